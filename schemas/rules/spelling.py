"""Names in Russian and Persian against the same name in English: by their consonants, which every spelling keeps."""

import re
import unicodedata
from difflib import SequenceMatcher

import pandas as pd

from schemas.rule import rule

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


def consonants(name: str) -> str:
    """The consonants of a name in any of the three scripts, those alike in sound as one letter."""
    text = unicodedata.normalize("NFKD", "".join(LATIN.get(sign, sign) for sign in name.lower()))
    for one, other in PAIRS:
        text = text.replace(one, other)
    return re.sub("[^bCdfghjklmnpqrstvz]", "", text.replace("w", "v").replace("x", "ks"))


def unlike(actors: pd.DataFrame, column: str) -> pd.Series:
    """The people whose name in a column shares few consonants with the English one."""
    people = actors[(actors.kind == "person") & actors[column].notna() & actors.name.notna()]
    pairs = [(consonants(one), consonants(other)) for one, other in zip(people.name, people[column], strict=True)]
    wrong = [SequenceMatcher(None, *pair, autojunk=False).ratio() < ALIKE for pair in pairs]
    return pd.Series(wrong, people.index, dtype=bool).reindex(actors.index, fill_value=False)


MESSAGE = "This does not sound like {name}."
FIX = "The name may belong to another row. If it is right, acknowledge it with the reason."


@rule("actors", "name_ru", MESSAGE, FIX, severity="warning")
def russian_name_of_another(actors: pd.DataFrame) -> pd.Series:
    return unlike(actors, "name_ru")


@rule("actors", "name_fa", MESSAGE, FIX, severity="warning")
def persian_name_of_another(actors: pd.DataFrame) -> pd.Series:
    return unlike(actors, "name_fa")
