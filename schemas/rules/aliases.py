"""Other names of actors: in the letters of their language, of one actor alone, and unlike the name itself."""

import re
from collections import Counter

import pandas as pd

from schemas.letters import LETTERS
from schemas.rule import rule
from schemas.rules.spelling import ALIKE, TITLED, alike
from schemas.tables import Tables, listed, looked_up, picked

SCRIPTS = {"ru": "ru", "uk": "ru", "be": "ru", "bg": "ru", "fa": "fa", "ar": "fa", "ur": "fa", "el": "el"}
OF_EUROPE = ("en", "de", "fr", "it", "es", "pt", "tr")
LATIN, BEYOND = re.compile("[A-Za-z]{2}"), re.compile("[\u0370-\u1dff\u3040-\ud7ff\ufb50-\ufdff]")
"""What no name in one script has of another."""
OTHERS = {
    **dict.fromkeys(OF_EUROPE, "A-Za-z\u00c0-\u024f"),
    "he": "\u0590-\u05ff",
    "zh": "\u4e00-\u9fff",
    "ja": "\u3040-\u30ff\u4e00-\u9fff",
    "ko": "\uac00-\ud7af",
}
LETTERS_OF = {language: LETTERS[own] for language, own in SCRIPTS.items()} | OTHERS
"""The letters in which names are written in each language."""

TITLE = re.compile(f"(?!Imam |Ayatollah |Hojjatoleslam |Sheikh ){TITLED}")
"""Offices and forms of address; under the titles of clergymen people are known."""


def aliases(tables: Tables) -> pd.DataFrame:
    """The aliases with the `own` names and the kind of their actor."""
    rows = tables.aliases
    own = looked_up(rows.actor, tables.by_id("actors"), ["name", "name_fa", "name_ru", "kind"], "own_")
    return rows.assign(**own)


@rule(
    "aliases",
    "language",
    "The alias {name} is not, or not all, written in the letters of the language {language}.",
    "Correct the language, or copy the name as a text in that language writes it.",
)
def alias_in_another_script(rows: pd.DataFrame) -> pd.Series:
    pairs = zip(listed(rows.name), listed(rows.language), strict=True)
    wrong = [
        isinstance(name, str) and language in LETTERS_OF and not is_written(name, language) for name, language in pairs
    ]
    return pd.Series(wrong, rows.index, dtype=bool)


def is_written(name: str, language: str) -> bool:
    """Whether a name has letters of its language, and no other word than in them where it is not Latin."""
    foreign = LATIN if language in SCRIPTS else BEYOND if language in OF_EUROPE else None
    return re.search(f"[{LETTERS_OF[language]}]", name) is not None and not (foreign and foreign.search(name))


@rule("aliases", "name", "{actor} has this name already.", "Remove the row.", derive=aliases)
def alias_is_the_name(rows: pd.DataFrame) -> pd.Series:
    names = zip(*(listed(rows[name]) for name in ("name", "own_name", "own_name_fa", "own_name_ru")), strict=True)
    same = [name in own or str(name).casefold() == str(own[0]).casefold() for name, *own in names]
    return pd.Series(same, rows.index, dtype=bool) & rows.name.notna()


@rule(
    "aliases",
    "name",
    "This does not sound like {own_name}.",
    "The alias may belong to another actor. If it is right, acknowledge it with the reason.",
    derive=aliases,
    severity="warning",
)
def alias_of_another(rows: pd.DataFrame) -> pd.Series:
    people = picked(rows, ["name", "own_name"], (rows.own_kind == "person") & rows.name.notna() & rows.own_name.notna())
    pairs = zip(listed(people.own_name), listed(people.name), strict=True)
    return pd.Series([alike(one, other) < ALIKE for one, other in pairs], people.index, dtype=bool)


@rule(
    "aliases", "name", "More than a name stands here: {name}.", "Write the name alone, each name in a row of its own."
)
def more_than_an_alias(rows: pd.DataFrame) -> pd.Series:
    wrong = [isinstance(name, str) and (";" in name or TITLE.match(name) is not None) for name in listed(rows.name)]
    return pd.Series(wrong, rows.index, dtype=bool)


@rule("aliases", "name", "{actor} has this alias already, in other letters: {name}.", "Keep the one that texts print.")
def alias_in_other_case(rows: pd.DataFrame) -> pd.Series:
    names = [(actor, str(name).casefold()) for actor, name in zip(listed(rows.actor), listed(rows.name), strict=True)]
    times = Counter(names)
    return pd.Series([times[each] > 1 for each in names], rows.index, dtype=bool) & rows.name.notna()


def shared(tables: Tables) -> pd.DataFrame:
    """The aliases with `bearer`: another actor who has the same name, or the same alias."""
    actors, rows = tables.complete("actors"), tables.aliases
    bearers = {str(name).casefold(): actor for actor, name in zip(listed(actors.id), listed(actors.name), strict=True)}
    rows = picked(rows, ["actor", "name"], rows.name.notna())
    found = []
    for actor, name in zip(listed(rows.actor), listed(rows.name), strict=True):
        other = bearers.setdefault(name.casefold(), actor)
        found.append(None if other == actor else other)
    return rows.assign(bearer=pd.Series(found, rows.index, dtype="str"))


@rule(
    "aliases",
    "name",
    "{bearer} has this name, too.",
    "One of the two rows is wrong, or they are one actor. If both are right, acknowledge it with the reason.",
    derive=shared,
    severity="warning",
)
def alias_of_two(rows: pd.DataFrame) -> pd.Series:
    return rows.bearer.notna()
