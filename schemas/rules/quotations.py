"""The words that locators quote: from first to last, in the letters of the source, and each from one source."""

import re
from collections import defaultdict

import pandas as pd

from schemas.rule import rule
from schemas.rules.publication import is_in_another_script
from schemas.tables import Tables, listed, looked_up, picked

LONG = 40
"""Letters of a quotation that two sources do not share by chance."""
FOREIGN = re.compile("[\u0370-\u1dff\u3040-\ud7af]{4}")
"""Letters that are not Latin, as many as make a word."""
CITING = {"event_sources": "event", "agreement_sources": "agreement"}


def quoted(tables: Tables, name: str) -> pd.DataFrame:
    """The citations in letters that are not Latin, with the language of their source."""
    rows = getattr(tables, name)
    foreign = [
        isinstance(text, str) and not text.isascii() and bool(FOREIGN.search(text)) for text in listed(rows.locator)
    ]
    rows = picked(rows, ["source", "locator"], pd.Series(foreign, rows.index, dtype=bool))
    return rows.assign(**looked_up(rows.source, tables.by_id("sources"), ["language"]))


def of_events(tables: Tables) -> pd.DataFrame:
    return quoted(tables, "event_sources")


def of_agreements(tables: Tables) -> pd.DataFrame:
    return quoted(tables, "agreement_sources")


def in_strange_letters(rows: pd.DataFrame) -> pd.Series:
    """Citations that quote, for the most part, in letters that the language of the source does not use."""
    pairs = zip(listed(rows.locator), listed(rows.language), strict=True)
    wrong = [isinstance(language, str) and is_in_another_script(text, language) for text, language in pairs]
    return pd.Series(wrong, rows.index, dtype=bool)


SCRIPT = "The quoted words are not in the letters of the language of {source}, {language}."
FIX_SCRIPT = "Copy the words of this source, or correct the source or its language. If all are right, acknowledge it."


@rule("event_sources", "locator", SCRIPT, FIX_SCRIPT, derive=of_events, severity="warning")
def locator_in_another_script(rows: pd.DataFrame) -> pd.Series:
    return in_strange_letters(rows)


@rule("agreement_sources", "locator", SCRIPT, FIX_SCRIPT, derive=of_agreements, severity="warning")
def signing_locator_in_another_script(rows: pd.DataFrame) -> pd.Series:
    return in_strange_letters(rows)


@rule(
    ("event_sources", "agreement_sources"),
    "locator",
    "Another row quotes the same words of another source, for something else.",
    "Copy the words of this source. If both have the same words, acknowledge it with the reason.",
    severity="warning",
)
def words_of_another_source(rows: pd.DataFrame) -> pd.Series:
    of = next(column for column in CITING.values() if column in rows)
    again = rows.locator.duplicated(keep=False) & (rows.locator.str.len() > LONG)
    twice = picked(rows, ["locator", "source", of], again)
    sources: dict[str, set[str]] = defaultdict(set)
    things: dict[str, set[str]] = defaultdict(set)
    for words, source, thing in zip(*(listed(twice[name]) for name in twice), strict=True):
        sources[words].update([source] if isinstance(source, str) else [])
        things[words].update([thing] if isinstance(thing, str) else [])
    wrong = [len(sources[words]) > 1 and len(things[words]) > 1 for words in listed(twice.locator)]
    return pd.Series(wrong, twice.index, dtype=bool)


@rule(
    ("trade", "indicators", "trade_notes", "agreement_sources"),
    "locator",
    "A quotation is opened or closed only once.",
    "Write its other quotation mark.",
    severity="warning",
)
def quotation_half_open(rows: pd.DataFrame) -> pd.Series:
    return rows.locator.str.count('"') % 2 == 1
