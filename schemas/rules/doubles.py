"""The same thing entered twice under different identifiers."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import combinations

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables

CLAIM = ["value", "reporter", "partner", "flow", "measure", "commodity", "coverage", "start", "end", "unit", "source"]
COUNT = ["value", "name", "subject", "start", "end", "unit", "source"]
TITLES = r"[(].*|^(?:(?:mr|mrs|ms|dr|prof|gen|col|sheikh|ayatollah|president|minister)[.]? )+"
"""What stands before a name, or in brackets behind it, and is no part of it."""
ALIKE = 0.85
MERGE = "Merge the two rows; what refers to one must then refer to the other."
KNOWN = "If they are different, acknowledge it with the reason."


def repeated(frame: pd.DataFrame, columns: list[str]) -> pd.Series:
    """Rows that say the same in some columns as another; the first column is the one that tells most apart."""
    alike = frame[frame[columns[0]].notna() & frame.duplicated(columns[:1], keep=False)]
    return alike.duplicated(columns, keep=False)


@rule("trade", "id", "Another row holds the same figure of the same source.", MERGE)
def same_figure(trade: pd.DataFrame) -> pd.Series:
    return repeated(trade, CLAIM)


@rule("indicators", "id", "Another row holds the same count of the same source.", MERGE)
def same_count(indicators: pd.DataFrame) -> pd.Series:
    return repeated(indicators, COUNT)


@rule("sources", "url", "Another source has the same address.", f"{MERGE} {KNOWN}", severity="warning")
def same_address(sources: pd.DataFrame) -> pd.Series:
    bare = sources.url.str.replace(r"^https?://(?:www\.|m\.)?|[?&](?:utm_|fbclid)[^#]*|#.*$|/+$", "", regex=True)
    plain = sources.assign(url=bare.str.replace("/+$", "", regex=True).str.casefold())
    return repeated(plain, ["url"])


@rule("agreements", "id", "Another agreement has the same title and date.", f"{MERGE} {KNOWN}", severity="warning")
def same_agreement(agreements: pd.DataFrame) -> pd.Series:
    return repeated(agreements.assign(title=agreements.title.str.casefold()), ["title", "signed"])


def events_with_people(tables: Tables) -> pd.DataFrame:
    """The events with the actors that took part, joined to one text."""
    people: dict[str, list[str]] = defaultdict(list)
    for event, actor in tables.complete("participants")[["event", "actor"]].dropna().itertuples(index=False):
        people[event].append(actor)
    joined = {event: " ".join(sorted(actors)) for event, actors in people.items()}
    return tables.events.assign(people=tables.events.id.map(joined))


@rule(
    "events",
    "id",
    "Another event of the same type has the same date and the same people: {people}.",
    f"{MERGE} {KNOWN}",
    derive=events_with_people,
    severity="warning",
)
def same_event(events: pd.DataFrame) -> pd.Series:
    on_one_day = (events.date_earliest == events.date_latest) & (events.type != "statement")
    return repeated(events, ["people", "type", "date"]) & on_one_day


@rule("actors", "name", "The name is one letter, or only vowels, from another.", f"{MERGE} {KNOWN}", severity="warning")
def similar_name(actors: pd.DataFrame) -> pd.Series:
    people = actors[actors.name.notna()]
    keys = [
        {f"{kind} {key}" for key in variants(name, kind)} for name, kind in zip(people.name, people.kind, strict=True)
    ]
    common = {key for key, times in Counter(key for each in keys for key in each).items() if times > 1}
    return pd.Series([not common.isdisjoint(each) for each in keys], people.index, dtype=bool)


@rule("trade_notes", "id", "Another note has the same explanation.", f"{MERGE} {KNOWN}", severity="warning")
def same_note(notes: pd.DataFrame) -> pd.Series:
    return repeated(notes, ["explanation"])


@rule("dead_ends", "id", "The same was sought in the same place and on the same day.", "Remove one of the two rows.")
def same_search(dead_ends: pd.DataFrame) -> pd.Series:
    return repeated(dead_ends, ["sought", "searched", "day"])


@rule("actors", "name_ru", "Another actor has the same Russian name.", f"{MERGE} {KNOWN}", severity="warning")
def same_russian_name(actors: pd.DataFrame) -> pd.Series:
    return repeated(actors, ["name_ru"])


@rule("actors", "name_fa", "Another actor has the same Persian name.", f"{MERGE} {KNOWN}", severity="warning")
def same_persian_name(actors: pd.DataFrame) -> pd.Series:
    return repeated(actors, ["name_fa"])


def variants(name: str, kind: str) -> Iterable[str]:
    """Keys that two names share if one letter, vowels, h, y and w, or a transcription of ق or غ tells them apart.

    Persons share one also if a middle name or the order of the names does.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace(",", " ")
    plain = re.sub(TITLES, "", plain) if kind == "person" else plain
    words, text = plain.split(), re.sub(r"[^a-z0-9]", "", plain)
    bones = re.sub(r"[aeiouyhw]", "", plain.replace("gh", "q").replace("g", "q"))
    yield re.sub(r"(.)\1", r"\1", re.sub(r"[\s-]+", " ", bones))
    if kind == "person" and len(words) > 1:
        yield " ".join(sorted(words))
        yield f"{words[0]} {words[-1]}"
    if len(text) > 7:
        yield text
        yield from (text[:place] + text[place + 1 :] for place in range(len(text)))


def worded_alike(rows: pd.DataFrame, date: str) -> pd.Series:
    """Rows of one day and one type whose titles share nearly all their words, in their order, with another."""
    dated = rows[rows[f"{date}_earliest"].notna() & (rows[f"{date}_earliest"] == rows[f"{date}_latest"])]
    dated = dated[dated.title.notna() & dated.duplicated([date, "type"], keep=False)]
    found = pd.Series(data=False, index=rows.index)
    for _, group in dated.groupby([date, "type"]):
        titles = [re.findall(r"\w+", title.lower()) for title in group.title]
        for (one, title), (other, near) in combinations(zip(group.index, titles, strict=True), 2):
            if SequenceMatcher(None, title, near).ratio() > ALIKE:
                found[[one, other]] = True
    return found


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
