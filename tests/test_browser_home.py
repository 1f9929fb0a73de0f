"""Home page, trade and a question with a chart in Chromium: light, dark, wide, narrow, by keyboard, without script."""

import os

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.conftest import ROOT

PAGES = {"home": "/", "trade": "/trade", "question": "/relations/visits_per_year"}
PICTURES = ROOT / "dist" / "pictures"


class Visit:
    """A page in a window of its own, with the errors it logs and the requests it makes."""

    def __init__(self, browser: Browser, site: str, **window) -> None:
        self.context = browser.new_context(base_url=site, **window)
        self.page: Page = self.context.new_page()
        self.site, self.faults, self.answers = site, [], []
        self.page.on("console", lambda told: self.faults.append(told.text) if told.type == "error" else None)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("response", lambda answer: self.answers.append(answer))

    def __enter__(self) -> "Visit":
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()

    @property
    def outside(self) -> list[str]:
        return [answer.url for answer in self.answers if not answer.url.startswith((self.site, "data:"))]


def narrow_or_wide(width: int, scheme: str) -> dict:
    return {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [1200, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_is_accessible_fits_and_asks_nobody_else(browser, site, name, width, scheme):
    with Visit(browser, site, **narrow_or_wide(width, scheme)) as visit:
        visit.page.goto(PAGES[name])
        if name == "trade":
            expect(visit.page.locator("#charts[data-ready]")).to_be_visible()
        PICTURES.mkdir(parents=True, exist_ok=True)
        visit.page.screenshot(path=os.fspath(PICTURES / f"charts-{name}-{width}-{scheme}.png"), full_page=True)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        if (width, scheme) in {(1200, "light"), (390, "dark")}:  # axe takes longer than all else
            visit.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
            found = Axe().run(visit.page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"]})
            broken = [(each["id"], each["nodes"][0]["html"][:120]) for each in found.response["violations"]]
            assert broken == []
        assert visit.faults == []
        assert visit.outside == []


def test_home_page_needs_no_script_and_weighs_less_than_250_kb(browser, site):
    with Visit(browser, site, java_script_enabled=False) as visit:
        visit.page.goto("/")
        page = visit.page
        assert page.locator("svg[role=group], svg[role=img]").count() >= 5
        expect(page.get_by_role("heading", level=1)).to_have_text(
            "The open record of relations between Iran and Russia"
        )
        sizes = {answer.url: len(answer.body()) for answer in visit.answers}
        print(f"home page: {sum(sizes.values()):,} bytes in {len(sizes)} requests", sizes)
        assert sum(sizes.values()) < 250_000
        assert not [address for address in sizes if address.endswith(".js")]


def test_reader_goes_from_the_timeline_to_a_year_and_to_an_early_treaty(browser, site):
    with Visit(browser, site) as visit:
        visit.page.goto("/")
        visit.page.get_by_role("link", name="Treaty of Turkmenchay, 1828-02-22", exact=True).focus()
        visit.page.keyboard.press("Enter")
        expect(visit.page.get_by_role("heading", level=1)).to_contain_text("Treaty of Turkmenchay")
        visit.page.goto("/")
        visit.page.locator("svg a[aria-label^='2013:']").focus()
        visit.page.keyboard.press("Enter")
        expect(visit.page.get_by_role("heading", level=1)).to_contain_text("2013")
        assert visit.page.url.endswith("/relations/calendar_years/gregorian,2013")


def test_reader_goes_from_the_map_to_a_place(browser, site):
    with Visit(browser, site) as visit:
        visit.page.goto("/")
        visit.page.locator(".map a[aria-label^='Astrakhan:']").focus()
        visit.page.keyboard.press("Enter")
        expect(visit.page.get_by_role("heading", level=1)).to_contain_text("Astrakhan")


def test_every_link_of_a_drawing_has_a_name(browser, site):
    with Visit(browser, site) as visit:
        visit.page.goto("/")
        names = visit.page.locator("svg a").evaluate_all(
            "links => links.map((link) => link.getAttribute('aria-label'))"
        )
        assert len(names) > 100
        assert all(names)


def test_newest_years_are_in_sight_on_a_narrow_screen(browser, site):
    with Visit(browser, site, **narrow_or_wide(390, "light")) as visit:
        visit.page.goto("/")
        box = visit.page.locator("svg a[aria-label^='2025:'] rect").bounding_box()
        assert 0 < box["x"] < 390


@pytest.mark.parametrize("script", [True, False])
def test_reader_chooses_a_pair_and_a_compiler_with_or_without_script(browser, site, script):
    with Visit(browser, site, java_script_enabled=script) as visit:
        page = visit.page
        page.goto("/trade")
        if script:
            expect(page.locator("#charts[data-ready]")).to_be_visible()
        page.get_by_label("Countries", exact=True).select_option("China and Russia")
        page.get_by_label("Compiler", exact=True).select_option("General Administration of Customs of China")
        page.get_by_role("button", name="Show").click()
        expect(page.locator("figure.chart").first).to_contain_text("Goods from China to Russia")
        assert "pair=CHN-RUS" in page.url
        series = page.locator("#rows tr td:nth-child(3)").all_inner_texts()
        assert series
        assert all(name.startswith("General Administration of Customs of China") for name in series)
        expect(page.locator("#told")).to_contain_text(f"{len(series)} yearly figure")
        page.locator("#rows a").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("China")
        assert visit.faults == []


def test_script_draws_the_figures_that_the_server_draws(browser, site):
    cells = "#rows tr:has(td)"
    told = []
    for script in (True, False):
        with Visit(browser, site, java_script_enabled=script) as visit:
            visit.page.goto("/trade?pair=IRN-TUR&flow=turnover")
            if script:
                expect(visit.page.locator("#charts[data-ready]")).to_be_visible()
            told.append([" ".join(row.split()) for row in visit.page.locator(cells).all_inner_texts()])
    assert told[0] == told[1]
    assert len(told[0]) > 3


def test_choice_without_figures_says_that_it_is_a_gap(browser, site):
    with Visit(browser, site) as visit:
        visit.page.goto("/trade?pair=CHN-RUS&compiler=Eurasian+Economic+Commission&flow=balance")
        visit.page.goto("/trade?pair=CHN-IRN&compiler=Federal+Customs+Service+of+Russia")
        expect(visit.page.locator("#charts[data-ready]")).to_contain_text("not a zero")
