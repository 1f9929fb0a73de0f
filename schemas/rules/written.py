"""Days and years that notes and descriptions write out, against their weekday and the dates of the row."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.rules.days import BEHIND, NUMBERS, WEEKDAYS
from schemas.tables import listed, number

WRITTEN = "([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})"
DATED = [
    (re.compile(rf"(\w+day),? {WRITTEN}"), (1, 2, 3, 4)),
    (re.compile(rf"{WRITTEN},? (?:was )?an? (\w+day)"), (4, 1, 2, 3)),
]
"""A weekday beside a day, before it or behind it, and which groups have weekday, day, month and year."""
OLD = re.compile(f"{WRITTEN} old style")
YEARS = re.compile("(?<![0-9])(?:1[7-9]|20)[0-9]{2}(?![0-9])")
FIX = "Look both up in the source. If both are right, acknowledge it with the reason."


def day_number(day: str, month: str, year: str) -> float:
    """The number of a day that is written in English words; missing where there is none."""
    return number(f"{year}-{NUMBERS.get(month.lower(), '')}-{int(day):02}")


def is_misdated(note: str) -> bool:
    """Whether a note has a day with a weekday that is not its own."""
    for pattern, groups in DATED:
        for found in pattern.finditer(note):
            weekday, *day = found.group(*groups)
            if weekday in WEEKDAYS and (day_number(*day) - WEEKDAYS[weekday]) % 7 > 0:
                return True
    return False


@rule(
    ("event_sources", "agreement_sources"),
    "note",
    "The note names a day and a weekday that it was not.",
    FIX,
    severity="warning",
)
def weekday_of_another_day(citations: pd.DataFrame) -> pd.Series:
    notes = citations.note[
        citations.note.str.contains("day,? [0-9]{1,2} [A-Z]|[0-9]{4},? (?:was )?an? [A-Z]", na=False)
    ]
    return pd.Series([is_misdated(note) for note in listed(notes)], notes.index, dtype=bool)


@rule(
    "agreements",
    "signed",
    "The description gives the day in old style, and {signed} is not that day: {description}",
    "The old style was 11 days behind in the eighteenth century, 12 in the nineteenth and 13 in the twentieth.",
    severity="warning",
)
def signed_unlike_old_style(agreements: pd.DataFrame) -> pd.Series:
    old = agreements[agreements.description.str.contains("old style", regex=False, na=False)]
    pairs = zip(listed(old.signed), listed(old.description), strict=True)
    return pd.Series([is_another_day(*each) for each in pairs], old.index, dtype=bool)


def is_another_day(signed: object, description: str) -> bool:
    """Whether a plain day is not the one that a description gives in old style."""
    found = OLD.match(description)
    if not found or not isinstance(signed, str):
        return False
    return abs(number(signed) - day_number(*found.groups()) - BEHIND.get(found[3][:2], 0)) > 0


@rule(
    "agreements",
    "ended",
    "The description names later years than that of the signature, but not that of the end, {ended}: {description}",
    FIX,
    severity="warning",
)
def ended_unlike_description(agreements: pd.DataFrame) -> pd.Series:
    rows = zip(*(listed(agreements[name]) for name in ("signed", "ended", "description")), strict=True)
    return pd.Series([is_of_another_year(*each) for each in rows], agreements.index, dtype=bool)


def is_of_another_year(signed: object, ended: object, description: object) -> bool:
    """Whether a description names years after that of the signature, and none of the end."""
    if not isinstance(ended, str) or not isinstance(description, str):
        return False
    begun = signed[:4] if isinstance(signed, str) else ""
    later = {year for year in YEARS.findall(description) if year > begun}
    return bool(later) and later.isdisjoint(YEARS.findall(ended))
