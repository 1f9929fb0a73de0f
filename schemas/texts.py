"""What the text of the tables alone tells: the form of each file, its cells, and its keys."""

from collections.abc import Iterator

import pandas as pd

from schemas.cells import is_sound
from schemas.keys import check_keys, check_order
from schemas.package import Field, Resource
from schemas.problem import Problem
from schemas.sheet import Sheet
from schemas.tables import distinct


def check_text(sheet: Sheet) -> Iterator[Problem]:
    """The problems of one table: its form, its order, its cells, its keys."""
    yield from sheet.problems
    yield from check_order(sheet.resource, sheet.frame)
    yield from check_cells(sheet.resource, sheet.frame)
    yield from check_keys(sheet.resource, sheet.frame)


def check_cells(resource: Resource, frame: pd.DataFrame) -> Iterator[Problem]:
    """The problems of single cells: missing, doubled, of the wrong type or outside the constraints.

    Most columns are proved sound by their distinct texts alone; pandera finds the cells of the others.
    """
    present = [field for field in resource.fields if field.name in frame]
    suspect = {field.name: field for field in present if is_suspect(field, frame[field.name])}
    if suspect:
        from schemas.compiler import faults

        yield from faults(resource, suspect, frame)


def is_suspect(field: Field, column: pd.Series) -> bool:
    """Whether something can be wrong in a column."""
    count = int(column.count())
    return not is_sound(field, distinct(column), count, len(column) - count)
