"""Dates that are vaguer than those of their sources, or reach beyond them."""

import pandas as pd

from schemas.dates import DAY
from schemas.rule import rule
from schemas.rules.sources import rough
from schemas.tables import Tables, among, apart, distinct, listed, picked

MONTH, YEAR = 31, 360
DAYS = ["date_earliest", "date_latest"]
SHORT = ["visit", "meeting", "call", "signing", "statement"]
FIX = "Follow the sources, or cite one that says so. If it is right, acknowledge it with the reason."


def beside(rows: pd.DataFrame, date: str, cited: pd.DataFrame, of: str) -> pd.DataFrame:
    """Rows with a date that is no plain day nor rough, with the `first` and `last` day that their sources name."""
    days = [f"{date}_earliest", f"{date}_latest"]
    vague = picked(rows, ["id", date, "type", *days], (rows[date].str.len() != DAY) & ~rough(rows[date]))
    said = picked(cited, [of, *days], cited[date].notna() & among(cited[of], set(distinct(vague.id))))
    first: dict[str, str] = {}
    last: dict[str, str] = {}
    for key, begins, ends in zip(*(listed(said[name]) for name in said), strict=True):
        first[key] = min(str(begins), first.get(key, str(begins)))
        last[key] = max(str(ends), last.get(key, str(ends)))
    ids = listed(vague.id)
    return vague.assign(
        **{
            name: pd.array([found.get(each) for each in ids], dtype="str")
            for name, found in (("first", first), ("last", last))
        }
    )


def events(tables: Tables) -> pd.DataFrame:
    """The events of no plain day beside their sources."""
    return beside(tables.events, "date", tables.complete("event_sources"), "event")


def agreements(tables: Tables) -> pd.DataFrame:
    """The agreements of no plain day beside their sources."""
    return beside(tables.agreements, "signed", tables.complete("agreement_sources"), "agreement")


MESSAGE = "It is dated %s, and all sources that date it say {first}."


@rule("events", "date", MESSAGE % "{date}", FIX, derive=events, severity="warning")
def event_too_vague(rows: pd.DataFrame) -> pd.Series:
    return (rows["first"] == rows["last"]) & ~rows.date.str.contains("/", regex=False)


@rule("agreements", "signed", MESSAGE % "{signed}", FIX, derive=agreements, severity="warning")
def agreement_too_vague(rows: pd.DataFrame) -> pd.Series:
    return (rows["first"] == rows["last"]) & ~rows.signed.str.contains("/", regex=False)


@rule(
    "events",
    "date",
    "{date} reaches more than a month beyond what its sources say, {first} to {last}.",
    FIX,
    derive=events,
    severity="warning",
)
def interval_beyond_its_sources(rows: pd.DataFrame) -> pd.Series:
    spans = picked(rows, [*DAYS, "first", "last"], rows.date.str.contains("/", regex=False))
    before, behind = apart(spans.date_earliest, spans["first"]), apart(spans["last"], spans.date_latest)
    return (before > MONTH) | (behind > MONTH)


def one_day(dates: pd.Series) -> pd.Series:
    """Intervals that end on the day on which they begin."""
    spans = dates[dates.str.contains("/", regex=False)]
    ends = [text.split("/") for text in listed(spans)]
    return pd.Series([len(set(each)) == 1 for each in ends], spans.index, dtype=bool)


SAME = "{%s} ends on the day on which it begins."
FIX_SAME = "Write the day once, or correct one of the two."


@rule(("events", "event_sources"), "date", SAME % "date", FIX_SAME)
def interval_of_one_day(rows: pd.DataFrame) -> pd.Series:
    return one_day(rows.date)


@rule(("agreements", "agreement_sources"), "signed", SAME % "signed", FIX_SAME)
def signed_on_one_day_twice(rows: pd.DataFrame) -> pd.Series:
    return one_day(rows.signed)


@rule(
    "events",
    "date",
    "A {type} of more than a month, or without an end.",
    "Correct the interval, or mark it as rough if the day is not known. If it lasted so long, acknowledge it.",
    derive=events,
    severity="warning",
)
def too_long(rows: pd.DataFrame) -> pd.Series:
    spans = picked(rows, DAYS, rows.type.isin(SHORT) & rows.date.str.contains("/", regex=False))
    length = apart(spans.date_earliest, spans.date_latest)
    return length.between(MONTH, YEAR, inclusive="neither") | length.isna()
