"""The same thing entered twice under different identifiers."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables

CLAIM = ["reporter", "partner", "flow", "measure", "commodity", "coverage", "start", "end", "value", "unit", "source"]
COUNT = ["name", "subject", "start", "end", "value", "unit", "source"]
MERGE = "Merge the two rows; what refers to one must then refer to the other."
KNOWN = "If they are different, acknowledge it with the reason."


def repeated(frame: pd.DataFrame, columns: list[str]) -> pd.Series:
    """Rows that say the same in some columns as an earlier row."""
    return frame.duplicated(columns) & frame[columns[0]].notna()


@rule("trade", "id", "Another row holds the same figure of the same source.", MERGE)
def same_figure(trade: pd.DataFrame) -> pd.Series:
    return repeated(trade, CLAIM)


@rule("indicators", "id", "Another row holds the same count of the same source.", MERGE)
def same_count(indicators: pd.DataFrame) -> pd.Series:
    return repeated(indicators, COUNT)


@rule("sources", "url", "Another source has the same address.", f"{MERGE} {KNOWN}", severity="warning")
def same_address(sources: pd.DataFrame) -> pd.Series:
    plain = sources.assign(url=sources.url.str.replace(r"^https?://(?:www\.)?|/+$", "", regex=True).str.casefold())
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
    keys = [{f"{kind} {key}" for key in variants(name)} for name, kind in zip(people.name, people.kind, strict=True)]
    common = {key for key, times in Counter(key for each in keys for key in each).items() if times > 1}
    seen: set[str] = set()
    wrong = []
    for each in keys:
        wrong.append(bool(each & common & seen))
        seen |= each & common
    return pd.Series(wrong, people.index, dtype=bool).reindex(actors.index, fill_value=False)


def variants(name: str) -> Iterable[str]:
    """Keys that two names share if they differ by one letter or by vowels, h, y and w alone."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    text = re.sub(r"[^a-z0-9]", "", plain)
    yield "".join(re.sub(r"(.)\1", r"\1", re.sub(r"[aeiouyhw]", "", word)) + " " for word in re.split(r"[\s-]+", plain))
    if len(text) > 7:
        yield text
        yield from (text[:place] + text[place + 1 :] for place in range(len(text)))
