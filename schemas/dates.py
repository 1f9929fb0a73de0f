"""Dates as the tables write them: EDTF level 1, and periods of the Solar Hijri calendar.

Definitions: EDTF, ISO 8601-2:2019, https://www.loc.gov/standards/datetime/; the Solar Hijri calendar as
persiantools computes it (SH 1391 is 2012-03-20 to 2013-03-20).
"""

import os
import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from persiantools.jdatetime import JalaliDate

WHOLE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[~?%]?")
UNUSUAL = re.compile(r"(?:[0-9]{3}X|[0-9]{2}XX|[0-9]{4}-(?:2[1-4]|XX|XX-XX|[0-9]{2}-XX))[~?%]?")
"""The other single dates of level 1; the library also reads level 2, such as ~2013-02."""
DAY = 10
"""A date of so many letters is one plain day."""
OPEN = ("", "..")
EARLIEST, LATEST = "_earliest", "_latest"
"""Endings of the columns for the first and the last day that a date can mean."""


@cache
def bounds(text: str) -> tuple[str | None, str | None]:
    """The earliest and the latest day of an EDTF date as ISO days; None where an interval is open.

    "2013-02~" gives ("2013-02-01", "2013-02-28"). Raises ValueError for text that is not EDTF level 1, for days that
    do not exist, and for intervals that end before they begin.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return single(text)
    earliest = None if start in OPEN else single(start)[0]
    latest = None if end in OPEN else single(end)[1]
    if start in OPEN and end in OPEN:
        raise ValueError("an interval that is open on both sides")
    if earliest and latest and latest < earliest:
        raise ValueError("an interval that ends before it begins")
    return earliest, latest


def single(text: str) -> tuple[str, str]:
    """The first and the last day of one EDTF date that is not an interval."""
    if WHOLE.fullmatch(text):
        day = date.fromisoformat(text).isoformat()
        return day, day
    plain = PLAIN.fullmatch(text)
    if plain is None:
        return unusual(text)
    year, month, day = (int(part) if part else None for part in plain.groups())
    if month is not None and not 1 <= month <= 12:
        return unusual(text)
    first = date(year, 1 if month is None else month, 1 if day is None else day)
    last = date(year, 12 if month is None else month, monthrange(year, month or 12)[1] if day is None else day)
    return first.isoformat(), last.isoformat()


def unusual(text: str) -> tuple[str, str]:
    """Seasons and unspecified digits, which are rare, by the edtf library; its import and parsing are slow."""
    if UNUSUAL.fullmatch(text) is None:
        raise ValueError("not EDTF level 1")
    from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parsed = parse_edtf(text)
        if str(parsed) != text:
            raise ValueError("not in canonical form")
        first, last = parsed.lower_strict(), parsed.upper_strict()
        return date(*first[:3]).isoformat(), date(*last[:3]).isoformat()
    except (EDTFParseException, AttributeError, TypeError, IndexError, KeyError, NotImplementedError) as error:
        raise ValueError("not EDTF level 1") from error


def is_edtf(text: str) -> bool:
    """Whether `bounds` can read the text."""
    try:
        bounds(text)
    except (ValueError, OverflowError):
        return False
    return True


def is_day(text: str) -> bool:
    """Whether the text is one day of the Gregorian calendar, written YYYY-MM-DD."""
    return WHOLE.fullmatch(text) is not None and is_edtf(text)


def today() -> str:
    """The present day as an ISO day; the variable RELATIONS_TODAY sets another, for tests."""
    return os.environ.get("RELATIONS_TODAY") or date.today().isoformat()


def solar_hijri_year(year: int) -> tuple[str, str]:
    """The first and the last Gregorian day of a Solar Hijri year, as ISO days."""
    from persiantools.jdatetime import JalaliDate

    first, following = JalaliDate(year, 1, 1).to_gregorian(), JalaliDate(year + 1, 1, 1).to_gregorian()
    return first.isoformat(), (following - timedelta(days=1)).isoformat()


def ends_month(day: str) -> bool:
    """Whether an ISO day is the last of a Gregorian month."""
    return (date.fromisoformat(day) + timedelta(days=1)).day == 1


def begins_solar_hijri_month(day: str) -> bool:
    """Whether an ISO day is the first of a Solar Hijri month."""
    return solar_hijri(date.fromisoformat(day)).day == 1


def ends_solar_hijri_month(day: str) -> bool:
    """Whether an ISO day is the last of a Solar Hijri month."""
    return solar_hijri(date.fromisoformat(day) + timedelta(days=1)).day == 1


def solar_hijri(day: date) -> "JalaliDate":
    """The Solar Hijri date of a Gregorian day."""
    from persiantools.jdatetime import JalaliDate

    return JalaliDate.to_jalali(day)
