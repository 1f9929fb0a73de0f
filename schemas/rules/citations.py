"""Every event and agreement rests on a source."""

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables

MESSAGE = "No source is cited for {id}."
FIX = "Add a row to {table}: the source, and where in it the statement stands."


def events(tables: Tables) -> pd.DataFrame:
    """The events with whether a source is cited for them."""
    return tables.events.assign(cited=tables.events.id.isin(tables.complete("event_sources").event))


def agreements(tables: Tables) -> pd.DataFrame:
    """The agreements with whether a source is cited for them."""
    return tables.agreements.assign(cited=tables.agreements.id.isin(tables.complete("agreement_sources").agreement))


@rule("events", "id", MESSAGE, FIX.format(table="event_sources"), derive=events)
def event_without_source(frame: pd.DataFrame) -> pd.Series:
    return ~frame.cited


@rule("agreements", "id", MESSAGE, FIX.format(table="agreement_sources"), derive=agreements)
def agreement_without_source(frame: pd.DataFrame) -> pd.Series:
    return ~frame.cited
