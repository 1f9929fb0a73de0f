"""Dates of events and agreements against the dates that their sources give."""

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, among, apart, distinct, listed, picked

FIX = "Follow one of the sources, or cite one that gives this date. If it is right, acknowledge it with the reason."

PAST, FUTURE = "0000-00-00", "9999-99-99"
"""Where an interval is open."""
EVER = (PAST, FUTURE)
ENDLESS = float("inf")


def intervals(rows: pd.DataFrame, date: str) -> list[tuple[str, str]]:
    """The first and the last day of a date of each row, that of an open end far away."""
    first, last = rows[f"{date}_earliest"].fillna(PAST), rows[f"{date}_latest"].fillna(FUTURE)
    return list(zip(listed(first), listed(last), strict=True))


def meet(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two intervals have a day in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def compared(rows: pd.DataFrame, date: str, cited: pd.DataFrame, of: str) -> pd.DataFrame:
    """Rows that no source dates alike, with `alone` (none to a day of it), `span` and `finest` (own, shortest in days).

    What a source dates alike is neither contradicted by all of them nor more precise than all.
    """
    days = [f"{date}_earliest", f"{date}_latest"]
    ids, of_each, doubled = listed(rows.id), listed(cited[of]), set(rows.id[rows.id.duplicated()])
    own = dict(zip(ids, listed(rows[date]), strict=True))
    alike = {row for row, day in zip(of_each, listed(cited[date]), strict=True) if day == own.get(row)} - doubled
    rows = picked(rows, ["id", date, *days], pd.Series([each not in alike for each in ids], rows.index, dtype=bool))
    others = set(distinct(rows.id))
    told = pd.Series([row in others for row in of_each], cited.index, dtype=bool) & cited[date].notna()
    said = picked(cited, [of, *days], told)
    within = dict(zip(listed(rows.id), intervals(rows, date), strict=True)) | dict.fromkeys(doubled, EVER)
    spans = apart(said[days[0]], said[days[1]]).fillna(ENDLESS)
    near, finest = set(), dict[str, float]()
    for row, interval, span in zip(listed(said[of]), intervals(said, date), listed(spans), strict=True):
        finest[row] = min(finest.get(row, span), span)
        if meet(interval, within[row]):
            near.add(row)
    return rows.assign(
        alone=among(rows.id, set(finest) - near),
        finest=pd.Series([finest.get(each, 0) for each in listed(rows.id)], rows.index, dtype="float64"),
        span=apart(rows[days[0]], rows[days[1]]),
    )


def contradicted(frame: pd.DataFrame, date: str) -> pd.Series:
    """Rows with a date, not marked as rough, that none of the sources that give one can mean."""
    return frame[f"{date}_earliest"].notna() & frame.alone & ~rough(frame[date])


def finer(frame: pd.DataFrame, date: str) -> pd.Series:
    """Rows with a date, not marked as rough, that is shorter than that of every source."""
    return (frame.span < frame.finest) & (frame.finest < ENDLESS) & ~rough(frame[date])


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
