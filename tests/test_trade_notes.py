"""What is known of contradictions in trade: notes on figures written by hand, and the best known ones of the record."""

import re
import sqlite3
import time
from contextlib import closing

import pytest

from scripts.statements import statements
from tests.conftest import ROOT
from tests.figures import IRANIAN, RUSSIAN

NOTE = {"title": "A note", "cause": "unknown", "explanation": "Why.", "status": "documented", "source": "a-page"}


def annotate(trade, id: str, figures: tuple[str, ...] = (), **cells: str) -> None:
    trade.insert("trade_notes", **{**NOTE, "id": id, "locator": "paragraph 1", **cells})
    for figure in figures:
        trade.insert("trade_note_figures", note=id, figure=figure)


@pytest.fixture
def contradiction(trade):
    trade.add("a", 4000000000)
    trade.add("b", 4800000000, compiler="customs")
    return trade


def test_conflict_names_the_notes_on_its_figures(contradiction):
    annotate(contradiction, "on-b", figures=("b",))
    annotate(contradiction, "on-another", figures=("c",))
    assert contradiction.rows("notes", "trade_conflicts") == [("on-b",)]


SCOPES = [
    ({"country": "RUS"}, "scoped"),
    ({"country": "RUS", "partner": "TUR"}, None),
    ({"compiler": "customs"}, "scoped"),
    ({"compiler": "chamber"}, None),
    ({"calendar": "solar-hijri"}, None),
    ({"start": "2021-12-31"}, "scoped"),
    ({"start": "2022-01-01"}, None),
    ({"end": "2021-01-01"}, "scoped"),
    ({"end": "2020-12-31"}, None),
    ({"conflict": "same-side"}, "scoped"),
    ({"conflict": "mirror"}, None),
]


@pytest.mark.parametrize(("scope", "notes"), SCOPES)
def test_conflict_names_the_notes_whose_scope_it_is_in(contradiction, scope, notes):
    annotate(contradiction, "scoped", **scope)
    assert contradiction.rows("notes", "trade_conflicts") == [(notes,)]


def test_reader_of_a_conflict_sees_explanation_and_source(contradiction):
    contradiction.add_source("a-page")
    annotate(contradiction, "on-b", figures=("b",))
    (row,) = contradiction.ask("trade_explanations")
    assert (row["low"], row["high"], row["explanation"], row["source"]) == (4e9, 4.8e9, "Why.", "A page")


PICKS = [
    ({"compiler": "customs", "qualifier": "about"}, {"note": "Stated by: a minister."}),
    ({"note": "Stated by: a minister."}, {}),
    ({"compiler": "customs"}, {"compiler": "customs", "status": "estimated", "coverage": "goods"}),
    ({"coverage": "goods"}, {"coverage": "non-oil"}),
    ({"coverage": None}, {"coverage": "non-crude"}),
    ({}, {"qualifier": "about"}),
    ({"source": "later-page"}, {}),
]


@pytest.mark.parametrize(("taken", "dropped"), PICKS)
def test_one_figure_a_year_follows_its_rule_and_shows_what_it_drops(trade, taken, dropped):
    trade.add_source("a-page", published="2022-01-01", published_latest="2022-01-01")
    trade.add_source("later-page", published="2023-01-01", published_latest="2023-01-01")
    trade.add("z-taken", 4000000000, **taken)
    trade.add("a-dropped", 4800000000, **dropped)
    (row,) = trade.ask("one_figure_a_year", country="", other="")
    assert (row["id"], row["dropped"], row["dropped_figures"]) == ("z-taken", 1, "a-dropped 4800000000")


def test_one_figure_a_year_keeps_calendars_sides_and_parts_apart(trade):
    trade.add_source("a-page")
    trade.add("a", 1000000000, flow="exports")
    trade.add("b", 2000000000, flow="imports", **RUSSIAN)
    trade.add("c", 3000000000, flow="exports", **IRANIAN)
    trade.add("d", 4000000000, flow="exports", coverage="services")
    trade.add("e", 5000000000, flow="exports", status="target")
    assert {row["id"] for row in trade.ask("one_figure_a_year", country="rus", other="irn")} == {"a", "b", "c"}


@pytest.fixture
def connection(database):
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as opened:
        yield opened


