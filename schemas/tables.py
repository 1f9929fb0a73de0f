"""The tables as typed frames, for rules and for the build: numbers as numbers, dates with their first and last day.

Text that is no number or no date becomes missing here; the checks of cells have reported it.
"""

import pandas as pd

from schemas.cells import NUMBER
from schemas.dates import bounds, is_day
from schemas.package import Field
from schemas.reader import Sheet

EARLIEST, LATEST = "_earliest", "_latest"


class Unavailable(Exception):
    """A table, or a column of it, could not be read, so that what rests on it cannot be judged."""


class Tables:
    """All tables by name as attributes: `tables.events.date_earliest`. The index of each is the physical line.

    A table without all its columns is `Unavailable`.
    """

    def __init__(self, sheets: dict[str, Sheet]) -> None:
        self._frames = {name: typed(sheet) for name, sheet in sheets.items() if complete_header(sheet)}
        self._whole = {name: sheet.whole for name, sheet in sheets.items()}

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name.startswith("_") or name not in self._frames:
            raise Unavailable(name)
        return self._frames[name]

    def complete(self, name: str) -> pd.DataFrame:
        """A table of which every record was read, so that what is not in it does not exist."""
        if not self._whole.get(name):
            raise Unavailable(name)
        return getattr(self, name)


def complete_header(sheet: Sheet) -> bool:
    return set(sheet.resource.columns) <= set(sheet.header)


def text(sheet: Sheet) -> pd.DataFrame:
    """A sheet as a frame of text, None for an empty cell, its index the physical line of each row."""
    columns = {name: [row[place] or None for row in sheet.rows] for place, name in enumerate(sheet.header)}
    return pd.DataFrame(columns, index=pd.Index(sheet.lines, dtype="int64", name="line"), dtype="str")


def typed(sheet: Sheet) -> pd.DataFrame:
    """A sheet as a frame with numbers, and two more columns of ISO days for every EDTF date."""
    frame = text(sheet)
    for field in sheet.resource.fields:
        if field.name in frame:
            convert(frame, field)
    return frame


def convert(frame: pd.DataFrame, field: Field) -> None:
    """Make numbers of one column, drop what is no day, or add the earliest and the latest day of its dates."""
    column = frame[field.name]
    if field.type in ("number", "integer"):
        frame[field.name] = pd.to_numeric(column.where(column.str.fullmatch(NUMBER, na=False)))
    elif field.type == "date":
        frame[field.name] = column.where([isinstance(day, str) and is_day(day) for day in column])
    elif field.is_edtf:
        days = [interval(date) for date in column]
        frame[field.name + EARLIEST] = pd.Series([first for first, _ in days], frame.index, dtype="str")
        frame[field.name + LATEST] = pd.Series([last for _, last in days], frame.index, dtype="str")


def interval(date: str | None) -> tuple[str | None, str | None]:
    """The bounds of a date, both missing where it is missing or malformed."""
    try:
        return bounds(date) if isinstance(date, str) else (None, None)
    except (ValueError, OverflowError):
        return None, None
