"""`refresh baci`: the same figures in one process, on a cluster and by plain pandas; nothing wrong passes."""

import csv
import re
from pathlib import Path

import pandas as pd
import pytest
from distributed import LocalCluster
from distributed.client import FutureCancelledError
from distributed.comm import CommClosedError
from distributed.scheduler import KilledWorker

from schemas.problem import CannotRun
from scripts.refresh.baci.engine import on_cluster
from tests.refresh.generate import generate
from tests.refresh.plain import plain_sums

ROWS = 100_000
BLOCKS = ("--block", "200kB")
"""Small blocks, so that each generated year has several."""


@pytest.fixture(scope="session")
def generated(tmp_path_factory) -> Path:
    """An edition of two years and 10^5 rows in all."""
    folder = tmp_path_factory.mktemp("baci")
    generate(folder, ROWS, years=2, seed=7)
    return folder


@pytest.fixture
def small(tmp_path, package) -> Path:
    """An edition of one year and 20,000 rows, in several blocks, to be broken."""
    package.add_copy("countries", 2, id="FRA", name="France", name_fa="", name_ru="")
    generate(tmp_path / "small", 20_000, years=1, seed=3)
    return tmp_path / "small"


@pytest.fixture(scope="session")
def cluster():
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", memory_limit="1GB") as found:
        yield found.scheduler_address


def yearly(folder: Path) -> Path:
    return next(folder.glob("BACI_*"))


def edit(folder: Path, line: int, old: str, new: str) -> None:
    """Replace text on a line of the yearly file; a negative line counts from the end."""
    path = yearly(folder)
    lines = path.read_text().splitlines(keepends=True)
    place = line - 1 if line > 0 else line
    lines[place], count = re.subn(old, new, lines[place], count=1)
    assert count == 1
    path.write_text("".join(lines))


def garble(folder: Path, place: int) -> None:
    """Put a byte that is not UTF-8 into the yearly file."""
    data = bytearray(yearly(folder).read_bytes())
    data[place] = 0xFF
    yearly(folder).write_bytes(data)


def rows(run) -> list[dict[str, str]]:
    with run.output.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stated(run) -> dict[tuple[int, str, str, str, str], int]:
    """Dollars and kilograms by year, exporter, importer, product and measure, from the file of candidates."""
    return {
        (int(row["start"][:4]), row["reporter"], row["partner"], row["commodity"], row["measure"]): round(
            float(row["value"]) * (1 if row["measure"] == "value" else 1000)
        )
        for row in rows(run)
    }


PAIRS = ("--pair", "IRN-RUS", "--pair", "CHN-TUR", "--pair", "RUS-TUR")


@pytest.mark.parametrize("level", ["total", "2", "6"])
def test_one_process_two_workers_and_plain_pandas_agree_to_the_last_digit(
    package, generated, refresh, cluster, level, tmp_path
):
    for country in ("CHN", "FRA", "TUR"):
        package.add_copy("countries", 2, id=country, name=country, name_fa="", name_ru="")
    arguments = (str(generated), *PAIRS, "--level", level, *BLOCKS)
    alone = refresh("baci", *arguments, output=tmp_path / "alone.csv")
    together = refresh("baci", *arguments, "--restart", "--scheduler", cluster, output=tmp_path / "together.csv")
    assert alone.output.read_bytes() == together.output.read_bytes()
    expected, total = plain_sums(generated, {"IRN": 364, "RUS": 643, "CHN": 156, "TUR": 792}, level)
    wanted = {tuple(pair.split("-")) for pair in PAIRS[1::2]} | {tuple(pair.split("-"))[::-1] for pair in PAIRS[1::2]}
    assert stated(alone) == {key: value for key, value in expected.items() if key[1:3] in wanted}
    said = [int(each.replace(",", "")) for each in re.findall(r"([0-9,]+) dollars", alone.err)]
    assert sum(said) == total, "every row of the files is in what the run says of them"
    assert re.findall(r"[0-9,]+ dollars", together.err) == re.findall(r"[0-9,]+ dollars", alone.err)


