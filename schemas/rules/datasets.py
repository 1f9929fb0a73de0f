"""Figures taken in numbers from one data set: all keep to its conventions, and to what their locator names."""

import numpy as np
import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, grouped, within

MANY, FEW = 20, 0.05
"""Of so many figures of a source, less than this part do not differ from all the others by chance."""
FIX = "Correct it, or acknowledge it with the reason if the source itself makes a difference here."
ROW = "^[a-z_]+, [0-9]{4}, [A-Z]{3} to [A-Z]{3}, [0-9]{6}$"
"""A locator that names a row of a data set."""
MESSAGE = "Nearly all other figures of {source} have another %s than this one."


def members(tables: Tables) -> pd.DataFrame:
    """The figures of each large data set, and for some columns whether nearly all others have another value in it."""
    sources, _ = pd.factorize(tables.trade.source)
    many = np.bincount(sources + 1)[sources + 1] > MANY
    columns = ["source", "compiler", "status", "coverage", "measure", "unit", "locator"]
    rows = tables.trade[columns][many & (sources >= 0)]
    source = grouped(rows, ["source"]).to_numpy()
    alone = {f"{name}_alone": unlike_the_others(source, rows[name]) for name in ("compiler", "status", "coverage")}
    of_row = rows.locator.str.contains(ROW)
    measured = within(source, rows.measure)
    return rows.assign(
        **alone,
        locator_alone=unlike_the_others(source, of_row) & ~of_row,
        unit_alone=unlike_the_others(measured, rows.unit),
    )


def unlike_the_others(group: np.ndarray, column: pd.Series) -> np.ndarray:
    """Rows whose value in a column few of the rows of their group have."""
    own = within(group, column)
    return np.bincount(own)[own] < FEW * np.bincount(group)[group]


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
    rows = figures[["locator", "flow", "reporter", "partner", "start", "commodity"]][of_row]
    exports = rows.flow == "exports"
    origin, destination = rows.reporter.where(exports, rows.partner), rows.partner.where(exports, rows.reporter)
    named = rows.start.str[:4] + ", " + origin + " to " + destination + ", " + rows.commodity
    return rows.locator.str.replace("^[a-z_]+, ", "", regex=True) != named
