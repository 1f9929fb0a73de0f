"""Identifiers that speak of a year or of two countries, against the row they stand on."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.tables import listed

YEAR = re.compile(r"-((?:1[3-9]|20)[0-9]{2})(?=-|$)")
WITH_YEAR = r"(?:^|-)(?:1[3-9]|20)[0-9]{2}(?:-|$)"
WITH_FLOW = r"^[a-z]{3}-[a-z]{3}-(?:exports|imports|turnover|balance)(?:-|$)"
WITH_MONTH = r"-(?:19|20)[0-9]{2}-m[0-9]{1,2}(?:-|$)"
HIJRI, SHIFT = "1500", 621
FIX = "The identifier or the row is wrong: perhaps a cell slipped from another row. If both are right, acknowledge it."


def strange(rows: pd.DataFrame, first: str, last: str) -> pd.Series:
    """The rows whose identifier names years, none of them between the days in two columns."""
    named = rows[rows.id.str.contains(WITH_YEAR)]
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
    named = figures[figures.id.str.contains(WITH_FLOW)]
    own = named.reporter.str.cat([named.partner, named.flow], sep="-").str.lower() + "-"
    other = [
        not f"{text}-".startswith(start) for text, start in zip(listed(named.id), listed(own.fillna("")), strict=True)
    ]
    misplaced = (named.flow == "turnover") & (named.reporter > named.partner)
    return pd.Series(other, named.index, dtype=bool) & ~misplaced


@rule(
    "trade",
    "end",
    "The identifier {id} names other months than {start} to {end}.",
    FIX,
    severity="warning",
)
def figure_of_other_months(figures: pd.DataFrame) -> pd.Series:
    monthly = figures[(figures.calendar == "gregorian") & figures.id.str.contains(WITH_MONTH)].dropna(
        subset=["start", "end"]
    )
    named = monthly.id.str.extract(r"-(?:19|20)[0-9]{2}-m([0-9]{1,2})(?:-m([0-9]{1,2}))?(?=-|$)")
    first, last = named[0].str.zfill(2), named[1].fillna(named[0]).str.zfill(2)
    single = monthly.id.str.count("-[0-9]{4}-m[0-9]") == 1
    return single & ((monthly.start.str[5:7] != first) | (monthly.end.str[5:7] != last))
