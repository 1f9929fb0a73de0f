"""What the site will hold: its tables, rows and questions, and every file that they become."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from datasette.utils import tilde_encode

from schemas.package import Package
from scripts.bake.address import SINGLE
from scripts.bake.data import primary_key
from scripts.bake.question import Question
from scripts.ddl import quote
from scripts.site import NAME
from scripts.statements import SITE, statements

SIZE = 100
"""Rows on a page of a table."""
HIDDEN = ("search", "search_names")
LISTED = """
SELECT name, type = 'table' FROM sqlite_master
WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'
ORDER BY name"""


@dataclass(frozen=True)
class Table:
    """A table or view with the keys of its rows; a view has none."""

    name: str
    count: int
    key: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)

    @property
    def pages(self) -> int:
        return max(1, -(-self.count // SIZE))

    def page(self, number: int) -> str:
        return f"{NAME}/{self.name}.html" if number == 1 else f"{NAME}/{self.name}-{number}.html"

    def row(self, key: str, ending: str = "html") -> str:
        return f"{NAME}/{self.name}/{key}.{ending}"

    def files(self) -> Iterator[str]:
        """Every file of the table and its rows."""
        yield from (f"{NAME}/{self.name}.{ending}" for ending in ("csv", "json"))
        yield from map(self.page, range(1, self.pages + 1))
        endings = ("html", "json", "jsonld") if self.name in LINKED else ("html", "json")
        yield from (self.row(key, ending) for key in self.rows for ending in endings)


LINKED = {path.stem for path in (SITE / "plugins" / "pages" / "sql").glob("*.sql")}
"""Tables whose rows have a page of their own, and with it a form as JSON-LD."""


@dataclass(frozen=True)
class Plan:
    """Tables and views, stored questions, and identifiers that are no longer in use, as `table/id`."""

    tables: list[Table]
    questions: dict[str, Question]
    retired: list[str]
    data: list[str]
    """The files of the package itself."""

    def files(self) -> list[str]:
        """Every file of the site, in the order in which they are written: what others link to comes first."""
        listed = [f"{NAME}/{name}.{ending}" for name in self.questions for ending in ("csv", "json", "html")]
        rows = [file for each in self.tables for file in each.files()]
        retired = [f"{NAME}/{each}.html" for each in self.retired]
        return [f"{NAME}.db", *static(), *self.data, *rows, *retired, *listed, *GATHERED]


EXTRAS = ("static/baked/search.json", "datapackage.json", "feed.xml", "llms.txt", "robots.txt", "sitemap.xml")
GATHERED = (*SINGLE.values(), "sql.html", "404.html", *EXTRAS)
"""Files that stand once in the site."""


def static() -> list[str]:
    """The static files, as they lie in the site."""
    return [path.relative_to(SITE).as_posix() for path in sorted((SITE / "static").rglob("*")) if path.is_file()]


def plan(package: Package, database: Path) -> Plan:
    """The plan for a package and the database that was built of it."""
    with closing(sqlite3.connect(f"file:{database}?immutable=1", uri=True)) as connection:
        listed = [name for name, _ in connection.execute(LISTED) if name not in HIDDEN]
        tables = [planned(connection, name) for name in listed]
        identifiers = connection.execute('SELECT "table", id FROM identifiers ORDER BY "table", id').fetchall()
    present = {f"{each.name}/{key}" for each in tables for key in each.rows}
    retired = [f"{name}/{tilde_encode(key)}" for name, key in identifiers]
    questions = {each.name: Question(each.sql, tuple(each.parameters)) for each in statements("queries")}
    data = [resource["path"] for resource in package.descriptor["resources"]]
    return Plan(tables, questions, [each for each in retired if each not in present], data)


def planned(connection: sqlite3.Connection, name: str) -> Table:
    """A table with the keys of its rows as addresses have them."""
    keys = primary_key(connection, name)
    if not keys:
        (count,) = connection.execute(f"SELECT count(*) FROM {quote(name)}").fetchone()
        return Table(name, count)
    columns = ", ".join(map(quote, keys))
    rows = [address(row) for row in connection.execute(f"SELECT {columns} FROM {quote(name)} ORDER BY {columns}")]
    return Table(name, len(rows), keys, rows)


def address(key: tuple[Any, ...]) -> str:
    """The key of a row as addresses have it."""
    return ",".join(tilde_encode(str(value)) for value in key)