TEN = {
    "mirror gap of 2021": ("rus-irn-exports-2021-rt-fts", "irn-rus-imports-1400-m1-m11-silkway-news-iran-customs"),
    "two series of the Iranian customs": (
        "irn-rus-imports-1399-non-oil-otagh-iran-customs",
        "irn-rus-imports-1399-non-oil-eco-cci-iran-customs",
    ),
    "chamber against customs": (
        "irn-rus-exports-1400-m1-m4-donya-e-eqtesad-iran-customs",
        "irn-rus-exports-1400-m1-m4-il-faro-sul-mondo-iran-customs",
    ),
    "Iranian exports of 2023": ("irn-rus-exports-2023-arabic-mirror", "irn-rus-exports-1402-menafn-iran-customs"),
    "turnover of 2019": ("irn-rus-turnover-2019-tehran-times", "irn-rus-turnover-2019-m1-m9-agenzia-nova"),
    "growth of 2021": ("irn-rus-turnover-change-2021-rt", "irn-rus-turnover-change-2021-agenzia-nova"),
    "turnover of 2022": ("irn-rus-turnover-2022-urdupoint", "irn-rus-turnover-2022-ria"),
    "turnover of 2024": ("irn-rus-turnover-2024-roya-news", "irn-rus-turnover-2024-tass"),
    "one ministry on 2000": ("irn-rus-turnover-2000-iran-focus", "irn-rus-turnover-2000-ria-novosti"),
    "exports of 2018 printed as trade": ("irn-rus-turnover-2018-azernews", "irn-rus-turnover-2018-meatcommerce"),
}


@pytest.mark.parametrize("figures", TEN.values(), ids=TEN)
def test_well_known_contradiction_is_listed_or_explained(connection, figures):
    conflicts = [set(ids.split()) for (ids,) in connection.execute("SELECT ids FROM trade_conflicts")]
    links = "SELECT group_concat(figure, ' ') FROM trade_note_figures GROUP BY note"
    notes = [set(ids.split()) for (ids,) in connection.execute(links)]
    assert any(set(figures) <= each for each in conflicts + notes)


def test_at_least_forty_contradictions_are_listed(connection):
    assert connection.execute("SELECT count(*) FROM trade_conflicts").fetchone()[0] >= 40


def test_every_kind_of_contradiction_is_found_in_the_record(connection):
    kinds = {kind for (kind,) in connection.execute("SELECT DISTINCT kind FROM trade_conflicts")}
    assert kinds == {"same-side", "mirror", "sum", "change", "growth", "coverage"}


def test_every_year_from_1992_to_2025_has_its_row_of_coverage(connection):
    rows = """SELECT year FROM coverage WHERE country = 'IRN' AND other = 'RUS' AND calendar = 'gregorian'
      AND flow = 'turnover'"""
    assert {*range(1992, 2026)} <= {year for (year,) in connection.execute(rows)}


def test_coverage_of_the_record_is_what_the_table_gives(connection):
    counted = """SELECT CAST(strftime('%Y', start) AS INTEGER), count(*) FROM trade
      WHERE reporter = 'IRN' AND partner = 'RUS' AND flow = 'turnover' AND measure = 'value' AND commodity = 'TOTAL'
      AND calendar = 'gregorian'
      AND status IN ('observed', 'estimated', 'unofficial') AND start LIKE '%-01-01' AND "end" LIKE '%-12-31'
      AND strftime('%Y', start) = strftime('%Y', "end") GROUP BY 1"""
    rows = """SELECT year, figures FROM coverage WHERE country = 'IRN' AND other = 'RUS' AND calendar = 'gregorian'
      AND flow = 'turnover' AND figures > 0"""
    assert connection.execute(rows).fetchall() == connection.execute(counted).fetchall()


def test_two_series_of_the_iranian_customs_stand_beside_the_russian_mirror(connection):
    sql = next(each.sql for each in statements("queries") if each.name == "two_series_of_the_iranian_customs")
    year = next(row for row in connection.execute(sql) if row[0] == 1399 and row[3] == "value")
    assert year[5:10] == (2.11e9, 1070256262, 1070256262, 1.97, 1.42e9)


def test_contradictions_are_listed_within_the_time_limit_of_the_site(connection):
    began = time.process_time()
    connection.execute("SELECT * FROM trade_conflicts").fetchall()
    assert time.process_time() - began < 1


PAGE = (ROOT / "docs" / "trade.md").read_text(encoding="utf-8")


def test_page_on_trade_names_every_view_of_trade_and_every_kind_of_contradiction(connection):
    views = {view.name for view in statements("views") if view.name.startswith("trade_") or view.name == "coverage"}
    kinds = {kind for (kind,) in connection.execute("SELECT DISTINCT kind FROM trade_conflicts")}
    assert views | kinds <= set(re.findall(r"^\| `([a-z_-]+)`", PAGE, re.MULTILINE))


def test_page_on_trade_names_notes_and_queries_that_are_there(connection):
    notes = {note for (note,) in connection.execute("SELECT id FROM trade_notes")}
    queries = {query.name.replace("_", "-") for query in statements("queries")}
    assert set(re.findall(r"`([a-z0-9]+(?:-[a-z0-9]+)+)`", PAGE)) - {"same-side"} <= notes | queries
