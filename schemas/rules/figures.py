"""What a figure of trade can be: who trades with whom, in which unit, within which bounds."""

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables

UNITS = {
    "value": ("USD", "EUR", "RUB", "IRR"),
    "weight": ("t", "kg"),
    "change": ("percent",),
    "share": ("percent",),
}


@rule("trade", "partner", "A country does not trade with itself.", "Enter the other country as the partner.")
def reporter_is_partner(trade: pd.DataFrame) -> pd.Series:
    return trade.reporter == trade.partner


@rule(
    "trade",
    "reporter",
    "A turnover stands once, its countries in alphabetical order: {partner} before {reporter}.",
    "Swap reporter and partner.",
)
def turnover_out_of_order(trade: pd.DataFrame) -> pd.Series:
    return (trade.flow == "turnover") & (trade.reporter > trade.partner)


@rule("trade", "value", "A share lies between 0 and 100 percent.", "Look the figure up; a change has measure `change`.")
def share_out_of_bounds(trade: pd.DataFrame) -> pd.Series:
    return (trade.measure == "share") & ((trade.value < 0) | (trade.value > 100))


@rule("trade", "value", "Trade cannot fall by more than 100 percent.", "Look the figure up; a balance can, a flow not.")
def fall_below_nothing(trade: pd.DataFrame) -> pd.Series:
    return (trade.flow != "balance") & (trade.measure == "change") & (trade.value < -100)


@rule(
    "trade",
    "value",
    "Trade is said to have grown to more than ten times what it was.",
    "Is it a value in place of the change? If it is right, acknowledge it with the reason.",
    severity="warning",
)
def absurd_change(trade: pd.DataFrame) -> pd.Series:
    return (trade.measure == "change") & (trade.flow != "balance") & (trade.value > 1000)


@rule(
    "trade", "unit", "{unit} is not a unit of {measure}.", "Value: currency; weight: t or kg; change, share: percent."
)
def unit_of_another_measure(trade: pd.DataFrame) -> pd.Series:
    fitting = [trade.measure.eq(measure) & trade.unit.isin(units) for measure, units in UNITS.items()]
    return trade.measure.isin(list(UNITS)) & trade.unit.notna() & ~pd.concat(fitting, axis=1).any(axis=1)


@rule("trade", "value", "Exports, imports and turnover are not negative.", "Only a balance or a change is below zero.")
def negative_trade(trade: pd.DataFrame) -> pd.Series:
    return (trade.flow != "balance") & trade.measure.isin(["value", "weight"]) & (trade.value < 0)


@rule("indicators", "value", "A count is a whole number.", "Look the figure up; a rate or mass has another unit.")
def count_not_whole(indicators: pd.DataFrame) -> pd.Series:
    return (indicators.unit == "count") & (indicators.value % 1 > 0)


def subjects(tables: Tables) -> pd.DataFrame:
    """The indicators with whether every country, place or actor of their subject exists."""
    codes, things = set(tables.complete("countries").id), {*tables.complete("places").id, *tables.complete("actors").id}
    known = [str(text) in things or set(str(text).split("-")) <= codes for text in tables.indicators.subject]
    return tables.indicators.assign(known=pd.Series(known, tables.indicators.index, dtype=bool))


@rule(
    "indicators",
    "subject",
    "There is no such country, place or actor.",
    "Use their codes or identifiers.",
    derive=subjects,
)
def subject_unknown(frame: pd.DataFrame) -> pd.Series:
    return frame.subject.notna() & ~frame.known
