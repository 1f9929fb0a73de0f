"""Large figures of goods against those of the same goods in the years around."""

import numpy as np
import pandas as pd

from schemas.rule import rule
from schemas.rules.series import around
from schemas.tables import Tables, grouped, listed

SERIES = ["reporter", "partner", "flow", "commodity", "measure", "unit"]
TIMES = 100
LARGE = 2e8
"""Trade below this, in the unit of the figure, comes and goes."""
FIX = "Is it in thousands or millions, or under the wrong code? Write it out in full. If it is right, acknowledge it."


def leaps(tables: Tables) -> pd.DataFrame:
    """Large figures of goods far from the middle of their series, with `times`: how far from the years around."""
    trade = tables.trade
    goods = (trade.commodity != "TOTAL") & trade.measure.isin(["value", "weight"]) & (trade.value > 0)
    goods = (goods & trade.start.notna()).to_numpy()
    large = goods & (trade.value > LARGE).to_numpy()
    for name in ("reporter", "commodity"):
        codes, cells = pd.factorize(trade[name], use_na_sentinel=False)
        goods = goods & np.isin(np.arange(len(cells)), codes[large])[codes]
    rows = trade[[*SERIES, "start", "value"]][goods]
    keys = grouped(rows, SERIES)
    middle = rows.value.groupby(keys).transform("median")
    far = (np.maximum(rows.value, middle) > LARGE) & (
        (rows.value > TIMES / 2 * middle) | (middle > TIMES / 2 * rows.value)
    )
    chosen = keys.isin(keys[far].unique())
    rows, keys = rows[["start", "value"]][chosen], keys[chosen].to_numpy()
    year, value = np.array([int(day[:4]) for day in listed(rows.start)], dtype="int64"), rows.value.to_numpy()
    usual = around(keys, year, value)
    return rows.assign(around=usual, times=np.maximum(value / usual, usual / value))


@rule(
    "trade",
    "value",
    "The figure is {times:.0f} times that of the same goods in the years around, or one such part of it.",
    FIX,
    derive=leaps,
    severity="warning",
)
def goods_unlike_neighbours(rows: pd.DataFrame) -> pd.Series:
    return (rows.times > TIMES) & (np.maximum(rows.value, rows.around) > LARGE)
