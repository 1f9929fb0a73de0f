"""What the page of a row gathers from other tables: the statements of `sql/<table>.sql`, run together."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from pages.labels import database

FOLDER = Path(__file__).parent / "sql"
SINGLE = ("row", "place", "counts", "source", "occasion", "compiled")
"""Parts of a page that are one row, not a list of rows."""


@cache
def statements(table: str) -> dict[str, str]:
    """The statements of a page by the names that `-- name:` gives them; none for a table without a page of its own."""
    path = FOLDER / f"{table}.sql"
    if not path.exists():
        return {}
    parts = re.split(r"^-- name: (\w+)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


async def gather(datasette, table: str, keys: list[str]) -> dict[str, Any]:
    """The parts of a page by name: lists of rows, or one row, or a number."""
    parameters = {"id": keys[-1], "calendar": keys[0]}

    def run(connection) -> dict[str, Any]:
        wanted = statements(table).items()
        return {name: shaped(name, connection.execute(sql, parameters).fetchall()) for name, sql in wanted}

    return await database(datasette).execute_fn(run)


def shaped(name: str, rows: list) -> Any:
    """The answer of a statement in the form that a template needs."""
    found = [dict(row) for row in rows]
    if name.endswith("_count"):
        return found[0]["number"]
    return next(iter(found), None) if name in SINGLE else found
