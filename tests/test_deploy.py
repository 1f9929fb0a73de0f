"""The image and the notes on deploying: what they copy exists, what they start runs with only what they install."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import httpx
import pytest

from scripts.pins import SERVED, locked, pins
from tests.conftest import ROOT, free_port, serving

DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
BUILD, SERVE = re.split(r"^FROM .*$", DOCKERFILE, flags=re.MULTILINE)[1:]
NOTES = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")


def copied(stage: str) -> list[str]:
    """What a stage copies from the repository."""
    lines = re.findall(r"^COPY (?!--from)(.*)", stage, re.MULTILINE)
    return [name for line in lines for name in line.split()[:-1]]


def command(name: str) -> list[str]:
    """The words of CMD or of the health check."""
    return json.loads(re.findall(rf"{name}[^\[]*(\[.*\])", SERVE.replace("\\\n", " "))[-1])


@pytest.mark.parametrize("stage", [BUILD, SERVE], ids=["build", "serve"])
def test_image_copies_only_what_exists_and_is_sent_to_the_builder(stage):
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert len(copied(stage)) >= 4
    for name in copied(stage):
        assert (ROOT / name).exists()
        assert f"!{name}" in ignored


def test_image_runs_without_rights_and_is_checked():
    assert re.search(r"^USER [1-9][0-9]*:[1-9][0-9]*$", SERVE, re.MULTILINE)
    assert "HEALTHCHECK" in SERVE
    assert SERVE.index("USER") < SERVE.index("CMD [")
    assert "RUN" not in SERVE
    assert DOCKERFILE.count("--require-hashes") == DOCKERFILE.count("pip install") == 2


def test_served_libraries_are_pinned_and_without_those_that_check():
    text = locked(*SERVED, "typer")
    names = set(re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE))
    assert {"datasette", "uvicorn", "uvloop", "httptools", "persiantools", "typer", "jinja2"} <= names
    assert not names & {"pandas", "numpy", "pandera", "frictionless"}
    assert text.count("--hash=sha256:") >= len(names)
    assert {pin.partition("==")[0] for pin in pins(*SERVED)} <= names


ONLY = """
import sys
class Only:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"pandas", "numpy", "pandera", "frictionless", "edtf", "ftfy", "babel", "playwright"}:
            raise ModuleNotFoundError(f"{name} is not in the image")
sys.meta_path.insert(0, Only())
"""
"""Takes away what is installed here and not in the image."""


def test_image_starts_and_is_well_with_what_it_copies_and_installs(database, tmp_path):
    app, hidden = tmp_path / "app", tmp_path / "hidden"
    app.mkdir()
    hidden.mkdir()
    (hidden / "sitecustomize.py").write_text(ONLY)
    for name in copied(SERVE):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, app / name)
    (app / "dist").mkdir()
    shutil.copy(database, app / "dist" / "relations.db")
    port = free_port()
    folder = str(Path(sys.executable).parent)
    environment = {"PATH": f"{folder}:{os.environ['PATH']}", "PORT": str(port), "PYTHONPATH": str(hidden)}
    with serving(command("CMD"), port, cwd=app, env=environment) as address:
        assert httpx.get(f"{address}/relations/events").status_code == 200
        assert httpx.get(f"{address}/search?q=Lavrov").status_code == 200
        assert httpx.get(f"{address}/relations.json?sql=select+1").status_code == 200
        check = subprocess.run(command("HEALTHCHECK"), env=environment, check=False)
        assert check.returncode == 0


def test_fly_is_told_the_port_and_the_check_of_the_image():
    told = tomllib.loads((ROOT / "fly.toml").read_text())
    assert f"EXPOSE {told['http_service']['internal_port']}" in SERVE
    assert told["http_service"]["checks"][0]["path"] == "/health"
    assert told["build"]["dockerfile"] == "Dockerfile"


def test_commands_of_the_notes_are_those_of_the_project(database, tmp_path):
    blocks = re.findall(r"^```sh\n(.*?)^```", NOTES, re.MULTILINE | re.DOTALL)
    commands = [line for block in blocks for line in block.splitlines()]
    publish = next(line for line in commands if "publish" in line).replace(".venv/bin/python", sys.executable)
    assert "make serve" in commands
    assert ".venv/bin/python -m scripts serve --no-sql" in commands
    words = publish.replace("dist/fly", str(tmp_path / "fly")).split()
    result = subprocess.run(
        [*words, "--database", str(database)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "fly" / "Dockerfile").exists()


def test_bounds_in_the_notes_are_those_of_the_code():
    from scripts.serving import cache, gate, protocol, reader

    for figure in (gate.LONGEST, gate.PARAMETERS, reader.CELLS):
        assert f"{figure:,}" in NOTES
    assert f"{gate.FACETS} facets" in NOTES
    assert f"{reader.ANSWER // 1_000_000} MB an answer" in NOTES
    assert f"{reader.MEMORY // 1_000_000} MB of memory" in NOTES
    assert cache.LASTING.decode().split(", stale")[0] in NOTES
    assert (protocol.ASKING, protocol.TAKING) == (10, 30)
