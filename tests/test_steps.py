"""How much work a view or a stored query is, in steps of SQLite: they do not depend on the machine or its load."""

import re
import sqlite3
from contextlib import closing

import pytest

from scripts.database import quote
from scripts.statements import statements

try:
    import sqlean
except ImportError:  # it has no build for this machine
    sqlean = None

MOST = 8_000_000
"""About a quarter of a second; the site gives up after a second, on a machine that may be busy."""
VERSIONS = [pytest.param(module, id=module.sqlite_version) for module in (sqlite3, sqlean) if module]
"""Each version of SQLite plans in its own way, and readers download the file: a view must be quick in more than one."""


def steps(module, database, sql: str, parameters: dict[str, str], most: int = MOST) -> int:
    """Thousands of steps that all rows of a statement take; an error of SQLite where they are more than `most`."""
    counted = 0

    def count() -> bool:
        nonlocal counted
        counted += 1
        return counted * 1000 > most

    with closing(module.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        connection.set_progress_handler(count, 1000)
        for _ in connection.execute(sql, parameters):
            pass
    return counted


@pytest.mark.parametrize("module", VERSIONS)
@pytest.mark.parametrize("view", statements("views"), ids=lambda view: view.name)
def test_view_takes_few_steps(database, view, module):
    for wanted in ("*", "count(*)"):
        steps(module, database, f"SELECT {wanted} FROM {quote(view.name)}", {})


@pytest.mark.parametrize("module", VERSIONS)
@pytest.mark.parametrize("query", statements("queries"), ids=lambda query: query.name)
def test_stored_query_takes_few_steps(database, query, module):
    steps(module, database, query.sql, dict.fromkeys(re.findall(r":([a-z]\w*)", query.sql), ""))


@pytest.mark.parametrize("module", VERSIONS)
def test_statement_with_too_many_steps_is_stopped(database, module):
    sql = "SELECT count(*) FROM events, trade, agreements"
    with pytest.raises(module.OperationalError, match="interrupted"):
        steps(module, database, sql, {})