def test_a_row_of_a_pair_becomes_a_row_of_trade(small, refresh):
    text = yearly(small).read_text().splitlines(keepends=True)
    kept = [line for line in text if not re.match("2015,(364,643|643,364),", line)]
    yearly(small).write_text(
        "".join([*kept, "2015,364,643,80211,1.250,0.500\n", "2015,364,643,080100,0.001,           NA\n"])
    )
    products = next(small.glob("product_codes*"))
    products.write_text(products.read_text() + "080211,Almonds\n080100,Coconuts\n")
    run = refresh("baci", str(small), "--level", "6")
    assert run.status == 0, run.out + run.err
    told = [(row["id"], row["commodity"], row["value"], row["unit"], row["valuation"]) for row in rows(run)]
    assert told == [
        ("irn-rus-exports-080100-2015-baci-v202501", "080100", "1", "USD", "fob"),
        ("irn-rus-exports-080211-2015-baci-v202501", "080211", "1250", "USD", "fob"),
        ("irn-rus-exports-weight-080211-2015-baci-v202501", "080211", "0.5", "t", ""),
    ]
    assert {row["status"] for row in rows(run)} == {"estimated"}
    goods = [line.split(",")[:4] for line in run.output.with_name("candidates-commodities.csv").read_text().split()[1:]]
    assert goods == [["080100", "Coconuts", "HS92", ""], ["080211", "Almonds", "HS92", ""]]
    assert rows(run)[1]["locator"] == f"{yearly(small).name}, i = 364, j = 643, k = 080211"
    total = refresh("baci", str(small), "--force")
    assert [(row["measure"], row["value"]) for row in rows(total)] == [("value", "1251")], "a mass is missing"


@pytest.mark.parametrize(
    ("line", "old", "new", "place", "rule"),
    [
        (-1, r"[0-9]+\.[0-9]{3},", "1.2345,", "v", "pattern"),
        (-1, r"[0-9]+\.[0-9]{3},", "-1.000,", "v", "pattern"),
        (-1, r"[0-9]+\.[0-9]{3},", "12e3,", "v", "number"),
        (-1, r"[0-9]+\.[0-9]{3},", ",", "v", "required"),
        (-1, "^2015,[0-9]+,", "2015,IRN,", "i", "pattern"),
        (-1, "^2015,[0-9]+,", "2015,1,", "i", "reference"),
        (-1, r",[0-9]{6},", ",990000,", "k", "reference"),
        (-1, "^2015", "2016", "t", "reference"),
        (-1, "^2015", "", "t", "required"),
        (2, r"[0-9]+\.[0-9]{3},", "NA,", "v", "number"),
    ],
)
@pytest.mark.parametrize("where", ["process", "cluster"])
def test_one_bad_cell_in_any_block_is_found_at_its_line(small, refresh, cluster, where, line, old, new, place, rule):
    edit(small, line, old, new)
    more = ("--scheduler", cluster) if where == "cluster" else ()
    run = refresh("baci", str(small), *BLOCKS, *more)
    at = line if line > 0 else len(yearly(small).read_text().splitlines())
    assert run.status == 1, run.out + run.err
    assert re.search(rf"^{yearly(small).name}:{at}:{place}: .*\[{rule}\]$", run.out, re.MULTILINE), run.out
    assert run.out.endswith("1 problem in 1 file.\n")
    assert not run.output.exists()


@pytest.mark.parametrize("where", ["process", "cluster"])
def test_a_key_doubled_across_blocks_is_found(small, refresh, cluster, where):
    first = yearly(small).read_text().splitlines()[1]
    with yearly(small).open("a") as file:
        file.write(first.rsplit(",", 2)[0] + ",1.000,1.000\n")
    more = ("--scheduler", cluster) if where == "cluster" else ()
    run = refresh("baci", str(small), *BLOCKS, *more)
    assert run.status == 1
    assert f"{yearly(small).name}:20002:k: An earlier row has the same t, i, j and k." in run.out


def test_a_doubled_key_and_a_bad_cell_are_told_together(small, refresh):
    lines = yearly(small).read_text().splitlines(keepends=True)
    yearly(small).write_text("".join([*lines, lines[-1]]))
    edit(small, 2, r"[0-9]+\.[0-9]{3},", "x,")
    run = refresh("baci", str(small), *BLOCKS)
    assert ":2:v: “x”" in run.out
    assert ":20002:k:" in run.out


