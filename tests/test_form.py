"""`format`: mends the form of a file, never its meaning, and refuses what needs a person."""

SOUND = "topics"


def test_format_brings_a_mangled_file_back_to_the_same_bytes(package):
    path = package.path(SOUND)
    sound = path.read_bytes()
    header, first, second = sound.decode().splitlines()
    mangled = "\ufeff" + "\r\n".join([header, second, "", first.replace("Security", '" Security "')])
    path.write_bytes(mangled.encode())
    result = package.run("format")
    assert (result.returncode, path.read_bytes()) == (0, sound), result.stderr
    assert "data/topics.csv" in result.stdout


def test_format_leaves_a_sound_package_alone(package):
    before = {path: path.read_bytes() for path in package.root.glob("data/*.csv")}
    result = package.run("format")
    assert (result.returncode, result.stdout) == (0, "")
    assert {path: path.read_bytes() for path in before} == before


def test_format_check_prints_the_difference_and_changes_nothing(package):
    path = package.path(SOUND)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    result = package.run("format", "--check")
    assert result.returncode == 1
    assert "+++ data/topics.csv" in result.stdout
    assert path.read_bytes() == before


def test_format_refuses_what_needs_a_person(package):
    path = package.path(SOUND)
    path.write_bytes(path.read_bytes() + b'zz,"unclosed\n')
    before = path.read_bytes()
    result = package.run("format", SOUND)
    assert result.returncode == 1
    assert "Nothing was changed" in result.stderr
    assert path.read_bytes() == before


def test_format_of_an_unknown_table_names_the_tables(package):
    result = package.run("format", "nosuch")
    assert result.returncode == 2
    assert "events" in result.stderr
