"""The files of a package as a whole: strangers among the tables, and tables whose last rows are gone."""

from collections.abc import Iterator

from schemas.package import Package
from schemas.problem import Problem
from schemas.sheet import RESTORE
from schemas.tables import Tables, Unavailable, distinct

MANY = 10
"""So many rows that others name and that would all stand behind the last one were cut off together."""


def check_strangers(package: Package) -> Iterator[Problem]:
    """Files beside the tables that the descriptor does not name: copies, leftovers of editors, rows in a new file."""
    known = {package.root / each.path for each in package.resources.values()}
    message, fix = "The descriptor names no such file.", "Move its rows to the table they belong to, and remove it."
    for folder in sorted({path.parent for path in known if path.parent.is_dir()}):
        for path in sorted(set(folder.iterdir()) - known) if folder != package.root else ():
            name = path.relative_to(package.root).as_posix()
            yield Problem(name, 0, "", "", "file-unknown", "error", message, fix)


def check_losses(package: Package, tables: Tables) -> Iterator[Problem]:
    """Tables that end too early: many rows that others name would come behind their last one."""
    for name, resource in package.resources.items():
        try:
            keys = tables.complete(name)[resource.primary_key[0]] if len(resource.primary_key) == 1 else None
        except Unavailable:
            continue
        if keys is None or keys.empty:
            continue
        last = keys.max()
        count = len({each for each in named(package, tables, name) if each > last})
        if count > MANY:
            message = f"The table ends with {last}, and {count} rows that others name would come behind it."
            line, column = int(keys.index[-1]), resource.primary_key[0]
            yield Problem(resource.path, line, column, last, "rows-lost", "error", message, f"Cut off? {RESTORE}")


def named(package: Package, tables: Tables, table: str) -> Iterator[str]:
    """What columns of all tables name in a table of one key."""
    for name, resource in package.resources.items():
        for key in resource.foreign_keys:
            if key.table == table and len(key.columns) == 1:
                try:
                    yield from distinct(getattr(tables, name)[key.columns[0]])
                except Unavailable:
                    continue
