"""Figures of one source against each other: a part above the whole, a balance unlike its flows, two values."""

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, distinct, grouped, listed

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
TURNED = ["partner", "reporter", *KEYS[2:]]
"""The same seen from the other country."""
NEAR = ["source", "commodity", "start", "end", "reporter", "partner", "flow", "measure"]
"""The columns of a claim that tell most claims apart."""
CLAIM = [*KEYS, "flow", "status", "qualifier", "valuation", "partner_basis"]
FIX = "Look the figures up: is one under the wrong flow? If the source itself has both, acknowledge it with the reason."


def flows(tables: Tables) -> pd.DataFrame:
    """Figures with those of each flow for the same countries, goods, period, compiler and source, and both `parts`.

    Where one country has no flows, the parts of a turnover are those that the same source gives for the other.
    """
    trade = tables.trade
    amount = trade.measure.isin(["value", "weight"])
    sums = trade.loc[amount & trade.flow.isin(["turnover", "balance"]), ["source", "start", "commodity"]]
    near = amount & trade.commodity.isin(distinct(sums.commodity))
    near = shared(trade.loc[near, ["source", "start", "commodity"]], sums)
    figures = trade.loc[near.index[near], [*KEYS, "flow", "value"]]
    keys, turned = grouped_together(figures, figures[TURNED].set_axis(KEYS, axis=1), KEYS)
    found = {}
    for flow in PARTS:
        own = figures.value[figures.flow == flow].groupby(keys).first()
        found[flow], found[f"{flow}_of_partner"] = (each.map(own).astype("float64") for each in (keys, turned))
    of_partner = found["exports_of_partner"] + found["imports_of_partner"]
    parts = (found["exports"] + found["imports"]).fillna(of_partner)
    turnover = found["turnover"].fillna(found["turnover_of_partner"])
    return figures.assign(exports=found["exports"], imports=found["imports"], turnover=turnover, parts=parts)


def grouped_together(one: pd.DataFrame, other: pd.DataFrame, columns: list[str]) -> tuple[pd.Series, pd.Series]:
    """The numbers of the groups of two frames, the same in both for the same cells."""
    numbers = grouped(pd.concat([one[columns], other[columns]]), columns)
    return numbers.iloc[: len(one)], numbers.iloc[len(one) :]


def shared(frame: pd.DataFrame, other: pd.DataFrame) -> pd.Series:
    """Which rows of a frame have the same cells as a row of another with the same columns."""
    rows, others = (zip(*(listed(each[name]) for name in frame), strict=True) for each in (frame, other))
    known = set(others)
    return pd.Series([row in known for row in rows], frame.index, dtype=bool)


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
    "The same source gives another figure for the same goods, flow, period and compiler.",
    "Look up what tells them apart. If the source contradicts itself, acknowledge it with the reason.",
    severity="warning",
)
def source_contradicts_itself(trade: pd.DataFrame) -> pd.Series:
    near = trade[NEAR].duplicated(keep=False) & trade.start.notna() & (trade.measure != "share")
    claims = trade.loc[near, [*CLAIM, "value"]]
    again = claims[grouped(claims, CLAIM).duplicated(keep=False)]
    return again.duplicated(CLAIM) & ~again.duplicated()
