"""What the sources of one publisher have in common: spelling, country, kind and address."""

from collections import Counter

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, listed

FEW, KINDRED, MANY, THERE = 5, 10, 8, 3
"""Rows of a publisher that show its country, its kind, that it has an address of its own, and whose an address is."""
SHARE = 4
KNOWN = "If it is right, acknowledge it with the reason."


def published(tables: Tables) -> pd.DataFrame:
    """The sources with a publisher that the excerpt shows."""
    sources = tables.sources[tables.sources.publisher.notna()]
    return sources[~sources.publisher.str.startswith("[")]


@rule(
    "sources",
    "publisher",
    "Other rows write {publisher} with other capitals or spaces.",
    f"Write it as the others do. {KNOWN}",
    derive=published,
    severity="warning",
)
def publisher_spelled_otherwise(sources: pd.DataFrame) -> pd.Series:
    rows = Counter(listed(sources.publisher))
    usual: dict[str, str] = {}
    for name, _ in rows.most_common():
        usual.setdefault(name.casefold().replace(" ", ""), name)
    odd = set(rows) - set(usual.values())
    return sources.publisher.isin(odd) if odd else pd.Series(data=False, index=sources.index[:0])


def odd_ones(sources: pd.DataFrame, column: str, least: int, share: int) -> pd.Series:
    """Rows that differ from the other rows of their publisher, as one in so many of at least so many."""
    pairs = list(zip(listed(sources.publisher), listed(sources[column]), strict=True))
    rows = Counter(pair for pair in pairs if isinstance(pair[1], str))
    of_publisher: Counter[str] = Counter()
    for (publisher, _), count in rows.items():
        of_publisher[publisher] += count
    odd = {
        pair
        for pair, count in rows.items()
        if of_publisher[pair[0]] >= least and count * share <= of_publisher[pair[0]]
    }
    return pd.Series([pair in odd for pair in pairs], sources.index, dtype=bool)


def frequent(tables: Tables) -> pd.DataFrame:
    """The sources of publishers that have several."""
    sources = tables.derived(published)
    names = listed(sources.publisher)
    rows = Counter(names)
    return sources[pd.Series([rows[name] >= FEW for name in names], sources.index, dtype=bool)]


@rule(
    "sources",
    "country",
    "Other sources of {publisher} are of another country than {country}.",
    f"Correct country or publisher; a cell may be of another row. {KNOWN}",
    derive=frequent,
    severity="warning",
)
def publisher_of_another_country(sources: pd.DataFrame) -> pd.Series:
    return odd_ones(sources, "country", FEW, SHARE)


@rule(
    "sources",
    "kind",
    "No other source of {publisher} is of the kind {kind}.",
    f"Correct kind or publisher; a cell may be of another row. {KNOWN}",
    derive=frequent,
    severity="warning",
)
def publisher_of_another_kind(sources: pd.DataFrame) -> pd.Series:
    often = Counter(listed(sources.publisher))
    pairs = list(zip(listed(sources.publisher), listed(sources.kind), strict=True))
    rows = Counter(pairs)
    lone = [rows[pair] == 1 and often[pair[0]] >= KINDRED for pair in pairs]
    return pd.Series(lone, sources.index, dtype=bool)


def host(url: object) -> str:
    """The name of the computer in an address, without www; nothing where there is none."""
    return url.split("/", 3)[2].removeprefix("www.") if isinstance(url, str) and url.count("/") > 1 else ""


@rule(
    "sources",
    "publisher",
    "The address is one of another publisher than {publisher}: {url}.",
    f"Correct publisher or address; a cell may be of another row. {KNOWN}",
    derive=frequent,
    severity="warning",
)
def publisher_at_another_address(sources: pd.DataFrame) -> pd.Series:
    names = listed(sources.publisher)
    pairs = list(zip(map(host, listed(sources.url)), names, strict=True))
    rows, often = Counter(pairs), Counter(names)
    at_home = {site for (site, _), count in rows.items() if count >= THERE and site}
    strange = {pair for pair, count in rows.items() if count == 1 and pair[0] in at_home and often[pair[1]] >= MANY}
    return pd.Series([pair in strange for pair in pairs], sources.index, dtype=bool)


@rule(
    "sources",
    "title",
    "The title is only the name of the publisher.",
    f"Copy the title of the document, or describe it in square brackets. {KNOWN}",
    severity="warning",
)
def title_is_publisher(sources: pd.DataFrame) -> pd.Series:
    return sources.title == sources.publisher


@rule("sources", "accessed", "It has an address, but no day on which it was read.", "Enter the day of reading.")
def address_never_read(sources: pd.DataFrame) -> pd.Series:
    return sources.url.notna() & sources.accessed.isna()
