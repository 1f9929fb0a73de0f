"""What cannot have happened yet."""

import pandas as pd

from schemas.dates import today
from schemas.rule import rule

FIX = "Look the date up; what is announced has status `planned` or `announced`."

BEGAN = "2026-01-01"
"""Nobody looked anything up for this record before."""
EARLY = "The work on this record began in 2026."


@rule("events", "date", "The event is held on {date}, which has not come yet.", FIX)
def held_in_future(events: pd.DataFrame) -> pd.Series:
    return (events.status == "held") & (events.date_earliest > today())


@rule("agreements", "signed", "The agreement is signed on {signed}, which has not come yet.", FIX)
def signed_in_future(agreements: pd.DataFrame) -> pd.Series:
    return agreements.status.isin(["signed", "in-force", "ended", "suspended"]) & (agreements.signed_earliest > today())


@rule(
    "sources", "accessed", "Nobody can have read it on {accessed}, which has not come yet.", "Enter the day of reading."
)
def read_in_future(sources: pd.DataFrame) -> pd.Series:
    return sources.accessed > today()


@rule(
    "sources", "published", "It is published on {published}, which has not come yet.", "Look the date up in the source."
)
def published_in_future(sources: pd.DataFrame) -> pd.Series:
    return sources.published_earliest > today()


@rule(
    "sources", "accessed", "Read on {accessed}, before it was published, {published}.", "One of the two dates is wrong."
)
def read_before_published(sources: pd.DataFrame) -> pd.Series:
    return sources.accessed < sources.published_earliest


@rule(
    ("trade", "indicators"),
    "end",
    "The period ends {end}, which has not come yet.",
    "Its status is `forecast` or `target`.",
)
def observed_in_future(figures: pd.DataFrame) -> pd.Series:
    return figures.status.isin(["observed", "estimated", "unofficial"]) & (figures.end > today())


@rule("dead_ends", "day", "Nobody can have searched on {day}, which has not come yet.", "Enter the day of the search.")
def searched_in_future(dead_ends: pd.DataFrame) -> pd.Series:
    return dead_ends.day > today()


@rule(
    "acknowledgements",
    "on",
    "Nobody can have acknowledged it on {on}, which has not come yet.",
    "Enter the day on which it was looked at.",
)
def acknowledged_in_future(entries: pd.DataFrame) -> pd.Series:
    return entries.on > today()


@rule("agreements", "status", "It is said to be in force, but that begins only {in_force}.", FIX)
def in_force_in_future(agreements: pd.DataFrame) -> pd.Series:
    return (agreements.status == "in-force") & (agreements.in_force_earliest > today())


@rule("agreements", "ended", "It is said to have ended, but that comes only {ended}.", FIX)
def ended_in_future(agreements: pd.DataFrame) -> pd.Series:
    return (agreements.status == "ended") & (agreements.ended_earliest > today())


@rule("sources", "accessed", "Nobody read it for this record on {accessed}.", EARLY)
def read_too_early(sources: pd.DataFrame) -> pd.Series:
    return sources.accessed < BEGAN


@rule("dead_ends", "day", "Nobody searched for this record on {day}.", EARLY)
def searched_too_early(dead_ends: pd.DataFrame) -> pd.Series:
    return dead_ends.day < BEGAN


@rule("acknowledgements", "on", "Nobody acknowledged it on {on}.", EARLY)
def acknowledged_too_early(entries: pd.DataFrame) -> pd.Series:
    return entries.on < BEGAN
