"""All checks of a package together: form, cells, keys, references, rules."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import schemas.rules  # noqa: F401  registers the rules
from schemas.acknowledgement import acknowledge
from schemas.compiler import check_cells
from schemas.files import check_citations, check_losses, check_strangers
from schemas.keys import check_keys, check_references
from schemas.package import Package, load
from schemas.parallel import can_copy, in_turn, together
from schemas.problem import Problem
from schemas.reader import read
from schemas.rule import RULES, Rule
from schemas.sheet import Sheet
from schemas.tables import Tables

MANY = 5_000
"""Of more rows than this a check takes longer than copying a process does."""


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
    tasks = [partial(check_sheet, sheet, tables) for sheet in sheets.values()]
    tasks += [partial(check_rules, rules, package, tables) for rules in of_one_frame(package)]
    tasks += [partial(check_strangers, package), partial(check_losses, package, tables)]
    tasks += [partial(check_citations, package, tables)]
    long = sum(len(sheet.frame) for sheet in sheets.values()) > MANY
    found = together(tasks) if long and can_copy() else in_turn(tasks)
    return set(acknowledge(found, package, tables))


def of_one_frame(package: Package) -> list[list[Rule]]:
    """The rules for the tables of a package, those together that look at the same frame."""
    known = defaultdict(list)
    for rule in RULES:
        if rule.table in package.resources:
            known[rule.derive].append(rule)
    return list(known.values())


def check_rules(rules: list[Rule], package: Package, tables: Tables) -> Iterator[Problem]:
    """The problems of rules that look at the same frame."""
    for rule in rules:
        yield from rule.check(package, tables)


def check_sheet(sheet: Sheet, tables: Tables) -> Iterator[Problem]:
    """The problems of one table: its form, its cells, its keys, and its references to others."""
    yield from sheet.problems
    resource, frame = sheet.resource, sheet.frame
    yield from check_cells(resource, frame)
    yield from check_keys(resource, frame)
    yield from check_references(resource, frame, tables)
