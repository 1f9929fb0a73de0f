"""The periods that figures cover, in the Gregorian and in the Solar Hijri calendar."""

from collections.abc import Callable

import pandas as pd

from schemas.dates import begins_solar_hijri_month, ends_month, ends_solar_hijri_month
from schemas.rule import rule
from schemas.tables import apart, distinct, listed

FIGURES = ("trade", "indicators")
PAST = ("observed", "estimated")
YEAR = 366
FIRST_DAYS = ("19", "20", "21", "22", "23")
"""Days of a Gregorian month on which months of the Solar Hijri calendar begin."""
LATE_DAYS = ("28", "29", "30")
EXACT = "Enter the exact Gregorian days of the Iranian period: SH 1391 is 2012-03-20 to 2013-03-20."


def iranian(figures: pd.DataFrame) -> tuple[pd.Index, list[str], list[str]]:
    """The lines, the first and the last days of the figures by the Solar Hijri calendar; a day can be missing."""
    chosen = figures.calendar == "solar-hijri"
    return figures.index[chosen], listed(figures.start[chosen]), listed(figures.end[chosen])


def whole_gregorian_months(start: object, end: object) -> bool:
    """Whether a period goes from the first day of a month of the Gregorian calendar to the last of one."""
    return isinstance(start, str) and start.endswith("-01") and isinstance(end, str) and ends_month(end)


def failing(condition: Callable[[str], bool], days: list[str]) -> set[str]:
    """The days for which a condition does not hold; a missing one is none of them."""
    return {day for day in set(days) if isinstance(day, str) and not condition(day)}


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
    lines, first, last = iranian(figures)
    wrong, periods = failing(begins_solar_hijri_month, first), zip(first, last, strict=True)
    found = [start in wrong and not whole_gregorian_months(start, end) for start, end in periods]
    return pd.Series(found, lines, dtype=bool)


@rule(FIGURES, "end", "{end} is not the last day of a month of the Solar Hijri calendar.", EXACT)
def solar_hijri_end(figures: pd.DataFrame) -> pd.Series:
    lines, first, last = iranian(figures)
    wrong, periods = failing(ends_solar_hijri_month, last), zip(first, last, strict=True)
    found = [end in wrong and not whole_gregorian_months(start, end) for start, end in periods]
    return pd.Series(found, lines, dtype=bool)


@rule(
    FIGURES,
    "calendar",
    "{start} to {end} is a period of the Gregorian calendar.",
    "Write `gregorian`, or mend the days.",
)
def gregorian_period(figures: pd.DataFrame) -> pd.Series:
    lines, first, last = iranian(figures)
    return pd.Series(map(whole_gregorian_months, first, last), lines, dtype=bool)


@rule(
    FIGURES,
    "calendar",
    "{start} to {end} is a period of the Solar Hijri calendar.",
    "Write `solar-hijri`. If the source means these days, acknowledge it with the reason.",
    severity="warning",
)
def iranian_period(figures: pd.DataFrame) -> pd.Series:
    near = (figures.calendar == "gregorian") & figures.start.str[8:].isin(FIRST_DAYS)
    first, last = listed(figures.start[near]), listed(figures.end[near])
    found = [is_iranian(*period) for period in zip(first, last, strict=True)]
    return pd.Series(found, figures.index[near], dtype=bool)


def is_iranian(start: str, end: object) -> bool:
    """Whether a period of more than a day goes from the first day of an Iranian month to the last of one."""
    later = isinstance(end, str) and start < end
    return later and begins_solar_hijri_month(start) and ends_solar_hijri_month(end)


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
    cut = [day for day in distinct(figures.end) if day[8:] in LATE_DAYS and not ends_month(day)]
    near = figures.end.isin(cut)
    return (figures.calendar[near] == "gregorian") & (figures.start[near] != figures.end[near])


@rule(
    "trade",
    "start",
    "The period from {start} to {end} is longer than a year.",
    "Look up both days. If the source gives a sum of several years, acknowledge it with the reason.",
    severity="warning",
)
def period_above_a_year(figures: pd.DataFrame) -> pd.Series:
    long = figures.status.isin(PAST) & (figures.start.str[:4] != figures.end.str[:4])
    return apart(figures.start[long], figures.end[long]) > YEAR
