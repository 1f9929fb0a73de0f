"""The database against the CSV files: rows, values, keys, constraints, views, search; the same bytes twice."""

import hashlib
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from schemas.dates import bounds
from schemas.package import load
from scripts.database import fingerprint
from scripts.search import SEARCHED
from scripts.statements import statements
from tests.conftest import ROOT, run

RESOURCES = load(ROOT / "datapackage.json").resources
VIEWS = {"timeline", "trade_annual", "trade_mirror", "trade_conflicts", "date_conflicts", "coverage", "yearbook"}


@pytest.fixture
def connection(database):
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as opened:
        yield opened


@pytest.mark.parametrize("table", RESOURCES)
def test_table_holds_exactly_the_cells_of_the_file(connection, sheets, table):
    sheet = sheets[table]
    kinds = [field.type for field in RESOURCES[table].fields]
    names = ", ".join(f'"{name}"' for name in sheet.header)
    key = ", ".join(f'"{name}"' for name in RESOURCES[table].primary_key)
    found = connection.execute(f'SELECT {names} FROM "{table}" ORDER BY {key}').fetchall()
    convert = {"number": float, "integer": int}
    wanted = [
        tuple(
            convert.get(kind, str)(cell) if isinstance(cell, str) else None
            for cell, kind in zip(row, kinds, strict=True)
        )
        for row in sheet.frame.itertuples(index=False, name=None)
    ]
    assert found == wanted


@pytest.mark.parametrize("table", RESOURCES)
def test_earliest_and_latest_days_are_those_of_the_dates(connection, table):
    dates = [field.name for field in RESOURCES[table].fields if field.is_edtf]
    for name in dates:
        rows = connection.execute(f'SELECT "{name}", "{name}_earliest", "{name}_latest" FROM "{table}"').fetchall()
        assert [(first, last) for date, first, last in rows if date] == [bounds(date) for date, *_ in rows if date]
        assert all((first, last) == (None, None) for date, first, last in rows if date is None)


def test_sqlite_finds_the_file_sound(connection):
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("table", RESOURCES)
def test_table_carries_the_keys_of_its_schema(connection, table):
    resource = RESOURCES[table]
    info = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    assert tuple(row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]) == resource.primary_key
    keys = connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
    assert {(row[3], row[2], row[4]) for row in keys} == {
        (key.columns[0], key.table, key.others[0]) for key in resource.foreign_keys
    }


REFUSED = [
    ("trade", "value", "'much'"),
    ("trade", "flow", "'smuggling'"),
    ("trade", "start", "'2012-02-30'"),
    ("trade", "id", "NULL"),
    ("trade", "source", "'no-such-source'"),
    ("trade", "reporter", "'XXX'"),
    ("places", "latitude", "91"),
    ("agreements", "paragraphs", "0"),
    ("agreements", "paragraphs", "1.5"),
    ("events", "title", "hex(zeroblob(200))"),
    ("events", "date_earliest", "'late'"),
    ("indicators", "value", "-1"),
]


@pytest.mark.parametrize(("table", "column", "value"), REFUSED)
def test_database_refuses_what_the_checker_refuses(database, tmp_path, table, column, value):
    copy = shutil.copy(database, tmp_path / "copy.db")
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(
                f'UPDATE "{table}" SET "{column}" = {value} WHERE rowid = (SELECT min(rowid) FROM "{table}")'
            )


def test_indexes_stand_on_references_and_earliest_days(connection):
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
    assert {"events_topic", "events_date_earliest", "participants_actor", "trade_source"} <= names


def test_descriptions_travel_with_the_file(connection):
    (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'trade'").fetchone()
    assert all(" ".join(field.description.split()) in sql for field in RESOURCES["trade"].fields)


def test_views_of_the_contract_are_there_and_answer(connection):
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'")}
    assert names >= VIEWS
    for name in VIEWS:
        assert connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] > 0, name


@pytest.mark.parametrize("query", statements("queries"), ids=lambda query: query.name)
def test_stored_query_answers(connection, query):
    wanted = {"name": "Lavrov", "year": "1391", "source": "avim-sanaei-2013"}
    parameters = {name: wanted.get(name, "") for name in re.findall(r":([a-z]+)", query.sql)}
    assert connection.execute(query.sql, parameters).fetchall()


WORDS = [
    ("aliases", "Araqchi"),
    ("events", "Kolokoltsev"),
    ("agreements", "standardization"),
    ("actors", "Лавров"),
    ("sources", "Sanaei"),
]


