"""Writing the tables to an SQLite file that is the same, byte for byte, whenever the tables are the same."""

import hashlib
import json
import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pandas as pd

from schemas.dates import solar_hijri_year
from schemas.package import Package, Resource
from schemas.problem import CannotRun
from schemas.tables import Tables
from scripts.ddl import create_indexes, create_table, quote
from scripts.search import create_search, fill_search
from scripts.statements import statements

CALENDAR_YEARS = """
CREATE TABLE calendar_years ( -- Years of both calendars with their exact Gregorian days, derived at build.
  calendar TEXT NOT NULL CHECK (calendar IN ('gregorian', 'solar-hijri')),
  year INTEGER NOT NULL,
  start TEXT NOT NULL CHECK (start IS date(start, '+0 days')),
  "end" TEXT NOT NULL CHECK ("end" IS date("end", '+0 days')),
  PRIMARY KEY (calendar, year)
) STRICT"""
SOLAR_HIJRI_ADOPTED = 1304
"""The first year of the Solar Hijri calendar as Iranian law knows it, 1925."""


def write_database(package: Package, tables: Tables, path: Path) -> None:
    """Write the database beside its place and move it there: a reader sees the old file or the new one, whole."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
        os.close(handle)
    except OSError as error:
        raise CannotRun(f"{path} cannot be written: {error.strerror}.") from error
    try:
        with closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
            fill(connection, package, tables)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    finally:
        Path(temporary).unlink(missing_ok=True)


def fill(connection: sqlite3.Connection, package: Package, tables: Tables) -> None:
    """Create and fill tables, indexes, search and views in a fixed order, then compact the file."""
    connection.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA foreign_keys = OFF; BEGIN")
    resources = package.resources.values()
    for resource in resources:
        connection.execute(create_table(resource))
        insert(connection, resource, getattr(tables, resource.name))
    connection.execute(CALENDAR_YEARS)
    connection.executemany("INSERT INTO calendar_years VALUES (?, ?, ?, ?)", calendar_years(package, tables))
    for resource in resources:
        for sql in (*create_indexes(resource), *create_search(resource)):
            connection.execute(sql)
    fill_search(connection)
    for view in statements("views"):
        connection.execute(f"CREATE VIEW {quote(view.name)} AS -- {view.title}: {view.description}\n{view.sql}")
    for sql in ("COMMIT", "ANALYZE", "VACUUM"):
        connection.execute(sql)
    verify(connection)


def insert(connection: sqlite3.Connection, resource: Resource, frame: pd.DataFrame) -> None:
    """Insert the rows of a table in the order of the file, missing cells as NULL."""
    names = resource.columns + [name for name in frame.columns if name not in resource.columns]
    rows = frame[names].astype(object).where(frame[names].notna(), None)
    marks = ", ".join("?" * len(names))
    sql = f"INSERT INTO {quote(resource.name)} ({', '.join(map(quote, names))}) VALUES ({marks})"
    connection.executemany(sql, rows.itertuples(index=False, name=None))


def calendar_years(package: Package, tables: Tables) -> list[tuple[str, int, str, str]]:
    """Every year of both calendars from the first to the last day that stands in a table."""
    days = [day for resource in package.resources.values() for day in days_of(getattr(tables, resource.name))]
    if not days:
        return []
    first, last = int(min(days)[:4]), int(max(days)[:4])
    gregorian = [("gregorian", year, f"{year}-01-01", f"{year}-12-31") for year in range(first, last + 1)]
    iranian = range(max(SOLAR_HIJRI_ADOPTED, first - 622), last - 621 + 1)
    return gregorian + [("solar-hijri", year, *solar_hijri_year(year)) for year in iranian]


def days_of(frame: pd.DataFrame) -> list[str]:
    """The days of a table at which events, agreements or periods begin."""
    begins = [name for name in ("date_earliest", "signed_earliest", "start") if name in frame]
    return [day for name in begins for day in frame[name].dropna()]


def verify(connection: sqlite3.Connection) -> None:
    """Have SQLite itself check the file; what it finds is a fault of the build, not of the data."""
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    sound = connection.execute("PRAGMA integrity_check").fetchall()
    if broken or sound != [("ok",)]:
        raise RuntimeError(f"SQLite finds the new file unsound: {broken or sound}")
    for view in statements("views"):
        connection.execute(f"SELECT count(*) FROM {quote(view.name)}")


def fingerprint(path: Path) -> str:
    """A hash over the ordered rows of every table and view, which does not depend on the version of SQLite."""
    digest = hashlib.sha256()
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        for (name,) in connection.execute(CONTENT).fetchall():
            rows = connection.execute(f"SELECT * FROM {quote(name)}").fetchall()
            digest.update(json.dumps([name, sorted(rows, key=repr)], ensure_ascii=False).encode())
    return digest.hexdigest()


CONTENT = """
SELECT name FROM sqlite_master
WHERE type IN ('table', 'view') AND name NOT LIKE '%\\_fts%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
ORDER BY name"""
