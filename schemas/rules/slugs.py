"""Identifiers that speak of a year or of two countries, against the row they stand on."""

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables

YEAR = r"(?:^|-)((?:1[3-9]|20)[0-9]{2})(?=-|$)"
HIJRI, SHIFT = "1500", 621
FIX = "The identifier or the row is wrong: perhaps a cell slipped from another row. If both are right, acknowledge it."


def dated(rows: pd.DataFrame, first: pd.Series, last: pd.Series) -> pd.DataFrame:
    """Rows with `strange`: whether the identifier names years, none of them between two days."""
    years = rows.id.str.extractall(YEAR)[0].rename("year").reset_index(level="match", drop=True)
    iranian = years < HIJRI
    years = years.astype("int64")
    years = years.where(~iranian, years + SHIFT)
    spans = pd.DataFrame({"first": first.str[:4], "last": last.str[:4]}).fillna({"first": "0000", "last": "9999"})
    spans = spans.loc[years.index].astype("int64")
    later = iranian.astype("int64")
    fits = (years + later >= spans["first"]) & (years <= spans["last"])
    strange = ~fits.groupby(level=0).any()
    return rows.assign(strange=strange.reindex(rows.index, fill_value=False) & (first.notna() | last.notna()))


def events(tables: Tables) -> pd.DataFrame:
    return dated(tables.events, tables.events.date_earliest, tables.events.date_latest)


def agreements(tables: Tables) -> pd.DataFrame:
    return dated(tables.agreements, tables.agreements.signed_earliest, tables.agreements.signed_latest)


def trade(tables: Tables) -> pd.DataFrame:
    return dated(tables.trade, tables.trade.start, tables.trade.end)


MESSAGE = "The identifier {id} names another year."


@rule("events", "date", MESSAGE, FIX, derive=events, severity="warning")
def event_of_another_year(rows: pd.DataFrame) -> pd.Series:
    return rows.strange


@rule("agreements", "signed", MESSAGE, FIX, derive=agreements, severity="warning")
def agreement_of_another_year(rows: pd.DataFrame) -> pd.Series:
    return rows.strange


@rule("trade", "start", MESSAGE, FIX, derive=trade, severity="warning")
def figure_of_another_year(rows: pd.DataFrame) -> pd.Series:
    return rows.strange


@rule(
    "trade",
    "flow",
    "The identifier {id} does not begin with {reporter}, {partner} and {flow}.",
    FIX,
    severity="warning",
)
def figure_of_another_flow(figures: pd.DataFrame) -> pd.Series:
    named = figures.id.str.extract("^([a-z]{3}-[a-z]{3}-(?:exports|imports|turnover|balance))(?:-|$)")[0]
    own = figures.reporter.str.cat([figures.partner, figures.flow], sep="-").str.lower()
    misplaced = (figures.flow == "turnover") & (figures.reporter > figures.partner)
    return named.notna() & own.notna() & (named != own) & ~misplaced


@rule(
    "trade",
    "end",
    "The identifier {id} names other months than {start} to {end}.",
    FIX,
    severity="warning",
)
def figure_of_other_months(figures: pd.DataFrame) -> pd.Series:
    named = figures.id.str.extract(r"-(?:19|20)[0-9]{2}-m([0-9]{1,2})(?:-m([0-9]{1,2}))?(?=-|$)")
    first, last = named[0].str.zfill(2), named[1].fillna(named[0]).str.zfill(2)
    single = figures.id.str.count("-[0-9]{4}-m[0-9]") == 1
    known = single & (figures.calendar == "gregorian") & first.notna() & figures.start.notna() & figures.end.notna()
    return known & ((figures.start.str[5:7] != first) | (figures.end.str[5:7] != last))
