"""What the documents promise: every command runs, every query answers, every link leads somewhere, figures agree."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [path for pattern in ("*.md", "docs/*.md", ".github/*.md") for path in sorted(ROOT.glob(pattern))]
LONG = {"make serve", "make test"}
"""Commands that do not end or that run this test: the site tests start the first, CI runs the second."""


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE))


@pytest.fixture
def workplace(tmp_path, database) -> Path:
    """A folder that looks like the repository, with the database built, to run commands in."""
    for name in ("data", "schemas", "scripts", "site", "datapackage.json", "Makefile", "requirements.txt"):
        os.symlink(ROOT / name, tmp_path / name)
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "relations.db").write_bytes(database.read_bytes())
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (venv / "bin" / "python").chmod(0o755)
    (venv / "run").touch()
    return tmp_path


COMMANDS = [line for block in blocks("sh") for line in block.splitlines() if line not in LONG]


@pytest.mark.parametrize("command", COMMANDS)
def test_command_of_the_readme_runs(workplace, command):
    result = subprocess.run(
        command, shell=True, cwd=workplace, capture_output=True, text=True, timeout=300, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_readme_names_the_two_commands_and_they_are_targets():
    assert {line for block in blocks("sh") for line in block.splitlines()} >= LONG
    assert {"serve", "test", "validate", "format", "build"} <= targets()


@pytest.mark.parametrize("query", blocks("sql"))
def test_query_of_the_readme_answers(database, query):
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute(query).fetchall()


@pytest.mark.parametrize("code", blocks("python"))
def test_python_of_the_readme_loads_the_table(workplace, code):
    result = subprocess.run([sys.executable, "-c", code], cwd=workplace, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert "USD" in result.stdout


@pytest.mark.parametrize("code", blocks("r"))
def test_r_of_the_readme_loads_the_table(workplace, code):
    result = subprocess.run(["Rscript", "-e", code], cwd=workplace, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert "turnover" in result.stdout


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_inside_the_repository_lead_somewhere(document):
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_readme_lists_every_table():
    named = set(re.findall(r"data/([a-z_]+)\.csv", README))
    assert named == {path.stem for path in (ROOT / "data").glob("*.csv")}


def test_citation_agrees_with_the_descriptor():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    descriptor = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    assert citation["title"] == descriptor["title"]
    assert citation["version"] == descriptor["version"]
    assert citation["abstract"] == descriptor["description"]
    assert citation["license"] == descriptor["licenses"][0]["name"]
    assert citation["keywords"] == descriptor["keywords"]
    assert f"version {descriptor['version']}" in README


def test_version_is_the_same_everywhere():
    descriptor = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    assert f'version = "{descriptor["version"]}"' in (ROOT / "pyproject.toml").read_text()
    assert f"## {descriptor['version']}" in (ROOT / "CHANGELOG.md").read_text()
