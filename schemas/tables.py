"""The tables as typed frames, for rules and for the build: numbers as numbers, dates with their first and last day.

Text that is no number or no date becomes missing here; the checks of cells have reported it.
"""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from schemas.dates import EARLIEST, LATEST, bounds, is_day
from schemas.package import NUMBER, Field
from schemas.sheet import Sheet


class Unavailable(Exception):
    """A table, or a column of it, could not be read, so that what rests on it cannot be judged."""


class Tables:
    """All tables by name as attributes: `tables.events.date_earliest`. The index of each is the physical line.

    A table without all its columns is `Unavailable`.
    """

    def __init__(self, sheets: dict[str, Sheet]) -> None:
        self._frames = {name: typed(sheet) for name, sheet in sheets.items() if sheet.usable}
        self._whole = {name: sheet.whole and sheet.usable for name, sheet in sheets.items()}
        self._derived: dict[Callable[[Tables], pd.DataFrame], pd.DataFrame] = {}
        self._by_id: dict[str, pd.DataFrame] = {}

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name.startswith("_") or name not in self._frames:
            raise Unavailable(name)
        return self._frames[name]

    def derived(self, function: "Callable[[Tables], pd.DataFrame]") -> pd.DataFrame:
        """What a function makes of the tables, made once for all rules that rest on it."""
        if function not in self._derived:
            self._derived[function] = function(self)
        return self._derived[function]

    def are_whole(self) -> bool:
        """Whether every table was read, so that each rule could look at all that it needs."""
        return all(self._whole.values())

    def is_whole(self, name: str) -> bool:
        """Whether a table was read with all its columns and records, or is none at all."""
        return self._whole.get(name, True)

    def complete(self, name: str) -> pd.DataFrame:
        """A table of which every record was read, so that what is not in it does not exist."""
        if not self._whole.get(name):
            raise Unavailable(name)
        return getattr(self, name)

    def by_id(self, name: str) -> pd.DataFrame:
        """A complete table indexed by its identifier, of doubled ones the first row, to look up what others name."""
        if name not in self._by_id:
            rows = self.complete(name)
            self._by_id[name] = (rows if rows.id.is_unique else rows.drop_duplicates("id")).set_index("id")
        return self._by_id[name]


def typed(sheet: Sheet) -> pd.DataFrame:
    """A sheet as a frame with numbers, and two more columns of ISO days for every EDTF date."""
    frame = sheet.frame.copy(deep=False)
    for field in sheet.resource.fields:
        convert(frame, field)
    return frame


def convert(frame: pd.DataFrame, field: Field) -> None:
    """Make numbers of one column, drop what is no day, or add the earliest and the latest day of its dates."""
    column = frame[field.name]
    if field.type in ("number", "integer"):
        frame[field.name] = column.where(column.str.fullmatch(NUMBER).fillna(False)).astype("float64")
    elif field.type == "date":
        frame[field.name] = known(column, is_day)
    elif field.is_edtf:
        days = [interval(text) for text in listed(column)]
        frame[field.name + EARLIEST] = pd.array([first for first, _ in days], dtype="str")
        frame[field.name + LATEST] = pd.array([last for _, last in days], dtype="str")


def distinct(column: pd.Series) -> list[str]:
    """The different texts of a column, without the missing one."""
    return [text for text in column.unique().to_numpy(dtype=object).tolist() if isinstance(text, str)]


def listed(column: pd.Series) -> list[Any]:
    """The cells of a column as a list, which a loop passes faster than the column itself."""
    return column.to_numpy(dtype=object).tolist()


def among(column: pd.Series, texts: set[str]) -> pd.Series:
    """Which cells of a column are among some texts; pandas makes a list of them first, which takes longer."""
    return pd.Series([text in texts for text in listed(column)] if texts else False, column.index, dtype=bool)


def grouped(frame: pd.DataFrame, columns: list[str]) -> pd.Series:
    """For each row the number of its group: rows with the same cells in some columns have the same one."""
    numbers, _ = pd.factorize(frame[columns[0]], use_na_sentinel=False)
    for name in columns[1:]:
        numbers = within(numbers, frame[name])
    return pd.Series(numbers, frame.index)


def within(group: np.ndarray, column: pd.Series) -> np.ndarray:
    """The numbers of smaller groups: rows of the same group with the same cell in a column have the same one."""
    codes, cells = pd.factorize(column, use_na_sentinel=False)
    return pd.factorize(group * len(cells) + codes)[0]


def alike(rows: pd.DataFrame, columns: list[str]) -> pd.Series:
    """How many rows have the same cells in some columns, for each row."""
    group = grouped(rows, columns).to_numpy()
    return pd.Series(np.bincount(group)[group], rows.index)


def looked_up(names: pd.Series, rows: pd.DataFrame, columns: list[str], prefix: str = "") -> dict[str, ExtensionArray]:
    """What rows, indexed by their identifiers, have in some columns for each name; missing for one that no row has.

    By the names of the columns, with a prefix.
    """
    codes, known = pd.factorize(names, use_na_sentinel=False)
    places = rows.index.get_indexer(known)[codes]
    return {prefix + column: rows[column].array.take(places, allow_fill=True) for column in columns}


def picked(rows: pd.DataFrame, columns: list[str], which: pd.Series) -> pd.DataFrame:
    """Some columns of some rows, each column cut on its own, which takes half the time of `loc`."""
    which = which.to_numpy()
    return pd.DataFrame({name: rows[name].array[which] for name in columns}, rows.index[which], copy=False)


def apart(day: pd.Series, other: pd.Series) -> pd.Series:
    """How many days lie from one ISO day to another of the same row; missing where one of them is none."""
    first, last = (np.array([number(text) for text in listed(column)], dtype="float64") for column in (day, other))
    return pd.Series(last - first, other.index)


@cache
def number(day: object) -> float:
    """A day as a number that counts days; missing where it is none."""
    try:
        return float(date.fromisoformat(day).toordinal()) if isinstance(day, str) else float("nan")
    except ValueError:
        return float("nan")


def known(column: pd.Series, test: Callable[[str], Any]) -> pd.Series:
    """A column without the texts that fail a test, each distinct one tried once."""
    wrong = {text for text in distinct(column) if not test(text)}
    return column.mask(column.isin(wrong)) if wrong else column


@cache
def interval(text: object) -> tuple[str | None, str | None]:
    """The bounds of a date, both missing where it is malformed or missing itself."""
    try:
        return bounds(text) if isinstance(text, str) else (None, None)
    except (ValueError, OverflowError):
        return None, None
