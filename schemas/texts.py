"""What the text of the tables alone tells: the form of each file, its cells, and its keys.

pandera is loaded only where a cell is wrong, so that a copy of this process can be done with all of it while the
process itself still loads what the rules need.
"""

from collections.abc import Iterator

import pandas as pd

from schemas.cells import conditions, violations
from schemas.keys import check_keys
from schemas.package import Field, Package, Resource
from schemas.problem import Problem
from schemas.reader import read
from schemas.sheet import Sheet
from schemas.tables import distinct


def read_sheets(package: Package) -> dict[str, Sheet]:
    """Every table of a package as text, by name."""
    return {name: read(package, resource) for name, resource in package.resources.items()}


def check_text(sheet: Sheet) -> Iterator[Problem]:
    """The problems of one table: its form, its cells, its keys."""
    yield from sheet.problems
    yield from check_cells(sheet.resource, sheet.frame)
    yield from check_keys(sheet.resource, sheet.frame)


def check_cells(resource: Resource, frame: pd.DataFrame) -> Iterator[Problem]:
    """The problems of single cells: missing, doubled, of the wrong type or outside the constraints.

    Most columns are proved sound by their distinct texts alone; pandera finds the cells of the others.
    """
    suspect = {field.name: field for field in resource.fields if field.name in frame and not is_sound(field, frame)}
    if suspect:
        from schemas.compiler import faults

        yield from faults(resource, suspect, frame)


def is_sound(field: Field, frame: pd.DataFrame) -> bool:
    """Whether the distinct texts of a column show that pandera would find nothing wrong in it."""
    column = frame[field.name]
    texts = distinct(column)
    missing = field.constraints.get("required", False) and column.hasnans
    doubled = field.constraints.get("unique", False) and len(texts) < column.count()
    return not missing and not doubled and not violations(texts, list(conditions(field)))
