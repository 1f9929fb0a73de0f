"""Titles, descriptions and places of events, against their types and each other."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.tables import listed, picked

VISITS = re.compile(r"\bvisits\b")
CALLS = re.compile(r"\bby (?:tele)?phone\b|\b(?:tele)?phones\b|\b(?:tele)?phone call\b")
FORETOLD = r"(?:is|are) (?:to|due|set|planned)\b|(?:put|call)(?:s|ed)? off|cancel|postpone"
"""What a title says of an event that is planned, or that did not take place."""
TOLD = re.compile(r"\bthat\b.* (?:is|are) to ")
FIX_STATUS = (
    "Say in the title that it is to take place or is put off, or correct the status. If both are right, acknowledge it."
)
FIX = "Correct the type or the title. If both are right, acknowledge it with the reason."


@rule(
    "events",
    "place",
    "A visit without a place.",
    "Enter the place that was visited, a country if no town is named.",
    severity="warning",
)
def visit_without_place(events: pd.DataFrame) -> pd.Series:
    return (events.type == "visit") & (events.status == "held") & events.place.isna()


@rule("events", "type", "The title of this {type} speaks of another type of event: {title}.", FIX, severity="warning")
def title_of_another_type(events: pd.DataFrame) -> pd.Series:
    titled = picked(events, ["type", "title"], events.title.notna())
    pairs = zip(listed(titled.type), listed(titled.title), strict=True)
    wrong = [
        bool(VISITS.search(title) if kind == "call" else "phone" in title and CALLS.search(title))
        for kind, title in pairs
    ]
    return pd.Series(wrong, titled.index, dtype=bool)


@rule(
    ("events", "agreements"),
    "description",
    "The description only repeats the title.",
    "Say what the title does not, or leave it empty.",
    severity="warning",
)
def description_is_title(rows: pd.DataFrame) -> pd.Series:
    pairs = zip(listed(rows.description), listed(rows.title), strict=True)
    alike = [isinstance(text, str) and text.rstrip(".").casefold() == str(title).casefold() for text, title in pairs]
    return pd.Series(alike, rows.index, dtype=bool)


@rule(
    "events",
    "status",
    "The event is {status}, and its title tells of it as of one that took place: {title}.",
    FIX_STATUS,
    severity="warning",
)
def status_unlike_title(events: pd.DataFrame) -> pd.Series:
    missed = events[events.status.isin(["planned", "cancelled"])]
    return ~missed.title.str.contains(FORETOLD, na=True)


@rule(
    "events",
    "status",
    "The event is held, and its title says that it is to take place: {title}.",
    FIX,
    severity="warning",
)
def held_by_status_alone(events: pd.DataFrame) -> pd.Series:
    titles = events.title[(events.status == "held") & events.title.str.contains(" (?:is|are) to ", na=False)]
    return pd.Series([TOLD.search(title) is None for title in listed(titles)], titles.index, dtype=bool)
