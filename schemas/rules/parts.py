"""Figures of one source against each other: a part above the whole, a balance unlike its flows, two values."""

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables

ROUNDING = 0.02
KEYS = [
    "reporter",
    "partner",
    "commodity",
    "coverage",
    "measure",
    "unit",
    "calendar",
    "start",
    "end",
    "compiler",
    "source",
]
FIX = "Look the figures up: is one under the wrong flow? If the source itself has both, acknowledge it with the reason."


def flows(tables: Tables) -> pd.DataFrame:
    """Figures of value or weight with those of each flow for the same countries, goods, period, compiler and source."""
    figures = tables.trade[tables.trade.measure.isin(["value", "weight"])]
    sums = figures[figures.flow.isin(["turnover", "balance"])]
    for name in ("commodity", "start", "source"):
        figures = figures[figures[name].isin(sums[name].unique())]
    figures = figures.reset_index()
    for flow in ("exports", "imports", "turnover"):
        own = figures[figures.flow == flow][[*KEYS, "value"]].drop_duplicates(KEYS).rename(columns={"value": flow})
        figures = figures.merge(own, on=KEYS, how="left")
    return figures.set_index("line")


@rule(
    "trade",
    "value",
    "The figure is larger than the turnover of the same source, {turnover:.0f}, of which it is a part.",
    FIX,
    derive=flows,
    severity="warning",
)
def part_above_whole(figures: pd.DataFrame) -> pd.Series:
    return figures.flow.isin(["exports", "imports"]) & (figures.value > figures.turnover * (1 + ROUNDING))


@rule(
    "trade",
    "value",
    "The same source has exports of {exports:.0f} and imports of {imports:.0f}, which differ by another amount.",
    FIX,
    derive=flows,
    severity="warning",
)
def balance_unlike_difference(figures: pd.DataFrame) -> pd.Series:
    apart = (figures.value.abs() - (figures.exports - figures.imports).abs()).abs()
    return (figures.flow == "balance") & (apart > ROUNDING * (figures.exports + figures.imports))


@rule(
    "trade",
    "value",
    "The same source gives another total for the same flow, period and compiler.",
    "Look up what tells them apart. If the source contradicts itself, acknowledge it with the reason.",
    severity="warning",
)
def source_contradicts_itself(trade: pd.DataFrame) -> pd.Series:
    claim = [*KEYS, "flow", "status", "qualifier", "valuation", "partner_basis"]
    closed = trade[(trade.commodity == "TOTAL") & trade.start.notna() & (trade.measure != "share")]
    other = closed.duplicated(claim) & ~closed.duplicated([*claim, "value"])
    return other.reindex(trade.index, fill_value=False)
