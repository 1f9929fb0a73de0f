"""`refresh` without its libraries, and everything else without them, too."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT, run

HEAVY = {"comtradeapicall", "dask", "distributed", "sdmx"}


@pytest.mark.parametrize(
    ("arguments", "missing"),
    [(["comtrade"], "comtradeapicall"), (["imf"], "sdmx"), (["baci", "folder"], "dask, distributed")],
)
def test_refresh_says_in_one_line_what_to_install(refresh, monkeypatch, arguments, missing):
    monkeypatch.setattr("scripts.refresh.extra.find_spec", lambda name: None)
    told = refresh(*arguments)
    assert told.status == 2
    assert told.err == (
        f"Cannot run: refresh {arguments[0]} needs {missing}, not installed here. "
        "Run make refresh once, then this again.\n"
    )


def test_no_other_verb_imports_the_libraries_of_refresh():
    code = "import sys; from scripts.__main__ import main; sys.argv[1:] = ['validate']\n"
    code += "try: main()\n"
    code += f"except SystemExit: print('found', sorted({HEAVY} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.endswith("found []\n")


@pytest.mark.parametrize("service", ["comtrade", "imf", "baci"])
def test_help_tells_of_pairs_and_years(service):
    result = run("refresh", service, "--help")
    assert result.returncode == 0
    assert "--pair" in result.stdout
    assert "--years" in result.stdout
