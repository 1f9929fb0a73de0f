"""`publish --generate-dir`: the files that `datasette publish` would send, served as the host would serve them."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.conftest import free_port, run, serving

TARGETS = {"heroku": [], "fly": ["--app", "iran-russia-relations"]}


def start_command(folder: Path) -> str:
    """The command with which the host starts the server."""
    if (folder / "Procfile").exists():
        return (folder / "Procfile").read_text().removeprefix("web: ")
    return re.search(r"^CMD (.*)", (folder / "Dockerfile").read_text(), re.MULTILINE)[1]


@pytest.mark.parametrize("target", TARGETS)
def test_generated_files_serve_the_same_site(database, tmp_path, target):
    folder = tmp_path / "files"
    result = run("publish", target, "--database", str(database), "--generate-dir", str(folder), *TARGETS[target])
    assert result.returncode == 0, result.stderr
    assert (folder / "relations.db").read_bytes() == database.read_bytes()
    command = start_command(folder).replace("0.0.0.0", "127.0.0.1")
    datasette = [sys.executable, "-m", "datasette"]
    subprocess.run(
        [*datasette, "inspect", "relations.db", "--inspect-file", "inspect-data.json"], cwd=folder, check=True
    )
    port = free_port()
    words = shlex.split(command.replace("$PORT", str(port)))
    assert words[0] == "datasette"
    with serving([*datasette, *words[1:]], port, cwd=folder) as address:
        home = httpx.get(address)
        assert "The open record of relations between Iran and Russia" in home.text
        assert "Treaty of Turkmenchay, 1828-02-22" in home.text
        assert 'role="img"' in httpx.get(f"{address}/trade", timeout=30).text
        assert "frame-ancestors 'none'" in home.headers["content-security-policy"]
        assert "Vladimir Kolokoltsev" in httpx.get(f"{address}/relations/actors/vladimir-kolokoltsev").text
        assert httpx.get(f"{address}/static/site.css").status_code == 200
        assert httpx.get(f"{address}/search.json?q=Лавров").json()["total"] > 100
        assert httpx.get(f"{address}/relations.json?sql=select+1+as+n").json()["rows"] == [[1]]
        assert httpx.get(f"{address}/relations.json?sql=select+sqlite_version()").status_code == 400
        assert httpx.get(f"{address}/-/versions.json").status_code == 404


@pytest.mark.parametrize("target", TARGETS)
def test_generated_files_pin_every_version(database, tmp_path, target):
    folder = tmp_path / "files"
    run("publish", target, "--database", str(database), "--generate-dir", str(folder), *TARGETS[target])
    text = "".join(
        (folder / name).read_text() for name in ("requirements.txt", "Dockerfile") if (folder / name).exists()
    )
    assert re.search(r"datasette==0\.65\.", text)
    assert re.search(r"jinja2==3\.", text)


def test_folder_that_exists_is_not_written_to(database, tmp_path):
    result = run("publish", "heroku", "--database", str(database), "--generate-dir", str(tmp_path))
    assert result.returncode == 2
    assert "exists already" in result.stderr


def test_unknown_target_is_refused(database, tmp_path):
    result = run("publish", "nowhere", "--database", str(database), "--generate-dir", str(tmp_path / "files"))
    assert result.returncode != 0
    assert "nowhere" in result.stderr
