"""The same thing entered twice under different identifiers."""

import re
import unicodedata
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from itertools import combinations

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, distinct, listed, picked

CLAIM = ["value", "source", "start", "reporter", "partner", "flow", "measure", "commodity", "coverage", "end", "unit"]
COUNT = ["value", "source", "start", "name", "subject", "end", "unit"]
FEW = 3
"""Columns of a claim that leave few rows to compare in the others."""
TITLES = re.compile(r"[(].*|^(?:(?:mr|mrs|ms|dr|prof|gen|col|sheikh|ayatollah|president|minister)[.]? )+")
"""What stands before a name, or in brackets behind it, and is no part of it."""
SOFT = str.maketrans("-", " ", "aeiouyhw")
SIGNS, DOUBLED = re.compile("[^a-z0-9]"), re.compile(r"(.)\1")
SHORT = 7
"""Names of so few letters are often one letter apart."""
ALIKE = 0.85
BEFORE, BEHIND = r"^https?://(?:www\.|m\.)?", r"[?&](?:utm_|fbclid)[^#]*|#.*$"
SIGNS_BEHIND = ("#", "utm_", "fbclid")
"""What does not tell one address from another, at its beginning and at its end, and what the latter begins with."""
NEAR = 12
"""Signs at the end of an address that few others share."""
MERGE = "Merge the two rows; what refers to one must then refer to the other."
KNOWN = "If they are different, acknowledge it with the reason."


def repeated(frame: pd.DataFrame, columns: list[str]) -> pd.Series:
    """Rows that say the same in some columns as another; the first ones are those that tell most apart."""
    first = frame[columns[0]]
    alike = first.duplicated(keep=False) & first.notna()
    if len(columns) > FEW and alike.any():
        some = picked(frame, columns[:FEW], alike)
        alike = alike & some.duplicated(keep=False).reindex(frame.index, fill_value=False)
    return picked(frame, columns, alike).duplicated(keep=False) if alike.any() else alike


@rule("trade", "id", "Another row holds the same figure of the same source.", MERGE)
def same_figure(trade: pd.DataFrame) -> pd.Series:
    return repeated(trade, CLAIM)


@rule("indicators", "id", "Another row holds the same count of the same source.", MERGE)
def same_count(indicators: pd.DataFrame) -> pd.Series:
    return repeated(indicators, COUNT)


@rule("sources", "url", "Another source has the same address.", f"{MERGE} {KNOWN}", severity="warning")
def same_address(sources: pd.DataFrame) -> pd.Series:
    bare = sources.url
    if any(bare.str.contains(sign, regex=False).any() for sign in SIGNS_BEHIND):
        bare = bare.str.replace(BEHIND, "", regex=True)
    bare = bare.str.rstrip("/")
    bare = bare[bare.notna() & bare.str[-NEAR:].str.lower().duplicated(keep=False)]
    return bare.str.replace(BEFORE, "", regex=True).str.lower().duplicated(keep=False)


@rule("agreements", "id", "Another agreement has the same title and date.", f"{MERGE} {KNOWN}", severity="warning")
def same_agreement(agreements: pd.DataFrame) -> pd.Series:
    titles = zip(listed(agreements.title), listed(agreements.signed), strict=True)
    same = [(title.casefold(), str(day)) if isinstance(title, str) else None for title, day in titles]
    often = Counter(same)
    return pd.Series([each is not None and often[each] > 1 for each in same], agreements.index, dtype=bool)


def events_with_people(tables: Tables) -> pd.DataFrame:
    """The events of a day with the actors that took part, joined to one text."""
    events, rows = tables.events, tables.complete("participants")
    on_one_day = (events.date_earliest == events.date_latest) & (events.type != "statement")
    events = picked(events, ["id", "type", "date"], on_one_day)
    events = events[events.duplicated(["type", "date"], keep=False)]
    people: dict[str, list[str]] = {event: [] for event in distinct(events.id)}
    for event, actor in zip(listed(rows.event), listed(rows.actor), strict=True):
        if event in people and isinstance(actor, str):
            people[event].append(actor)
    joined = [" ".join(sorted(people.get(event, []))) or None for event in listed(events.id)]
    return events.assign(people=pd.Series(joined, events.index, dtype="str"))


@rule(
    "events",
    "id",
    "Another event of the same type has the same date and the same people: {people}.",
    f"{MERGE} {KNOWN}",
    derive=events_with_people,
    severity="warning",
)
def same_event(events: pd.DataFrame) -> pd.Series:
    return repeated(events, ["people", "type", "date"])


