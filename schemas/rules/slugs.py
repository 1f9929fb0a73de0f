"""Identifiers that speak of a year or of two countries, against the row they stand on."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.tables import listed

YEAR = re.compile(r"-((?:1[3-9]|20)[0-9]{2})(?=-|$)")
WITH_YEAR = "(?:^|-)(?:1[3-9]|20)[0-9]{2}"
WITH_FLOW = "^[a-z]{3}-[a-z]{3}-(?:exports|imports|turnover|balance)(?:-|$)"
MONTHS = re.compile(r"-([0-9]{2})[0-9]{2}-m([0-9]{1,2})(?:-m([0-9]{1,2}))?(?=-|$)")
HIJRI, SHIFT = "1500", 621
FIX = "The identifier or the row is wrong: perhaps a cell slipped from another row. If both are right, acknowledge it."


def strange(rows: pd.DataFrame, first: str, last: str) -> pd.Series:
    """The rows whose identifier names years, none of them between the days in two columns."""
    near = rows.id.str.contains(WITH_YEAR)
    cells = zip(*(listed(rows[name][near]) for name in ("id", first, last)), strict=True)
    found = [
        not (isinstance(start, str) and f"-{start[:4]}" in f"-{text}") and names_others(text, start, end)
        for text, start, end in cells
    ]
    return pd.Series(found, rows.index[near], dtype=bool)


def names_others(identifier: object, first: object, last: object) -> bool:
    """Whether an identifier names years, none of them in the period between two days, of which one may be missing."""
    named = YEAR.findall(f"-{identifier}")
    begins = int(first[:4]) if isinstance(first, str) else 0
    ends = int(last[:4]) if isinstance(last, str) else 9999
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
    near = figures.id.str.contains(WITH_FLOW)
    cells = zip(*(listed(figures[name][near]) for name in ("id", "reporter", "partner", "flow")), strict=True)
    found = [
        not f"{name}-".startswith(f"{reporter}-{partner}-{flow}-".lower()) and not is_turned(reporter, partner, flow)
        for name, reporter, partner, flow in cells
    ]
    return pd.Series(found, figures.index[near], dtype=bool)


def is_turned(reporter: object, partner: object, flow: object) -> bool:
    """Whether a turnover stands the other way round, which another rule tells, or one of the cells is missing."""
    known = isinstance(reporter, str) and isinstance(partner, str) and isinstance(flow, str)
    return not known or (flow == "turnover" and reporter > partner)


@rule(
    "trade",
    "end",
    "The identifier {id} names other months than {start} to {end}.",
    FIX,
    severity="warning",
)
def figure_of_other_months(figures: pd.DataFrame) -> pd.Series:
    near = (figures.calendar == "gregorian") & figures.id.str.contains("-(?:19|20)[0-9]{2}-m[0-9]")
    near &= figures.start.notna() & figures.end.notna()
    rows = zip(*(listed(figures[name][near]) for name in ("id", "start", "end")), strict=True)
    return pd.Series([names_other_months(*each) for each in rows], figures.index[near], dtype=bool)


def names_other_months(identifier: str, start: str, end: str) -> bool:
    """Whether an identifier names one month or one range of months that is not from a first to a last day."""
    named = MONTHS.findall(identifier)
    if len(named) != 1 or named[0][0] not in ("19", "20"):
        return False
    _, first, last = named[0]
    return (first.zfill(2), (last or first).zfill(2)) != (start[5:7], end[5:7])
