"""The proof that nothing is wrong with the text of a table, without pandas and pandera.

Most tables of most packages are sound. To prove it takes less time than to load what finds and words the problems of
those that are not, so that a copy of this process is done with it while the process itself still loads the rules.
"""

from itertools import islice
from operator import lt

import pyarrow as pa

from schemas.canonical import Parsed, parsed
from schemas.cells import is_sound
from schemas.package import Package, Resource


def canonical(package: Package) -> Parsed:
    """The tables, by name, of which the file is there and in canonical form."""
    tables = {name: read(package, resource) for name, resource in package.resources.items()}
    return {name: table for name, table in tables.items() if table is not None}


def read(package: Package, resource: Resource) -> pa.Table | None:
    """A table, if its file is there and in canonical form."""
    try:
        return parsed((package.root / resource.path).read_bytes(), resource.columns)
    except OSError:
        return None


def proved(package: Package, tables: Parsed) -> Parsed:
    """Those of the tables in canonical form with nothing wrong in their cells and their keys."""
    return {name: table for name, table in tables.items() if is_proved(table, package.resources[name])}


def is_proved(table: pa.Table, resource: Resource) -> bool:
    """Whether all cells of a table meet their conditions, and its keys stand once and in order."""
    if not len(table):
        return resource.may_be_empty
    once = all(is_once(rows(table, key)) for key in resource.unique_keys)
    return once and is_sorted(rows(table, resource.primary_key)) and are_sound(table, resource)


def are_resolved(package: Package, tables: Parsed) -> bool:
    """Whether all references of a package find a row; False where a table is not among those that are given."""
    keys = [(name, key) for name, resource in package.resources.items() for key in resource.foreign_keys]
    return len(tables) == len(package.resources) and all(
        set(whole(rows(tables[name], key.columns))) <= set(rows(tables[key.table], key.others)) for name, key in keys
    )


def rows(table: pa.Table, names: tuple[str, ...]) -> list[tuple[str | None, ...]]:
    """The cells of some columns, row by row."""
    return list(zip(*(table[name].to_pylist() for name in names), strict=True))


def is_once(cells: list[tuple[str | None, ...]]) -> bool:
    """Whether no two rows have the same cells, of those that have all of them."""
    filled = whole(cells)
    return len(set(filled)) == len(filled)


def whole(cells: list[tuple[str | None, ...]]) -> list[tuple[str | None, ...]]:
    """The rows that have all their cells."""
    return [row for row in cells if None not in row]


def is_sorted(cells: list[tuple[str | None, ...]]) -> bool:
    """Whether each row comes before the next, so that none stands twice; what is missing comes first."""
    keys = [tuple(cell or "" for cell in row) for row in cells]
    return all(map(lt, keys, islice(keys, 1, None)))


def are_sound(table: pa.Table, resource: Resource) -> bool:
    """Whether all cells of a table meet the conditions of their fields."""
    return all(is_sound(field, *counted(table[field.name])) for field in resource.fields)


def counted(column: pa.ChunkedArray) -> tuple[list[str], int, int]:
    """The distinct texts of a column, and how many of its cells are filled and missing."""
    return column.drop_null().unique().to_pylist(), len(column) - column.null_count, column.null_count