@rule("actors", "name", "The name is one letter, or only vowels, from another.", f"{MERGE} {KNOWN}", severity="warning")
def similar_name(actors: pd.DataFrame) -> pd.Series:
    people = picked(actors, ["name", "kind"], actors.name.notna() & actors.kind.notna())
    keys = [variants(name, kind) for name, kind in zip(listed(people.name), listed(people.kind), strict=True)]
    seen, common = set[str](), set[str]()
    for each in keys:
        common |= seen & each
        seen |= each
    return pd.Series([not common.isdisjoint(each) for each in keys], people.index, dtype=bool)


@rule("trade_notes", "id", "Another note has the same explanation.", f"{MERGE} {KNOWN}", severity="warning")
def same_note(notes: pd.DataFrame) -> pd.Series:
    return repeated(notes, ["explanation"])


@rule("dead_ends", "id", "The same was sought in the same place and on the same day.", "Remove one of the two rows.")
def same_search(dead_ends: pd.DataFrame) -> pd.Series:
    return repeated(dead_ends, ["sought", "searched", "day"])


@rule(("actors", "places"), "name_ru", "Another row has the same Russian name.", f"{MERGE} {KNOWN}", severity="warning")
def same_russian_name(actors: pd.DataFrame) -> pd.Series:
    return repeated(actors, ["name_ru"])


@rule(("actors", "places"), "name_fa", "Another row has the same Persian name.", f"{MERGE} {KNOWN}", severity="warning")
def same_persian_name(actors: pd.DataFrame) -> pd.Series:
    return repeated(actors, ["name_fa"])


def variants(name: str, kind: str) -> set[str]:
    """Keys that two names of a kind share if one letter, vowels, h, y and w, or a transcription of ق or غ differ.

    Persons share one also if a middle name or the order of the names does.
    """
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = plain.lower().replace(",", " ")
    plain = TITLES.sub("", plain) if kind == "person" else plain
    words, text = plain.split(), f"{kind} {SIGNS.sub('', plain)}"
    bones = " ".join(plain.replace("gh", "q").replace("g", "q").translate(SOFT).split())
    keys = {f"{kind} " + DOUBLED.sub(r"\1", bones)}
    if kind == "person" and len(words) > 1:
        keys.update((f"{kind} {' '.join(sorted(words))}", f"{kind} {words[0]} {words[-1]}"))
    begins = len(kind) + 1
    if len(text) > begins + SHORT:
        keys.update([text, *[text[:place] + text[place + 1 :] for place in range(begins, len(text))]])
    return keys


def worded_alike(rows: pd.DataFrame, date: str) -> pd.Series:
    """Rows of one day and one type whose titles share nearly all their words, in their order, with another."""
    of_a_day = rows.title.notna() & (rows[f"{date}_earliest"] == rows[f"{date}_latest"])
    dated = picked(rows, [date, "type", "title"], of_a_day)
    dated = dated[dated.duplicated([date, "type"], keep=False)]
    words: dict[tuple[str, str], dict[int, list[str]]] = defaultdict(dict)
    for line, day, kind, title in zip(dated.index, *(listed(dated[name]) for name in dated), strict=True):
        words[day, kind][line] = re.findall(r"\w+", title.lower())
    pairs = (pair for group in words.values() for pair in combinations(group.items(), 2))
    alike = {line for (one, title), (other, near) in pairs if are_alike(title, near) for line in (one, other)}
    return pd.Series([line in alike for line in dated.index], dated.index, dtype=bool)


def are_alike(title: list[str], other: list[str]) -> bool:
    """Whether two titles share nearly all their words, in their order."""
    if 2 * sum(word in other for word in title) <= ALIKE * (len(title) + len(other)):
        return False
    return SequenceMatcher(None, title, other, autojunk=False).ratio() > ALIKE


@rule("events", "title", "Another event of that day has nearly the same title.", f"{MERGE} {KNOWN}", severity="warning")
def similar_event(events: pd.DataFrame) -> pd.Series:
    return worded_alike(events, "date")


@rule(
    "agreements",
    "title",
    "Another agreement of that day has nearly the same title.",
    f"{MERGE} {KNOWN}",
    severity="warning",
)
def similar_agreement(agreements: pd.DataFrame) -> pd.Series:
    return worded_alike(agreements, "signed")