def test_a_file_that_is_wrong_throughout_is_told_briefly(small, refresh):
    path = yearly(small)
    path.write_text(re.sub(r"(?m)^2015", "2014", path.read_text()))
    run = refresh("baci", str(small))
    assert run.status == 1
    assert len(run.out.splitlines()) < 10


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda folder: yearly(folder).write_text(yearly(folder).read_text()[:-4]), "breaks off within its last line"),
        (
            lambda folder: edit(folder, 1, "t,i,j,k,v,q", "year,i,j,k,v,q"),
            "has the columns year,i,j,k,v,q, not t,i,j,k,v,q",
        ),
        (lambda folder: edit(folder, 500, "$", ",7"), "in a form that is not known here"),
        (lambda folder: yearly(folder).write_text(""), "cannot be read"),
        (lambda folder: garble(folder, 30), "in a form that is not known here"),
        (lambda folder: garble(folder, -30), "in a form that is not known here"),
        (lambda folder: yearly(folder).unlink(), "holds no yearly file of BACI such as BACI_HS92_Y1995_V202501.csv"),
        (lambda folder: next(folder.glob("country*")).unlink(), "It comes with the edition; unpack all of it."),
        (lambda folder: next(folder.glob("country*")).write_text("code,iso\n4,AFG\n"), "has no column country_code"),
        (lambda folder: next(folder.glob("product*")).write_text("name\nGoods\n"), "has no codes of products"),
        (
            lambda folder: (folder / "BACI_HS92_Y2016_V202601.csv").write_text(""),
            "several editions (HS92 V202501, HS92 V202601)",
        ),
    ],
)
def test_what_goes_wrong_with_files_is_one_line_with_the_next_step(small, refresh, harm, words):
    harm(small)
    run = refresh("baci", str(small), *BLOCKS)
    assert run.status == 2, run.out + run.err
    assert words in run.last
    assert run.last.startswith("Cannot run: ")
    assert "Traceback" not in run.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--years", "1990"), "has no file for these years, only 2015 to 2015. Name others with --years."),
        (("--pair", "IRN-XYZ"), "BACI has no country XYZ."),
        (("--scheduler", "tcp://127.0.0.1:9"), "No scheduler answers at tcp://127.0.0.1:9."),
        (("--scheduler", "nonsense://"), "No scheduler answers at nonsense://."),
        (("--block", "much"), "“much” is no size. Write --block 16MB."),
    ],
)
def test_what_cannot_be_done_is_one_line_with_the_next_step(small, refresh, monkeypatch, arguments, words):
    monkeypatch.setattr("scripts.refresh.baci.engine.PATIENCE", "1s")
    run = refresh("baci", str(small), *arguments)
    assert run.status == 2, run.out + run.err
    assert words in run.last
    assert "Traceback" not in run.err


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ModuleNotFoundError("none", name="schemas"), "A worker has no schemas. Start the workers in this repository"),
        (FileNotFoundError(2, "none", "/data/x.csv"), "A worker does not find /data/x.csv. Put it where every worker"),
        (KilledWorker("block", None, 3), "Workers ended, most likely for want of memory. Give them more"),
        (CommClosedError("closed"), "The scheduler was lost. Start it again"),
        (FutureCancelledError("block", "lost"), "The scheduler was lost. Start it again"),
    ],
)
def test_what_goes_wrong_on_a_cluster_is_one_line_with_the_next_step(error, words):
    class Client:
        def compute(self, work):
            return work

        def gather(self, futures):
            raise error

    with pytest.raises(CannotRun) as told:
        on_cluster(Client(), ())
    assert str(told.value).startswith(words)


def test_a_cluster_without_workers_is_told(small, refresh):
    with LocalCluster(n_workers=0, dashboard_address=":0") as empty:
        run = refresh("baci", str(small), "--scheduler", empty.scheduler_address)
    assert run.status == 2
    assert "has no workers. Start some: dask worker tcp://" in run.last


def test_a_year_is_read_again_only_if_its_file_or_the_question_changes(small, refresh, monkeypatch):
    import scripts.refresh.baci.figures as figures

    read, real = [], figures.read_year
    monkeypatch.setattr(figures, "read_year", lambda *given: read.append(given[0]) or real(*given))
    refresh("baci", str(small))
    refresh("baci", str(small), "--force")
    assert len(read) == 1
    refresh("baci", str(small), "--force", "--pair", "RUS-TUR")
    assert len(read) == 2
    edit(small, -1, r"[0-9]+\.[0-9]{3},", "77.000,")
    refresh("baci", str(small), "--force", "--pair", "RUS-TUR")
    assert len(read) == 3
    refresh("baci", str(small), "--force", "--pair", "RUS-TUR", "--restart")
    assert len(read) == 4


def test_every_block_is_read_and_checked_once(small, refresh, monkeypatch):
    """Sums, keys and problems share one reading."""
    import scripts.refresh.baci.block as block

    seen, real = [], block.check_cells
    monkeypatch.setattr(block, "check_cells", lambda resource, text: seen.append(len(text)) or real(resource, text))
    refresh("baci", str(small), *BLOCKS)
    assert len(seen) > 2
    assert sum(seen) == 20_000


def test_files_of_the_same_seed_are_the_same(tmp_path):
    for name in ("one", "two"):
        generate(tmp_path / name, 1_000, years=2, seed=5)
    generate(tmp_path / "three", 1_000, years=2, seed=6)
    one, two, three = (
        [path.read_bytes() for path in sorted((tmp_path / name).iterdir())] for name in ("one", "two", "three")
    )
    assert one == two
    assert one != three
    keys = pd.read_csv(sorted((tmp_path / "one").glob("BACI*"))[0], dtype=str)[["t", "i", "j", "k"]]
    assert len(keys) == 500
    assert not keys.duplicated().any()
