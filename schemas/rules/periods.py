"""The periods that figures cover, in the Gregorian and in the Solar Hijri calendar."""

from collections.abc import Callable

import pandas as pd

from schemas.dates import begins_solar_hijri_month, ends_month, ends_solar_hijri_month
from schemas.rule import rule
from schemas.tables import among, apart, distinct

FIGURES = ("trade", "indicators")
PAST = ("observed", "estimated")
YEAR = 366
FIRST_DAYS = ("19", "20", "21", "22", "23")
"""Days of a Gregorian month on which months of the Solar Hijri calendar begin."""
EXACT = "Enter the exact Gregorian days of the Iranian period: SH 1391 is 2012-03-20 to 2013-03-20."


def fails(condition: Callable[[str], bool], days: pd.Series, figures: pd.DataFrame) -> pd.Series:
    """Where a condition on the day of an Iranian period does not hold; a missing day fails nothing."""
    iranian = figures[figures.calendar == "solar-hijri"]
    days = days[iranian.index[~whole_gregorian_months(iranian)]]
    return among(days, {day for day in distinct(days) if not condition(day)})


@rule(
    (*FIGURES, "trade_notes"),
    "end",
    "The period ends {end}, before it begins, {start}.",
    "Swap the two days, or correct one.",
)
def period_reversed(figures: pd.DataFrame) -> pd.Series:
    return figures.end < figures.start


@rule(FIGURES, "start", "{start} is not the first day of a month of the Solar Hijri calendar.", EXACT)
def solar_hijri_start(figures: pd.DataFrame) -> pd.Series:
    return fails(begins_solar_hijri_month, figures.start, figures)


@rule(FIGURES, "end", "{end} is not the last day of a month of the Solar Hijri calendar.", EXACT)
def solar_hijri_end(figures: pd.DataFrame) -> pd.Series:
    return fails(ends_solar_hijri_month, figures.end, figures)


def whole_gregorian_months(figures: pd.DataFrame) -> pd.Series:
    """Periods from the first day of a month of the Gregorian calendar to the last of one."""
    last = {day for day in distinct(figures.end) if ends_month(day)}
    return figures.start.str.endswith("-01").fillna(False) & among(figures.end, last)


@rule(
    FIGURES,
    "calendar",
    "{start} to {end} is a period of the Gregorian calendar.",
    "Write `gregorian`, or mend the days.",
)
def gregorian_period(figures: pd.DataFrame) -> pd.Series:
    return whole_gregorian_months(figures[figures.calendar == "solar-hijri"])


@rule(
    FIGURES,
    "calendar",
    "{start} to {end} is a period of the Solar Hijri calendar.",
    "Write `solar-hijri`. If the source means these days, acknowledge it with the reason.",
    severity="warning",
)
def iranian_period(figures: pd.DataFrame) -> pd.Series:
    near = figures[(figures.calendar == "gregorian") & figures.start.str[8:].isin(FIRST_DAYS)]
    first = {day for day in distinct(near.start) if begins_solar_hijri_month(day)}
    last = {day for day in distinct(near.end) if ends_solar_hijri_month(day)}
    return among(near.start, first) & among(near.end, last) & (near.start < near.end)


@rule(
    FIGURES,
    "period_basis",
    "An open period has neither a first nor a last day.",
    "Remove the days, or change the basis.",
)
def open_period_with_days(figures: pd.DataFrame) -> pd.Series:
    return (figures.period_basis == "open") & (figures.start.notna() | figures.end.notna())


@rule(FIGURES, "period_basis", "A period that is not open has a first and a last day.", "Enter both days, or `open`.")
def period_without_days(figures: pd.DataFrame) -> pd.Series:
    return (figures.period_basis != "open") & (figures.start.isna() | figures.end.isna())


@rule(
    FIGURES,
    "end",
    "The period ends {end}, a day or more before the end of the month.",
    "Enter the last day of the month. If the source names this day, acknowledge it with the reason.",
    severity="warning",
)
def month_cut_short(figures: pd.DataFrame) -> pd.Series:
    late = (figures.calendar == "gregorian") & figures.end.str[8:].isin(["28", "29", "30"])
    days = figures.end[late & (figures.start != figures.end)]
    return among(days, {day for day in distinct(days) if not ends_month(day)})


@rule(
    "trade",
    "start",
    "The period from {start} to {end} is longer than a year.",
    "Look up both days. If the source gives a sum of several years, acknowledge it with the reason.",
    severity="warning",
)
def period_above_a_year(figures: pd.DataFrame) -> pd.Series:
    long = figures[figures.status.isin(PAST) & (figures.start.str[:4] != figures.end.str[:4])]
    return apart(long.start, long.end) > YEAR
