"""When and in which language a source was published, against its address, its title and what it reports."""

import re
from functools import cache

import pandas as pd

from schemas.dates import today
from schemas.rule import rule
from schemas.rules.origin import worded
from schemas.tables import Tables, apart, listed, looked_up, picked

ADDRESS_DAY = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})([-/_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12][0-9]|3[01])(?![0-9])")
WITH_DAY = "(?:19|20)[0-9]{2}[-/_.]?(?:0[1-9]|1[0-2])[-/_.]?(?:0[1-9]|[12][0-9]|3[01])"
REPOSTED = 7
"""A page that repeats another may be so many days younger, or be dated in another zone."""
ANNOUNCED = 180
"""Nothing is announced so many days ahead, but for what is a row of its own."""
CYRILLIC = ["ru", "uk", "be", "bg", "mk"]
ARABIC = ["fa", "ar", "ur"]
SCRIPTS = (
    ("\u0400-\u04ff", [*CYRILLIC, "sr", "mn", "kk", "ky", "tg", "uz", "az"], CYRILLIC),
    ("\u0600-\u06ff", [*ARABIC, "az", "ckb", "ps"], ARABIC),
    ("\u0590-\u05ff", ["he", "yi"], ["he"]),
    ("\u3040-\u30ff\u4e00-\u9fff", ["zh", "ja"], ["zh", "ja"]),
    ("\uac00-\ud7af", ["ko"], ["ko"]),
    ("\u0370-\u03ff", ["el"], ["el"]),
)
"""Letters, the languages that may be written in them, and those that are written in no others."""
OWN = {language: re.compile(f"[{script}]") for script, _, only in SCRIPTS for language in only}
USERS = [(re.compile(f"[{script}]"), users) for script, users, _ in SCRIPTS]


@cache
def strange_to(language: str) -> re.Pattern:
    """Letters of the scripts that a language does not use."""
    return re.compile(f"[{''.join(script for script, users, _ in SCRIPTS if language not in users)}]")


LETTER = re.compile(r"[^\W\d_]")
PART = 0.5
FIX = "Look the date up in the source. If it is right, acknowledge it with the reason."


@rule(
    "sources",
    "published",
    "The address names another day than {published}.",
    FIX,
    severity="warning",
)
def published_unlike_address(sources: pd.DataFrame) -> pd.Series:
    own = picked(sources, ["url", "published_earliest", "published_latest"], sources.url.str.contains(WITH_DAY))
    day = pd.Series([named_day(url) for url in listed(own.url)], own.index, dtype="str")
    other = day.notna() & (day != own.published_earliest)
    own, day = own[other], day[other]
    return (apart(day, own.published_earliest) > REPOSTED) | (apart(own.published_latest, day) > REPOSTED)


def named_day(url: str) -> str | None:
    """The first day that an address names, all three parts with the same sign between them."""
    found = ADDRESS_DAY.search(url)
    return f"{found[1]}-{found[3]}-{found[4]}" if found else None


@rule(
    "sources",
    "published",
    "The identifier {id} ends with another year than {published}.",
    FIX,
    severity="warning",
)
def published_unlike_identifier(sources: pd.DataFrame) -> pd.Series:
    columns = ("id", "published_earliest", "published_latest", "title")
    rows = zip(*(listed(sources[name]) for name in columns), strict=True)
    wrong = [
        isinstance(last, str) and one[-4:] != last[:4] and is_of_another_year(one, first, last, title)
        for one, first, last, title in rows
        if isinstance(one, str)
    ]
    return pd.Series(wrong, sources.index[sources.id.notna()], dtype=bool)


def is_of_another_year(identifier: str, first: object, last: str, title: object) -> bool:
    """Whether an identifier ends with a year after the days of publication, or two or more before them.

    A year that stands in the title as well is that of what the source tells of.
    """
    year = identifier[-4:]
    if identifier[-5:-2] not in ("-19", "-20") or not year.isdecimal() or year in str(title):
        return False
    return last[:4] < year or (isinstance(first, str) and int(first[:4]) - int(year) > 1)


def reports(tables: Tables) -> pd.DataFrame:
    """The citations of events, with the day of publication and, if it is before the event, by how many days."""
    columns, rows = ["date", "date_earliest", "date_latest", "status"], tables.event_sources
    event = looked_up(rows.event, tables.by_id("events"), columns, "event_")
    source = looked_up(rows.source, tables.by_id("sources"), ["published", "published_latest"])
    rows = rows.assign(**event, **source)
    early = rows.published_latest < rows.event_date_earliest
    return rows.assign(ahead=apart(rows.published_latest[early], rows.event_date_earliest[early]))


@rule(
    "event_sources",
    "source",
    "The source was published {published}, half a year or more before the event.",
    "Look up whether it speaks of this event. If it does, acknowledge it with the reason.",
    derive=reports,
    severity="warning",
)
def published_long_before(rows: pd.DataFrame) -> pd.Series:
    early = picked(rows, ["event_status", "event_date_earliest"], rows.ahead > ANNOUNCED)
    return (early.event_status == "held") & (early.event_date_earliest <= today())


def observations(table: str):
    """The figures of a table with the day on which their source was published."""

    def derive(tables: Tables) -> pd.DataFrame:
        rows, sources = getattr(tables, table), tables.by_id("sources")
        return rows.assign(**looked_up(rows.source, sources, ["published", "published_latest"]))

    return derive


BEFORE = "The period ends {end}, but the source was published {published}."
MEND = "Look up period and status: is it a forecast? If the source says so, acknowledge it with the reason."


@rule("trade", "end", BEFORE, MEND, derive=observations("trade"), severity="warning")
def observed_before_its_end(figures: pd.DataFrame) -> pd.Series:
    return (figures.status == "observed") & (figures.published_latest < figures.end)


@rule("indicators", "end", BEFORE, MEND, derive=observations("indicators"), severity="warning")
def counted_before_its_end(figures: pd.DataFrame) -> pd.Series:
    return (figures.status == "observed") & (figures.published_latest < figures.end)


@rule(
    "sources",
    "language",
    "The title is not written in the letters of the language {language}.",
    "Correct the language, or set a translated title in square brackets.",
    derive=worded,
)
def title_in_another_script(sources: pd.DataFrame) -> pd.Series:
    pairs = zip(listed(sources.title), listed(sources.language), strict=True)
    wrong = [
        isinstance(title, str) and isinstance(language, str) and strange(title, language) for title, language in pairs
    ]
    return pd.Series(wrong, sources.index, dtype=bool)


def strange(title: str, language: str) -> bool:
    """Whether a title has no letter of the only script of its language, or is written in one that is not of it."""
    if language in OWN and not title.startswith("[") and OWN[language].search(title) is None:
        return True
    return not title.isascii() and is_in_another_script(title, language)


def is_in_another_script(text: str, language: str) -> bool:
    """Whether most letters of a text are of a script that a language does not use."""
    if strange_to(language).search(text) is None:
        return False
    letters = PART * len(LETTER.findall(text))
    return any(language not in users and len(written.findall(text)) > letters for written, users in USERS)
