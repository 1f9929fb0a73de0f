"""Identifiers that were published stay: what a link or a citation names can always be resolved."""

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, Unavailable


def register(tables: Tables) -> pd.DataFrame:
    """The register of published identifiers with `found` and `replaced`: whether a row, or its successor, is there.

    Those of a table that could not be read are left out: nobody can tell.
    """
    published = tables.identifiers
    if published.empty:
        return published
    published = published[published.table.notna() & published.table.map(tables.is_whole).astype(bool)]
    known = {table: ids(tables, table) for table in published.table.unique()}
    found = [each in known[table] for table, each in zip(published.table, published.id, strict=True)]
    replaced = [each in known[table] for table, each in zip(published.table, published.successor, strict=True)]
    return published.assign(found=pd.Series(found, published.index), replaced=pd.Series(replaced, published.index))


def ids(tables: Tables, table: str) -> set[str]:
    """The identifiers in a table; those of a table that does not exist are none."""
    try:
        return set(tables.complete(table).id)
    except (Unavailable, AttributeError):
        return set()


@rule(
    "identifiers",
    "id",
    "The row {id} of {table} was published in version {version} and is gone.",
    "Put it back, or name the row that replaces it as its successor. If it was false, acknowledge it with the reason.",
    derive=register,
    severity="warning",
)
def vanished(published: pd.DataFrame) -> pd.Series:
    return ~published.found & published.successor.isna()


@rule(
    "identifiers",
    "successor",
    "The successor is not a row of {table}.",
    "Name a row that is there.",
    derive=register,
)
def successor_missing(published: pd.DataFrame) -> pd.Series:
    return published.successor.notna() & ~published.replaced


@rule(
    "identifiers",
    "successor",
    "The row has a successor and is still there.",
    "Remove the row, or its successor.",
    derive=register,
)
def successor_needless(published: pd.DataFrame) -> pd.Series:
    return published.successor.notna() & published.found
