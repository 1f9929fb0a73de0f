"""Figures of one source against each other: a part above the whole, a balance unlike its flows, two values."""

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, among, distinct, grouped

ROUNDING = 0.02
PARTS = ("exports", "imports", "turnover")
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
CLAIM = [*KEYS, "flow", "status", "qualifier", "valuation", "partner_basis"]
FIX = "Look the figures up: is one under the wrong flow? If the source itself has both, acknowledge it with the reason."


def flows(tables: Tables) -> pd.DataFrame:
    """Figures with those of each flow for the same countries, goods, period, compiler and source, and both `parts`."""
    trade = tables.trade
    amount = trade.measure.isin(["value", "weight"])
    sums = trade.loc[amount & trade.flow.isin(["turnover", "balance"]), ["commodity", "source", "start"]]
    figures = trade.loc[amount & trade.commodity.isin(distinct(sums.commodity)), [*KEYS, "flow", "value"]]
    for name in ("start", "source"):
        figures = figures[among(figures[name], set(distinct(sums[name])))]
    keys = grouped(figures, KEYS)
    own = {flow: figures.value[figures.flow == flow].groupby(keys).first() for flow in PARTS}
    figures = figures.assign(**{flow: keys.map(values).astype("float64") for flow, values in own.items()})
    return figures.assign(parts=figures.exports + figures.imports)


@rule(
    "trade",
    "value",
    "The same source and compiler give exports and imports that come to {parts:.0f} together.",
    "Look the three figures up; if the source itself does not add up, acknowledge it with the reason.",
    derive=flows,
    severity="warning",
)
def turnover_unlike_sum(figures: pd.DataFrame) -> pd.Series:
    return (figures.flow == "turnover") & ((figures.value - figures.parts).abs() > ROUNDING * figures.value.abs())


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
    apart = (figures.value - (figures.exports - figures.imports)).abs()
    return (figures.flow == "balance") & (apart > ROUNDING * figures.parts)


@rule(
    "trade",
    "value",
    "The same source gives another total for the same flow, period and compiler.",
    "Look up what tells them apart. If the source contradicts itself, acknowledge it with the reason.",
    severity="warning",
)
def source_contradicts_itself(trade: pd.DataFrame) -> pd.Series:
    closed = (trade.commodity == "TOTAL") & trade.start.notna() & (trade.measure != "share")
    claims = trade.loc[closed, [*CLAIM, "value"]]
    near = claims[claims.duplicated(["source", "start", "end", "reporter", "partner", "flow"], keep=False)]
    return grouped(near, CLAIM).duplicated() & ~grouped(near, [*CLAIM, "value"]).duplicated()
