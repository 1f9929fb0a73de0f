"""What the identifier of a figure says of its measure, status, calendar, goods and year, against its row."""

import re
from collections.abc import Callable

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, distinct, listed

FIX = "The identifier or the cell is wrong: perhaps it slipped from another row. If both are right, acknowledge it."
MESSAGE = "The identifier {id} speaks of another %s than {%s}."
START = "^[a-z]{3}-[a-z]{3}-(?:exports|imports|turnover|balance)"
MEASURES = ("change", "share", "weight")
STATUSES = ("target", "forecast", "deal")
MEASURE = re.compile(f"{START}-(?:({'|'.join(MEASURES)})(?=-|$))?")
STATUS = re.compile(f"-({'|'.join(STATUSES)})(?=-|$)")
HIJRI, GREGORIAN = re.compile("-1[34][0-9]{2}(?:-|$)"), re.compile("-(?:19|20)[0-9]{2}(?:-|$)")
CODED = re.compile(
    f"{START}-(?:(?:{'|'.join(MEASURES)})-)?"
    "(?:[0-9]{6}-|(?:[0-9]{4}|[0-9]{2}-[0-9]{2})-(?:13|14|19|20)[0-9]{2}(?:-|$))"
)
"""An identifier that names goods by code."""
YEAR = re.compile(r"-((?:19|20)[0-9]{2})(?=-|$)")
PARTLY = re.compile(r"-(?:[mqhs][0-9]|[0-9]{2}(?:-|$)|1[34][0-9]{2}|season)")
"""What in an identifier speaks of a part of a year, of a day or of another calendar."""


def found(wrong: Callable[..., bool], figures: pd.DataFrame, near: pd.Series, column: str) -> pd.Series:
    """For which of the figures near, that have an identifier, it does not fit the cell in a column."""
    near &= figures.id.notna()
    pairs = zip(listed(figures.id[near]), listed(figures[column][near]), strict=True)
    return pd.Series([wrong(*pair) for pair in pairs], figures.index[near], dtype=bool)


@rule("trade", "measure", MESSAGE % ("measure", "measure"), FIX, severity="warning")
def figure_of_another_measure(figures: pd.DataFrame) -> pd.Series:
    near = figures.measure.isin(MEASURES) | figures.id.str.contains(f"^[a-z-]+-(?:{'|'.join(MEASURES)})")
    return found(names_another_measure, figures, near, "measure")


def names_another_measure(identifier: str, measure: object) -> bool:
    """Whether an identifier of a figure names another measure, or not that which it should."""
    named = MEASURE.match(identifier)
    return named is not None and named[1] != (measure if measure in MEASURES else None)


@rule("trade", "status", MESSAGE % ("status", "status"), FIX, severity="warning")
def figure_of_another_status(figures: pd.DataFrame) -> pd.Series:
    near = figures.id.str.contains(f"-(?:{'|'.join(STATUSES)})")
    return found(lambda name, status: any(each != status for each in STATUS.findall(name)), figures, near, "status")


@rule("trade", "calendar", MESSAGE % ("calendar", "calendar"), FIX, severity="warning")
def figure_of_another_calendar(figures: pd.DataFrame) -> pd.Series:
    near = (figures.calendar == "solar-hijri") | figures.id.str.contains("-1[34][0-9]{2}")
    return found(names_another_calendar, figures, near & figures.start.notna(), "calendar")


def names_another_calendar(identifier: str, calendar: object) -> bool:
    """Whether an identifier has a year of the other calendar and none of the one of its figure."""
    own, other = (HIJRI, GREGORIAN) if calendar == "solar-hijri" else (GREGORIAN, HIJRI)
    return (
        calendar in ("gregorian", "solar-hijri") and not own.search(identifier) and other.search(identifier) is not None
    )


def coded(tables: Tables) -> pd.DataFrame:
    """The figures of goods that the table of goods has."""
    known, figures = set(distinct(tables.complete("commodities").id)), tables.trade[["id", "commodity"]]
    unknown = [code for code in distinct(figures.commodity) if code not in known]
    return figures[figures.commodity.notna() & ~figures.commodity.isin(unknown)]


@rule("trade", "commodity", MESSAGE % ("code of goods", "commodity"), FIX, derive=coded, severity="warning")
def figure_of_other_goods(figures: pd.DataFrame) -> pd.Series:
    of_goods = (figures.commodity != "TOTAL") & figures.id.str.contains(f"{START}-")
    near = of_goods | figures.id.str.contains("^[a-z-]+-[0-9]{2}(?:[0-9]{4}-|(?:-?[0-9]{2})-[12])")
    return found(names_other_goods, figures, near, "commodity")


def names_other_goods(identifier: str, code: str) -> bool:
    """Whether an identifier of a figure lacks the code of its goods, or has one that a total should not."""
    if code == "TOTAL":
        return CODED.match(identifier) is not None
    return code.lower() not in identifier and MEASURE.match(identifier) is not None


def is_year(identifier: object) -> bool:
    """Whether an identifier names one Gregorian year and nothing shorter or longer."""
    return isinstance(identifier, str) and len(YEAR.findall(identifier)) == 1 and PARTLY.search(identifier) is None


def whole_years(figures: pd.DataFrame, near: pd.Series) -> pd.Series:
    """Which of the figures near that have both days have an identifier that names one Gregorian year."""
    near &= (figures.calendar == "gregorian") & figures.start.notna() & figures.end.notna()
    near &= figures.id.str.contains("-(?:19|20)[0-9]{2}")
    return pd.Series(map(is_year, listed(figures.id[near])), figures.index[near], dtype=bool)


@rule("trade", "start", "The identifier {id} names a year, which begins before {start}.", FIX, severity="warning")
def year_begins_late(figures: pd.DataFrame) -> pd.Series:
    return whole_years(figures, ~figures.start.str.endswith("-01-01", na=False))


@rule("trade", "end", "The identifier {id} names a year, which ends after {end}.", FIX, severity="warning")
def year_ends_early(figures: pd.DataFrame) -> pd.Series:
    return whole_years(figures, ~figures.end.str.endswith("-12-31", na=False))
