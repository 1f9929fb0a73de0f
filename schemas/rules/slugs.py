"""Identifiers that speak of a year or of two countries, against the row they stand on."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.tables import listed

YEAR = re.compile(r"-((?:1[3-9]|20)[0-9]{2})(?=-|$)")
WITH_YEAR = r"(?:^|-)(?:1[3-9]|20)[0-9]{2}(?:-|$)"
WITH_FLOW = r"^[a-z]{3}-[a-z]{3}-(?:exports|imports|turnover|balance)(?:-|$)"
WITH_MONTH = r"-(?:19|20)[0-9]{2}-m[0-9]{1,2}(?:-|$)"
MONTHS = re.compile(r"-[0-9]{4}-m([0-9]{1,2})(?:-m([0-9]{1,2}))?(?=-|$)")
HIJRI, SHIFT = "1500", 621
FIX = "The identifier or the row is wrong: perhaps a cell slipped from another row. If both are right, acknowledge it."


def strange(rows: pd.DataFrame, first: str, last: str) -> pd.Series:
    """The rows whose identifier names years, none of them between the days in two columns."""
    named = rows.loc[rows.id.str.contains(WITH_YEAR), ["id", first, last]]
    years = (listed(named[column].str[:4]) for column in (first, last))
    found = [names_others(*each) for each in zip(listed(named.id), *years, strict=True)]
    return pd.Series(found, named.index, dtype=bool)


def names_others(identifier: object, first: object, last: object) -> bool:
    """Whether an identifier names years, none of them from a first to a last one, of which one may be missing."""
    if isinstance(first, str) and f"-{first}" in f"-{identifier}":
        return False
    named = YEAR.findall(f"-{identifier}")
    begins, ends = (int(first) if isinstance(first, str) else 0), (int(last) if isinstance(last, str) else 9999)
    near = any(begins <= latest and earliest <= ends for earliest, latest in map(meant, named))
    return bool(named) and not near and (begins, ends) != (0, 9999)


def meant(year: str) -> tuple[int, int]:
    """The Gregorian years in which a year of either calendar lies."""
    return (int(year) + SHIFT, int(year) + SHIFT + 1) if year < HIJRI else (int(year), int(year))


MESSAGE = "The identifier {id} names another year."


@rule("events", "date", MESSAGE, FIX, severity="warning")
def event_of_another_year(events: pd.DataFrame) -> pd.Series:
    return strange(events, "date_earliest", "date_latest")


@rule("agreements", "signed", MESSAGE, FIX, severity="warning")
def agreement_of_another_year(agreements: pd.DataFrame) -> pd.Series:
    return strange(agreements, "signed_earliest", "signed_latest")


@rule("trade", "start", MESSAGE, FIX, severity="warning")
def figure_of_another_year(figures: pd.DataFrame) -> pd.Series:
    return strange(figures, "start", "end")


@rule(
    "trade",
    "flow",
    "The identifier {id} does not begin with {reporter}, {partner} and {flow}.",
    FIX,
    severity="warning",
)
def figure_of_another_flow(figures: pd.DataFrame) -> pd.Series:
    named = figures.loc[figures.id.str.contains(WITH_FLOW), ["id", "reporter", "partner", "flow"]].dropna()
    rows = zip(*(listed(named[name]) for name in named), strict=True)
    wrong = [
        not f"{identifier}-".startswith(f"{reporter}-{partner}-{flow}-".lower())
        and not (flow == "turnover" and reporter > partner)
        for identifier, reporter, partner, flow in rows
    ]
    return pd.Series(wrong, named.index, dtype=bool)


@rule(
    "trade",
    "end",
    "The identifier {id} names other months than {start} to {end}.",
    FIX,
    severity="warning",
)
def figure_of_other_months(figures: pd.DataFrame) -> pd.Series:
    monthly = (figures.calendar == "gregorian") & figures.id.str.contains(WITH_MONTH)
    monthly = figures.loc[monthly, ["id", "start", "end"]].dropna()
    rows = zip(*(listed(monthly[name]) for name in monthly), strict=True)
    return pd.Series([names_other_months(*each) for each in rows], monthly.index, dtype=bool)


def names_other_months(identifier: str, start: str, end: str) -> bool:
    """Whether an identifier names one month or one range of months that is not from a first to a last day."""
    named = MONTHS.findall(identifier)
    if len(named) != 1:
        return False
    first, last = named[0]
    return (first.zfill(2), (last or first).zfill(2)) != (start[5:7], end[5:7])
