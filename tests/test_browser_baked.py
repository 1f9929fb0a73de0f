"""The baked site in Chromium, served below a path by a plain file server: SQL, search, download, errors, no script."""

import asyncio
import csv
import io
import json
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from scripts.finder import find
from tests.conftest import ROOT
from tests.test_browser_home import Visit, narrow_or_wide

VECTORS = json.loads((ROOT / "tests" / "data" / "normalise.json").read_text(encoding="utf-8"))
QUERIES = [
    "Lavrov",
    "Лавров",
    "لاوروف",
    "Колокольцев",
    "Bushehr nuclear",
    "С-300",
    "S-300",
    "ايران",
    "Larvov",
    "Lavrof visit",
]
QUERIES += ['"', "NEAR(a b)", "names:lavrov", "a", "کنسولگری‌های", "e" * 500, "treaties", "Türkiye gas", "١٣٩١"]
PAGES = {
    "sql": "sql.html?sql=select+id,+date,+title,+place,+description+from+events+limit+20",
    "search": "search.html?q=Lavrov",
    "nothing found": "search.html?q=Larvov",
    "error": "sql.html?sql=select+nought",
    "lost": "relations/events/no-such-event/at/all",
    "table": "relations/topics.html",
}


class Plain(SimpleHTTPRequestHandler):
    """A file server that knows one thing more: what to send where there is no file."""

    def send_error(self, code, message=None, explain=None):
        body = (self.lost).read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def files(baked):
    """The address of the baked site below a path."""
    handler = type("Handler", (Plain,), {"lost": baked / "404.html"})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=baked.parent.parent)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/some/record/"
        server.shutdown()


@pytest.fixture
def page(browser, files):
    """A page that fails the test if it logs an error or asks another host for anything."""
    with Visit(browser, files) as visit:
        yield visit.page
        assert visit.faults == []
        assert visit.outside == []


def answered(page, times: int = 1) -> None:
    expect(page.locator(f"#answer[data-ready='{times}']")).to_be_attached(timeout=30_000)


def test_sql_of_the_address_is_answered_with_links(page):
    page.goto("sql.html?sql=select+id,place,title+from+events+where+id='kolokoltsev-visit-iran-2013'")
    answered(page)
    expect(page.locator("#told")).to_contain_text("1 row in")
    expect(page.get_by_role("button", name="Stop")).to_be_hidden()
    page.get_by_role("link", name="tehran", exact=True).click()
    expect(page.locator('h1 + p [lang="fa"]')).to_have_text("تهران")


def test_first_answer_comes_within_a_second(browser, files):
    def seconds() -> float:
        with Visit(browser, files) as visit:
            visit.page.goto("sql.html?sql=select+count(*)+from+events")
            answered(visit.page)
            return visit.page.evaluate("performance.now()") / 1000

    taken = [seconds() for _ in range(3)]
    print(f"first answer in the browser: {min(taken):.2f} to {max(taken):.2f} s")
    assert min(taken) < 1


