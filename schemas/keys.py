"""Primary, unique and foreign keys over the tables as text, and the order of rows by the first of them."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice
from operator import le

import pandas as pd

from schemas.package import ForeignKey, Resource
from schemas.problem import Problem
from schemas.sheet import FORMAT
from schemas.sorting import misplaced
from schemas.tables import Tables, Unavailable, among, distinct, listed

HINTED = 20
"""For so many references that find nothing the nearest name is sought; of more, the other table has lost its rows."""


def check_keys(resource: Resource, frame: pd.DataFrame) -> Iterator[Problem]:
    """Rows that carry the same key as another; a key of one column is left to its `unique` constraint."""
    singles = {(field.name,) for field in resource.fields if field.constraints.get("unique")}
    for key in dict.fromkeys([resource.primary_key, *resource.unique_keys]):
        if not key or key in singles or not set(key) <= set(frame.columns):
            continue
        columns = list(key)
        complete = frame[frame[columns].notna().all(axis=1)]
        for line, row in complete[complete.duplicated(columns, keep=False)][columns].iterrows():
            message = f"Another row has the same {' and '.join(key)}: {', '.join(row)}."
            fix = "Merge the two rows."
            yield Problem(resource.path, int(line), key[-1], row.iloc[-1], "unique", "error", message, fix)


def check_order(resource: Resource, frame: pd.DataFrame) -> Iterator[Problem]:
    """The fewest records that must move for all to stand in the order of their key."""
    names = resource.primary_key
    if not names or not set(names) <= set(frame.columns):
        return
    columns = [frame[name].fillna("") for name in names]
    if ascends(columns[0]):
        return
    keys = list(zip(*(listed(column) for column in columns), strict=True))
    if all(map(le, keys, islice(keys, 1, None))):
        return
    for place in misplaced(keys):
        line, value, message = int(frame.index[place]), keys[place][0], "Rows are sorted by their key; this one is not."
        yield Problem(resource.path, line, names[0], value, "row-order", "error", message, FORMAT)


def ascends(column: pd.Series) -> bool:
    """Whether each text of a column comes before the next, and so none stands twice."""
    return bool((column.array[:-1] < column.array[1:]).all())


def check_references(resource: Resource, frame: pd.DataFrame, tables: Tables) -> Iterator[Problem]:
    """Cells that name a row of another table which does not exist."""
    for key in resource.foreign_keys:
        try:
            target = tables.complete(key.table)
        except Unavailable:
            continue
        if set(key.columns) <= set(frame.columns) and set(key.others) <= set(target.columns):
            yield from dangling(resource, frame, key, target)


def dangling(resource: Resource, frame: pd.DataFrame, key: ForeignKey, target: pd.DataFrame) -> Iterator[Problem]:
    """The rows whose reference is set and finds nothing."""
    stated, others = frame[list(key.columns)], target[list(key.others)]
    values = rows(stated)
    known = rows(others[among(others.iloc[:, 0], {first for first, *_ in values})])
    strange = {value for value in values - known if well_formed(resource, key, value)}
    names = [", ".join(each) for each in rows(others)] if strange else []
    message, hints = f"There is no such row in {key.table}.", dict[str, str]()
    for line, *value in stated.dropna().itertuples(name=None) if strange else ():
        if tuple(value) in strange:
            text = ", ".join(value)
            if text not in hints:
                hints[text] = hint(text, names) if len(hints) < HINTED else ""
            fix = f"{hints[text]}{'Otherwise add' if hints[text] else 'Add'} the row to {key.table} first."
            yield Problem(resource.path, int(line), key.columns[-1], text, "reference", "error", message, fix)


def hint(text: str, names: list[str]) -> str:
    """A sentence with the name that is written most alike, if one is alike at all."""
    near = get_close_matches(text, names, n=1)
    return f"Did you mean {near[0]}? " if near else ""


def well_formed(resource: Resource, key: ForeignKey, value: tuple[str, ...]) -> bool:
    """Whether a reference is written as its columns ask; one that is not has been reported as such."""
    patterns = {field.name: field.constraints.get("pattern", ".*") for field in resource.fields}
    return all(re.fullmatch(patterns[name], cell, re.DOTALL) for name, cell in zip(key.columns, value, strict=True))


def rows(frame: pd.DataFrame) -> set[tuple[str, ...]]:
    """The different rows of a frame of text that have no missing cell."""
    if frame.shape[1] == 1:
        return {(text,) for text in distinct(frame.iloc[:, 0])}
    whole = frame.dropna()
    return set(zip(*(whole[name].to_numpy(dtype=object).tolist() for name in whole), strict=True))
