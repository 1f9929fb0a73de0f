"""What was to happen and what happened: the status of an event against the days on which its sources appeared."""

import pandas as pd

from schemas.dates import today
from schemas.rule import rule
from schemas.rules.publication import reports
from schemas.tables import Tables, among, distinct

FIX = (
    "If it took place, it is `held`, else `planned`; or a source or a date is wrong. If all are right, acknowledge it."
)


def compared(tables: Tables) -> pd.DataFrame:
    """The events, with whether all sources appeared before the day (`foretold`), or one after it (`reported`)."""
    rows = tables.derived(reports)
    before, behind = rows.ahead > 0, rows.published_latest > rows.event_date_latest
    foretold = set(distinct(rows.event[before])) - set(distinct(rows.event[~before]))
    events, reported = tables.events, set(distinct(rows.event[behind & (rows.event_status == "planned")]))
    return events.assign(foretold=among(events.id, foretold), reported=among(events.id, reported))


@rule(
    "events",
    "status",
    "It is held on {date}, but all its sources appeared before that day.",
    FIX,
    derive=compared,
    severity="warning",
)
def held_as_foretold(events: pd.DataFrame) -> pd.Series:
    return (events.status == "held") & events.foretold & (events.date_earliest <= today())


@rule(
    "events",
    "status",
    "It is planned for {date}, but a source of it appeared after that day.",
    FIX,
    derive=compared,
    severity="warning",
)
def planned_and_reported(events: pd.DataFrame) -> pd.Series:
    return (events.status == "planned") & events.reported
