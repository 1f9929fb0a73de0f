"""Years, months and coverage that an identifier names, against the days of a figure and what it covers."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.rules.notes import explained
from schemas.rules.slugs import FIX, MESSAGE, WITH_FLOW, figure_of_other_months, meant, strange
from schemas.rules.slugs import YEAR as SLUG_YEAR
from schemas.tables import Tables, listed, number

YEAR = 366
COVERAGES = ("goods-and-services", "non-oil", "non-crude", "services")
WITH_COVERAGE = f"-(?:{'|'.join(COVERAGES)})"
COVERAGE = re.compile(f"-({'|'.join(COVERAGES)})(?=-|$)")
HIJRI = re.compile("-1[34][0-9]{2}(?=-|$)")
MONTHS = re.compile("-1[34][0-9]{2}-m([0-9]{1,2})(?:-m([0-9]{1,2}))?(?:-|$)")
WHOLE = re.compile("-1[34][0-9]{2}(?:$|-(?:[a-ln-z]|m[a-z]))")
PART = re.compile("-(?:[qhs][0-9]|spring|summer|autumn|winter|season)")
OTHER_MONTHS = "The identifier {id} names other months than {start} to {end}."


@rule("indicators", "start", MESSAGE, FIX, severity="warning")
def count_of_another_year(indicators: pd.DataFrame) -> pd.Series:
    return strange(indicators, "start", "end")


@rule("indicators", "end", OTHER_MONTHS, FIX, severity="warning")
def count_of_other_months(indicators: pd.DataFrame) -> pd.Series:
    return figure_of_other_months(indicators)


@rule(("trade", "indicators"), "end", OTHER_MONTHS, FIX, severity="warning")
def figure_of_other_iranian_months(figures: pd.DataFrame) -> pd.Series:
    lines, rows = iranian(figures)
    return pd.Series([names_other_months(*each) for each in rows], lines, dtype=bool)


def iranian(figures: pd.DataFrame) -> tuple[pd.Index, list[tuple[str, str, str]]]:
    """The lines of the figures of closed periods of the Iranian calendar, with their identifiers and both days."""
    near = (figures.calendar == "solar-hijri") & figures.id.notna() & figures.start.notna() & figures.end.notna()
    return figures.index[near], list(
        zip(*(listed(figures[name][near]) for name in ("id", "start", "end")), strict=True)
    )


def names_other_months(identifier: str, start: str, end: str) -> bool:
    """Whether an identifier names months of one Iranian year that do not begin and end in those of two days."""
    found = MONTHS.search(identifier)
    if not found or len(HIJRI.findall(identifier)) != 1:
        return False
    first, last = int(found[1]), int(found[2] or found[1])
    return (int(start[5:7]), int(end[5:7])) != ((first + 1) % 12 + 1, (last + 2) % 12 + 1)


@rule(
    ("trade", "indicators"),
    "end",
    "The identifier {id} names an Iranian year, and {start} to {end} is less or more.",
    FIX,
    severity="warning",
)
def figure_of_another_part_of_the_iranian_year(figures: pd.DataFrame) -> pd.Series:
    lines, rows = iranian(figures)
    found = [names_a_year(name) and not is_iranian_year(start, end) for name, start, end in rows]
    return pd.Series(found, lines, dtype=bool)


def names_a_year(identifier: str) -> bool:
    """Whether an identifier names one whole Iranian year."""
    return len(HIJRI.findall(identifier)) == 1 and WHOLE.search(identifier) is not None and not PART.search(identifier)


def is_iranian_year(start: str, end: str) -> bool:
    """Whether a period goes from March to March of another year."""
    return start[5:7] == end[5:7] == "03" and start[:4] != end[:4]


@rule(
    "indicators",
    "end",
    "The period from {start} to {end} is longer than a year, and the identifier names no later year.",
    "Look up both days. If the source gives a sum of several years, acknowledge it with the reason.",
    severity="warning",
)
def count_above_a_year(indicators: pd.DataFrame) -> pd.Series:
    rows = zip(*(listed(indicators[name]) for name in ("id", "start", "end")), strict=True)
    found = [number(end) - number(start) > YEAR and not names_years(name, start, end) for name, start, end in rows]
    return pd.Series(found, indicators.index, dtype=bool)


def names_years(identifier: object, start: str, end: str) -> bool:
    """Whether an identifier names the year in which a period ends, and another one or the one in which it begins."""
    named = SLUG_YEAR.findall(f"-{identifier}")
    return end[:4] in named and (start[:4] in named or len(named) > 1)


@rule(
    "trade",
    "coverage",
    "The identifier {id} does not name the coverage {coverage}, or names another.",
    FIX,
    severity="warning",
)
def figure_of_another_coverage(figures: pd.DataFrame) -> pd.Series:
    near = (figures.id.str.contains(WITH_COVERAGE) | figures.coverage.isin(COVERAGES)) & figures.id.notna()
    pairs = zip(listed(figures.id[near]), listed(figures.coverage[near]), strict=True)
    return pd.Series([names_another_coverage(*pair) for pair in pairs], figures.index[near], dtype=bool)


def names_another_coverage(identifier: str, coverage: object) -> bool:
    """Whether an identifier of a figure first names another coverage, or not that which it should."""
    said, named = COVERAGE.search(identifier), coverage if coverage in COVERAGES else None
    return (said and said[1]) != named and re.match(WITH_FLOW, identifier) is not None


def noted(tables: Tables) -> pd.DataFrame:
    """The figures that notes name, with their days."""
    rows, figures = tables.trade_note_figures, tables.derived(explained)
    days = dict(zip(listed(figures.id), zip(listed(figures.start), listed(figures.end), strict=True), strict=True))
    start, end = ([days.get(figure, (None, None))[place] for figure in listed(rows.figure)] for place in (0, 1))
    return rows.assign(start=start, end=end)


@rule(
    "trade_note_figures",
    "figure",
    "The note {note} names other years than {start} to {end}, those of the figure.",
    "Name the figure that the note speaks of. If it is right, acknowledge it with the reason.",
    derive=noted,
    severity="warning",
)
def figure_of_another_time(rows: pd.DataFrame) -> pd.Series:
    found = [far(*each) for each in zip(listed(rows.note), listed(rows.start), listed(rows.end), strict=True)]
    return pd.Series(found, rows.index, dtype=bool)


def far(note: object, first: object, last: object) -> bool:
    """Whether a period lies more than a year before or after all years that the identifier of a note names."""
    years = [meant(year) for year in SLUG_YEAR.findall(f"-{note}")]
    if not years or not isinstance(first, str) or not isinstance(last, str):
        return False
    begins, ends = min(years)[0] - 1, max(years)[1] + 1
    return int(first[:4]) > ends or int(last[:4]) < begins
