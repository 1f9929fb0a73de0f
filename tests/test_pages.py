"""What the pages say: dates in words and in both calendars, rows with what concerns them, errors with the way on."""

import json
import re
import sqlite3
import sys

import httpx
import pytest

from scripts.serve import application
from tests.conftest import ROOT, awaited

EVENT = "/relations/events/kolokoltsev-visit-iran-2013"


@pytest.fixture
def get(site):
    def fetch(path: str, **options) -> httpx.Response:
        return httpx.get(site + path, timeout=30, **options)

    return fetch


@pytest.fixture(scope="session")
def pages():
    """The package that the plugin of the pages makes importable."""
    sys.path.insert(0, str(ROOT / "site" / "plugins"))
    import pages.cite
    import pages.edtf
    import pages.hijri
    import pages.show

    return pages


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2013-02-12", "12 February 2013"),
        ("2013-02~", "about February 2013"),
        ("1999?", "perhaps 1999"),
        ("2013-02-20~/2013-02-28~", "about 20 to 28 February 2013"),
        ("2022-08-15/2022-08-16~", "15 to about 16 August 2022"),
        ("2012-03-20/2013-03-20", "20 March 2012 to 20 March 2013"),
        ("2019-04-29/2019-05-02", "29 April to 2 May 2019"),
        ("2026-02-28/..", "from 28 February 2026"),
        ("../1921", "until 1921"),
        ("199X", "1990s"),
        ("2013-23", "autumn 2013"),
        ("no date", "no date"),
    ],
)
def test_date_is_said_in_words(pages, date, words):
    assert pages.edtf.in_words(date) == words


def test_every_date_of_the_record_is_said_in_words(pages, database):
    rows = sqlite3.connect(database).execute("SELECT date FROM events UNION SELECT signed FROM agreements").fetchall()
    dates = [date for (date,) in rows if date]
    assert len(dates) > 500
    assert [date for date in dates if re.search(r"[~?/]|-[0-9]", pages.edtf.in_words(date))] == []


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2013-02-12", "2013-02-12", "24 Bahman 1391"),
        ("2012-03-20", "2013-03-20", "1391"),
        ("2013-01-01", "2013-12-31", "1391 to 1392"),
        ("2013-02-01", "2013-02-28", "Bahman to Esfand 1391"),
        ("2013-04-20", "2013-04-24", "31 Farvardin to 4 Ordibehesht 1392"),
        ("2012-03-20", "2012-09-21", "Farvardin to Shahrivar 1391"),
        ("1828-02-22", "1828-02-22", ""),
        (None, "2013-02-12", ""),
    ],
)
def test_days_are_said_in_solar_hijri(pages, earliest, latest, words):
    assert pages.hijri.in_solar_hijri(earliest, latest) == words


def test_figure_is_said_with_its_qualifier_and_unit(pages):
    assert pages.show.amount(3_650_000_000.0, "USD", "about") == "about 3.65 billion US$"
    assert pages.show.amount(12.5, "percent", "exact") == "12.5 %"
    assert pages.show.grouped(545_000.0) == "545\u202f000"


def test_citation_leaves_nothing_for_tex_to_execute(pages):
    made = pages.cite.citation("A & B_1 {x}", "events", "a-b", "The record", "1.0", "2026", "https://example.org/a_b")
    assert "A \\& B\\_1 \\{x\\}" in made.bibtex
    assert "https://example.org/a_b" in made.bibtex
    assert made.plain == "“A & B_1 {x}.” The record, version 1.0, events, a-b. https://example.org/a_b"


def test_event_page_says_when_where_who_and_what_each_source_says(get):
    page = get(EVENT).text
    assert "January 2013" in page
    assert "Dey to Bahman 1391" in page
    assert '<a href="/relations/places/tehran">Tehran</a>' in page
    assert "Vladimir Kolokoltsev</a>, Minister of Internal Affairs" in page
    assert "The sources disagree on the date" in page
    assert "about 20 to 28 February 2013" in page
    assert "paragraphs 3 and 4" in page
    assert "@misc{events:kolokoltsev-visit-iran-2013" in page
    assert "Agreements made on this occasion" in page
    assert "Who did what, in plain neutral words." in page


def test_event_page_leads_to_its_neighbours_in_time_and_back(get):
    page = get(EVENT).text
    after = page.split("<h3>After</h3>")[1]
    following = re.search(r'href="(/relations/events/[a-z0-9-]+)"', after)[1]
    before = get(following).text.split("<h3>Before</h3>")[1].split("<h3>After</h3>")[0]
    assert EVENT in before


