"""The site in Chromium: home page, table, row, query, download; light and dark, wide and narrow."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from schemas.package import load
from tests.conftest import ROOT

PAGES = {
    "home": "/",
    "database": "/relations",
    "table": "/relations/events",
    "row": "/relations/events/kolokoltsev-visit-iran-2013",
    "view": "/relations/trade_conflicts",
    "query": "/relations/events_of_a_person?name=Lavrov",
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
    page.get_by_role("link", name="Events", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Events")
    page.get_by_role("searchbox").or_(page.locator("#_search")).first.fill("Kolokoltsev")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="kolokoltsev-visit-iran-2013", exact=True).click()
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
        page.get_by_label("download file").check()
        page.get_by_label("expand labels").uncheck()
        page.get_by_role("button", name="Export CSV").click()
    waiting.value.save_as(tmp_path / "trade.csv")
    downloaded = (tmp_path / "trade.csv").read_text(encoding="utf-8").splitlines()
    assert downloaded[0].split(",") == load(ROOT / "datapackage.json").resources["trade"].columns
    assert len(downloaded) == len((ROOT / "data" / "trade.csv").read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [1200, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_fits_its_window_and_can_be_read(browser: Browser, site: str, name: str, width: int, scheme: str):
    context = browser.new_context(base_url=site, viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(PAGES[name])
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=os.fspath(PICTURES / f"{name}-{width}-{scheme}.png"))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert contrast(page) >= 4.5
    context.close()


def contrast(page: Page) -> float:
    """The least contrast (WCAG 2) between the text of headings, paragraphs and links and the page behind it."""
    return page.evaluate("""() => {
        const light = (text) => {
            const [r, g, b] = text.match(/[0-9.]+/g).slice(0, 3).map(Number).map((c) => c / 255)
                .map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const behind = (element) => {
            for (let each = element; each; each = each.parentElement) {
                const color = getComputedStyle(each).backgroundColor;
                if (!/, 0\\)$|transparent/.test(color)) return color;
            }
            return "rgb(255, 255, 255)";
        };
        const texts = [...document.querySelectorAll("h1, h2, p, a, dt, dd, li, td, th, label, summary")]
            .filter((element) => element.offsetParent && element.textContent.trim());
        return Math.min(...texts.map((element) => {
            const [a, b] = [light(getComputedStyle(element).color), light(behind(element))];
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        }));
    }""")
