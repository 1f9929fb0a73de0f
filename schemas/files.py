"""The files of a package as a whole: strangers among the tables, and tables whose last rows are gone."""

from collections.abc import Iterator
from pathlib import Path

from schemas.package import Package
from schemas.problem import Problem
from schemas.sheet import RESTORE
from schemas.tables import Tables, Unavailable, distinct

MANY = 10
"""So many rows that others name and that would all stand behind the last one were cut off together."""


def check_strangers(package: Package) -> Iterator[Problem]:
    """Files beside the tables that the descriptor does not name: copies, leftovers of editors, rows in a new file."""
    known = {package.root / each.path for each in package.resources.values()}
    for folder in sorted({path.parent for path in known if path.parent.is_dir()}):
        for path in sorted(set(folder.iterdir()) - known) if folder != package.root else ():
            name, message = path.relative_to(package.root).as_posix(), "The descriptor names no such file."
            yield Problem(name, 0, "", "", "file-unknown", "error", message, purpose(path, known))


def purpose(path: Path, known: set[Path]) -> str:
    """What to do with a stranger: a table under another name gets its own, rows are moved, all else goes."""
    table = next((each.name for each in known if each.name.lower() == path.name.lower() and not each.exists()), "")
    if table:
        return f"Rename it to {table}."
    rows = "Move its rows to the table they belong to, and remove it."
    return rows if path.suffix.lower() == ".csv" else "Remove it; only the tables are read."


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
