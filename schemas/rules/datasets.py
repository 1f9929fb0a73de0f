"""Figures taken in numbers from one data set: all keep to its conventions, and to what their locator names."""

from collections.abc import Sequence

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, alike, among, listed

MANY, FEW = 20, 0.05
"""Of so many figures of a source, less than this part do not differ from all the others by chance."""
FIX = "Correct it, or acknowledge it with the reason if the source itself makes a difference here."
ROW = "^[a-z_]+, [0-9]{4}, [A-Z]{3} to [A-Z]{3}, [0-9]{6}$"
"""A locator that names a row of a data set."""
MESSAGE = "Nearly all other figures of {source} have another %s than this one."


def members(tables: Tables) -> pd.DataFrame:
    """The figures of each large data set, and for some columns whether nearly all others have another value in it."""
    times = tables.trade.source.value_counts()
    many = among(tables.trade.source, set(times.index[times > MANY]))
    rows = tables.trade.loc[many, ["source", "compiler", "status", "coverage", "measure", "unit", "locator"]]
    alone = {f"{column}_alone": unlike_the_others(rows, column) for column in ("compiler", "status", "coverage")}
    rows["form"] = rows.locator.str.contains(ROW)
    alone["locator_alone"] = unlike_the_others(rows, "form") & ~rows.form.fillna(value=True).astype(bool)
    return rows.assign(**alone, unit_alone=unlike_the_others(rows, "unit", ["source", "measure"]))


def unlike_the_others(rows: pd.DataFrame, column: str, of: Sequence[str] = ("source",)) -> pd.Series:
    """Rows whose value in a column few of the rows have that are the same in others, as a rule the source."""
    return alike(rows, [*of, column]) < FEW * alike(rows, list(of))


@rule("trade", "compiler", MESSAGE % "compiler", FIX, derive=members, severity="warning")
def compiler_unlike_its_data_set(figures: pd.DataFrame) -> pd.Series:
    return figures.compiler_alone


@rule("trade", "status", MESSAGE % "status", FIX, derive=members, severity="warning")
def status_unlike_its_data_set(figures: pd.DataFrame) -> pd.Series:
    return figures.status_alone


@rule("trade", "coverage", MESSAGE % "coverage", FIX, derive=members, severity="warning")
def coverage_unlike_its_data_set(figures: pd.DataFrame) -> pd.Series:
    return figures.coverage_alone


@rule(
    "trade",
    "unit",
    "Nearly all other figures of {source} with the measure {measure} have another unit than this one.",
    FIX,
    derive=members,
    severity="warning",
)
def unit_unlike_its_data_set(figures: pd.DataFrame) -> pd.Series:
    return figures.unit_alone


@rule(
    "trade",
    "locator",
    "Nearly all other figures of {source} name a row of the data set, and this one does not.",
    FIX,
    derive=members,
    severity="warning",
)
def locator_unlike_its_data_set(figures: pd.DataFrame) -> pd.Series:
    return figures.locator_alone


@rule(
    "trade",
    "locator",
    "The row of the data set that {locator} names is not that of the figure.",
    "Compare year, countries and code with the row: one of them is wrong.",
)
def locator_of_another_row(figures: pd.DataFrame) -> pd.Series:
    of_row = figures.locator.str.contains(ROW, na=False)
    rows = figures.loc[of_row, ["locator", "flow", "reporter", "partner", "start", "commodity"]].fillna("")
    named = zip(*(listed(rows[name]) for name in rows), strict=True)
    return pd.Series([not locator.endswith(place(*of)) for locator, *of in named], rows.index, dtype=bool)


def place(flow: str, reporter: str, partner: str, start: str, code: str) -> str:
    """How a locator names the row of a data set that a figure is taken from."""
    origin, destination = (reporter, partner) if flow == "exports" else (partner, reporter)
    return f", {start[:4]}, {origin} to {destination}, {code}"
