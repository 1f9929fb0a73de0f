"""Dates of events and agreements against the dates that their sources give."""

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, among, apart, distinct

FIX = "Follow one of the sources, or cite one that gives this date. If it is right, acknowledge it with the reason."

PAST, FUTURE = "0000-00-00", "9999-99-99"
"""Where an interval is open."""


def overlap(first: pd.Series, last: pd.Series, other_first: pd.Series, other_last: pd.Series) -> pd.Series:
    """Whether two intervals, open where a day is missing, have a day in common."""
    begins_before_end = first.fillna(PAST) <= other_last.fillna(FUTURE)
    return begins_before_end & (last.fillna(FUTURE) >= other_first.fillna(PAST))


def compared(rows: pd.DataFrame, date: str, cited: pd.DataFrame, of: str) -> pd.DataFrame:
    """Rows with `alone` (sources date it, none to the same day), `span` and `finest` (own and shortest, in days)."""
    first, last = f"{date}_earliest", f"{date}_latest"
    said, own = cited[cited[date].notna()], rows.drop_duplicates("id", keep=False).set_index("id")
    of_row = [said[of].map(own[day]).astype("str") for day in (first, last)]
    near = overlap(said[first], said[last], *of_row)
    finest = apart(said[first], said[last]).groupby(said[of]).min()
    alone = set(distinct(said[of])) - set(distinct(said[of][near]))
    return rows.assign(
        alone=among(rows.id, alone),
        finest=rows.id.map(finest).astype("float64"),
        span=apart(rows[first], rows[last]),
    )


def contradicted(frame: pd.DataFrame, date: str) -> pd.Series:
    """Rows with a date, not marked as rough, that none of the sources that give one can mean."""
    return frame[f"{date}_earliest"].notna() & frame.alone & ~rough(frame[date])


def finer(frame: pd.DataFrame, date: str) -> pd.Series:
    """Rows with a date, not marked as rough, that is shorter than that of every source."""
    return (frame.span < frame.finest) & ~rough(frame[date])


def rough(dates: pd.Series) -> pd.Series:
    """Dates that are marked as approximate or uncertain."""
    return dates.str.contains("[~?]", regex=True, na=True)


def events(tables: Tables) -> pd.DataFrame:
    """The events beside what their sources say of the date."""
    return compared(tables.events, "date", tables.complete("event_sources"), "event")


def agreements(tables: Tables) -> pd.DataFrame:
    """The agreements beside what their sources say of the signature."""
    return compared(tables.agreements, "signed", tables.complete("agreement_sources"), "agreement")


@rule("events", "date", "No source that is cited gives this date.", FIX, derive=events, severity="warning")
def event_date_of_no_source(frame: pd.DataFrame) -> pd.Series:
    return contradicted(frame, "date")


@rule("agreements", "signed", "No source that is cited gives this date.", FIX, derive=agreements, severity="warning")
def agreement_date_of_no_source(frame: pd.DataFrame) -> pd.Series:
    return contradicted(frame, "signed")


@rule("events", "date", "The date is more precise than that of every source.", FIX, derive=events, severity="warning")
def event_too_precise(frame: pd.DataFrame) -> pd.Series:
    return finer(frame, "date")


@rule(
    "agreements",
    "signed",
    "The date is more precise than that of every source.",
    FIX,
    derive=agreements,
    severity="warning",
)
def agreement_too_precise(frame: pd.DataFrame) -> pd.Series:
    return finer(frame, "signed")