def test_quotes_carry_the_language_of_their_source(get):
    assert re.search(r'<span lang="ru" dir="ltr">побывал', get(EVENT).text)
    assert re.search(r'<span lang="ar" dir="rtl">خلال', get(EVENT).text)


def test_linked_data_in_the_page_and_beside_it_are_the_same(get):
    page = get(EVENT).text
    embedded = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1])
    served = get(EVENT + ".jsonld")
    assert served.headers["content-type"].startswith("application/ld+json")
    assert served.json() == embedded
    assert embedded["@type"] == "Event"
    assert embedded["startDate"] == "2013-01-01"
    assert embedded["location"]["name"] == "Tehran"
    assert {"Vladimir Kolokoltsev", "Mostafa Mohammad Najjar"} <= {each["name"] for each in embedded["attendee"]}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "actors/sergei-lavrov",
            ["Сергей Лавров", "Met most often", "Mohammad Javad Zarif", "Minister of Foreign"],
        ),
        ("actors/iran", ["All ", "as a table"]),
        ("places/moscow", ["What happened here", "WGS 84", "Москва"]),
        ("topics/nuclear", ["Events by decade", '<th scope="row">2010s</th>', "Agreements"]),
        ("event_types/visit", ["PLOVER", "Events by decade"]),
        ("commodities/2709", ["HS 2709 Petroleum oils, crude", "part of", "HS 270900 Petroleum oils, crude</a>"]),
        ("sources/harmonized-system-2022", ["Names of goods after it"]),
        ("countries/RUS", ["Persons and bodies", "Figures of trade", "Publishers of sources"]),
        ("sources/avim-sanaei-2013", ["Events it tells of", "Figures of trade", "the record has"]),
        (
            "calendar_years/gregorian,2013",
            ["SH 1391", "Events that may fall into it", "← 2012", "Trade of the"],
        ),
        ("calendar_years/solar-hijri,1391", ["20 March 2012 to 20 March 2013", "Counts of the whole year"]),
        ("trade_notes/customs-series-eaeu", ["Figures it speaks of"]),
        ("participants/kolokoltsev-visit-iran-2013,vladimir-kolokoltsev", ["Vladimir Kolokoltsev</a>"]),
    ],
)
def test_page_gathers_what_concerns_it(get, path, words):
    page = get(f"/relations/{path}")
    assert page.status_code == 200
    assert [word for word in words if word not in page.text] == []
    assert len(page.content) < 60_000


def test_figure_of_trade_stands_beside_the_others_for_the_same(get, database):
    sql = """SELECT a.id, b.id FROM trade a JOIN trade b ON b.reporter = a.reporter AND b.partner = a.partner
        AND b.flow = a.flow AND b.start = a.start AND b."end" = a."end" AND b.calendar = a.calendar
        AND b.measure = 'value' AND b.commodity = a.commodity AND b.value > a.value AND b.unit = a.unit
        WHERE a.measure = 'value' AND a.status = 'observed' AND a.commodity = 'TOTAL' ORDER BY 1, 2 LIMIT 1"""
    figure, other = sqlite3.connect(database).execute(sql).fetchone()
    page = get(f"/relations/trade/{figure}").text
    assert "Other figures for the same differ" in page
    assert f"/relations/trade/{other}" in page


def test_figures_name_their_goods(get, database):
    sql = "SELECT id FROM trade WHERE commodity = '270900' ORDER BY id LIMIT 1"
    (figure,) = sqlite3.connect(database).execute(sql).fetchone()
    goods = '<a href="/relations/commodities/270900">HS 270900 Petroleum oils, crude</a>'
    page = get(f"/relations/trade/{figure}").text
    assert "HS 270900 Petroleum oils, crude, " in re.search("<h1>(.*?)</h1>", page, re.DOTALL)[1]
    assert goods in page
    table = get("/relations/trade?commodity=270900").text
    assert table.count(goods) == 50
    assert '<h2 id="facet-commodity">Commodity</h2>' in table
    assert goods in get("/relations/trade?commodity=270900&_all=1").text


def test_goods_of_a_question_are_named(get):
    answer = get("/relations?sql=select+'10'+as+commodity,+'none'+as+note").text
    assert '<a href="/relations/commodities/10">HS 10 Cereals</a>' in answer


def test_figures_of_all_goods_together_name_none(get, database):
    sql = "SELECT id FROM trade WHERE commodity = 'TOTAL' ORDER BY id LIMIT 1"
    (figure,) = sqlite3.connect(database).execute(sql).fetchone()
    assert "/commodities/" not in get(f"/relations/trade/{figure}").text


