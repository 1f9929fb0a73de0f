"""Figures of trade against their neighbours: a thousand times too much, or a digit lost."""

import numpy as np
import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, apart, grouped, listed

MONEY = ("USD", "EUR")
LARGEST, SMALLEST = 1e12, 1e5
"""No two countries trade for more than this in a year, and no total is below that, in dollars or euros."""
ABOVE = 2
TIMES = 9
AROUND = 4
FEW = 3
"""A figure is held against at least this many others of at most so many years before or after."""
UNITS = (
    "Is a digit lost or doubled, or is it in thousands or millions? Write it out in full. "
    "If it is right, acknowledge it with the reason."
)
PAIR = ["reporter", "partner", "flow"]
SERIES = ["reporter", "partner", "flow", "measure", "unit"]


@rule("trade", "value", "The figure is out of all proportion for two countries.", UNITS, severity="warning")
def absurd_total(trade: pd.DataFrame) -> pd.Series:
    total = (
        (trade.measure == "value") & (trade.commodity == "TOTAL") & trade.unit.isin(MONEY) & (trade.flow != "balance")
    )
    return total & ((trade.value.abs() > LARGEST) | (trade.value.abs() < SMALLEST))


@rule(
    "trade",
    "value",
    "The goods {commodity} alone are more than twice any total of the two countries.",
    UNITS,
    severity="warning",
)
def goods_above_all_totals(trade: pd.DataFrame) -> pd.Series:
    money = (trade.measure == "value") & (trade.unit == "USD") & trade.flow.isin(["exports", "imports"])
    rows = trade.loc[money, [*PAIR, "commodity", "value"]]
    pair, total, value = grouped(rows, PAIR).to_numpy(), rows.commodity == "TOTAL", rows.value.to_numpy()
    largest = np.full(len(rows), np.nan)
    np.fmax.at(largest, pair[total], value[total])
    return ~total & (value > ABOVE * largest[pair])


def neighbours(tables: Tables) -> pd.DataFrame:
    """Totals of trade with `times`: how many times what is usual around its year a day's trade is, or the usual it.

    It is missing where nothing can be seen: others are few, or all lie near each other.
    """
    trade = tables.trade
    total = (trade.commodity == "TOTAL") & trade.measure.isin(["value", "weight"]) & (trade.value > 0)
    closed = trade.start.notna() & trade.end.notna()
    totals = trade[[*SERIES, "coverage", "start", "end", "value"]][total & closed]
    rate = (totals.value / (apart(totals.start, totals.end) + 1)).to_numpy()
    year = np.array([int(day[:4]) for day in listed(totals.start)], dtype="int64")
    totals["of_services"] = totals.coverage == "services"
    others = around(grouped(totals, [*SERIES, "of_services"]).to_numpy(), year, rate)
    return totals[["value"]].assign(times=np.maximum(rate / others, others / rate))


def around(group: np.ndarray, years: np.ndarray, values: np.ndarray) -> np.ndarray:
    """For each value what is usual in its group around its year."""
    found, order = np.full(len(values), np.nan), np.argsort(group, kind="stable")
    for places in np.split(order, np.flatnonzero(np.diff(group[order])) + 1):
        if len(places) > FEW:
            found[places] = usual(years[places], values[places])
    return found


def usual(years: np.ndarray, values: np.ndarray) -> np.ndarray:
    """For each value the median of all others of its year and those around it; missing where they are few or alike."""
    found, order = np.full(len(values), np.nan), np.argsort(years, kind="stable")
    if values.max() <= TIMES * values.min():
        return found
    years, values = years[order], values[order]
    each = np.unique(years)
    first, last = np.searchsorted(years, each - AROUND), np.searchsorted(years, each + AROUND, side="right")
    for year, begins, ends in zip(each, first, last, strict=True):
        near = values[begins:ends]
        if len(near) > FEW and near.max() > TIMES * near.min():
            own = years[begins:ends] == year
            found[order[begins:ends][own]] = median_of_others(near)[own]
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
