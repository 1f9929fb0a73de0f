"""Years and months that an identifier names, against the days of a count or of an Iranian period."""

import pandas as pd

from schemas.rule import rule
from schemas.rules.slugs import FIX, MESSAGE, figure_of_other_months, strange
from schemas.tables import apart

YEAR = 366
HIJRI = r"-(1[34][0-9]{2})-m([0-9]{1,2})(?:-m([0-9]{1,2}))?(?:-|$)"
OTHER_MONTHS = "The identifier {id} names other months than {start} to {end}."


@rule("indicators", "start", MESSAGE, FIX, severity="warning")
def count_of_another_year(indicators: pd.DataFrame) -> pd.Series:
    return strange(indicators, "start", "end")


@rule("indicators", "end", OTHER_MONTHS, FIX, severity="warning")
def count_of_other_months(indicators: pd.DataFrame) -> pd.Series:
    return figure_of_other_months(indicators)


@rule(("trade", "indicators"), "end", OTHER_MONTHS, FIX, severity="warning")
def figure_of_other_iranian_months(figures: pd.DataFrame) -> pd.Series:
    iranian = figures.loc[(figures.calendar == "solar-hijri") & figures.end.notna(), ["id", "start", "end"]]
    named = iranian.id.str.extract(HIJRI).dropna(subset=[0])
    named = named[iranian.id[named.index].str.count("-1[34][0-9]{2}(?:-|$)") == 1]
    first, last = named[1].astype("int64"), named[2].fillna(named[1]).astype("int64")
    begins, ends = (iranian.loc[named.index, day].str[5:7] for day in ("start", "end"))
    return (begins != two_digits(first + 1)) | (ends != two_digits(last + 2))


def two_digits(months: pd.Series) -> pd.Series:
    """Months counted from 0 on, beyond the end of the year too, as dates write them."""
    return (months % 12 + 1).astype("str").str.zfill(2)


@rule(
    ("trade", "indicators"),
    "end",
    "The identifier {id} names an Iranian year, and {start} to {end} is less or more.",
    FIX,
    severity="warning",
)
def figure_of_another_part_of_the_iranian_year(figures: pd.DataFrame) -> pd.Series:
    iranian = figures.loc[(figures.calendar == "solar-hijri") & figures.end.notna(), ["id", "start", "end"]]
    years = iranian[iranian.id.str.count("-1[34][0-9]{2}(?:-|$)") == 1]
    whole = years[years.id.str.contains("-1[34][0-9]{2}(?:$|-(?:[a-ln-z]|m[a-z]))")]
    whole = whole[~whole.id.str.contains("-(?:[qhs][0-9]|spring|summer|autumn|winter|season)")]
    return (whole.start.str[5:7] != "03") | (whole.end.str[5:7] != "03") | (whole.start.str[:4] == whole.end.str[:4])


@rule(
    "indicators",
    "end",
    "The period from {start} to {end} is longer than a year, and the identifier names no later year.",
    "Look up both days. If the source gives a sum of several years, acknowledge it with the reason.",
    severity="warning",
)
def count_above_a_year(indicators: pd.DataFrame) -> pd.Series:
    long = indicators[indicators.start.str[:4] != indicators.end.str[:4]]
    long = long[apart(long.start, long.end) > YEAR]
    named = [year in identifier for year, identifier in zip(long.end.str[:4], long.id.fillna(""), strict=True)]
    return ~pd.Series(named, long.index, dtype=bool)
