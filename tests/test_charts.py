"""Charts as SVG: well-formed, nothing drawn that no row says, doubt visible, hostile text harmless."""

import re
import sqlite3
from contextlib import closing
from itertools import pairwise
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from scripts.charts import gallery
from scripts.charts.directive import chart
from scripts.charts.line import Point, Series, lines
from scripts.charts.map import Place, inside, land, project, world
from scripts.charts.marker import look, marker, shape_of
from scripts.charts.moment import certain, moments
from scripts.charts.scale import Scale, rounded_up, short, ticks, year_of
from scripts.charts.timeline import timeline
from scripts.charts.trade import FIGURES, flow_of, name_of, series

HOSTILE = "\"><script>alert(1)</script>&' ه ж"
URLS = SimpleNamespace(row=lambda database, table, key: f"/{database}/{table}/{key}")


def parsed(markup) -> ElementTree.Element:
    return ElementTree.fromstring(f"<all>{markup}</all>")


def found(markup, name: str, class_: str = "") -> list[ElementTree.Element]:
    """The elements of a name, of SVG or HTML, whose class holds a word."""
    each = [element for element in parsed(markup).iter() if element.tag.rsplit("}")[-1] == name]
    return [element for element in each if not class_ or class_ in element.get("class", "").split()]


@pytest.fixture(scope="module")
def rows(database):
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        yield lambda sql: connection.execute(sql).fetchall()


def row(date: str, earliest: str | None, latest: str | None, **more) -> dict:
    given = {"kind": "event", "id": "a", "title": "A", "topic": "Arms", "status": "held"} | more
    return given | {"date": date, "earliest": earliest, "latest": latest}


def drawn(*given: dict):
    dated = moments(given)
    topics = {each["topic"]: f"/topics/{n}" for n, each in enumerate(given)}
    return timeline(dated, topics, lambda each: f"/rows/{each.id}", lambda year: f"/years/{year}")


def marks(markup, class_: str) -> int:
    """How many marks the paths of a class draw: each is one move without a line."""
    return sum(
        path.get("d").count("h0") for path in found(markup, "path", "dot") if class_ in path.get("class").split()
    )


@pytest.mark.parametrize(
    ("date", "sure"),
    [("2013-02-12", True), ("2013-02-12/2013-02-14", True), ("2013-02", False), ("2013", False), ("2013-02-12~", False),
     ("2013-02-12?", False), ("2013-02-12/..", False), ("2013-02/2013-04", False)],
)  # fmt: skip
def test_date_is_certain_only_as_days_without_doubt(date, sure):
    assert certain(date) is sure


def test_uncertain_date_is_a_ring_and_its_span_a_bar():
    sure = drawn(row("2013-02-12", "2013-02-12", "2013-02-12"))
    rough = drawn(row("2013", "2013-01-01", "2013-12-31"))
    assert (marks(sure, "sure"), marks(sure, "unsure")) == (1, 0)
    assert found(sure, "path", "span") == [] and found(sure, "path", "hole") == []
    assert (marks(rough, "sure"), marks(rough, "unsure")) == (0, 1)
    left, right = re.fullmatch(r"M([\d.]+),[\d.]+H([\d.]+)", found(rough, "path", "span")[0].get("d")).groups()
    assert float(right) - float(left) > 15
    assert len(found(rough, "path", "hole")) == 1


def test_open_span_stands_at_the_end_that_is_known():
    assert marks(drawn(row("2013-02-12/..", "2013-02-12", None)), "unsure") == 1
    assert marks(drawn(row("../2013-02-12", None, "2013-02-12")), "unsure") == 1


def test_what_did_not_happen_looks_otherwise():
    assert marks(drawn(row("2013-02-12", "2013-02-12", "2013-02-12", status="planned")), "open-end") == 1
    assert marks(drawn(row("2013-02-12", "2013-02-12", "2013-02-12")), "open-end") == 0


def test_agreement_and_event_differ_by_more_than_colour():
    both = drawn(
        row("2013-02-12", "2013-02-12", "2013-02-12"), row("2013", "2013-01-01", "2013-12-31", kind="agreement")
    )
    assert marks(both, "event") == marks(both, "agreement") == 1


def test_rows_before_the_dense_part_are_links_to_themselves_and_later_years_to_their_pages():
    both = drawn(
        row("1828-02-22", "1828-02-22", "1828-02-22", id="turkmenchay", title="Treaty"),
        row("2013-02-12", "2013-02-12", "2013-02-12"),
    )
    links = {link.get("href"): link.get("aria-label") for link in found(both, "a") if link.get("aria-label")}
    assert links == {"/rows/turkmenchay": "Treaty, 1828-02-22", "/years/2013": "2013: 1 event, 0 agreements"}


