"""The days that citations give, against those of the row that they are cited for and of the source itself."""

from itertools import pairwise

import pandas as pd

from schemas.dates import DAY, today
from schemas.rule import rule
from schemas.rules.publication import ANNOUNCED, REPOSTED, reports
from schemas.tables import Tables, apart, listed, looked_up, number, picked

YEARS = 2
DONE = ["signed", "in-force", "ended", "suspended"]
AHEAD, BEFORE = 60, 60
"""So many days after its source nothing is told of as done, and before it nothing is signed."""
FIX = "Look the date up in the source. If it says so, acknowledge it with the reason."


def signatures(tables: Tables) -> pd.DataFrame:
    """The citations of agreements, with the days of the agreement and of the source."""
    columns, rows = ["signed", "signed_earliest", "signed_latest", "status"], tables.agreement_sources
    agreement = looked_up(rows.agreement, tables.by_id("agreements"), columns, "agreement_")
    source = looked_up(rows.source, tables.by_id("sources"), ["published", "published_latest"])
    return rows.assign(**agreement, **source)


def otherwise(rows: pd.DataFrame, date: str, own: str) -> pd.DataFrame:
    """The citations that give another date than the row that they are cited for has."""
    return rows[(rows[date] != rows[own]) & rows[date].notna() & rows[own].notna()]


def dated_otherwise(tables: Tables) -> pd.DataFrame:
    """The citations of events with another date than the event."""
    return otherwise(tables.derived(reports), "date", "event_date")


def signed_otherwise(tables: Tables) -> pd.DataFrame:
    """The citations of agreements with another date than the agreement."""
    return otherwise(tables.derived(signatures), "signed", "agreement_signed")


def years_apart(other: pd.DataFrame, date: str, own: str) -> pd.Series:
    """Rows whose date is two calendar years or more away from that of what they are cited for."""
    names = [f"{date}_earliest", f"{date}_latest", f"{own}_earliest", f"{own}_latest"]
    found = [is_years_apart(*days) for days in zip(*(listed(other[name]) for name in names), strict=True)]
    return pd.Series(found, other.index, dtype=bool)


def is_years_apart(first: object, last: object, own_first: object, own_last: object) -> bool:
    """Whether two intervals are two calendar years or more apart; an open end is near to everything."""
    later = isinstance(first, str) and isinstance(own_last, str) and int(first[:4]) - int(own_last[:4]) >= YEARS
    sooner = isinstance(last, str) and isinstance(own_first, str) and int(own_first[:4]) - int(last[:4]) >= YEARS
    return later or sooner


def exchanged(other: pd.DataFrame, date: str, own: str) -> pd.Series:
    """Rows whose date is that of what they are cited for with day and month exchanged."""
    pairs = zip(listed(other[date]), listed(other[own]), strict=True)
    turned = [len(day) == DAY and f"{day[:4]}-{day[8:]}-{day[5:7]}" == day_of for day, day_of in pairs]
    return pd.Series(turned, other.index, dtype=bool)


APART = "It gives {date}, years from the date of the event, {event_date}."


@rule("event_sources", "date", APART, FIX, derive=dated_otherwise, severity="warning")
def cited_in_another_year(rows: pd.DataFrame) -> pd.Series:
    return years_apart(rows, "date", "event_date")


@rule(
    "agreement_sources",
    "signed",
    "It gives {signed}, years from the date of the agreement, {agreement_signed}, and no note says why.",
    "Look the date up in the source. If it says so, say in the note that it does.",
    derive=signed_otherwise,
    severity="warning",
)
def signed_in_another_year(rows: pd.DataFrame) -> pd.Series:
    return years_apart(rows, "signed", "agreement_signed") & rows.note.isna()


EXCHANGED = "Day and month are exchanged: {%s}, but {%s} in the row that it is cited for."


@rule("event_sources", "date", EXCHANGED % ("date", "event_date"), FIX, derive=dated_otherwise, severity="warning")
def day_and_month_exchanged(rows: pd.DataFrame) -> pd.Series:
    return exchanged(rows, "date", "event_date")


@rule(
    "agreement_sources",
    "signed",
    EXCHANGED % ("signed", "agreement_signed"),
    FIX,
    derive=signed_otherwise,
    severity="warning",
)
def signing_day_and_month_exchanged(rows: pd.DataFrame) -> pd.Series:
    return exchanged(rows, "signed", "agreement_signed")


@rule(
    "event_sources",
    "date",
    "The source was published {published}, two months or more before the day it gives, {date}.",
    FIX,
    derive=reports,
    severity="warning",
)
def dated_after_its_source(rows: pd.DataFrame) -> pd.Series:
    columns = ["event_status", "date_earliest", "published_latest", "ahead"]
    early = picked(rows, columns, rows.date_earliest > rows.published_latest)
    early = early[(early.event_status == "held") & ~(early.ahead > ANNOUNCED)]
    return apart(early.published_latest, early.date_earliest) > AHEAD


@rule(
    "agreement_sources",
    "source",
    "The source was published {published}, two months or more before the signature, {agreement_signed}.",
    "Look up whether it speaks of this agreement. If it does, acknowledge it with the reason.",
    derive=signatures,
    severity="warning",
)
def published_before_signature(rows: pd.DataFrame) -> pd.Series:
    columns = ["agreement_status", "agreement_signed_earliest", "published_latest"]
    early = picked(rows, columns, rows.agreement_signed_earliest > rows.published_latest)
    early = early[early.agreement_status.isin(DONE) & (early.agreement_signed_earliest <= today())]
    return apart(early.published_latest, early.agreement_signed_earliest) > BEFORE


@rule(
    "agreement_sources",
    "signed",
    "The source was published {published}, before the day of signing that it gives, {signed}.",
    FIX,
    derive=signatures,
    severity="warning",
)
def signed_after_its_source(rows: pd.DataFrame) -> pd.Series:
    columns = ["agreement_status", "signed_earliest", "published_latest"]
    early = picked(rows, columns, rows.signed_earliest > rows.published_latest)
    early = early[early.agreement_status.isin(DONE)]
    return apart(early.published_latest, early.signed_earliest) > REPOSTED


def dragged(rows: pd.DataFrame, of: str, date: str) -> pd.Series:
    """Citations of one thing that give the day after that of the one before, two or more of them in a row."""
    cells, found, steps = list(zip(listed(rows[of]), listed(rows[date]), strict=True)), [False] * len(rows), 0
    for place, ((before, first), (own, day)) in enumerate(pairwise(cells), 1):
        follows = own == before and day != first and number(day) - number(first) == 1
        steps = steps + 1 if follows else 0
        if steps > 1:
            found[place - 1 : place + 1] = [True, True]
    return pd.Series(found, rows.index, dtype=bool)


DRAGGED = "Citations in a row give a day after the other, {%s}, as a spreadsheet counts on what is dragged down."


@rule("event_sources", "date", DRAGGED % "date", FIX, severity="warning")
def date_counted_on(citations: pd.DataFrame) -> pd.Series:
    return dragged(citations, "event", "date")


@rule("agreement_sources", "signed", DRAGGED % "signed", FIX, severity="warning")
def signing_date_counted_on(citations: pd.DataFrame) -> pd.Series:
    return dragged(citations, "agreement", "signed")


@rule(
    ("event_sources", "agreement_sources", "trade", "indicators", "trade_notes"),
    "note",
    "The note only repeats the locator.",
    "Say what the locator does not, or leave it empty.",
    severity="warning",
)
def note_is_locator(rows: pd.DataFrame) -> pd.Series:
    return rows.note.str.rstrip(".") == rows.locator
