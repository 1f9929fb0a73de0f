"""Titles, descriptions and places of events, against their types and each other."""

import pandas as pd

from schemas.rule import rule

VISITS = r"\bvisits\b"
CALLS = r"\bby (?:tele)?phone\b|\b(?:tele)?phones\b|\b(?:tele)?phone call\b"
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
    call = events.type == "call"
    phoned = events[~call & events.title.str.contains("phone", regex=False)]
    return pd.concat([events[call].title.str.contains(VISITS), phoned.title.str.contains(CALLS)])


@rule(
    ("events", "agreements"),
    "description",
    "The description only repeats the title.",
    "Say what the title does not, or leave it empty.",
    severity="warning",
)
def description_is_title(rows: pd.DataFrame) -> pd.Series:
    told = rows[rows.description.notna()]
    return told.description.str.rstrip(".").str.casefold() == told.title.str.casefold()
