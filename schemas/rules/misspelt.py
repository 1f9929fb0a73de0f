"""Publishers, sites, notes and offices that are one letter off from one that many rows have."""

import re
from collections import Counter
from collections.abc import Collection
from itertools import chain

import pandas as pd

from schemas.rule import rule
from schemas.rules.publishers import frequent, published
from schemas.tables import among, listed

USUAL, RARE = 8, 2
"""So many rows have what is usual, and no more than so many what is misspelt."""
SHORTEST = 7
"""Letters of a name that no other one resembles by chance."""
ENDS = 3
MANY, SHORT, ONCE = 10, 5, 1
"""So many offices have a usual word, of at least so many letters, and a misspelt one."""
SEVERAL = 5
"""So many bodies have a usual word, of which there are fewer than of titles."""
WORD, ASCII_WORD = re.compile(r"[^\W\d_]+"), re.compile("[A-Za-z]+")
NOTES = 15
SENTENCES = re.compile(r"(?<=\.) ")
KNOWN = "If it is right, acknowledge it with the reason."


def shortened(word: str) -> list[str]:
    """A word, and the same without one of its letters; two words that share one of them differ by a letter."""
    return [word, *(word[:place] + word[place + 1 :] for place in range(len(word)))]


def misspelt(usual: list[str], rare: list[str]) -> set[str]:
    """The rare texts that are one letter off from a usual one."""
    keys = {key for text in usual for key in shortened(text)}
    return {text for text in near(usual, rare) if not keys.isdisjoint(shortened(text))}


def near(usual: Collection[str], rare: list[str]) -> list[str]:
    """The rare texts that have the length, but for one, and the first or the last letters of a usual one."""
    heads, tails = {text[:ENDS] for text in usual}, {text[-ENDS:] for text in usual}
    lengths = {len(text) + step for text in usual for step in (-1, 0, 1)}
    return [text for text in rare if len(text) in lengths and (text[:ENDS] in heads or text[-ENDS:] in tails)]


@rule(
    "sources",
    "publisher",
    "{publisher} is one letter off from a publisher of many sources.",
    f"Write it as the others do. {KNOWN}",
    derive=published,
    severity="warning",
)
def publisher_misspelt(sources: pd.DataFrame) -> pd.Series:
    rows = Counter(listed(sources.publisher))
    usual = [name for name, times in rows.items() if times >= USUAL]
    rare = [name for name, times in rows.items() if times <= RARE and len(name) >= SHORTEST]
    return among(sources.publisher, misspelt(usual, rare))


@rule(
    "sources",
    "url",
    "The site is one letter off from that of the other sources of {publisher}: {url}.",
    f"Copy the address again from the browser. {KNOWN}",
    derive=frequent,
    severity="warning",
)
def site_misspelt(sources: pd.DataFrame) -> pd.Series:
    pairs = list(zip(listed(sources.publisher), listed(sources.host), strict=True))
    rows = Counter(pairs)
    usual = {pair for pair, times in rows.items() if times >= USUAL}
    own = {name for name, _ in usual}
    rare = [(name, site) for (name, site), times in rows.items() if times <= RARE and name in own]
    odd = {
        (name, site)
        for name, site in rare
        if site.count(".") == 1 and misspelt([other for publisher, other in usual if publisher == name], [site])
    }
    return pd.Series([pair in odd for pair in pairs], sources.index, dtype=bool)


@rule(
    "sources",
    "note",
    "A sentence of the note is one letter off from one that many notes have: {note}.",
    f"Write it as the others do. {KNOWN}",
    severity="warning",
)
def note_misspelt(sources: pd.DataFrame) -> pd.Series:
    notes = Counter(note for note in listed(sources.note) if isinstance(note, str))
    rows: Counter[str] = Counter()
    for note, times in notes.items():
        rows.update(dict.fromkeys(SENTENCES.split(note), times))
    usual = [sentence for sentence, times in rows.items() if times >= NOTES]
    odd = misspelt(usual, [sentence for sentence, times in rows.items() if times <= RARE])
    return among(sources.note, {note for note in notes if not odd.isdisjoint(SENTENCES.split(note))})


@rule(
    ("participants", "parties"),
    "office",
    "A word of {office} is one letter off from one that many offices have.",
    f"Correct it. {KNOWN}",
    severity="warning",
)
def office_misspelt(rows: pd.DataFrame) -> pd.Series:
    offices = Counter(office for office in listed(rows.office) if isinstance(office, str))
    words: Counter[str] = Counter()
    for office, times in offices.items():
        words.update(dict.fromkeys((word for word in office.split() if word.isalpha() and len(word) >= SHORT), times))
    usual = [word for word, times in words.items() if times >= MANY]
    known = {form for word in usual for form in (word.lower(), word.lower() + "s", word.lower().rstrip("s"))}
    rare = [word for word, times in words.items() if times <= ONCE and word.lower() not in known]
    odd = misspelt(usual, rare)
    return among(rows.office, {office for office in offices if not odd.isdisjoint(office.split())})


@rule(
    ("events", "agreements"),
    "title",
    "A word of the title is one letter off, or has two exchanged, from one that many titles have: {title}.",
    f"Correct it. {KNOWN}",
    severity="warning",
)
def title_misspelt(rows: pd.DataFrame) -> pd.Series:
    return with_a_slip(rows.title.dropna(), MANY)


@rule(
    "actors",
    "name",
    "A word of the name is one letter off, or has two exchanged, from one that many names have: {name}.",
    f"Correct it. {KNOWN}",
    severity="warning",
)
def body_misspelt(actors: pd.DataFrame) -> pd.Series:
    return with_a_slip(actors.name[(actors.kind == "organization") & actors.name.notna()], SEVERAL)


def with_a_slip(texts: pd.Series, many: int) -> pd.Series:
    """Which texts have a word that stands once and is a slip away from one that stands in so many of them."""
    split = [set((ASCII_WORD if text.isascii() else WORD).findall(text)) for text in listed(texts)]
    times = Counter(chain.from_iterable(split))
    usual = {word for word, count in times.items() if count >= many and len(word) >= SHORT}
    rare = [word for word, count in times.items() if count <= ONCE and len(word) > SHORT and word.lower() not in usual]
    keys = usual | {key for word in usual for key in shortened(word)}
    odd = {word for word in near(usual, rare) if slipped(word, usual, keys) and not inflected(word, usual)}
    return pd.Series([not odd.isdisjoint(words) for words in split], texts.index, dtype=bool)


def slipped(word: str, usual: set[str], keys: set[str]) -> bool:
    """Whether a word is a usual one with a letter lost or added, or with two neighbouring ones exchanged."""
    added = (word[:at] + word[at + 1 :] for at in range(len(word)))
    turned = (word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :] for at in range(len(word)))
    return word in keys or not usual.isdisjoint(added) or not usual.isdisjoint(turned)


def inflected(word: str, usual: set[str]) -> bool:
    """Whether a word is a usual one with another ending."""
    ends = ("s", "n", "d", "e", "i", "l")
    return any(word + end in usual or (word.endswith(end) and word[: -len(end)] in usual) for end in ends)
