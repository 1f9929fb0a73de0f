"""The Solar Hijri calendar, in which Iran counts: days, months and years beside the Gregorian ones."""

from datetime import date, timedelta
from functools import cache

from persiantools.jdatetime import JalaliDate

MONTHS = (
    *("Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar"),
    *("Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand"),
)
ADOPTED = "1925-03-22"
"""First day of 1304, the first year of the calendar as Iranian law knows it; it is not shown for days before."""


@cache
def in_solar_hijri(earliest: str | None, latest: str | None) -> str:
    """A span of Gregorian ISO days in Solar Hijri words: "2 Esfand 1391", "Esfand 1391", "1391"; "" where it is none.

    A span that is not of whole Solar Hijri months is told by its months, one of about a year or more by its years.
    """
    if not earliest or not latest or earliest < ADOPTED:
        return ""
    first, last = day(earliest), day(latest)
    if first == last:
        return named(first)
    if whole(earliest, latest):
        return period(first, last)
    length = (date.fromisoformat(latest) - date.fromisoformat(earliest)).days
    if length > 330:
        return span(str(first.year), str(last.year))
    if length > 26:
        return months(first, last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {named(last)}"
    return f"{first.day} {MONTHS[first.month - 1]} to {named(last)}"


def day(iso: str) -> JalaliDate:
    return JalaliDate.to_jalali(date.fromisoformat(iso))


def named(found: JalaliDate) -> str:
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def whole(earliest: str, latest: str) -> bool:
    """Whether a span runs from the first day of a Solar Hijri month to the last day of one."""
    following = (date.fromisoformat(latest) + timedelta(days=1)).isoformat()
    return day(earliest).day == 1 and day(following).day == 1


def period(first: JalaliDate, last: JalaliDate) -> str:
    """Whole months or whole years."""
    if (first.month, last.month) == (1, 12):
        return span(str(first.year), str(last.year))
    return months(first, last)


def months(first: JalaliDate, last: JalaliDate) -> str:
    start, end = MONTHS[first.month - 1], MONTHS[last.month - 1]
    if first.year != last.year:
        return f"{start} {first.year} to {end} {last.year}"
    return f"{span(start, end)} {last.year}"


def span(start: str, end: str) -> str:
    return start if start == end else f"{start} to {end}"