def test_reader_writes_a_query_with_a_parameter_and_takes_the_answer_as_csv(page, baked):
    page.goto("sql.html")
    page.get_by_label("The query").fill(
        'SELECT id, name, name_fa, kind FROM actors WHERE kind = :kind -- a comment, "quoted"'
    )
    page.get_by_label("kind", exact=True).fill("person")
    page.get_by_role("button", name="Run SQL").click()
    answered(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download CSV").click()
    given = list(csv.DictReader(io.StringIO(waiting.value.path().read_text(encoding="utf-8"))))
    table = list(csv.DictReader(io.StringIO((baked / "relations" / "actors.csv").read_text(encoding="utf-8"))))
    persons = [
        {name: row[name] for name in ("id", "name", "name_fa", "kind")} for row in table if row["kind"] == "person"
    ]
    assert sorted(given, key=lambda row: row["id"]) == persons
    assert "kind=person" in page.url


def test_stored_question_asks_in_the_browser(page):
    page.goto("relations/events_of_a_person.html")
    page.locator('input[name="name"]').fill("Kolokoltsev")
    page.keyboard.press("Enter")
    answered(page)
    expect(page.locator("#answer table")).to_contain_text("Kolokoltsev visits Iran")


def test_mistake_in_sql_and_writing_are_told(page):
    page.goto("sql.html?sql=select+nought+from+events")
    answered(page)
    expect(page.get_by_role("alert")).to_have_text("no such column: nought")
    page.get_by_label("The query").fill("delete from events")
    page.get_by_role("button", name="Run SQL").click()
    answered(page, 2)
    expect(page.get_by_role("alert")).to_contain_text("readonly")


def test_endless_query_can_be_stopped_and_the_next_one_runs(page):
    page.goto("sql.html?sql=with+recursive+n(x)+as+(select+1+union+all+select+x+from+n)+select+max(x)+from+n")
    page.get_by_role("button", name="Stop").click()
    answered(page)
    expect(page.get_by_role("alert")).to_have_text("The query was stopped.")
    page.get_by_label("The query").fill("select 41 + 1 as answer")
    page.keyboard.press("Control+Enter")
    answered(page, 2)
    expect(page.locator("#answer td")).to_have_text("42")


@pytest.mark.parametrize("query", ["Lavrov", "Лавров", "لاوروف"])
def test_search_finds_a_person_in_three_scripts(page, query):
    page.goto("index.html")
    page.get_by_role("search").get_by_role("searchbox").fill(query)
    page.keyboard.press("Enter")
    expect(page.locator("#found[data-ready]")).to_be_visible(timeout=30_000)
    page.get_by_role("link", name="Sergei Lavrov", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sergei Lavrov")


def test_search_in_the_browser_finds_what_the_server_finds(page, files, database):
    page.goto("search.html")
    told = page.evaluate(
        """async (queries) => {
            const { Finder } = await import("./static/baked/finder.js");
            const { Database } = await import("./static/baked/database.js");
            const rules = await (await fetch("static/baked/search.json")).json();
            const finder = new Finder(rules, new Database());
            const found = [];
            for (const [query, kind, page] of queries) found.push(await finder.find(query, kind, page));
            return found;
        }""",
        asked := [*((query, "", 1) for query in QUERIES), ("Russia", "sources", 2), ("Lavrov", "events", 99)],
    )
    with ThreadPoolExecutor(1) as thread:  # this one has Playwright's loop
        found = list(thread.map(lambda each: asyncio.run(server_finds(database, *each)), asked))
    for given, wanted, (query, _, _) in zip(told, found, asked, strict=True):
        assert given["counts"] == wanted.counts, query
        assert given["spellings"] == wanted.spellings, query
        assert given["suggestions"] == wanted.suggestions, query
        assert [(hit["kind"], hit["id"]) for hit in given["hits"]] == [(hit.kind, hit.id) for hit in wanted.hits], query
        for here, there in zip(given["hits"], wanted.hits, strict=True):
            assert [tuple(piece) for piece in here["label"]] == there.label, query
            assert [tuple(piece) for piece in here["snippet"]] == there.snippet, query


async def server_finds(database, query: str, kind: str, number: int):
    """What the server finds, asked without a server."""
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row

        class Rows:
            def __init__(self, rows: list) -> None:
                self.rows = rows

        async def execute(sql, parameters):
            return Rows(connection.execute(sql, parameters).fetchall())

        return await find(execute, query, kind, number)


def test_words_are_normalised_in_the_browser_as_on_the_server(page):
    page.goto("search.html")
    told = page.evaluate(
        """async (texts) => {
            const { Normaliser } = await import("./static/baked/normalise.js");
            const words = new Normaliser(await (await fetch("static/baked/search.json")).json());
            const steps = ["asked", "indexed", "expression"];
            const told = (text) => steps.map((step) => [step, words[step](text)]);
            return texts.map((text) => ({ text, ...Object.fromEntries(told(text)) }));
        }""",
        [vector["text"] for vector in VECTORS],
    )
    assert told == VECTORS


def test_trade_is_redrawn_for_the_choice_in_the_address(page):
    page.goto("trade.html?pair=IRN-TUR")
    expect(page.locator("#charts[data-ready]")).to_be_visible(timeout=30_000)
    expect(page.locator("#rows")).to_contain_text("Türkiye")
    page.locator("#rows a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Türkiye")


def test_table_is_read_page_by_page_and_sorted_with_sql(page):
    page.goto("relations/events.html")
    page.get_by_role("link", name="Next page").click()
    expect(page.get_by_text("Page 2 of")).to_be_visible()
    page.get_by_role("link", name="Previous page").click()
    page.get_by_role("columnheader", name="Title").get_by_role("link").click()
    answered(page)
    assert "ORDER+BY+title" in page.url


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (390, "dark")])
def test_page_is_accessible_and_fits(browser, files, name, width, scheme):
    with Visit(browser, files, **narrow_or_wide(width, scheme)) as visit:
        visit.page.goto(PAGES[name])
        if name in ("sql", "error"):
            answered(visit.page)
        if name in ("search", "nothing found"):
            expect(visit.page.locator("#found[data-ready]")).to_be_visible(timeout=30_000)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        found = Axe().run(visit.page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"]})
        assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found.response["violations"]] == []
        assert [fault for fault in visit.faults if name != "lost" or "404" not in fault] == []
        assert visit.outside == []


def test_error_page_works_at_any_depth(browser, files):
    with Visit(browser, files) as visit:
        assert visit.page.goto("relations/events/no/such/place").status == 404
        expect(visit.page.get_by_role("heading", level=1)).to_have_text("There is no such page")
        assert [answer.url for answer in visit.answers if answer.status != 200][1:] == []
        visit.page.get_by_role("link", name="Events", exact=True).click()
        expect(visit.page.get_by_role("heading", level=1)).to_have_text("Events")


def test_trade_without_script_names_the_table_that_has_all_of_it(browser, files):
    with Visit(browser, files, java_script_enabled=False) as visit:
        visit.page.goto("trade.html")
        visit.page.locator("noscript").get_by_role("link").click()
        expect(visit.page.locator("table.rows-and-columns")).to_be_visible()


@pytest.mark.parametrize("name", ["sql.html", "search.html"])
def test_without_script_the_page_says_what_to_do(browser, files, name):
    with Visit(browser, files, java_script_enabled=False) as visit:
        visit.page.goto(name)
        with visit.page.expect_download() as waiting:
            visit.page.locator("noscript").get_by_role("link", name="download the database").click()
        assert waiting.value.path().read_bytes()[:15] == b"SQLite format 3"
