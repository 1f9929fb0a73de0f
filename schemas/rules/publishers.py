"""What the sources of one publisher have in common: spelling, country, kind and address."""

from collections import Counter

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, alike, among, distinct, listed, picked

FEW, KINDRED, MANY, THERE = 5, 10, 8, 3
"""Rows of a publisher that show its country, its kind, that it has an address of its own, and whose an address is."""
SHARE = 4
KNOWN = "If it is right, acknowledge it with the reason."


def published(tables: Tables) -> pd.DataFrame:
    """The sources with a publisher that the page shows, as objects to make lists of, and how `often` it is one."""
    shown = tables.sources.publisher.notna() & ~tables.sources.publisher.str.startswith("[")
    sources = picked(tables.sources, ["publisher", "country", "kind", "url"], shown)
    return sources.assign(often=alike(sources, ["publisher"]), publisher=sources.publisher.astype(object))


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
    return among(sources.publisher, odd)


def odd_ones(sources: pd.DataFrame, column: str, least: int, share: int) -> pd.Series:
    """Rows that differ from the other rows of their publisher, as one in so many of at least so many."""
    known = picked(sources, ["publisher", column], sources[column].notna())
    rows = alike(known, ["publisher"])
    return (rows >= least) & (alike(known, ["publisher", column]) * share <= rows)


def frequent(tables: Tables) -> pd.DataFrame:
    """The sources of publishers that have several, with the `host` of their address, empty where there is none."""
    sources = tables.derived(published)
    sources = sources[sources.often >= FEW]
    return sources.assign(host=pd.Series(map(host, listed(sources.url)), sources.index, dtype="str"))


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
    "country",
    "Nearly all other sources of {publisher} have its country, and this one has none.",
    f"Enter the country, or correct the publisher. {KNOWN}",
    derive=frequent,
    severity="warning",
)
def publisher_without_country(sources: pd.DataFrame) -> pd.Series:
    empty = sources.loc[sources.country.isna(), ["publisher", "often"]]
    return alike(empty, ["publisher"]) * SHARE <= empty.often


@rule(
    "sources",
    "author",
    "The author is the publisher, {author}.",
    f"Leave the author empty where no person is named. {KNOWN}",
    severity="warning",
)
def author_is_publisher(sources: pd.DataFrame) -> pd.Series:
    return sources.author == sources.publisher


@rule(
    "sources",
    "kind",
    "No other source of {publisher} is of the kind {kind}.",
    f"Correct kind or publisher; a cell may be of another row. {KNOWN}",
    derive=frequent,
    severity="warning",
)
def publisher_of_another_kind(sources: pd.DataFrame) -> pd.Series:
    return (alike(sources, ["publisher", "kind"]) == 1) & (sources.often >= KINDRED)


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
    rows = alike(sources, ["publisher", "host"])
    at_home = set(distinct(sources.host[(rows >= THERE) & (sources.host != "")]))
    return (rows == 1) & among(sources.host, at_home) & (sources.often >= MANY)


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
