"""Names in Russian and Persian against the same name in English: by their consonants, which every spelling keeps."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache

import pandas as pd

from schemas.rule import rule
from schemas.tables import listed

SOUNDS = {
    "b": "бب",
    "p": "пپ",
    "v": "вو",
    "g": "гگ",
    "d": "дد",
    "j": "жجژ",
    "z": "зذزضظ",
    "k": "кقک",
    "l": "лل",
    "m": "мم",
    "n": "нن",
    "r": "рر",
    "s": "сثسص",
    "t": "тتط",
    "f": "фف",
    "h": "хحخهغ",
    "C": "цчшщچش",
}
LATIN = {sign: sound for sound, signs in SOUNDS.items() for sign in signs}
PAIRS = (
    ("kh", "h"),
    ("gh", "g"),
    ("q", "k"),
    ("zh", "j"),
    ("dj", "j"),
    ("ch", "C"),
    ("sh", "C"),
    ("ts", "C"),
    ("c", "k"),
)
ALIKE = 0.4
"""Two spellings of one name share more than this of their consonants; those of two people seldom do."""
TWO = 2
SPELLED, BODIES = ("person", "settlement"), ("organization", "state")
"""Kinds of actors and places whose name is spelled, and those whose name is translated."""
NATIONS = {"IRN": ("Iran", "Иран", "ایران"), "RUS": ("Russia", "Росси", "روس")}
BOTH = frozenset(NATIONS)


@cache
def consonants(name: str) -> str:
    """The consonants of a name in any of the three scripts, those alike in sound as one letter."""
    text = unicodedata.normalize("NFKD", "".join(LATIN.get(sign, sign) for sign in name.lower()))
    for one, other in PAIRS:
        text = text.replace(one, other)
    return re.sub("[^bCdfghjklmnpqrstvz]", "", text.replace("w", "v").replace("x", "ks"))


def of_another(rows: pd.DataFrame, column: str) -> pd.Series:
    """The people and towns, and the bodies of a nation, whose name in a column is not that of the row."""
    cells = zip(listed(rows.kind), listed(rows.name), listed(rows[column]), strict=True)
    wrong = [
        isinstance(one, str)
        and isinstance(other, str)
        and ((kind in SPELLED and is_unlike(one, other)) or (kind in BODIES and is_of_the_other_country(one, other)))
        for kind, one, other in cells
    ]
    return pd.Series(wrong, rows.index, dtype=bool)


def is_unlike(one: str, other: str) -> bool:
    """Whether the name of a person or town is unlike the English one, or has its two words exchanged."""
    return alike(one, other) < ALIKE or turned(one, other) or inflected(one, other)


def alike(one: str, other: str) -> float:
    """How many of their consonants two names share, from 0 to 1."""
    pair = consonants(one), consonants(other)
    return 1.0 if pair[0] == pair[1] else SequenceMatcher(None, *pair, autojunk=False).ratio()


def turned(one: str, other: str) -> bool:
    """Whether the two words of a name stand in another order in another."""
    words, others = one.split(), other.split()
    if len(words) != TWO or len(others) != TWO:
        return False
    if consonants(words[0])[:1] == consonants(others[0])[:1]:
        return False
    straight = alike(words[0], others[0])
    return straight < ALIKE and straight + alike(words[1], others[1]) < alike(words[0], others[1]) + alike(
        words[1], others[0]
    )


def inflected(one: str, other: str) -> bool:
    """Whether a Russian family name has the ending of another case than the first, or of a woman."""
    return one.endswith(("v", "n")) and other.endswith(("ва", "на", "ву", "ну", "ым"))


def is_of_the_other_country(one: str, other: str) -> bool:
    """Whether the English name of a body speaks of Iran and another of its names of Russia alone, or the reverse."""
    return nations(one) ^ nations(other) == BOTH


def nations(name: str) -> frozenset[str]:
    """Of Iran and Russia those that a name speaks of."""
    return frozenset(code for code, words in NATIONS.items() if any(word in name for word in words))


TITLED = (
    r"^(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Adm|H\.E)\b\.?|Professor|(?:Major |Lieutenant |Brigadier )?General|Colonel"
    "|Admiral|Ayatollah|Hojjatoleslam|Sheikh|President|Minister|Ambassador|Deputy|Prime Minister|Imam|His Excellency) "
)
MESSAGE = "This does not sound like {name}, or its words are in another order."
FIX = "The name may belong to another row. If it is right, acknowledge it with the reason."


@rule(("actors", "places"), "name_ru", MESSAGE, FIX, severity="warning")
def russian_name_of_another(actors: pd.DataFrame) -> pd.Series:
    return of_another(actors, "name_ru")


@rule(("actors", "places"), "name_fa", MESSAGE, FIX, severity="warning")
def persian_name_of_another(actors: pd.DataFrame) -> pd.Series:
    return of_another(actors, "name_fa")


@rule("actors", "name", "A title stands before the name.", "Write the name alone; the office stands in participants.")
def title_before_name(actors: pd.DataFrame) -> pd.Series:
    return (actors.kind == "person") & actors.name.str.contains(TITLED)
