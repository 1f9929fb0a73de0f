"""The site in Chromium: what readers do, and each kind of page in light and dark, wide and narrow."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from schemas.package import load
from tests.conftest import ROOT

PAGES = {
    "database": "/relations",
    "about": "/about",
    "search": "/search?q=Lavrov",
    "sql": "/relations?sql=select+date,title,type+from+timeline+limit+20",
    "sql-error": "/relations?sql=selec",
    "not-found": "/relations/events/kolokoltsev-visit-iran-2012",
    "question": "/relations/events_of_a_person?name=Kolokoltsev",
    "events": "/relations/events?topic=nuclear&_search=Bushehr",
    "agreements": "/relations/agreements?_all=1&_size=20",
    "trade-table": "/relations/trade?_size=20",
    "view": "/relations/date_conflicts?_size=20",
    "participants": "/relations/participants?_size=20",
    "event": "/relations/events/kolokoltsev-visit-iran-2013",
    "agreement": "/relations/agreements/sixteen-agreements-moscow-2017",
    "person": "/relations/actors/sergei-lavrov",
    "place": "/relations/places/tehran",
    "country": "/relations/countries/RUS",
    "topic": "/relations/topics/nuclear",
    "source": "/relations/sources/avim-sanaei-2013",
    "year": "/relations/calendar_years/gregorian,2013",
    "iranian-year": "/relations/calendar_years/solar-hijri,1391",
    "figure": "/relations/trade/chn-irn-exports-2019-m1-m9-ilna-china-customs",
    "other-row": "/relations/participants/kolokoltsev-visit-iran-2013,vladimir-kolokoltsev",
}
PICTURES = ROOT / "dist" / "pictures"


@pytest.fixture
def page(browser: Browser, site: str):
    """A page that fails the test if it logs an error or asks another host for anything."""
    context = browser.new_context(base_url=site, accept_downloads=True)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened.on("request", lambda request: faults.append(request.url) if not request.url.startswith(site) else None)
    yield opened
    context.close()
    assert [fault for fault in faults if not fault.startswith(("data:", "blob:"))] == []


def test_reader_goes_from_home_to_a_table_to_a_row(page: Page):
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("The open record of relations between Iran and Russia")
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Events", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Events")
    page.locator("#_search").fill("Kolokoltsev")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Kolokoltsev visits Iran", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kolokoltsev visits Iran")
    page.get_by_role("link", name="Tehran", exact=True).click()
    expect(page.locator('[lang="fa"]').first).to_have_text("تهران")


def test_reader_runs_a_query(page: Page):
    page.goto("/relations?sql=select+name_ru+from+actors+where+id+%3D+'sergei-lavrov'")
    expect(page.locator("table.rows-and-columns td").first).to_contain_text("Лавров")


def test_reader_asks_a_stored_question_about_a_person(page: Page):
    page.goto("/relations/events_of_a_person")
    page.locator('input[name="name"]').fill("Lavrov")
    page.keyboard.press("Enter")
    expect(page.locator("table.rows-and-columns")).to_contain_text("Lavrov visits Iran")


def test_reader_downloads_a_table_as_csv(page: Page, tmp_path: Path):
    page.goto("/relations/trade")
    with page.expect_download() as waiting:
        page.get_by_text("Export", exact=True).click()
        page.get_by_role("button", name="Export CSV").click()
    waiting.value.save_as(tmp_path / "trade.csv")
    downloaded = (tmp_path / "trade.csv").read_text(encoding="utf-8").splitlines()
    assert downloaded[0].split(",") == load(ROOT / "datapackage.json").resources["trade"].columns
    assert len(downloaded) == len((ROOT / "data" / "trade.csv").read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("width", [1200, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_page_is_accessible_and_fits_its_window(browser: Browser, site: str, name: str, width: int, scheme: str):
    """axe finds nothing, nothing is wider than the window, no error is logged, and no other host is asked.

    axe meets each scheme and each width once, not each with each: it takes longer than all else.
    """
    context = browser.new_context(base_url=site, viewport={"width": width, "height": 900}, color_scheme=scheme)
    page, faults = context.new_page(), []
    page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
    page.on("request", lambda request: faults.append(request.url) if not request.url.startswith(site) else None)
    page.goto(PAGES[name])
    PICTURES.mkdir(parents=True, exist_ok=True)
    height = min(page.evaluate("document.documentElement.scrollHeight"), 2400)
    shown = {"x": 0, "y": 0, "width": width, "height": height}
    page.screenshot(path=os.fspath(PICTURES / f"{name}-{width}-{scheme}.png"), full_page=True, clip=shown)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if (width, scheme) in {(1200, "light"), (390, "dark")}:
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found] == []
    assert [fault for fault in faults if "status of 40" not in fault] == []
    context.close()
