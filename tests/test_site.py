"""The served site over HTTP: pages, labels, language, headers, limits, downloads."""

import csv
import io
import sqlite3
from contextlib import closing

import httpx
import pytest

from schemas.package import load
from scripts.site import metadata
from scripts.statements import statements
from tests.conftest import ROOT, free_port, run, serving

PACKAGE = load(ROOT / "datapackage.json")
NAMES = [*PACKAGE.resources, *(view.name for view in statements("views")), "calendar_years"]


@pytest.fixture
def get(site):
    def fetch(path: str, **options) -> httpx.Response:
        return httpx.get(site + path, timeout=30, **options)

    return fetch


@pytest.mark.parametrize("path", ["/", "/relations", *(f"/relations/{name}" for name in NAMES)])
def test_page_answers_in_utf8_with_language_and_title(get, path):
    page = get(path)
    assert page.status_code == 200
    assert '<html lang="en">' in page.text
    assert '<meta charset="utf-8">' in page.text
    assert "<title></title>" not in page.text


@pytest.mark.parametrize("query", statements("queries"), ids=lambda query: query.name)
def test_stored_query_is_a_page_with_its_title(get, query):
    page = get(f"/relations/{query.name}")
    assert page.status_code == 200
    assert query.title in page.text


def test_home_page_lists_every_table_view_and_question_with_titles(get):
    page = get("/").text
    titles = [resource.title for resource in PACKAGE.resources.values()]
    titles += [each.title for folder in ("views", "queries") for each in statements(folder)]
    assert [title for title in titles if f">{title}</a>" not in page] == []


def test_row_page_shows_labels_and_links_instead_of_codes(get):
    page = get("/relations/events/kolokoltsev-visit-iran-2013").text
    assert "<h1>Kolokoltsev visits Iran</h1>" in page
    assert '<a href="/relations/event_types/visit">Visit</a>' in page
    assert '<a href="/relations/topics/security">' in page


def test_row_page_of_a_composite_key_shows_labels(get):
    page = get("/relations/participants/kolokoltsev-visit-iran-2013,vladimir-kolokoltsev").text
    assert ">Vladimir Kolokoltsev</a>" in page


def test_table_page_shows_labels_column_help_and_facets(get):
    page = get("/relations/events?_facet=topic").text
    assert ">Nuclear</a>" in page
    assert "Who did what, in plain neutral words." in page
    assert "facet-results" in page


def test_names_carry_their_language_and_direction(get):
    page = get("/relations/actors?kind=person").text
    assert '<span lang="fa" dir="rtl">' in page
    assert '<span lang="ru" dir="ltr">' in page


def test_large_numbers_have_separators_and_missing_cells_a_dash(get):
    page = get("/relations/trade?_sort_desc=value&_all=1").text
    assert "100\u202f000\u202f000\u202f000" in page
    assert 'title="not stated">–' in page


def test_search_finds_an_event(get):
    assert "Kolokoltsev visits Iran" in get("/relations/events?_search=Kolokoltsev").text
    assert "Kolokoltsev visits Iran" not in get("/relations/events?_search=Skvortsova").text


def test_json_and_csv_hold_the_table(get):
    rows = get("/relations/trade.json?_shape=array&_size=max").json()
    table = list(csv.DictReader(io.StringIO(get("/relations/trade.csv?_stream=on").text)))
    assert [row["id"] for row in rows] == [row["id"] for row in table][:500]
    assert len(table) == len((ROOT / "data/trade.csv").read_text().splitlines()) - 1


@pytest.mark.parametrize("table", ["events", "agreements", "trade", "sources"])
def test_pages_of_a_sorted_table_hold_every_row_once(get, database, table):
    """Many rows share a date; none may be lost or shown again where a page ends."""
    seen, after = [], None
    while after != "":
        more = {"_next": after} if after else {}
        page = get(f"/relations/{table}.json", params={"_size": 97, "_nofacet": 1, "_shape": "objects", **more}).json()
        seen += [row["id"] for row in page["rows"]]
        after = page["next"] or ""
    with closing(sqlite3.connect(database)) as connection:
        assert sorted(seen) == [key for (key,) in connection.execute(f"SELECT id FROM {table} ORDER BY id")]


def test_whole_database_can_be_downloaded(get, database):
    assert get("/relations.db").content == database.read_bytes()


def test_licence_and_source_are_named(get):
    page = get("/relations").text
    assert "Creative Commons Attribution 4.0" in page
    assert "/relations/sources" in page


@pytest.mark.parametrize(
    "path", ["/", "/relations/events", "/relations?sql=select+1", "/no-such-page", "/static/site.css"]
)
def test_answer_carries_the_security_headers(get, path):
    headers = get(path).headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"]


def sql(text: str) -> dict:
    return {"params": {"sql": text, "_shape": "objects"}}


def test_sql_answers(get):
    answer = get("/relations.json", **sql("select count(*) as n from events")).json()
    assert answer["rows"][0]["n"] > 50


BOMBS = {
    "large values": "select zeroblob(900000) from trade, trade, trade",
    "grown text": "select replace(hex(zeroblob(50000)), '0', 'xxxxxxxxxxxxxxxxxxxx')",
    "endless recursion": "with recursive n(x) as (select 1 union all select x + 1 from n) select count(*) from n",
    "writing": "delete from events",
    "attaching": "attach database '/etc/passwd' as other",
    "loading code": "select load_extension('evil')",
    "many columns": "select " + ", ".join(f"{n}" for n in range(100)),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_harmful_sql_is_refused_in_time(get, bomb):
    answer = get("/relations.json", **sql(BOMBS[bomb]))
    assert answer.status_code in (400, 403)
    assert answer.elapsed.total_seconds() < 5
    assert not answer.json()["ok"]


def test_more_rows_than_allowed_are_cut(get):
    answer = get("/relations.json", **sql("select a.id from sources a, sources b")).json()
    assert answer["truncated"]
    assert len(answer["rows"]) == 500


def test_metadata_names_every_table_column_and_query():
    told = metadata(PACKAGE)["databases"]["relations"]
    for name, resource in PACKAGE.resources.items():
        entry = told["tables"][name]
        assert entry["title"] == resource.title
        assert set(resource.columns) <= set(entry["columns"])
        assert entry["label_column"] in resource.columns
        assert set(entry["facets"]) <= set(resource.columns)
    assert set(told["queries"]) == {query.name for query in statements("queries")}


def test_serving_without_a_database_says_how_to_build_it(tmp_path):
    result = run("serve", "--database", str(tmp_path / "none.db"))
    assert result.returncode == 2
    assert "make build" in result.stderr


def test_serving_on_a_port_in_use_says_so(database, site):
    port = site.rsplit(":", 1)[1]
    result = run("serve", "--database", str(database), "--port", port)
    assert result.returncode == 2
    assert "Choose another" in result.stderr


def test_address_is_printed(database):
    port = free_port()
    with serving(["make", "-s", "serve", f"PORT={port}"], port) as address:
        assert httpx.get(address).status_code == 200
