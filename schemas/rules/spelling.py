"""Names in Russian and Persian against the same name in English: by their consonants, which every spelling keeps."""

import re
import unicodedata
from difflib import SequenceMatcher

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables
from schemas.text import LETTERS

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
    return pd.Series(wrong, people.index, dtype=bool)


MESSAGE = "This does not sound like {name}."
FIX = "The name may belong to another row. If it is right, acknowledge it with the reason."


@rule("actors", "name_ru", MESSAGE, FIX, severity="warning")
def russian_name_of_another(actors: pd.DataFrame) -> pd.Series:
    return unlike(actors, "name_ru")


@rule("actors", "name_fa", MESSAGE, FIX, severity="warning")
def persian_name_of_another(actors: pd.DataFrame) -> pd.Series:
    return unlike(actors, "name_fa")


WRITTEN = {language: f"[{LETTERS[own]}]" for language, own in {"ru": "ru", "uk": "ru", "fa": "fa", "ar": "fa"}.items()}
"""The letters in which names are written in languages that do not use Latin ones."""


def aliases(tables: Tables) -> pd.DataFrame:
    """The aliases with the `own` names and the kind of their actor."""
    actors = tables.by_id("actors")
    own = actors[["name", "name_fa", "name_ru", "kind"]].add_prefix("own_")
    return tables.aliases.join(own, on="actor")


@rule(
    "aliases",
    "language",
    "The alias {name} is not written in the letters of the language {language}.",
    "Correct the language, or copy the name as a text in that language writes it.",
)
def alias_in_another_script(rows: pd.DataFrame) -> pd.Series:
    latin = rows.name.str.contains(r"[A-Za-z\u00c0-\u024f]")
    wrong = rows.language.isin(["en", "de", "fr", "it", "es", "pt", "tr"]) & ~latin.fillna(True).astype(bool)
    for language, letters in WRITTEN.items():
        wrong |= (rows.language == language) & ~rows.name.str.contains(letters).fillna(True).astype(bool)
    return wrong


@rule("aliases", "name", "{actor} has this name already.", "Remove the row.", derive=aliases)
def alias_is_the_name(rows: pd.DataFrame) -> pd.Series:
    return (rows.name == rows.own_name) | (rows.name == rows.own_name_fa) | (rows.name == rows.own_name_ru)


@rule(
    "aliases",
    "name",
    "This does not sound like {own_name}.",
    "The alias may belong to another actor. If it is right, acknowledge it with the reason.",
    derive=aliases,
    severity="warning",
)
def alias_of_another(rows: pd.DataFrame) -> pd.Series:
    return unlike(rows.assign(alias=rows.name, name=rows.own_name, kind=rows.own_kind), "alias")


@rule("actors", "name", "A title stands before the name.", "Write the name alone; the office stands in participants.")
def title_before_name(actors: pd.DataFrame) -> pd.Series:
    titled = actors.name.str.contains(r"^(?:Mr|Mrs|Ms|Dr|Prof|H\.E)\b\.? ")
    return (actors.kind == "person") & titled.fillna(False).astype(bool)
