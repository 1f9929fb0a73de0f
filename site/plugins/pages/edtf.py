"""Dates in EDTF level 1 read for people: "2013-02-20~/2013-02-28~" is "about 20 to 28 February 2013"."""

import re
from dataclasses import dataclass
from functools import cache

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
FORM = re.compile(r"([0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?([~?%]?)")
SURE = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}


@dataclass(frozen=True)
class Point:
    """One date that is no interval: its parts from the day to the year, and how sure it is."""

    day: str
    month: str
    year: str
    sure: str

    @property
    def parts(self) -> list[str]:
        return [part for part in (self.day, self.month, self.year) if part]


@cache
def in_words(text: str) -> str:
    """A date as a reader says it; text that is no EDTF level 1 comes back as it is."""
    start, slash, end = text.partition("/")
    if not slash:
        found = point(start)
        return said(found) if found else text
    return between(text, start, end)


def between(text: str, start: str, end: str) -> str:
    """An interval: what both ends share is said once, at the end."""
    first, last = point(start), point(end)
    if first and end in ("", ".."):
        return f"from {said(first)}" + ("" if end else ", end unknown")
    if last and start in ("", ".."):
        return f"until {said(last)}"
    if not first or not last:
        return text
    if first == last:
        return said(first)
    shared = shared_parts(first, last)
    opening = " ".join(first.parts[: len(first.parts) - shared])
    sure = "" if first.sure == last.sure else SURE.get(last.sure, "")
    return f"{SURE.get(first.sure, '')}{opening} to {sure}{' '.join(last.parts)}"


def shared_parts(first: Point, last: Point) -> int:
    """How many parts, from the year on, two dates have in common and need not be said twice."""
    if len(first.parts) != len(last.parts) or first.year != last.year or len(first.parts) == 1:
        return 0
    return 2 if len(first.parts) == 3 and first.month == last.month else 1


def said(found: Point) -> str:
    return SURE.get(found.sure, "") + " ".join(found.parts)


def point(text: str) -> Point | None:
    """The parts of a date in words, or None for text of another form."""
    form = FORM.fullmatch(text)
    if not form:
        return None
    year, month, day, sure = form.groups()
    named = month_name(month) if month else ""
    if named is None:
        return None
    number = "some day of" if day and "X" in day else str(int(day)) if day else ""
    return Point(number, named, year_name(year), sure)


def month_name(month: str) -> str | None:
    if "X" in month:
        return "some month of"
    number = int(month)
    return MONTHS[number - 1] if 1 <= number <= 12 else SEASONS.get(number)


def year_name(year: str) -> str:
    """A year, a decade such as "1990s", or a century such as "1800 to 1899"."""
    if year.endswith("X") and year[:3].isdigit():
        return f"{year[:3]}0s"
    if "X" in year:
        return f"{year.replace('X', '0')} to {year.replace('X', '9')}"
    return str(int(year))
