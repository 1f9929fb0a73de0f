"""Two rows that rest on the same places in the same sources, or bear the same foreign title."""

from collections import defaultdict
from itertools import pairwise
from typing import Any

import pandas as pd

from schemas.rule import rule
from schemas.rules.doubles import repeated
from schemas.tables import Tables, among, distinct, listed, picked

SHORT = 16
"""Longer locators quote words; shorter ones name a page or a paragraph, in which several things may stand."""
TWO = 2
MERGE = "Merge the two rows, or correct what was pasted. If they are different, acknowledge it with the reason."
SAME = "{twin} rests on the same words of the same sources and has the same %s."


def gathered(keys: list[str], values: list[Any]) -> dict[str, frozenset[Any]]:
    """The values that stand beside each key."""
    found: dict[str, set[Any]] = defaultdict(set)
    for key, value in zip(keys, values, strict=True):
        found[key].add(value)
    return {key: frozenset(each) for key, each in found.items()}


def twins(rows: pd.DataFrame, cited: pd.DataFrame, naming: pd.DataFrame, of: str) -> pd.DataFrame:
    """The rows all whose citations stand elsewhere too, with `twin`: one of the same topic, citations and actors."""
    again = cited.locator.duplicated(keep=False) & (cited.locator.str.len() > SHORT)
    known = set(distinct(cited[of][again])) - set(distinct(cited[of][~again]))
    if len(known) < TWO:
        return rows.iloc[:0].assign(twin=rows.id.iloc[:0])
    rows = rows[among(rows.id, known)]
    cited = picked(cited, [of, "source", "locator"], among(cited[of], known))
    naming = picked(naming, [of, "actor"], among(naming[of], known))
    sources = gathered(listed(cited[of]), list(zip(listed(cited.source), listed(cited.locator), strict=True)))
    actors = gathered(listed(naming[of]), listed(naming.actor))
    alike: dict[tuple, list[str]] = defaultdict(list)
    for each, topic in zip(listed(rows.id), listed(rows.topic), strict=True):
        if each in actors:
            alike[topic, sources[each], actors[each]].append(each)
    twin = {one: other for each in alike.values() for one, other in pairwise([*each, each[0]]) if one != other}
    return rows.assign(twin=pd.array([twin.get(each) for each in listed(rows.id)], dtype="str"))


def events(tables: Tables) -> pd.DataFrame:
    """The events with their twins."""
    return twins(tables.events, tables.complete("event_sources"), tables.complete("participants"), "event")


@rule("events", "id", SAME % "people", MERGE, derive=events, severity="warning")
def event_with_a_twin(rows: pd.DataFrame) -> pd.Series:
    return rows.twin.notna() & (rows.type != "statement")


def agreements(tables: Tables) -> pd.DataFrame:
    """The agreements with their twins; one sentence can name several papers, but seldom on one topic."""
    return twins(tables.agreements, tables.complete("agreement_sources"), tables.complete("parties"), "agreement")


@rule("agreements", "id", SAME % "parties", MERGE, derive=agreements, severity="warning")
def agreement_with_a_twin(rows: pd.DataFrame) -> pd.Series:
    return rows.twin.notna()


@rule("agreements", "title_ru", "Another agreement has the same Russian title.", MERGE, severity="warning")
def same_russian_title(rows: pd.DataFrame) -> pd.Series:
    return repeated(rows, ["title_ru"])


@rule("agreements", "title_fa", "Another agreement has the same Persian title.", MERGE, severity="warning")
def same_persian_title(rows: pd.DataFrame) -> pd.Series:
    return repeated(rows, ["title_fa"])