def test_timeline_of_the_record_draws_every_dated_row_once_and_counts_it_in_the_table(rows):
    every = rows(gallery.TIMELINE)
    made = gallery.drawn_timeline(every, rows(gallery.TOPICS), URLS, "relations")
    dated = [each for each in every if each["earliest"] or each["latest"]]
    assert made["drawn"] == len(dated) == marks(made["drawing"], "sure") + marks(made["drawing"], "unsure")
    cells = [[cell.text for cell in line.iter("td")] for line in found(made["table"], "tr")][1:]
    assert sum(int(cell[0]) + int(cell[1]) for cell in cells) == len(dated)
    assert sum(int(cell[2]) for cell in cells) == made["unsure"] == marks(made["drawing"], "unsure")
    assert made["undated"] == len(every) - len(dated)


def test_map_draws_every_place_with_coordinates_or_lists_it_beyond(rows):
    every = rows(gallery.PLACES)
    made = gallery.drawn_places(every, URLS, "relations")
    placed = [each for each in every if each["latitude"] is not None]
    assert len(found(made["drawing"], "circle")) + len(made["beyond"]) == len(placed)
    assert {link.get("aria-label") for link in found(made["drawing"], "a")} >= {
        f"{each['name']}: {each['events']} events" for each in every if each["id"] in ("moscow", "tehran")
    }
    assert len(found(made["table"], "tr")) == len(every) + 1
    assert made["elsewhere"] == sum(each["events"] for each in every if each["latitude"] is None)


def test_circle_grows_with_the_root_of_events_and_lies_where_the_place_is():
    one, hundred = (Place(str(n), "P", 51.4, 35.7, n) for n in (1, 100))
    assert hundred.radius < 10 * one.radius
    assert inside(one)
    assert not inside(Place("ny", "New York", -74.0, 40.7, 1))
    (west, north), (east, south) = project(37.6, 55.8), project(51.4, 35.7)
    assert west < east and north < south
    assert land().count("z") > 20


def test_trade_panels_have_a_mark_and_a_line_of_the_table_for_every_year_of_a_series(rows):
    figures = [each for each in rows(FIGURES) if {each["reporter"], each["partner"]} == {"IRN", "RUS"}]
    made = gallery.drawn_trade(figures, "RUS", "IRN")
    expected = [each for each in figures if each["flow"] == "turnover" or each["coverage"] != "services"]
    drawn_marks = sum(len(found(panel, "title")) - 1 for panel in made["panels"])
    assert drawn_marks == len(expected) == len(found(made["table"], "tr")) - 1
    assert len(made["panels"]) == 3


def figure(**more) -> dict:
    given = {"reporter": "IRN", "partner": "RUS", "reporter_name": "Iran", "partner_name": "Russia", "flow": "exports"}
    given |= {
        "coverage": None,
        "compiler": "Customs",
        "calendar": "gregorian",
        "year": 2013,
        "unit": "USD",
        "figures": 1,
    }
    return given | {"start": "2013-01-01", "end": "2013-12-31", "low": 1e9, "high": 1e9} | more


def test_goods_flow_the_same_way_whoever_reports_them():
    assert flow_of(figure()) == flow_of(figure(reporter="RUS", partner="IRN", flow="imports")) == ("IRN", "RUS")
    assert flow_of(figure(flow="imports")) == ("RUS", "IRN")


def test_iranian_years_are_a_series_of_their_own_where_their_days_lie():
    gregorian, iranian = series(
        [figure(), figure(calendar="solar-hijri", year=1391, start="2012-03-20", end="2013-03-20")]
    )
    assert (gregorian.dashed, iranian.dashed) == (False, True)
    assert gregorian.points[0].year == pytest.approx(2013, abs=0.01)
    assert iranian.points[0].year == pytest.approx(2012.22, abs=0.01)
    assert "1391 (2012-03-20 to 2013-03-20)" in iranian.points[0].label


def test_series_of_another_side_or_coverage_has_another_name():
    names = {
        name_of(figure()),
        name_of(figure(reporter_name="Russia", flow="imports")),
        name_of(figure(coverage="non-oil")),
    }
    assert names == {"Customs, exports of Iran", "Customs, imports of Russia", "Customs, exports of Iran, non-oil"}
    assert name_of(figure(compiler=None, flow="turnover")) == "Compiler not stated"


def two(high: float, **more):
    point = Point(2013, 1, 1, "2013")
    return [Series("a", [point]), Series("b", [Point(2013, high, high, "2013")], **more)]


def test_disagreement_is_shaded_and_agreement_is_not():
    assert len(found(lines("n", "d", two(2)), "path", "spread")) == 1
    assert found(lines("n", "d", two(1)), "path", "spread") == []


def test_figures_of_a_part_are_not_held_against_the_whole():
    assert found(lines("n", "d", two(2, compared=False)), "path", "spread") == []


def test_lines_of_a_question_need_not_be_of_one_thing_and_are_not_held_against_each_other():
    made = chart("T", "line x=year y=n series=who", [{"year": 1, "n": n, "who": n} for n in (1, 2)])
    assert found(made, "path", "spread") == []


