"""Names of actors, places and subjects: against the identifier of their row, and as one prints a name."""

import re
import unicodedata
from collections.abc import Callable

import pandas as pd

from schemas.rule import rule
from schemas.rules.doubles import repeated
from schemas.rules.vocabularies import codes
from schemas.tables import Tables, listed, picked

CODES = ("type", "topic", "place", "status")
STEM = 4
"""Two words that begin with so many equal letters may be forms of one."""
BODIES = re.compile(
    r"(?:The )?(?:Ministry|Department|Bank|Embassy|Organi[sz]ation|University|Committee|Chamber|Academy|Federal) "
    r"|.* (?:Company|Bank|Agency|Group|Corporation|Organi[sz]ation|University|Ministry|Fund|Institute)$"
)
BESIDE = re.compile(r"[,;()\[\]]")
CAPITALS = re.compile(r"\b[A-Z]{3}")
NATIONS = {"Russian": "RUS", "Iranian": "IRN", "Soviet": "SUN", "Chinese": "CHN", "Turkish": "TUR"}
FIX = "The name or the identifier may belong to another row. If both are right, acknowledge it with the reason."


def plain(name: str) -> str:
    """A name in the letters of an identifier, words apart by single spaces."""
    text = name if name.isascii() else unicodedata.normalize("NFKD", name.replace("ı", "i").replace("–", "-"))
    return re.sub("[^a-z0-9]+", " ", re.sub("['’‘ʿ`]", "", text).encode("ascii", "ignore").decode().lower()).strip()


def spells(identifier: str, name: str) -> bool:
    """Whether all words of an identifier stand in a name, in their order, or the same letters with other spaces."""
    words = iter(name.split())
    return all(word in words for word in identifier.split("-")) or identifier.replace("-", "") == name.replace(" ", "")


def shares(identifier: str, name: str) -> bool:
    """Whether the beginning of a word of an identifier stands in a name; one word may be an abbreviation."""
    words = identifier.split("-")
    return any(word[:STEM] in name for word in words) or "".join(words) in name.replace(" ", "")


def unlike(rows: pd.DataFrame, fits: Callable[[str, str], bool]) -> pd.Series:
    """The rows whose plain name does not fit the identifier."""
    pairs = zip(listed(rows.id), listed(rows.name), strict=True)
    wrong = [one != name.lower().replace(" ", "-") and not fits(one, plain(name)) for one, name in pairs]
    return pd.Series(wrong, rows.index, dtype=bool)


@rule("actors", "name", "{name} is not spelled as in the identifier {id}.", FIX, severity="warning")
def person_unlike_identifier(actors: pd.DataFrame) -> pd.Series:
    known = (actors.kind == "person") & actors.name.notna() & actors.id.notna()
    return unlike(picked(actors, ["id", "name"], known), spells)


@rule(
    ("actors", "places", "topics", "event_types"),
    "name",
    "{name} has no word of the identifier {id}.",
    FIX,
    severity="warning",
)
def name_unlike_identifier(rows: pd.DataFrame) -> pd.Series:
    named = rows.name.notna() & rows.id.notna()
    if "kind" in rows:
        bodies = rows.kind.isin(["organization", "state"])
        named &= (rows.kind != "person") & (~bodies | rows.id.str.contains("-", regex=False))
    return unlike(picked(rows, ["id", "name"], named), shares)


@rule(
    ("events", "agreements"),
    "title",
    "The title has no word of the identifier {id}.",
    "The title may belong to another row. If both are right, acknowledge it with the reason.",
    severity="warning",
)
def title_unlike_identifier(rows: pd.DataFrame) -> pd.Series:
    cells = zip(*(listed(rows[name]) for name in ("id", "title", *CODES)), strict=True)
    wrong = [isinstance(title, str) and not tells(str(one), title, codes) for one, title, *codes in cells]
    return pd.Series(wrong, rows.index, dtype=bool)


