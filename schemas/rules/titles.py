"""Titles and descriptions of events, against their place, the people who took part, and the other events."""

import re
from collections import defaultdict

import pandas as pd

from schemas.rule import rule
from schemas.rules.misspelt import SHORTEST, shortened
from schemas.rules.naming import plain
from schemas.tables import Tables, among, distinct, listed, picked

WITHIN = re.compile(r"\b(?:in|visits) ([A-Z][\w’-]*(?: [A-Z][\w’-]*)?)")
"""What may be the name of a town, of one word or two."""
GATHERED = ["visit", "meeting", "multilateral-meeting", "commission-session"]
"""Types of events whose title tells where they were, and not where what they were about is."""
LEADING = re.compile(r"([A-Z][\w’'-]+)(?:,? (?:and )?([A-Z][\w’'-]+))?")
"""One or two names with which a title begins."""
LONG = 80
"""Letters of a description that two events do not share by chance."""
SENTENCE = 60
"""Letters of a sentence that two agreements do not share by chance."""
FIX_PLACE = "Correct the place or the title; one may be of another row. If both are right, acknowledge it."


def settled(tables: Tables) -> pd.DataFrame:
    """The events at which people met in a town, with the towns that their title says they are in: `told`."""
    places = tables.places
    cells = zip(listed(places.name), listed(places.id), listed(places.kind), strict=True)
    names = {name: one for name, one, kind in cells if kind == "settlement"}
    events = tables.events
    met = among(events.place, set(names.values())) & events.title.notna() & events.type.isin(GATHERED)
    events = picked(events, ["title", "place"], met)
    told = [{names[name] for name in WITHIN.findall(title) if name in names} for title in listed(events.title)]
    return events.assign(told=pd.Series([" ".join(sorted(each)) for each in told], events.index, dtype="str"))


@rule(
    "events",
    "place",
    "The title names another place than {place}: {title}.",
    FIX_PLACE,
    derive=settled,
    severity="warning",
)
def title_in_another_place(events: pd.DataFrame) -> pd.Series:
    told = zip(listed(events.told), listed(events.place), strict=True)
    return pd.Series([bool(names) and place not in names.split() for names, place in told], events.index, dtype=bool)


def with_people(tables: Tables) -> pd.DataFrame:
    """The events, those with people with the first name in the title of somebody who did not take part."""
    actors, naming = tables.complete("actors"), tables.complete("participants")
    persons = {one: one.split("-") for one in distinct(actors.id[actors.kind == "person"])}
    bearers: dict[str, list[str]] = defaultdict(list)
    for one, parts in persons.items():
        for part in parts:
            bearers[part].append(one)
    aliases = tables.complete("aliases")
    for one, name in zip(listed(aliases.actor), listed(aliases.name), strict=True):
        if one in persons:
            bearers[str(name).rpartition(" ")[2].lower()].append(one)
    there: dict[str, set[str]] = defaultdict(set)
    for event, actor in zip(listed(naming.event), listed(naming.actor), strict=True):
        if actor in persons:
            there[event].add(actor)
    events = tables.events[["id", "title"]]
    pairs = zip(listed(events.id), listed(events.title), strict=True)
    absent = [missing(title, bearers, there[one]) if one in there else "" for one, title in pairs]
    return events.assign(absent=pd.Series(absent, events.index, dtype="str"))


def missing(title: object, bearers: dict[str, list[str]], there: set[str]) -> str:
    """The first of the names with which a title begins that is a family name, but of nobody who took part.

    Or it is nobody's name, and one letter off from that of somebody who did.
    """
    found = LEADING.match(title) if isinstance(title, str) else None
    for name in filter(None, found.groups() if found else ()):
        word = name.lower() if name.isascii() else plain(name.removesuffix("’s"))
        actors = [each for part in word.split("-") for each in bearers.get(part, [])]
        if any(each.endswith(word) for each in actors) and there.isdisjoint(actors):
            return name
        if len(word) >= SHORTEST and word not in bearers and is_slip(word, there):
            return name
    return ""


def is_slip(word: str, actors: set[str]) -> bool:
    """Whether a word that is no part of the identifiers of some actors is one letter off from such a part."""
    keys = set(shortened(word))
    parts = {part for actor in actors for part in actor.split("-") if abs(len(part) - len(word)) <= 1}
    return word not in parts and any(not keys.isdisjoint(shortened(part)) for part in parts)


@rule(
    "events",
    "title",
    "The title begins with {absent}, but nobody of that name took part.",
    "Add the person to participants, or correct the title. If both are right, acknowledge it with the reason.",
    derive=with_people,
    severity="warning",
)
def person_of_title_absent(events: pd.DataFrame) -> pd.Series:
    return events.absent != ""


@rule(
    "events",
    "description",
    "Another event, of another date, has the same description.",
    "One of them may be pasted. If it is true of both, acknowledge it with the reason.",
    severity="warning",
)
def same_description(events: pd.DataFrame) -> pd.Series:
    again = events.description.duplicated(keep=False) & (events.description.str.len() >= LONG)
    rows = picked(events, ["description", "date"], again)
    dates: dict[str, set[str]] = defaultdict(set)
    for text, date in zip(listed(rows.description), listed(rows.date), strict=True):
        dates[text].update([date] if isinstance(date, str) else [])
    return pd.Series([len(dates[text]) > 1 for text in listed(rows.description)], rows.index, dtype=bool)


@rule(
    "agreements",
    "description",
    "A sentence of the description stands in that of another agreement, of another date.",
    "One of them may be pasted. If it is true of both, acknowledge it with the reason.",
    severity="warning",
)
def shared_description(agreements: pd.DataFrame) -> pd.Series:
    rows = agreements.loc[agreements.description.str.len() >= SENTENCE, ["description", "signed"]]
    sentences = [[each for each in text.split(". ") if len(each) >= SENTENCE] for text in listed(rows.description)]
    days: dict[str, set[object]] = defaultdict(set)
    for own, day in zip(sentences, listed(rows.signed.fillna("")), strict=True):
        for sentence in own:
            days[sentence.rstrip(".")].add(day)
    shared = [any(len(days[each.rstrip(".")]) > 1 for each in own) for own in sentences]
    return pd.Series(shared, rows.index, dtype=bool)
