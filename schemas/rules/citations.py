"""Every event and agreement rests on a source."""

import pandas as pd

from schemas.rule import rule
from schemas.rules.ends import FEW, up_to_the_cut
from schemas.tables import Tables, among, distinct, picked

MESSAGE = "No source is cited for {id}."
FIX = "Add a row to {table}: the source, and where in it the statement stands."


def events(tables: Tables) -> pd.DataFrame:
    """The events for which no source is cited."""
    return without_citations(tables.events, tables.complete("event_sources").event)


def agreements(tables: Tables) -> pd.DataFrame:
    """The agreements for which no source is cited."""
    return without_citations(tables.agreements, tables.complete("agreement_sources").agreement)


def without_citations(rows: pd.DataFrame, cited: pd.Series) -> pd.DataFrame:
    """The identifiers of a table that nothing cites, but for those behind a cut."""
    rows = picked(rows, ["id"], ~among(rows.id, set(distinct(cited))))
    return up_to_the_cut(rows, cited, FEW)


@rule("events", "id", MESSAGE, FIX.format(table="event_sources"), derive=events)
def event_without_source(frame: pd.DataFrame) -> pd.Series:
    return pd.Series(data=True, index=frame.index)


@rule("agreements", "id", MESSAGE, FIX.format(table="agreement_sources"), derive=agreements)
def agreement_without_source(frame: pd.DataFrame) -> pd.Series:
    return pd.Series(data=True, index=frame.index)


def uses(tables: Tables) -> set[str]:
    """The sources that any row cites."""
    citing = ("event_sources", "agreement_sources", "trade", "trade_notes", "indicators", "commodities")
    return {source for name in citing for source in distinct(tables.complete(name).source)}


def sources(tables: Tables) -> pd.DataFrame:
    """The sources with whether any row cites them."""
    return tables.sources.assign(used=among(tables.sources.id, uses(tables)))


@rule(
    "sources",
    "id",
    "No row cites the source {id}.",
    "Cite it where it is used, or remove it.",
    derive=sources,
    severity="warning",
)
def source_never_cited(frame: pd.DataFrame) -> pd.Series:
    return ~frame.used
