"""What the identifier of a figure says of its measure, status, calendar, goods and year, against its row."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, among, distinct, listed

FIX = "The identifier or the cell is wrong: perhaps it slipped from another row. If both are right, acknowledge it."
MESSAGE = "The identifier {id} speaks of another %s than {%s}."
START = "^[a-z]{3}-[a-z]{3}-(?:exports|imports|turnover|balance)"
MEASURES = ("change", "share", "weight")
STATUSES = ("target", "forecast", "deal")
HIJRI, GREGORIAN = "-1[34][0-9]{2}(?:-|$)", "-(?:19|20)[0-9]{2}(?:-|$)"
CODED = (
    f"{START}-(?:(?:weight|change|share)-)?"
    "(?:[0-9]{6}-|(?:[0-9]{4}|[0-9]{2}-[0-9]{2})-(?:13|14|19|20)[0-9]{2}(?:-|$))"
)
"""An identifier that names goods by code."""
YEAR = re.compile(r"-((?:19|20)[0-9]{2})(?=-|$)")
PARTLY = re.compile(r"-(?:[mqhs][0-9]|[0-9]{2}(?:-|$)|1[34][0-9]{2}|season)")
"""What in an identifier speaks of a part of a year, of a day or of another calendar."""


@rule("trade", "measure", MESSAGE % ("measure", "measure"), FIX, severity="warning")
def figure_of_another_measure(figures: pd.DataFrame) -> pd.Series:
    named = figures.loc[figures.id.str.contains(f"{START}-"), ["id", "measure"]]
    wrong = pd.Series(data=False, index=named.index)
    for measure in MEASURES:
        wrong |= named.id.str.contains(f"{START}-{measure}(?:-|$)") != (named.measure == measure)
    return wrong


@rule("trade", "status", MESSAGE % ("status", "status"), FIX, severity="warning")
def figure_of_another_status(figures: pd.DataFrame) -> pd.Series:
    named = figures.loc[figures.id.str.contains(f"-(?:{'|'.join(STATUSES)})(?:-|$)"), ["id", "status"]]
    wrong = pd.Series(data=False, index=named.index)
    for status in STATUSES:
        wrong |= named.id.str.contains(f"-{status}(?:-|$)") & (named.status != status)
    return wrong


@rule("trade", "calendar", MESSAGE % ("calendar", "calendar"), FIX, severity="warning")
def figure_of_another_calendar(figures: pd.DataFrame) -> pd.Series:
    closed = figures.loc[figures.start.notna(), ["id", "calendar"]]
    hijri, gregorian = closed.id.str.contains(HIJRI), closed.id.str.contains(GREGORIAN)
    return (hijri != gregorian) & (closed.calendar == "gregorian").where(hijri, closed.calendar == "solar-hijri")


def coded(tables: Tables) -> pd.DataFrame:
    """The figures of goods that the table of goods has."""
    known = among(tables.trade.commodity, set(distinct(tables.complete("commodities").id)))
    return tables.trade.loc[known, ["id", "commodity"]]


@rule("trade", "commodity", MESSAGE % ("code of goods", "commodity"), FIX, derive=coded, severity="warning")
def figure_of_other_goods(figures: pd.DataFrame) -> pd.Series:
    named = figures[figures.id.str.contains(f"{START}-")]
    pairs = zip(listed(named.id), listed(named.commodity), strict=True)
    absent = pd.Series([code != "TOTAL" and code.lower() not in text for text, code in pairs], named.index, dtype=bool)
    return absent | ((named.commodity == "TOTAL") & named.id.str.contains(CODED))


DATED = ["id", "calendar", "start", "end"]


def whole_years(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures whose identifier names one Gregorian year and nothing shorter or longer."""
    closed = (figures.calendar == "gregorian") & figures.start.notna() & figures.end.notna()
    closed = figures.loc[closed, ["id"]]
    closed = closed[closed.id.str.contains(GREGORIAN)]
    single = [len(YEAR.findall(text)) == 1 and PARTLY.search(text) is None for text in listed(closed.id)]
    return closed[pd.Series(single, closed.index, dtype=bool)]


@rule("trade", "start", "The identifier {id} names a year, which begins before {start}.", FIX, severity="warning")
def year_begins_late(figures: pd.DataFrame) -> pd.Series:
    return ~whole_years(figures.loc[~figures.start.str.endswith("-01-01", na=False), DATED]).id.isna()


@rule("trade", "end", "The identifier {id} names a year, which ends after {end}.", FIX, severity="warning")
def year_ends_early(figures: pd.DataFrame) -> pd.Series:
    return ~whole_years(figures.loc[~figures.end.str.endswith("-12-31", na=False), DATED]).id.isna()
