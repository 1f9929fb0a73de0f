"""All checks of a package together: form, cells, keys, references, rules."""

from collections.abc import Iterator
from pathlib import Path

import schemas.rules  # noqa: F401  registers the rules
from schemas.acknowledgement import acknowledge
from schemas.compiler import check_cells
from schemas.keys import check_keys, check_references
from schemas.package import Package, load
from schemas.problem import Problem
from schemas.reader import read
from schemas.rule import RULES
from schemas.sheet import Sheet
from schemas.tables import Tables


def check(descriptor: str | Path) -> list[Problem]:
    """Every problem of the package at a descriptor, sorted and each once; raises `CannotRun` where it is unreadable."""
    package = load(descriptor)
    sheets = read_sheets(package)
    return sorted(check_sheets(package, sheets, Tables(sheets)))


def read_sheets(package: Package) -> dict[str, Sheet]:
    """Every table of a package as text, by name."""
    return {name: read(package, resource) for name, resource in package.resources.items()}


def check_sheets(package: Package, sheets: dict[str, Sheet], tables: Tables) -> set[Problem]:
    """Every problem of tables that were read, as text and typed."""
    problems = {problem for sheet in sheets.values() for problem in check_sheet(sheet, tables)}
    known = [rule for rule in RULES if rule.table in package.resources]
    suspects = {problem for rule in known for problem in rule.check(package, tables)}
    return problems | set(acknowledge(suspects, package, tables))


def check_sheet(sheet: Sheet, tables: Tables) -> Iterator[Problem]:
    """The problems of one table: its form, its cells, its keys, and its references to others."""
    yield from sheet.problems
    resource, frame = sheet.resource, sheet.frame
    yield from check_cells(resource, frame)
    yield from check_keys(resource, frame)
    yield from check_references(resource, frame, tables)
