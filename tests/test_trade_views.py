"""The views of trade over a few figures written by hand, so that each expected row can be worked out on paper."""

import pytest

from tests.figures import IRANIAN, RUSSIAN

BOUNDS = [
    (2300000000, "exact", "USD", (2.25e9, 2.35e9)),
    (2000000000, "about", "USD", (1.5e9, 2.5e9)),
    (18000000000, "more-than", "USD", (18e9, 19e9)),
    (5000000000, "less-than", "USD", (4e9, 5e9)),
    (583658306, "exact", "USD", (583658305.5, 583658306.5)),
    (1082.345, "exact", "USD", (1082.3445, 1082.3455)),
    (39.8, "exact", "percent", (39.75, 39.85)),
    (20, "exact", "percent", (19.5, 20.5)),
    (20, "about", "percent", (15, 25)),
    (-20, "more-than", "percent", (-21, -20)),
]


@pytest.mark.parametrize(("value", "qualifier", "unit", "bounds"), BOUNDS)
def test_figure_is_good_to_half_of_its_last_digit(trade, value, qualifier, unit, bounds):
    trade.add("a", value, qualifier=qualifier, unit=unit)
    assert trade.rows("low, high", "trade_bounds") == [bounds]


def test_figure_that_is_no_outcome_has_no_bounds(trade):
    trade.add("a", 1e10, status="target")
    trade.add("b", 1e10, start=None, end=None, period_basis="open")
    assert trade.rows("*", "trade_bounds") == []


def test_figures_within_their_rounding_do_not_contradict(trade):
    trade.add("a", 4600000000)
    trade.add("b", 5000000000, qualifier="about")
    assert trade.rows("*", "trade_conflicts") == []


def test_figures_beyond_their_rounding_contradict(trade):
    trade.add("a", 4000000000)
    trade.add("b", 4800000000, source="another-page")
    trade.add("c", 4790000000)
    found = trade.rows("kind, figures, sources, low, high, spread, ratio, certain, ids", "trade_conflicts")
    assert found == [("same-side", 3, 2, 4e9, 4.8e9, 8e8, 1.2, "yes", "a b c")]


def test_ratio_halfway_between_two_hundredths_is_rounded_up(trade):
    """Versions of SQLite round 1.225, which is no binary fraction, either way."""
    trade.add("a", 1600000000)
    trade.add("b", 1960000000)
    assert trade.rows("ratio", "trade_conflicts") == [(1.23,)]


def test_contradiction_that_rests_on_more_than_is_not_certain(trade):
    trade.add("a", 18000000000, qualifier="more-than")
    trade.add("b", 23000000000)
    assert trade.rows("kind, certain", "trade_conflicts") == [("same-side", "no")]


def test_shares_of_the_trade_of_either_country_are_no_contradiction(trade):
    trade.add("a", 3.6, measure="share", unit="percent")
    trade.add("b", 23.5, measure="share", unit="percent")
    assert trade.rows("*", "trade_conflicts") == []


def test_targets_are_no_contradiction(trade):
    trade.add("a", 4000000000)
    trade.add("b", 40000000000, status="target")
    assert trade.rows("*", "trade_conflicts") == []


@pytest.mark.parametrize(
    "other", [IRANIAN, {"start": "2021-01-01", "end": "2021-06-30"}, {"commodity": "1001"}, {"unit": "EUR"}]
)
def test_figures_of_something_else_are_no_contradiction(trade, other):
    trade.add("a", 4000000000)
    trade.add("b", 1000000000, **other)
    assert trade.rows("*", "trade_conflicts") == []


def test_exports_contradict_the_imports_of_the_other_side(trade):
    trade.add("a", 387000000, flow="imports", **RUSSIAN)
    trade.add("b", 392000000, flow="exports")
    found = trade.rows("kind, reporter, partner, flow, low, high, ids", "trade_conflicts")
    assert found == [("mirror", "IRN", "RUS", "exports", 3.87e8, 3.92e8, "b a")]


def test_goods_that_go_the_other_way_are_no_mirror(trade):
    trade.add("a", 387000000, flow="exports", **RUSSIAN)
    trade.add("b", 392000000, flow="exports")
    assert trade.rows("*", "trade_conflicts") == []


def test_exports_and_imports_contradict_a_turnover_they_do_not_come_to(trade):
    trade.add("a", 3000000000, flow="exports", compiler="customs", **RUSSIAN)
    trade.add("b", 1200000000, flow="imports", compiler="customs", **RUSSIAN)
    trade.add("c", 4900000000)
    found = trade.rows("kind, reporter, flow, low, high, figures", "trade_conflicts")
    assert found == [("sum", "IRN", "turnover", 4.2e9, 4.9e9, 3)]


def test_rounded_exports_and_imports_come_to_a_turnover(trade):
    trade.add("a", 3070000000, flow="exports", compiler="customs", **RUSSIAN)
    trade.add("b", 972000000, flow="imports", compiler="customs", **RUSSIAN)
    trade.add("c", 4000000000, qualifier="more-than")
    assert trade.rows("*", "trade_conflicts") == []


def test_exports_and_imports_of_two_compilers_are_not_summed(trade):
    trade.add("a", 3000000000, flow="exports", compiler="customs", **RUSSIAN)
    trade.add("b", 1200000000, flow="imports", compiler="chamber", **RUSSIAN)
    trade.add("c", 4900000000)
    assert trade.rows("*", "trade_conflicts") == []


def test_growth_of_one_period_that_sources_give_differently_is_a_contradiction(trade):
    trade.add("a", 81, measure="change", unit="percent")
    trade.add("b", 38, measure="change", unit="percent")
    assert trade.rows("kind, low, high", "trade_conflicts") == [("change", 38, 81)]


