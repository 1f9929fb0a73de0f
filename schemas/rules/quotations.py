"""The words that locators quote: from first to last, in the letters of the source, and each from one source."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.rules.publication import is_in_another_script
from schemas.tables import Tables, listed

LONG = 40
"""Letters of a quotation that two sources do not share by chance."""
FOREIGN = re.compile("[\u0370-\u1dff\u3040-\ud7af]{4}")
"""Letters that are not Latin, as many as make a word."""
CITING = {"event_sources": "event", "agreement_sources": "agreement"}


def quoted(tables: Tables, name: str) -> pd.DataFrame:
    """The citations in letters that are not Latin, with the language of their source."""
    rows = getattr(tables, name)
    languages = tables.by_id("sources").language
    foreign = [
        isinstance(text, str) and not text.isascii() and bool(FOREIGN.search(text)) for text in listed(rows.locator)
    ]
    rows = rows.loc[pd.Series(foreign, rows.index, dtype=bool), ["source", "locator"]]
    return rows.assign(language=rows.source.map(languages))


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
    twice = rows.loc[rows.locator.duplicated(keep=False), ["locator", "source", of]]
    long = twice[twice.locator.str.len() > LONG]
    alike = long.groupby("locator")
    other_source, other_row = alike.source.transform("nunique") > 1, alike[of].transform("nunique") > 1
    return other_source & other_row


@rule(
    ("trade", "indicators", "trade_notes", "agreement_sources"),
    "locator",
    "A quotation is opened or closed only once.",
    "Write its other quotation mark.",
    severity="warning",
)
def quotation_half_open(rows: pd.DataFrame) -> pd.Series:
    return rows.locator.str.count('"') % 2 == 1
