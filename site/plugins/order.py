"""Rows that sort alike stand in the order of their keys from the first page on, so that the next one goes on after it.

Datasette 0.65 sorts the first page by the chosen column alone, and those behind it by the key as well: of rows that
sort alike some came twice and others never.
"""

import re

from datasette import hookimpl
from datasette.utils import escape_sqlite

LISTED = re.compile(
    r"select .+ from \[?(?P<table>\w+)\]? (?:where .+ )?order by (?P<by>\[?\w+\]?(?: desc)?) limit \d+", re.S
)


@hookimpl
def startup(datasette):
    async def complete():
        database = datasette.get_database("relations")
        keys = {name: await database.primary_keys(name) for name in await database.table_names()}
        here = database.execute

        async def execute(sql, *more, **named):
            return await here(tied(sql, keys), *more, **named)

        database.execute = execute

    return complete


def tied(sql: str, keys: dict[str, list[str]]) -> str:
    """A query for the first page of a table with its key behind the column that it is sorted by; others as they are."""
    found = LISTED.fullmatch(sql)
    key = keys.get(found["table"]) if found else None
    if not key:
        return sql
    last = found.end("by")
    return f"{sql[:last]}, {', '.join(map(escape_sqlite, key))}{sql[last:]}"