def test_growth_that_the_figures_of_both_years_do_not_give_is_a_contradiction(trade):
    trade.add("a", 1600000000, start="2020-01-01", end="2020-12-31")
    trade.add("b", 2700000000)
    trade.add("c", 42.5, measure="change", unit="percent")
    assert trade.rows("kind, low, high, ids", "trade_conflicts") == [("growth", 42.5, 77.42, "c b a")]
    assert trade.rows("stated, implied_low, implied_high, fits", "trade_growth") == [(42.5, 60.61, 77.42, "no")]


def test_growth_that_fits_the_figures_is_none(trade):
    trade.add("a", 1600000000, start="2020-01-01", end="2020-12-31")
    trade.add("b", 2700000000)
    trade.add("c", 69, measure="change", unit="percent")
    assert trade.rows("*", "trade_conflicts") == []


def test_figures_one_of_which_does_not_say_what_it_covers_are_marked_so(trade):
    trade.add("a", 1045000000, flow="imports")
    trade.add("b", 1450000000, flow="imports", coverage="non-oil")
    assert trade.rows("kind, coverage", "trade_conflicts") == [("coverage", None)]


def test_figures_of_two_stated_coverages_are_no_contradiction(trade):
    trade.add("a", 1045000000, flow="imports", coverage="non-crude")
    trade.add("b", 1450000000, flow="imports", coverage="non-oil")
    trade.add("c", 100000000, flow="imports", coverage="services")
    assert trade.rows("*", "trade_conflicts") == []


def test_mirror_gives_gap_ratio_and_both_coverages(trade):
    trade.add("a", 480000000, flow="exports", coverage="non-oil", valuation="fob", partner_basis="origin")
    trade.add("b", 600000000, flow="imports", coverage="goods", valuation="cif", **RUSSIAN)
    columns = "exporter, importer, gap, ratio, agree, coverage, exports_coverage, imports_coverage, coverages"
    found = [("IRN", "RUS", 1.2e8, 1.25, "no", None, "non-oil", "goods", "different")]
    assert trade.rows(columns, "trade_mirror") == found
    columns = "exports_valuation, imports_valuation, exports_basis, imports_basis, exports_id, imports_id"
    assert trade.rows(columns, "trade_mirror") == [("fob", "cif", "origin", None, "a", "b")]


@pytest.mark.parametrize(("coverage", "word"), [("goods", "same"), (None, "unstated"), ("non-oil", "different")])
def test_mirror_says_whether_both_sides_state_the_same_coverage(trade, coverage, word):
    trade.add("a", 500000000, flow="exports", coverage="goods")
    trade.add("b", 600000000, flow="imports", coverage=coverage, **RUSSIAN)
    assert trade.rows("coverages", "trade_mirror") == [(word,)]


@pytest.mark.parametrize("other", [IRANIAN, {"coverage": "services"}, {"measure": "weight", "unit": "t"}])
def test_mirror_never_pairs_what_cannot_be_compared(trade, other):
    trade.add("a", 500000000, flow="exports")
    trade.add("b", 600000000, flow="imports", **{**RUSSIAN, **other})
    assert trade.rows("*", "trade_mirror") == []


def test_year_has_a_line_for_each_compiler(trade):
    trade.add("a", 4000000000, compiler="customs")
    trade.add("b", 4100000000, compiler="customs", source="another-page")
    trade.add("c", 4300000000)
    trade.add("d", 1600000000, start="2021-01-01", end="2021-06-30")
    trade.add("e", 9000000000, status="forecast")
    found = trade.rows("calendar, year, compiler, low, high, figures, sources, ids", "trade_annual")
    assert found == [
        ("gregorian", 2021, None, 4.3e9, 4.3e9, 1, 1, "c"),
        ("gregorian", 2021, "customs", 4e9, 4.1e9, 2, 2, "a b"),
    ]


def test_year_keeps_origin_and_consignment_apart(trade):
    trade.add("a", 2110000000, flow="imports", compiler="customs", partner_basis="origin", **IRANIAN)
    trade.add("b", 1070000000, flow="imports", compiler="customs", partner_basis="consignment", **IRANIAN)
    found = trade.rows("calendar, year, partner_basis, low", "trade_annual")
    assert found == [("solar-hijri", 1400, "consignment", 1.07e9), ("solar-hijri", 1400, "origin", 2.11e9)]


def test_coverage_counts_compilers_and_shows_gaps(trade):
    trade.add("a", 4000000000, compiler="customs")
    trade.add("b", 4100000000, compiler="chamber", source="another-page")
    trade.add("c", 4100000000)
    trade.add("d", 1600000000, start="2021-01-01", end="2021-06-30")
    columns = "calendar, year, flow, figures, sources, compilers, unnamed, parts, state"
    found = {row[:3]: row[3:] for row in trade.rows(columns, "coverage")}
    assert found.pop(("gregorian", 2021, "turnover")) == (3, 2, 2, 1, 1, "several")
    assert len(found) == 8
    assert set(found.values()) == {(0, 0, 0, 0, 0, "none")}


def test_coverage_counts_the_imports_of_the_one_as_the_exports_of_the_other(trade):
    trade.add("a", 972000000, flow="imports", **RUSSIAN)
    assert trade.rows("country, other, flow, figures", "coverage", "figures > 0") == [("IRN", "RUS", "exports", 1)]


def test_coverage_ends_with_the_last_observed_figure(trade):
    trade.add("a", 2220000000, start="2020-01-01", end="2020-12-31")
    trade.add("b", 9000000000, status="target")
    assert {row[0] for row in trade.rows("year", "coverage")} == {2020}
