"""How far the statistical data sets that stand in `trade` agree where they speak of the same flow in the same year.

Each compares like with like as far as it goes: exports of A to B with what B says it imported from A. Nothing here says
which is right; a typing error of a power of ten, a swapped direction or a wrong year would break it.
"""

from statistics import median

import pandas as pd
import pytest

from tests.conftest import ROOT

FLOW = ["exporter", "importer", "year"]


@pytest.fixture(scope="module")
def trade():
    """The figures of worth, with exporter, importer and year whichever side reports them."""
    rows = pd.read_csv(ROOT / "data" / "trade.csv", dtype={"commodity": str, "coverage": str})
    rows = rows[rows.measure.eq("value") & rows.source.str.contains("-trade-repository|^baci-")]
    sold = rows.flow == "exports"
    return rows.assign(
        exporter=rows.reporter.where(sold, rows.partner),
        importer=rows.partner.where(sold, rows.reporter),
        year=rows.start.str[:4],
    )


def totals(trade: pd.DataFrame, source: str, flow: str) -> pd.Series:
    """The totals of goods, or of goods and services, that a data set gives, by flow and year."""
    rows = trade[trade.source.str.startswith(source) & trade.flow.eq(flow) & trade.commodity.eq("TOTAL")]
    return rows.set_index(FLOW).value


def ratios(one: pd.Series, other: pd.Series) -> list[float]:
    """How many times the other each figure is that both have."""
    return (one / other).dropna().tolist()


AGREEMENT = {
    # data sets and flows: (points that both have, tolerance of each point or None, tolerance of the median)
    ("wits exports", "unctad exports"): (3, 0.001, 0.001),
    ("wits imports", "cow imports"): (1, 0.001, 0.001),
    ("itpd-e exports", "cow imports"): (10, None, 0.05),
    ("itpd-e exports", "wits imports"): (37, None, 0.05),
    ("itpd-e exports", "unctad exports"): (20, None, 0.10),
    ("itpd-e exports", "wits exports"): (19, None, 0.15),
}


@pytest.mark.parametrize("pair", AGREEMENT, ids=" with ".join)
def test_data_sets_agree_as_far_as_stated(trade, pair):
    points, each, middle = AGREEMENT[pair]
    found = ratios(*(totals(trade, *name.split()) for name in pair))
    assert len(found) >= points
    assert abs(median(found) - 1) <= middle
    assert each is None or max(abs(ratio - 1) for ratio in found) <= each


def test_sections_of_the_sitc_come_to_the_total(trade):
    unctad = trade[trade.source == "unctad-trade-repository"].set_index(FLOW)
    sections = unctad[unctad.commodity.str.startswith("SITC")].value.groupby(level=FLOW).sum()
    assert len(sections) == 6
    assert sections.to_numpy() == pytest.approx(unctad[unctad.commodity == "TOTAL"].value[sections.index].to_numpy())


def test_raw_materials_are_less_than_all_goods_and_services(trade):
    parts = trade[trade.source == "baci-raw-materials"].groupby(FLOW).value.sum()
    found = ratios(parts, totals(trade, "itpd-e", "exports"))
    assert len(found) >= 160
    assert max(found) < 1
