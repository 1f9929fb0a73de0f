"""A database of a few figures of trade written by hand, for tests whose expected rows can be worked out on paper."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from schemas.package import Package
from scripts.database import CALENDAR_YEARS
from scripts.ddl import create_table, quote
from scripts.statements import statements

YEARS = [
    ("gregorian", 2020, "2020-01-01", "2020-12-31"),
    ("gregorian", 2021, "2021-01-01", "2021-12-31"),
    ("solar-hijri", 1400, "2021-03-21", "2022-03-20"),
]
FIGURE = {
    "reporter": "IRN",
    "partner": "RUS",
    "flow": "turnover",
    "measure": "value",
    "commodity": "TOTAL",
    "start": "2021-01-01",
    "end": "2021-12-31",
    "calendar": "gregorian",
    "period_basis": "stated",
    "unit": "USD",
    "qualifier": "exact",
    "status": "observed",
    "source": "a-page",
    "locator": "paragraph 1",
}
SOURCE = {"title": "A page", "publisher": "A paper", "language": "en", "kind": "newspaper"}
IRANIAN = {"calendar": "solar-hijri", "start": "2021-03-21", "end": "2022-03-20"}
RUSSIAN = {"reporter": "RUS", "partner": "IRN"}


class Trade:
    """A database with the tables and views of the package and the figures that a test adds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def add(self, id: str, value: float, **cells: str) -> None:
        self.insert("trade", **{**FIGURE, "id": id, "value": value, **cells})

    def add_source(self, id: str, **cells: str) -> None:
        self.insert("sources", **{**SOURCE, "id": id, **cells})

    def insert(self, table: str, **row: object) -> None:
        names, marks = ", ".join(map(quote, row)), ", ".join("?" * len(row))
        self.connection.execute(f"INSERT INTO {quote(table)} ({names}) VALUES ({marks})", [*row.values()])

    def ask(self, query: str, **parameters: str) -> list[dict[str, object]]:
        """The rows of a stored query by the names of its columns."""
        sql = next(each.sql for each in statements("queries") if each.name == query)
        cursor = self.connection.execute(sql, parameters)
        return [dict(zip([each[0] for each in cursor.description], row, strict=True)) for row in cursor]

    def rows(self, columns: str, view: str, where: str = "TRUE") -> list[tuple]:
        return self.connection.execute(f"SELECT {columns} FROM {view} WHERE {where}").fetchall()


@contextmanager
def figures_by_hand(package: Package) -> Iterator[Trade]:
    """An empty database with the tables and views of a package."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for resource in package.resources.values():
            connection.execute(create_table(resource))
        connection.execute(CALENDAR_YEARS)
        connection.executemany("INSERT INTO calendar_years VALUES (?, ?, ?, ?)", YEARS)
        for view in statements("views"):
            connection.execute(f"CREATE VIEW {quote(view.name)} AS {view.sql}")
        yield Trade(connection)