def tells(identifier: str, title: str, codes: list[object]) -> bool:
    """Whether a word of an identifier begins one of a title, or all its words stand in other cells of the row."""
    words = [word for word in identifier.split("-") if len(word) >= STEM - 1 and not word.isdigit()]
    text = title.lower()
    for word in words:
        if word[:STEM] in text:
            return True
    text = packed(title)
    if any(word[:STEM] in text for word in words):
        return True
    coded = "-".join(code for code in codes if isinstance(code, str))
    return all(word in coded for word in words)


def packed(title: str) -> str:
    """The letters and digits of a title, without anything between them."""
    return plain(title).replace(" ", "")


@rule(("topics", "event_types"), "description", "Another row has the same description.", "Say what this one covers.")
def described_twice(rows: pd.DataFrame) -> pd.Series:
    return repeated(rows, ["description"])


@rule(
    ("countries", "languages"),
    "name_ru",
    "Another row has the same Russian name, {name_ru}.",
    "Merge the two rows, or correct the name; a cell may be of another row.",
)
def listed_twice(rows: pd.DataFrame) -> pd.Series:
    return repeated(rows, ["name_ru"])


@rule(
    "actors",
    "kind",
    "{name} is the name of a body, not of a person.",
    "Its kind is `organization`. If it is the name of a person, acknowledge it with the reason.",
    severity="warning",
)
def body_as_person(actors: pd.DataFrame) -> pd.Series:
    people = picked(actors, ["name"], (actors.kind == "person") & actors.name.notna())
    return pd.Series([bool(BODIES.match(name)) for name in listed(people.name)], people.index, dtype=bool)


@rule(
    "actors",
    "name",
    "The name of a person is in capitals, or more than a name stands here: {name}.",
    "Write the name alone, with small letters behind the first one; another name is a row of aliases.",
)
def more_than_a_name(actors: pd.DataFrame) -> pd.Series:
    people = picked(actors, ["name"], (actors.kind == "person") & actors.name.notna())
    wrong = [bool(CAPITALS.search(name) or BESIDE.search(name)) for name in listed(people.name)]
    return pd.Series(wrong, people.index, dtype=bool)


@rule(
    ("actors", "places", "countries"),
    "name_ru",
    "The Russian name begins with a small letter, or is in capitals: {name_ru}.",
    "Begin it with a capital letter, as in a list of names.",
)
def russian_name_in_small_letters(rows: pd.DataFrame) -> pd.Series:
    names = listed(rows.name_ru)
    wrong = [isinstance(name, str) and (name[:1].islower() or (" " in name and name.isupper())) for name in names]
    return pd.Series(wrong, rows.index, dtype=bool)


@rule(
    "actors",
    "country",
    "{name} acts for no country.",
    "Enter the country that the person acts for. If it is a body of several states, acknowledge it.",
    severity="warning",
)
def person_without_country(actors: pd.DataFrame) -> pd.Series:
    return (actors.kind == "person") & actors.country.isna()


def national(tables: Tables) -> pd.DataFrame:
    """The organizations with the country that their name speaks of, if it does: `spoken`."""
    known, actors = codes(tables), tables.actors
    bodies = picked(actors, ["name", "country"], (actors.kind == "organization") & actors.name.notna())
    return bodies.assign(spoken=pd.array([spoken(name, known) for name in listed(bodies.name)], dtype="str"))


def spoken(name: str, codes: dict[str, str]) -> str | None:
    """The country that a name begins with or ends in."""
    behind = name.rpartition(" of ")[2].removeprefix("the ")
    return codes.get(behind) or NATIONS.get(name.split(" ", 1)[0])


@rule(
    "actors",
    "country",
    "{name} is of {spoken} by its name, and of {country} by its row.",
    "Correct one of them. If both are right, acknowledge it with the reason.",
    derive=national,
    severity="warning",
)
def body_of_another_country(bodies: pd.DataFrame) -> pd.Series:
    return bodies.spoken.notna() & bodies.country.notna() & (bodies.spoken != bodies.country)
