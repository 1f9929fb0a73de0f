"""Figures of trade against their neighbours: a thousand times too much, or sums that do not come out."""

import numpy as np
import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, among, distinct

MONEY = ("USD", "EUR")
LARGEST, SMALLEST = 1e12, 1e5
"""No two countries trade for more than this in a year, and no total is below that, in dollars or euros."""
TIMES = 9
AROUND = 4
FEW = 3
"""A figure is held against at least this many others of at most so many years before or after."""
ROUNDING = 0.02
UNITS = (
    "Is a digit lost or doubled, or is it in thousands or millions? Write it out in full. "
    "If it is right, acknowledge it with the reason."
)
SERIES = ["reporter", "partner", "flow", "measure", "commodity", "unit"]
SAME = ["commodity", "coverage", "measure", "unit", "calendar", "start", "end", "compiler", "source"]


@rule("trade", "value", "The figure is out of all proportion for two countries.", UNITS, severity="warning")
def absurd_total(trade: pd.DataFrame) -> pd.Series:
    total = (
        (trade.measure == "value") & (trade.commodity == "TOTAL") & trade.unit.isin(MONEY) & (trade.flow != "balance")
    )
    return total & ((trade.value.abs() > LARGEST) | (trade.value.abs() < SMALLEST))


def neighbours(tables: Tables) -> pd.DataFrame:
    """Totals of trade with `times`: how many times what is usual around its year a day's trade is, or the usual it."""
    trade = tables.trade
    totals = trade[(trade.commodity == "TOTAL") & trade.measure.isin(["value", "weight"]) & (trade.value > 0)]
    totals = totals[totals.start.notna() & totals.end.notna()]
    start, end = pd.to_datetime(totals.start), pd.to_datetime(totals.end)
    rate = (totals.value / ((end - start).dt.days + 1)).to_numpy()
    year = start.dt.year.to_numpy()
    others = np.full(len(totals), np.nan)
    for places in totals.groupby([joined(totals, SERIES), totals.coverage == "services"]).indices.values():
        others[places] = usual(year[places], rate[places])
    return totals.assign(times=np.maximum(rate / others, others / rate))


def usual(years: np.ndarray, values: np.ndarray) -> np.ndarray:
    """For each value the median of all others of its year and those around it; missing where they are few."""
    found = np.full(len(values), np.nan)
    for year in np.unique(years):
        near = np.flatnonzero(np.abs(years - year) <= AROUND)
        own = years[near] == year
        if len(near) > FEW:
            found[near[own]] = median_of_others(values[near])[own]
    return found


def median_of_others(values: np.ndarray) -> np.ndarray:
    """For each of at least two values the median of all the others."""
    ordered = np.sort(values)
    place = np.searchsorted(ordered, values)
    count = len(ordered) - 1
    low, high = (count - 1) // 2, count // 2
    return (ordered[low + (place <= low)] + ordered[high + (place <= high)]) / 2


@rule(
    "trade",
    "value",
    "By the day the figure is {times:.0f} times its neighbours, or one such part of them.",
    UNITS,
    derive=neighbours,
    severity="warning",
)
def unlike_neighbours(trade: pd.DataFrame) -> pd.Series:
    return trade.times > TIMES


def sums(tables: Tables) -> pd.DataFrame:
    """Turnover with `parts`: exports and imports of the same compiler, source and period together."""
    trade = tables.trade
    flows = trade[trade.measure.isin(["value", "weight"]) & trade.source.notna()]
    whole = flows[flows.flow == "turnover"]
    near = flows[among(flows.source, set(distinct(whole.source)))]
    keys = joined(near, ["reporter", "partner", *SAME])
    parts = [near.value[near.flow == flow].groupby(keys).first() for flow in ("exports", "imports")]
    return whole.assign(parts=sum(keys.reindex(whole.index).map(part).astype("float64") for part in parts))


def joined(frame: pd.DataFrame, columns: list[str]) -> pd.Series:
    """The cells of some columns as one text for each row, by which pandas groups faster than by many."""
    first, *others = (frame[name].fillna("") for name in columns)
    return first.str.cat(others, sep="\n")


@rule(
    "trade",
    "value",
    "The same source and compiler give exports and imports that come to {parts:.0f} together.",
    "Look the three figures up; if the source itself does not add up, acknowledge it with the reason.",
    derive=sums,
    severity="warning",
)
def turnover_unlike_sum(turnover: pd.DataFrame) -> pd.Series:
    return (turnover.value - turnover.parts).abs() > ROUNDING * turnover.value.abs()