def test_no_page_has_a_script_or_a_style_of_its_own(get):
    paths = [
        "/about",
        "/relations",
        "/relations/events",
        "/relations/trade",
        EVENT,
        "/relations?sql=select+1",
        "/nothing",
    ]
    for path in paths:
        page = get(path).text
        assert re.findall(r"<style|\sstyle=|\son[a-z]+=", page) == []
        assert re.findall(r"<script(?! type=.application/ld)(?![^>]* src=)", page) == []
        assert '<nav aria-label="Site">' in page
        assert 'href="#content"' in page


def test_table_shows_few_columns_and_all_when_asked(get):
    few, whole = get("/relations/events").text, get("/relations/events?_all=1").text
    assert '<th role="columnheader" scope="col" class="col-description">' not in few
    assert "col-description" in whole
    assert (
        '<a href="/relations/events/kolokoltsev-visit-iran-2013">' in get("/relations/events?_search=Kolokoltsev").text
    )


def test_table_is_narrowed_to_a_time(get):
    page = get("/relations/events?_from=2013-01&_to=2013-01&_size=200").text
    assert "Kolokoltsev visits Iran" in page
    rows = get("/relations/events.json?_from=2013-01&_to=2013-01&_shape=array&_size=max").json()
    assert 0 < len(rows) < 200
    assert all(row["date_latest"] >= "2013-01-01" and row["date_earliest"] <= "2013-01-31" for row in rows)


def test_contradiction_leads_to_its_figures(get):
    page = get("/relations/trade_conflicts").text
    conflict = get("/relations/trade_conflicts.json?_shape=array&_size=1").json()[0]
    first, *_ = conflict["ids"].split()
    assert f'<a href="/relations/trade/{first}" title="{first}">1</a>' in page


def test_malformed_time_narrows_nothing(get):
    everything = get("/relations/events.json?_shape=array&_size=max").json()
    assert get("/relations/events.json?_from=soon&_to=%27--&_shape=array&_size=max").json() == everything


def test_address_that_does_not_exist_leads_on(get):
    page = get("/relations/events/kolokoltsev-visit-iran-2012")
    assert page.status_code == 404
    assert EVENT in page.text
    assert 'value="kolokoltsev visit iran 2012"' in page.text
    assert get("/nothing/here").status_code == 404
    assert get("/relations/events/none.json").json()["status"] == 404


def test_hostile_address_is_shown_as_text(get):
    page = get("/relations/events/%3Cscript%3Ealert(1)%3C~2Fscript%3E", follow_redirects=True)
    assert page.status_code == 404
    assert "<script>alert" not in page.text


def test_about_page_counts_every_table(get):
    page = get("/about").text
    assert "never from memory" in page
    assert re.search(r'/relations/events">Events</a></th><td class="number">1\u202f', page)


def answers(package, tmp_path, *paths: str, **settings) -> list[httpx.Response]:
    """What the site of a small package answers, served in this process."""
    built = tmp_path / "small.db"
    assert package.run("build", "--output", str(built)).returncode == 0
    served = application(package.descriptor, built)
    served._metadata_local["plugins"]["pages"] |= settings

    async def ask():
        return [await served.client.get(path) for path in paths]

    return awaited(ask())


def test_retired_identifier_leads_to_the_row_that_took_its_place(package, tmp_path):
    event = package.rows("events")[1][0]
    rows = package.rows("identifiers")
    package.write("identifiers", [rows[0], *sorted([*rows[1:], ["events", "old-name", "0.1.0", event]])])
    page, data, gone = answers(
        package, tmp_path, "/relations/events/old-name", "/relations/events/old-name.json", "/relations/events/other"
    )
    assert (page.status_code, page.headers["location"]) == (301, f"/relations/events/{event}")
    assert data.headers["location"] == f"/relations/events/{event}.json"
    assert gone.status_code == 404


def test_row_links_to_a_prepared_report_where_the_repository_is_known(package, tmp_path):
    event = package.rows("events")[1][0]
    path = f"/relations/events/{event}"
    (page,) = answers(
        package, tmp_path, path, repository="https://example.org/record", address="https://example.org/site"
    )
    assert "https://example.org/record/issues/new?template=correction.yml&amp;title=" in page.text
    assert f"row=events+{event}" in page.text
    assert f"https://example.org/site{path}" in page.text


def test_page_without_a_known_repository_says_how_to_report(get):
    assert '/about#correct">Report a mistake' in get(EVENT).text
