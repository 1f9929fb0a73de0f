"""The files that candidates are written to, and the table's own checks over them."""

from dataclasses import replace
from pathlib import Path

import pandas as pd

from schemas.judge import check_sheets
from schemas.package import Package, load
from schemas.problem import CannotRun, Problem
from schemas.reader import read_sheets
from schemas.records import frame, written
from schemas.sheet import Sheet
from schemas.tables import Tables
from scripts.refresh.candidate import Origin, Row, in_order
from scripts.refresh.difference import difference, told
from scripts.refresh.goods import missing_goods
from scripts.report import report

TABLE, SOURCES, ACTORS, GOODS = "trade", "sources", "actors", "commodities"


def open_to(output: Path, package: Package, force: bool) -> Path:
    """The file to write; raises `CannotRun` where it exists already, or would be part of the package."""
    folders = {(package.root / each.path).resolve().parent for each in package.resources.values()}
    if output.resolve().parent in folders:
        raise CannotRun(f"{output} stands among the tables. Name a file elsewhere: --output dist/candidates.csv.")
    if output.exists() and not force:
        raise CannotRun(f"{output} exists already. Name another file with --output, or replace it with --force.")
    return output


def finish(rows: list[Row], of: Origin, descriptor: Path, output: Path, force: bool) -> tuple[int, str]:
    """Write the candidates worth entering; return the exit status and the report of difference and checks."""
    package = load(descriptor)
    open_to(output, package, force)
    sheets = read_sheets(package)
    if not all(sheets[name].usable for name in (TABLE, SOURCES, ACTORS, GOODS)):
        raise CannotRun(f"{descriptor} has tables that cannot be read. Mend them first: make validate.")
    found = difference(rows, sheets[TABLE].frame)
    added = {TABLE: in_order(found.worth_entering)}
    if added[TABLE]:
        added |= {SOURCES: missing(sheets[SOURCES], of.source), ACTORS: missing(sheets[ACTORS], of.compiler)}
        added |= {GOODS: missing_goods(set(sheets[GOODS].frame["id"]), added[TABLE], of)}
    lines = [told(found), *(write(sheets[name], rows, beside(output, name)) for name, rows in added.items() if rows)]
    problems = problems_of(package, sheets, added, output)
    return (1 if problems else 0), "\n".join(
        [*lines, report(problems, "text") if problems else "The candidates are valid."]
    )


def missing(sheet: Sheet, row: Row) -> list[Row]:
    """A row that candidates refer to, if the table does not have it."""
    return [] if row["id"] in set(sheet.frame["id"]) else [row]


def beside(output: Path, name: str) -> Path:
    """The file for rows of a table: the output itself for figures, one beside it for what they refer to."""
    return output if name == TABLE else output.with_name(f"{output.stem}-{name}{output.suffix}")


def write(sheet: Sheet, rows: list[Row], path: Path) -> str:
    """Write rows in the canonical form of their table; return a sentence that says so."""
    columns = sheet.resource.columns
    lines = [columns, *([row.get(column, "") for column in columns] for row in rows)]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(path.name + ".new")
        new.write_text("".join(written(line) + "\n" for line in lines), encoding="utf-8")
        new.replace(path)
    except OSError as error:
        raise CannotRun(f"{path} cannot be written: {error.strerror}. Name another file with --output.") from error
    return f"{path}: {len(rows)} rows for {sheet.resource.name}."


def problems_of(package: Package, sheets: dict[str, Sheet], added: dict[str, list[Row]], output: Path) -> list[Problem]:
    """What the checks of the package find wrong with candidates, were they in its tables; lines are of their file.

    Their order is no fault: they are sorted when they are taken over.
    """
    ends = {name: extend(sheets[name], rows) for name, rows in added.items()}
    found = []
    for problem in check_sheets(package, sheets, Tables(sheets)):
        for name, end in ends.items():
            if problem.file == sheets[name].resource.path and problem.line > end and problem.rule != "row-order":
                found.append(replace(problem, file=str(beside(output, name)), line=problem.line - end + 1))
    return sorted(found)


def extend(sheet: Sheet, rows: list[Row]) -> int:
    """Put rows behind those of a sheet; return the last line that the table itself has."""
    columns, end = sheet.resource.columns, int(sheet.frame.index.max()) if len(sheet.frame) else 1
    cells = [[row.get(column, "") for column in columns] for row in rows]
    sheet.frame = pd.concat([sheet.frame, frame(columns, cells, list(range(end + 1, end + 1 + len(cells))))])
    return end
