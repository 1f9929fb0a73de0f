"""What an answer must look like: a Table Schema for each, compiled to pandera as those of our own tables are."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd

from schemas.entry import Entry
from schemas.package import Resource, resource
from schemas.texts import check_cells
from scripts.refresh.patience import changed

SHAPES = Path(__file__).parent / "shapes"


def shape(name: str) -> Resource:
    """The table that an answer is, described by `shapes/<name>.json`."""
    return resource(SHAPES, Entry(name, "it", {"name": name, "path": name, "schema": f"{name}.json"}))


def checked(service: str, records: list[dict[str, Any]], name: str) -> pd.DataFrame:
    """Records as text in the columns of a shape; raises `CannotRun` where they do not fit it.

    A column that no record has may be missing only if the shape does not require it.
    """
    expected = shape(name)
    frame = pd.DataFrame([{column: text(each.get(column)) for column in expected.columns} for each in records])
    frame = frame.reindex(columns=expected.columns).astype("str")
    for problem in check_cells(expected, frame):
        value = f" (“{problem.value[:40]}”)" if problem.value else ""
        raise changed(service, f"{problem.column}{value}: {problem.message}")
    return frame


def text(value: Any) -> str | None:
    """A value of an answer as plain text: numbers without exponent or idle zeros, nothing for what is missing."""
    if value is None or value != value or value == "":
        return None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return plain(Decimal(repr(value)))
    return str(value)


def plain(number: Decimal) -> str:
    """A number in plain digits, exactly."""
    digits = format(number, "f")
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return "0" if digits in ("-0", "") else digits
