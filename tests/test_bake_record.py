"""The whole record as files: every row and table says the same as the database, and no link leads nowhere."""

import csv
import html
import io
import json
import re
import sqlite3
import time
from contextlib import closing
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

import httpx
import pytest

from scripts.bake.plan import Plan, plan
from scripts.ddl import quote
from scripts.statements import statements
from tests.conftest import run

LINK = re.compile(r' (?:href|src|action)="([^"]*)"')
PLACE = re.compile(r' id="([^"]+)"')
HOST = "https://example.org/some/record/"


@pytest.fixture(scope="module")
def planned(real, database) -> Plan:
    return plan(real, database)


@pytest.fixture(scope="module")
def connection(database):
    with closing(sqlite3.connect(f"file:{database}?immutable=1", uri=True)) as opened:
        opened.row_factory = sqlite3.Row
        yield opened


@pytest.fixture(scope="module")
def pages(baked) -> dict[str, str]:
    """Every page by its place in the site."""
    return {path.relative_to(baked).as_posix(): path.read_text(encoding="utf-8") for path in baked.rglob("*.html")}


def listed(connection) -> list[str]:
    """Tables and views of the database, without the indexes of search and the tables that SQLite keeps for itself."""
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    return [name for name in names if not re.search(r"_fts|^sqlite_|^search", name)]


def text(value) -> str:
    return "" if value is None else str(value)


def test_every_table_and_view_is_whole_as_csv_and_json(baked, connection):
    for name in listed(connection):
        wanted = [dict(row) for row in connection.execute(f"SELECT * FROM {quote(name)}")]
        given = json.loads((baked / "relations" / f"{name}.json").read_text(encoding="utf-8"))
        assert sorted(given, key=repr) == sorted(wanted, key=repr), name
        lines = list(csv.DictReader(io.StringIO((baked / "relations" / f"{name}.csv").read_text(encoding="utf-8"))))
        assert lines == [{column: text(value) for column, value in row.items()} for row in given], name


def test_every_row_has_a_page_and_json_that_says_the_same(baked, pages, planned, connection):
    for table in filter(lambda each: each.key, planned.tables):
        wanted = sorted((dict(row) for row in connection.execute(f"SELECT * FROM {quote(table.name)}")), key=repr)
        told = [json.loads((baked / table.row(key, "json")).read_text(encoding="utf-8")) for key in table.rows]
        assert sorted((each["rows"][0] for each in told), key=repr) == wanted, table.name
        assert {tuple(each["primary_keys"]) for each in told} <= {tuple(table.key)}
        assert [key for key in table.rows if table.row(key) not in pages] == []
        assert [each for each in told if len(each["rows"]) != 1] == []


def test_json_of_a_row_is_what_the_server_gives_without_its_time(baked, site):
    for place in ("events/kolokoltsev-visit-iran-2013", "calendar_years/solar-hijri,1391"):
        given = httpx.get(f"{site}/relations/{place}.json?_shape=objects").json()
        told = json.loads((baked / "relations" / f"{place}.json").read_text(encoding="utf-8"))
        assert {name: given[name] for name in told} == told


def test_page_of_a_row_shows_its_cells(pages, connection):
    sql = "SELECT id, title, description FROM events WHERE description IS NOT NULL ORDER BY id LIMIT 200"
    for row in connection.execute(sql):
        page = html.unescape(pages[f"relations/events/{row['id']}.html"])
        assert row["title"] in page
        assert row["description"] in page


def test_pages_of_a_table_hold_all_its_rows_once(pages, planned):
    events = next(table for table in planned.tables if table.name == "events")
    shown = [pages[events.page(number)] for number in range(1, events.pages + 1)]
    links = [
        key for page in shown for key in re.findall(r'<td [^>]*lead-cell[^>]*>\s*<a href="events/([^"]+).html"', page)
    ]
    assert sorted(links) == sorted(events.rows)


def test_stored_questions_are_whole(baked, connection):
    for query in statements("queries"):
        rows = connection.execute(query.sql, dict.fromkeys(query.parameters, "")).fetchall()
        given = json.loads((baked / "relations" / f"{query.name}.json").read_text(encoding="utf-8"))
        assert given == [dict(row) for row in rows], query.name


def test_no_link_is_broken(baked, pages):
    files = {path.relative_to(baked).as_posix() for path in baked.rglob("*") if path.is_file()}
    places = {name: set(PLACE.findall(page)) for name, page in pages.items()}
    broken = set()
    for name, page in pages.items():
        for link in set(LINK.findall(page)):
            file, fragment = place_of(html.unescape(link), name)
            if file is not None and (file not in files or (fragment and fragment not in places.get(file, ()))):
                broken.add((name, link))
    assert sorted(broken)[:10] == []


def place_of(link: str, page: str) -> tuple[str | None, str]:
    """The file of the site that a link on a page leads to, with the place in it; None where it leads elsewhere."""
    target = urlsplit(urljoin(HOST + page, link))
    if target.scheme in ("http", "https", "mailto") and not target.geturl().startswith(HOST):
        return None, ""
    return unquote(target.path).removeprefix("/some/record/"), target.fragment


def test_no_page_runs_anything_that_stands_in_it(pages):
    bad = re.compile(
        r'<script(?! type="application/ld\+json")(?![^>]* src=)| style="| on[a-z]+="|<style|baked\.invalid'
    )
    assert [name for name, page in pages.items() if bad.search(page)] == []
    assert [name for name, page in pages.items() if page.count('http-equiv="Content-Security-Policy"') != 1] == []


def test_every_prepared_query_runs(pages, connection):
    links = {html.unescape(link) for page in pages.values() for link in LINK.findall(page) if "sql.html?" in link}
    asked = {parse_qsl(urlsplit(link).query)[0][1] for link in links}
    assert len(asked) > 100
    for sql in asked:
        connection.execute(f"EXPLAIN {sql}", dict.fromkeys(re.findall(r":([a-z_]+)", sql), ""))


def test_second_run_over_the_record_writes_nothing(baked, database):
    before = {path: path.stat().st_mtime_ns for path in baked.rglob("*")}
    began = time.monotonic()
    result = run("bake", "--database", str(database), "--output", str(baked), "--base-url", HOST)
    assert "nothing has changed" in result.stdout
    assert {path: path.stat().st_mtime_ns for path in baked.rglob("*")} == before
    assert time.monotonic() - began < 60
