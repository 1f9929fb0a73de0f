"""The days that locators name, with their month or as a weekday, against the date that the citation gives.

A note that speaks of days or has a number can say why they differ.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pandas as pd

from schemas.dates import DAY
from schemas.rule import rule
from schemas.tables import listed, number

MONTHS = (
    "january jan января janvier januar jänner enero gennaio ocak janeiro يناير ژانویه",
    "february feb февраля février februar febrero febbraio şubat fevereiro فبراير فوریه",
    "march mar марта mars märz marzo mart março مارس",
    "april apr апреля avril abril aprile nisan أبريل ابريل إبريل آوریل",
    "may may мая mai mayo maggio mayıs maio مايو مه",
    "june jun июня juin juni junio giugno haziran junho يونيو ژوئن",
    "july jul июля juillet juli julio luglio temmuz julho يوليو ژوئیه جولای",
    "august aug августа août agosto ağustos أغسطس اغسطس اوت آگوست",
    "september sept sep сентября septembre septiembre settembre eylül setembro سبتمبر سپتامبر",
    "october oct октября octobre oktober octubre ottobre ekim outubro أكتوبر اكتوبر اکتبر",
    "november nov ноября novembre noviembre kasım novembro نوفمبر نوامبر",
    "december dec декабря décembre dezember diciembre dicembre aralık dezembro ديسمبر دسامبر",
)
NUMBERS = {name: f"{place:02}" for place, names in enumerate(MONTHS, 1) for name in names.split()}
"""The number of each month by its names."""
OFTEN = {f"-{place:02}-": tuple(names.split()[:3:2]) for place, names in enumerate(MONTHS, 1)}
"""The months in English and Russian, by how ISO days name them."""
DIGIT = "[0-9۰-۹٠-٩]"
NUMBER = f"({DIGIT}{{1,2}})(?:st|nd|rd|th|er|º|[.])?"
TO = "(?:-|–| to | and | und | et | bis | по | и | إلى | لغایت | تا )"
WORD = r"[ -](?:of |de |di )?([^\W\d_]+)"
NAMED = re.compile(rf"(?<![\w.,:]){NUMBER}(?:{TO}{NUMBER})?(?![\w:])(?:{WORD})?(?:,? (?:de )?({DIGIT}{{4}}))?")
"""A day or two, the word behind them, which may be the month, and perhaps a year."""
ON_DAYS = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[~?]?(?:/[0-9]{4}-[0-9]{2}-[0-9]{2}[~?]?)?")
SHORT = ["Sun", "Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur"]
WEEKDAYS = {f"{name}day": place for place, name in enumerate(SHORT)}
WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")
EXPLAINED = re.compile("[Dd]ay|[0-9]")
NEW_STYLE, BEHIND = "1918", {"17": 11, "18": 12, "19": 13}
"""Until that year Russia had a calendar that was so many days behind, by the century."""


def telling(rows: pd.DataFrame, column: str, sign: str) -> tuple[pd.Index, Iterator[tuple]]:
    """The lines of the dated citations whose locator holds a sign, and their dates, locators and notes."""
    near = rows.locator.str.contains(sign, na=False) & rows[f"{column}_earliest"].notna()
    cells = (listed(rows[name][near]) for name in (column, "locator", "note"))
    return rows.index[near], zip(*cells, strict=True)


def otherwise(rows: pd.DataFrame, column: str) -> pd.Series:
    """Citations whose locator names days with their month, and neither end of their date."""
    lines, cells = telling(rows, column, DIGIT)
    return pd.Series([is_otherwise(*each) for each in cells], lines, dtype=bool)


def on_other_weekdays(rows: pd.DataFrame, column: str) -> pd.Series:
    """Citations whose locator names one weekday, and not that of their date."""
    lines, cells = telling(rows, column, "day")
    return pd.Series([is_on_another_weekday(*each) for each in cells], lines, dtype=bool)


def is_otherwise(days: str, locator: str, note: object) -> bool:
    """Whether a locator names days with their month, and neither end of a date that is known to the day."""
    text = locator.lower()
    if is_said(days, text) or not ON_DAYS.fullmatch(days):
        return False
    spans = list(named(text))
    if not spans or are_of(days, spans):
        return False
    return not is_explained(note) or ("/" in days and any(one != other for one, other in spans))


def is_said(days: str, text: str) -> bool:
    """Whether a text has a day in English or Russian and no other year; for most that is all there is to look at."""
    if not DAY <= len(days) <= DAY + 1 or (days[:4] not in text and ("20" in text or "19" in text)):
        return False
    (month, russian), day = OFTEN.get(days[4:8], ("", "")), days[8:DAY].lstrip("0")
    behind, padded = f"{month} {day}", f" {text} "
    return (
        f" {day} {month}" in padded
        or f" {day} {russian}" in padded
        or (behind in text and (len(day) > 1 or f"{behind} " in padded))
    )


def named(text: str) -> Iterator[tuple[str, str]]:
    """The spans of days that a text in small letters names, each as the ends of ISO days, with or without the year."""
    for found in NAMED.finditer(text):
        first, last, word, year = found.groups()
        month = NUMBERS.get(word) or NUMBERS.get(word_before(text, found.start()))
        if month:
            yield tuple(sorted(f"{int(year) if year else ''}-{month}-{int(day):02}" for day in (first, last or first)))


def word_before(text: str, place: int) -> str:
    """The word that stands before a place in a text."""
    return text[:place].rstrip(" .").rpartition(" ")[2].lstrip('("“')


def are_of(days: str, spans: list[tuple[str, str]]) -> bool:
    """Whether days that a locator names are those of a date: its two ends, or one of them, perhaps in the old style."""
    first, last = days[:DAY], days.partition("/")[2][:DAY]
    wide = [(one, other) for one, other in spans if one != other]
    if last and wide:
        return any(first.endswith(one) and last.endswith(other) for one, other in wide)
    ends = [first, last or first]
    if first < NEW_STYLE:
        ends.append((date.fromisoformat(first) - timedelta(days=BEHIND.get(first[:2], 0))).isoformat())
    return any(one <= day[-len(one) :] <= other for day in ends for one, other in spans)


def is_on_another_weekday(days: str, locator: str, note: object) -> bool:
    """Whether a locator names one weekday alone, and not that of a plain day."""
    names = set(WEEKDAY.findall(locator)) if len(days) == DAY else ()
    if len(names) != 1:
        return False
    return (number(days) - WEEKDAYS[names.pop()]) % 7 > 0 and not is_explained(note)


def is_explained(note: object) -> bool:
    """Whether a note speaks of days or has a number, and so can say how the date is known."""
    return isinstance(note, str) and EXPLAINED.search(note) is not None


OTHERWISE = "The locator names another day than {%s}."
WEEKLY = "The locator names another weekday than that of {%s}."
FIX = "Compare both with the source. If it is right, say in the note which day the locator names."


@rule("event_sources", "date", OTHERWISE % "date", FIX, severity="warning")
def cited_day_unlike_locator(citations: pd.DataFrame) -> pd.Series:
    return otherwise(citations, "date")


@rule("agreement_sources", "signed", OTHERWISE % "signed", FIX, severity="warning")
def signing_day_unlike_locator(citations: pd.DataFrame) -> pd.Series:
    return otherwise(citations, "signed")


@rule("event_sources", "date", WEEKLY % "date", FIX, severity="warning")
def weekday_unlike_locator(citations: pd.DataFrame) -> pd.Series:
    return on_other_weekdays(citations, "date")


@rule("agreement_sources", "signed", WEEKLY % "signed", FIX, severity="warning")
def signing_weekday_unlike_locator(citations: pd.DataFrame) -> pd.Series:
    return on_other_weekdays(citations, "signed")