def test_axis_reaches_below_zero_as_far_as_the_figures():
    drawing = lines("n", "d", [Series("a", [Point(2013, -3e8, -3e8, "2013"), Point(2014, 1e8, 1e8, "2014")])])
    assert {"-300 m", "0", "100 m"} <= {text.text for text in found(drawing, "text")}


def test_line_stops_where_a_year_is_missing():
    points = [Point(year, 1, 1, str(year)) for year in (2001, 2002, 2005, 2006)]
    path = found(lines("n", "d", [Series("a", points)]), "path", "line")[0].get("d")
    assert (path.count("M"), path.count("L")) == (2, 2)


def test_first_sixty_four_series_differ_in_mark_or_colour_and_neighbours_in_mark():
    looks = [(shape_of(n), look(n).split()[0]) for n in range(64)]
    assert len(set(looks)) == 64
    assert all(one[0] != other[0] for one, other in pairwise(looks))
    assert marker(0, 1, 2).startswith("M1,2")


@pytest.mark.parametrize("words", ["line x=year y=n series=who", "columns x=year y=n series=who", "ranks x=who y=n"])
def test_hostile_text_is_harmless_in_every_chart(words):
    made = chart(HOSTILE, words, [{"year": 2013, "n": 3, "who": HOSTILE}, {"year": 2014, "n": 4, "who": "b"}])
    assert "<script" not in made
    assert HOSTILE in "".join(parsed(made).itertext())


def test_hostile_text_is_harmless_in_timeline_and_map():
    early = drawn(row("1828", "1828-01-01", "1828-12-31", title=HOSTILE, topic=HOSTILE))
    there = world([Place(HOSTILE, HOSTILE, 51.4, 35.7, 9)], lambda place: place.id)
    for made in (early, there):
        assert "<script" not in made
        assert HOSTILE in {link.get("aria-label").split(", 1828")[0].split(": 9")[0] for link in found(made, "a")[-1:]}


def test_rows_without_a_number_are_left_out_and_none_give_no_chart():
    assert chart("T", "columns x=year y=n", [{"year": 2013, "n": None}]) == ""
    made = chart("T", "columns x=year y=n", [{"year": 2013, "n": None}, {"year": 2014, "n": 2}])
    assert len(found(made, "path", "area")) == 1


def test_bars_are_as_long_as_their_values_and_the_longest_come_first():
    made = chart("T", "ranks x=who y=n", [{"who": "a", "n": 1}, {"who": "b", "n": 4}])
    lengths = [float(re.search(r"h([\d.]+)v", path.get("d"))[1]) for path in found(made, "path", "area")]
    assert lengths[0] == pytest.approx(4 * lengths[1], rel=0.01)


def test_more_than_can_be_drawn_is_said():
    made = chart("T", "ranks x=who y=n", [{"who": str(n), "n": n + 1} for n in range(40)])
    assert len(found(made, "path", "area")) == 25
    assert "The first 25 of 40 are drawn" in made


def test_years_without_rows_keep_their_place_among_columns():
    made = chart("T", "columns x=year", [{"year": 2010}, {"year": 2010}, {"year": 2013}])
    assert [text.text for text in found(made, "text") if len(text.text) == 4] == ["2010", "2011", "2012", "2013"]


def test_iranian_years_of_a_question_lie_among_the_gregorian_ones_as_a_broken_line():
    rows = [{"year": 2013, "calendar": "gregorian", "n": 1}, {"year": 1392, "calendar": "solar-hijri", "n": 1}]
    made = chart("T", "line x=year y=n series=calendar", rows)
    places = [float(re.match(r"M([\d.]+)", path.get("d"))[1]) for path in found(made, "path", "line")[:2]]
    assert 0 < places[1] - places[0] < 0.3 * 640
    assert len(found(made, "path", "dashed")) == 2  # the line and its key
    assert "SH 1392" in made


def test_image_has_a_name_and_links_stand_in_a_group():
    (image,) = found(lines("Name", "Told.", [Series("a", [Point(2013, 1, 1, "2013")])]), "svg")
    assert (image.get("role"), image.get("aria-label")) == ("img", "Name. Told.")
    (group,) = found(drawn(row("1828", "1828-01-01", "1828-12-31")), "svg")
    assert group.get("role") == "group"


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "0"), (950, "950"), (20_000, "20 k"), (1_500_000, "1.5 m"), (2.36e9, "2.36 bn"), (-5e8, "-500 m")],
)
def test_large_numbers_are_short(value, words):
    assert short(value) == words


def test_scale_and_ticks_are_round():
    assert ticks(0, 4.4, 5) == [0, 2, 4]
    assert rounded_up(4.4) == 6
    assert Scale(0, 10, 100, 0)(5) == 50
    assert year_of("2013-01-01") == 2013
    assert year_of("2012-07-02") == pytest.approx(2012.5, abs=0.01)
