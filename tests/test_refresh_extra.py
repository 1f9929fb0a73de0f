"""`refresh` without its libraries, as in the environment of the checker."""

from importlib.util import find_spec

import pytest

from tests.conftest import run


@pytest.mark.skipif(find_spec("distributed") is not None, reason="the libraries of refresh are installed here")
@pytest.mark.parametrize(
    ("arguments", "missing"),
    [(["comtrade"], "comtradeapicall"), (["imf"], "sdmx"), (["baci", "folder"], "dask, distributed")],
)
def test_refresh_says_in_one_line_what_to_install(arguments, missing):
    result = run("refresh", *arguments)
    assert result.returncode == 2
    assert result.stderr.startswith(f"Cannot run: refresh {arguments[0]} needs {missing}")
    assert result.stderr.endswith(
        f"Run make refresh once, then .venv-refresh/bin/python -m scripts refresh {arguments[0]}.\n"
    )
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


@pytest.mark.parametrize("service", ["comtrade", "imf", "baci"])
def test_help_answers_without_the_libraries(service):
    result = run("refresh", service, "--help")
    assert result.returncode == 0
    assert "--years" in result.stdout
