"""Names of rows by their identifiers. The database never changes while it is served, so they are read once."""

from collections.abc import Iterable
from functools import partial

from datasette import hookimpl

from pages.told import config


class Labels:
    """The names of all rows that have one: `labels.of("actors", "sergei-lavrov")`."""

    def __init__(self, tables: dict[str, dict[str, str]], languages: dict[str, str]) -> None:
        self.tables = tables
        self.languages = languages
        """The languages of sources, in which their titles are."""

    def of(self, table: str, key: str) -> str:
        """The name of a row, or its identifier where it has none."""
        return self.tables.get(table, {}).get(key) or key

    def has(self, table: str, key: str) -> bool:
        return key in self.tables.get(table, {})

    def table_of(self, key: str) -> str | None:
        """The only table that has a row with an identifier; None where none or several have."""
        found = [name for name, rows in self.tables.items() if key in rows]
        return found[0] if len(found) == 1 else None

    def keys(self, table: str) -> Iterable[str]:
        return self.tables.get(table, {})


def labels(datasette) -> Labels:
    """The names as they were read at the start."""
    return datasette._labels


@hookimpl
def startup(datasette):
    """Read the names before the first page is asked for."""

    async def read():
        datasette._labels = await database(datasette).execute_fn(partial(read_labels, datasette))

    return read


def read_labels(datasette, connection) -> Labels:
    """The label column of each table that others refer to, by its key."""
    references = config(datasette, "cells").get("references", {}).values()
    columns = {table: column for table, column in references if column != "id"}
    tables = {name: pairs(connection, f'SELECT id, "{column}" FROM "{name}"') for name, column in columns.items()}
    tables["commodities"] = {code: goods(code, name) for code, name in tables["commodities"].items()}
    return Labels(tables, pairs(connection, "SELECT id, language FROM sources WHERE language <> 'en'"))


def goods(code: str, name: str | None) -> str:
    """Goods under their code and name: "HS 270900 Petroleum oils, crude"; all together by the name alone."""
    if code == "TOTAL":
        return name or code
    return " ".join(filter(None, ("" if code.startswith("SITC") else "HS", code, name)))


def pairs(connection, sql: str) -> dict[str, str]:
    return dict(tuple(row) for row in connection.execute(sql))


def database(datasette):
    """The database of the record."""
    return datasette.get_database("relations")
