"""Figures said to be expected or estimated, against the day on which their source was published."""

import pandas as pd

from schemas.dates import today
from schemas.rule import rule
from schemas.rules.figures import looked_up
from schemas.tables import Tables, apart

AHEAD, KNOWN = ("forecast", "target"), ("estimated", "unofficial")
DAYS = 60
"""So long after the end of a period texts still give what was expected of it, and before it what comes close to it."""


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


OVER = "A {status} to {end}, which was over when the source was published, {published}."
EARLY = "The figure is {status}, and its period ends {end}, after its source was published, {published}."
FIX = "Look up period and status. If the source says so, acknowledge it with the reason."


@rule("trade", "status", OVER, FIX, derive=trade, severity="warning")
def forecast_of_the_past(figures: pd.DataFrame) -> pd.Series:
    near = figures[figures.status.isin(AHEAD)]
    return long_after(near.published_earliest, near.end)


@rule("indicators", "status", OVER, FIX, derive=indicators, severity="warning")
def count_expected_of_the_past(figures: pd.DataFrame) -> pd.Series:
    near = figures[figures.status.isin(AHEAD)]
    return long_after(near.published_earliest, near.end)


@rule("trade", "end", EARLY, FIX, derive=trade, severity="warning")
def estimated_before_its_end(figures: pd.DataFrame) -> pd.Series:
    near = figures[figures.status.isin(KNOWN)]
    return long_after(near.end, near.published_latest)


@rule("indicators", "end", EARLY, FIX, derive=indicators, severity="warning")
def count_estimated_before_its_end(figures: pd.DataFrame) -> pd.Series:
    near = figures[figures.status.isin(KNOWN)]
    return long_after(near.end, near.published_latest)
