"""The page on trade over HTTP: the reader's choice, what does not exist, the figures as JSON."""

import sqlite3
from contextlib import closing

import httpx
import pytest

from scripts.charts.explorer import Choice, choice, pair_of, pairs, record, way_of
from scripts.charts.trade import FIGURES
from scripts.serve import application
from tests.conftest import awaited
from tests.test_charts import HOSTILE, figure


def test_pair_is_the_same_whoever_reports():
    russia = figure(reporter="RUS", partner="IRN", reporter_name="Russia", partner_name="Iran", flow="imports")
    assert pair_of(figure()) == pair_of(russia) == "IRN-RUS"
    assert way_of(figure()) == way_of(russia) == "Goods from Iran to Russia"
    assert pairs([figure(), russia]) == {"IRN-RUS": "Iran and Russia"}


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({}, Choice("IRN-RUS")),
        ({"pair": "rus-irn"}, Choice("IRN-RUS")),
        ({"pair": "XXX-YYY", "flow": "theft", "calendar": "julian", "compiler": "nobody"}, Choice("IRN-RUS")),
        ({"flow": "exports", "compiler": "Customs"}, Choice("IRN-RUS", "exports", "", "Customs")),
    ],
)
def test_what_does_not_exist_is_as_if_not_chosen(arguments, expected):
    assert choice(arguments, [figure()]) == expected


def test_choice_takes_what_fits_and_nothing_else():
    assert Choice("IRN-RUS").takes(figure())
    assert Choice("IRN-RUS", "exports", "gregorian", "Customs").takes(figure())
    assert not Choice("IRN-RUS", "imports").takes(figure())
    assert not Choice("IRN-RUS", calendar="solar-hijri").takes(figure())
    assert not Choice("CHN-RUS").takes(figure())


def test_record_says_the_figure_in_full_and_whether_it_is_the_whole():
    told = record(figure(ids="a b", high=2e10))
    assert told["told"] == "1 000 000 000 to 20 000 000 000".replace(" ", "\u202f").replace("\u202fto\u202f", " to ")
    assert told["ids"] == ["a", "b"]
    assert told["whole"]
    assert not record(figure(ids="a", coverage="non-oil"))["whole"]


def test_json_holds_every_yearly_figure(site, database):
    answer = httpx.get(f"{site}/trade.json", timeout=30).json()
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute(FIGURES).fetchall()
        known = {row[0] for row in connection.execute("SELECT id FROM trade")}
    assert len(answer["figures"]) == len(rows) > 100
    assert set(answer["pairs"]) == {each["pair"] for each in answer["figures"]}
    assert {key for each in answer["figures"] for key in each["ids"]} <= known


def test_page_shows_the_figures_of_the_json_for_its_choice(site):
    figures = httpx.get(f"{site}/trade.json", timeout=30).json()["figures"]
    chosen = [each for each in figures if each["pair"] == "CHN-RUS" and each["flow"] == "turnover"]
    page = httpx.get(f"{site}/trade?pair=CHN-RUS&flow=turnover", timeout=30).text
    assert f"{len(chosen)} yearly figures" in page
    assert page.count('aria-label="Row ') == sum(len(each["ids"]) for each in chosen)
    assert '<option value="CHN-RUS" selected>' in page


def test_hostile_choice_is_harmless(site):
    page = httpx.get(f"{site}/trade", params={"pair": HOSTILE, "compiler": HOSTILE, "flow": HOSTILE}, timeout=30)
    assert page.status_code == 200
    assert "<script>alert" not in page.text


@pytest.mark.parametrize("emptied", [(), ("trade",), ("events", "agreements", "trade")])
def test_home_and_trade_answer_where_there_is_little_or_nothing_to_draw(package, tmp_path, emptied):
    database = tmp_path / "small.db"
    assert package.run("build", "--output", str(database)).returncode == 0
    with closing(sqlite3.connect(database)) as connection:
        for table in emptied:
            connection.execute(f"DELETE FROM {table}")
        connection.commit()
    app = application(package.descriptor, database)

    async def pages() -> list[int]:
        return [(await app.client.get(path)).status_code for path in ("/", "/trade", "/trade.json")]

    assert awaited(pages()) == [200, 200, 200]
