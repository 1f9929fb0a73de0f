"""Figures said to be expected or estimated, against the day on which their source was published."""

import re

import pandas as pd

from schemas.dates import today
from schemas.rule import rule
from schemas.tables import Tables, apart, listed, looked_up

AHEAD, KNOWN = ("forecast", "target"), ("estimated", "unofficial")
DAYS = 60
"""So long after the end of a period texts still give what was expected of it, and before it what comes close to it."""
YEAR = re.compile("(?:19|20)[0-9]{2}")


def dated(tables: Tables, table: str) -> pd.DataFrame:
    """The figures of a table that are not plainly observed, with the days on which their source was published."""
    figures = getattr(tables, table)
    figures = figures[["status", "end", "source"]]
    figures = figures[figures.status.isin([*AHEAD, *KNOWN]) & (figures.end <= today())]
    days = ["published", "published_earliest", "published_latest"]
    return figures.assign(**looked_up(figures.source, tables.by_id("sources"), days))


def long_after(day: pd.Series, other: pd.Series) -> pd.Series:
    """The rows in which a day lies long after another one."""
    later = day > other
    return apart(other[later], day[later]) > DAYS


def trade(tables: Tables) -> pd.DataFrame:
    return dated(tables, "trade")


def indicators(tables: Tables) -> pd.DataFrame:
    return dated(tables, "indicators")


def was_over(figures: pd.DataFrame) -> pd.Series:
    """Which figures are of what was to come, though their period had ended when the source was published."""
    ahead = figures[figures.status.isin(AHEAD)]
    columns = (listed(ahead[name]) for name in ("status", "end", "published", "source"))
    bare = pd.Series([in_a_later_year(*row) for row in zip(*columns, strict=True)], ahead.index, dtype=bool)
    late = long_after(ahead.published_earliest, ahead.end)
    return bare | late.reindex(bare.index, fill_value=False)


def in_a_later_year(status: str, end: object, published: object, source: object) -> bool:
    """Whether a period ended before the year of its source, of which no day is known.

    Where there is no date at all, the identifier of the source may name the year: a forecast of the year before may be
    right there, since final figures come late.
    """
    if not isinstance(published, str):
        published = str(source)[-5:].removeprefix("-") if status == "target" else ""
    return bool(YEAR.fullmatch(published)) and isinstance(end, str) and published > end[:4]


OVER = "A {status} to {end}, which was over when the source was published: {source}, {published}."
EARLY = "The figure is {status}, and its period ends {end}, after its source was published, {published}."
FIX = "Look up period and status. If the source says so, acknowledge it with the reason."


@rule("trade", "status", OVER, FIX, derive=trade, severity="warning")
def forecast_of_the_past(figures: pd.DataFrame) -> pd.Series:
    return was_over(figures)


@rule("indicators", "status", OVER, FIX, derive=indicators, severity="warning")
def count_expected_of_the_past(figures: pd.DataFrame) -> pd.Series:
    return was_over(figures)


@rule("trade", "end", EARLY, FIX, derive=trade, severity="warning")
def estimated_before_its_end(figures: pd.DataFrame) -> pd.Series:
    near = figures[figures.status.isin(KNOWN)]
    return long_after(near.end, near.published_latest)


@rule("indicators", "end", EARLY, FIX, derive=indicators, severity="warning")
def count_estimated_before_its_end(figures: pd.DataFrame) -> pd.Series:
    near = figures[figures.status.isin(KNOWN)]
    return long_after(near.end, near.published_latest)
