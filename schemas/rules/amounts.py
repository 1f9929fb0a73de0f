"""Large figures of goods against those of the same goods in the years around."""

import numpy as np
import pandas as pd

from schemas.rule import rule
from schemas.rules.series import FEW, usual
from schemas.tables import Tables, grouped

SERIES = ["reporter", "partner", "flow", "commodity", "measure", "unit"]
TIMES = 100
LARGE = 2e8
"""Trade below this, in the unit of the figure, comes and goes."""
FIX = "Is it in thousands or millions, or under the wrong code? Write it out in full. If it is right, acknowledge it."


def leaps(tables: Tables) -> pd.DataFrame:
    """Large figures of goods far from the middle of their series, with `times`: how far from the years around."""
    trade = tables.trade
    goods = (trade.commodity != "TOTAL") & trade.measure.isin(["value", "weight"]) & (trade.value > 0)
    goods &= trade.start.notna()
    for name in ("reporter", "commodity"):
        goods &= trade[name].isin(trade.loc[goods & (trade.value > LARGE), name].unique())
    rows = trade.loc[goods, [*SERIES, "start", "value"]]
    keys = grouped(rows, SERIES)
    middle = rows.value.groupby(keys).transform("median")
    far = (np.maximum(rows.value, middle) > LARGE) & (
        (rows.value > TIMES / 2 * middle) | (middle > TIMES / 2 * rows.value)
    )
    rows = rows[keys.isin(keys[far].unique())]
    year, value = rows.start.str[:4].astype("int64").to_numpy(), rows.value.to_numpy()
    around = np.full(len(rows), np.nan)
    for places in rows.groupby(keys).indices.values():
        if len(places) > FEW:
            around[places] = usual(year[places], value[places])
    return rows.assign(around=around, times=np.maximum(value / around, around / value))


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