@pytest.mark.parametrize(("table", "word"), WORDS)
def test_search_finds_words(connection, table, word):
    assert table in SEARCHED
    found = connection.execute(f'SELECT count(*) FROM "{table}_fts" WHERE "{table}_fts" MATCH ?', [word]).fetchone()[0]
    assert found > 0


def test_contradictions_of_the_article_are_listed(connection):
    spread = "SELECT low, high, figures FROM trade_conflicts WHERE reporter = 'IRN' AND partner = 'RUS'"
    assert (2e9, 5.3e9, 3) in connection.execute(spread).fetchall()
    dated = {row[0] for row in connection.execute("SELECT id FROM date_conflicts")}
    assert {"kolokoltsev-visit-iran-2013", "security-agreement-2013", "s300-refusal-2010"} <= dated


def test_solar_hijri_year_of_the_article_is_in_the_yearbook(connection):
    columns = 'start, "end", turnover_low, turnover_high, delegations'
    year = f"SELECT {columns} FROM yearbook WHERE calendar = 'solar-hijri' AND year = 1391"
    assert connection.execute(year).fetchone() == ("2012-03-20", "2013-03-20", 2e9, 5.3e9, 170)


def test_year_without_figures_is_a_gap_and_not_a_zero(connection):
    rows = connection.execute("SELECT figures, state FROM coverage WHERE state = 'none'").fetchall()
    assert rows and set(rows) == {(0, "none")}


def facts() -> list:
    """The facts of the founding article: a comment that says one, and a query that finds it."""
    text = (ROOT / "tests" / "data" / "article.sql").read_text(encoding="utf-8")
    blocks = [block.split("\n", 1) for block in text.strip().split("\n\n")]
    return [pytest.param(sql, id=fact.removeprefix("-- ")) for fact, sql in blocks]


@pytest.mark.parametrize("sql", facts())
def test_fact_of_the_article_stands_in_the_tables(connection, sql):
    assert connection.execute(sql).fetchall()


def test_same_tables_give_the_same_bytes_in_another_folder(database, tmp_path):
    other = tmp_path / "elsewhere"
    shutil.copytree(ROOT / "data", other / "data")
    shutil.copytree(ROOT / "schemas", other / "schemas")
    shutil.copy(ROOT / "datapackage.json", other)
    result = run("build", "--package", str(other / "datapackage.json"), "--output", str(tmp_path / "again.db"))
    assert result.returncode == 0, result.stderr
    digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in (database, tmp_path / "again.db")}
    assert len(digests) == 1


OTHER_SQLITE = """
import sys, sqlean
assert sqlean.sqlite_version != __import__("sqlite3").sqlite_version
sys.modules["sqlite3"] = sqlean
from pathlib import Path
from scripts.build import build_checked
raise SystemExit(build_checked(Path("datapackage.json"), Path(sys.argv[1])))
"""


@pytest.mark.skipif(
    sys.platform != "linux" or os.uname().machine != "x86_64", reason="the other SQLite has no build here"
)
def test_another_version_of_sqlite_gives_the_same_content(database, tmp_path):
    path = tmp_path / "other.db"
    result = subprocess.run(
        [sys.executable, "-c", OTHER_SQLITE, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    assert fingerprint(path) == fingerprint(database)
    assert fingerprint(path) in result.stdout


def test_content_hash_sees_one_changed_cell(database, tmp_path):
    copy = shutil.copy(database, tmp_path / "copy.db")
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE trade SET value = value + 1 WHERE rowid = 1")
    assert fingerprint(copy) != fingerprint(database)


def test_package_with_problems_is_not_built_and_the_old_file_stays(package, tmp_path):
    output = tmp_path / "relations.db"
    assert package.run("build", "--output", str(output)).returncode == 0
    before = output.read_bytes()
    package.set("trade", 2, value="1,5")
    result = package.run("build", "--output", str(output))
    assert result.returncode == 1
    assert "Nothing was built" in result.stderr
    assert output.read_bytes() == before


@pytest.mark.parametrize("delay", [0.0, 0.2, 0.4, 0.8, 1.2, 1.6, 2.0])
def test_build_that_is_killed_leaves_the_old_file_whole(tmp_path, delay):
    output = tmp_path / "relations.db"
    output.write_bytes(b"the old file")
    command = [sys.executable, "-m", "scripts", "build", "--output", str(output)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        process.wait(delay)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert output.read_bytes() == b"the old file" or whole(output)


def whole(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_folder_that_cannot_be_written_is_one_clear_line(package):
    result = package.run("build", "--output", "/proc/nowhere/relations.db")
    assert result.returncode == 2
    assert result.stderr.startswith("Cannot run: ")
