"""Figures of one source against each other: a part above the whole, a balance unlike its flows, two values."""

from itertools import compress

import numpy as np
import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, distinct, grouped, listed

ROUNDING, MISSING = 0.02, float("nan")
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
NEAR = ["source", "commodity", "start", "end", "reporter", "partner", "flow", "measure"]
"""The columns of a claim that tell most claims apart."""
CLAIM = [*KEYS, "flow", "status", "qualifier", "valuation", "partner_basis"]
FIX = "Look the figures up: is one under the wrong flow? If the source itself has both, acknowledge it with the reason."


def flows(tables: Tables) -> pd.DataFrame:
    """Figures with those of each flow for the same countries, goods, period, compiler and source, and both `parts`.

    Where one country has no flows, the parts of a turnover are those that the same source gives for the other.
    """
    trade = tables.trade
    near = beside_sums(trade)
    keys = list(zip(*(listed(trade[name][near]) for name in KEYS), strict=True))
    flow, value = listed(trade.flow[near]), listed(trade.value[near])
    known: dict[tuple[str, ...], dict[str, float]] = {}
    for key, name, number in zip(keys, flow, value, strict=True):
        if number == number:
            known.setdefault(key, {}).setdefault(name, number)
    rows = [seen(known.get(key, {}), known.get((key[1], key[0], *key[2:]), {})) for key in keys]
    figures = pd.DataFrame(rows, near.index[near], ["exports", "imports", "turnover", "parts"], dtype="float64")
    return figures.assign(flow=pd.array(flow, dtype="str"), value=value)


def beside_sums(trade: pd.DataFrame) -> pd.Series:
    """Which amounts have a sum of two flows and a flow for the same goods and first day in their source."""
    amount, is_sum = trade.measure.isin(["value", "weight"]), trade.flow.isin(["turnover", "balance"])
    near = amount & trade.commodity.isin(distinct(trade.commodity[amount & is_sum]))
    rows = list(zip(*(listed(trade[name][near]) for name in ("source", "start", "commodity")), strict=True))
    sums = set(compress(rows, is_sum[near]))
    both = sums & set(compress(rows, ~is_sum[near]))
    near[near] = np.array([row in both for row in rows], dtype=bool)
    return near


def seen(own: dict[str, float], other: dict[str, float]) -> tuple[float, float, float, float]:
    """Exports, imports, turnover and the sum of both parts, from figures of one country, else from the other."""
    exports, imports = own.get("exports", MISSING), own.get("imports", MISSING)
    parts = exports + imports
    if parts != parts:
        parts = other.get("exports", MISSING) + other.get("imports", MISSING)
    return exports, imports, own.get("turnover", other.get("turnover", MISSING)), parts


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
    claim = grouped(claims, CLAIM)
    return claim.duplicated() & ~pd.DataFrame({"claim": claim, "value": claims.value}).duplicated()
