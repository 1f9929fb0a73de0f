"""Warnings that a person has looked at and found right: a reviewed table silences each of them exactly."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

import pandas as pd

from schemas.package import Package, Resource
from schemas.problem import Problem
from schemas.rule import RULES
from schemas.tables import Tables, Unavailable

TABLE = "acknowledgements"


def acknowledge(problems: Iterable[Problem], package: Package, tables: Tables) -> Iterator[Problem]:
    """The problems without the warnings that are acknowledged, and with each acknowledgement that silences nothing."""
    try:
        entries = tables.complete(TABLE)
    except Unavailable:
        yield from (problem for problem in problems if problem.severity == "error")
        return
    silent = {(rule, table, key): line for line, rule, table, key in entries[["rule", "table", "id"]].itertuples()}
    used = set()
    for problem in problems:
        if problem.severity == "warning" and (place := (problem.rule, *row_of(problem, package, tables))) in silent:
            used.add(place)
        else:
            yield problem
    file = package.resources[TABLE].path
    for place, line in silent.items():
        if place not in used and tables.are_whole():
            column, message, fix = unused(place, package, tables)
            value = str(entries.loc[line, column])
            yield Problem(file, line, column, value, "acknowledgement-unused", "error", message, fix)


def unused(place: tuple[str, str, str], package: Package, tables: Tables) -> tuple[str, str, str]:
    """The column of an acknowledgement that names what does not exist, else the rule that found nothing, and why."""
    rule, table, key = place
    warnings = {each.name for each in RULES if each.severity == "warning"}
    if rule not in warnings:
        return "rule", f"There is no warning {rule}.", meant(rule, warnings)
    if table not in package.resources:
        return "table", f"There is no table {table}.", meant(table, package.resources)
    known = keys(getattr(tables, table), package.resources[table])
    if key not in known:
        return "id", f"{table} has no row {key}.", meant(key, known)
    message = f"Nothing is left of {rule} at {key} in {table} that it would silence."
    return "rule", message, "Remove the row if this was meant; if not, mend what else changed."


def meant(name: str, known: Iterable[str]) -> str:
    """What to do about a name that is not known: write the nearest one, or remove the row."""
    near = get_close_matches(name, list(known), n=1)
    return f"Did you mean {near[0]}?" if near else "Correct it, or remove the row."


def keys(frame: pd.DataFrame, resource: Resource) -> set[str]:
    """The keys of all rows of a table, their parts joined by slashes."""
    parts = [frame[name].astype(object) for name in resource.primary_key]
    return {"/".join(map(str, key)) for key in zip(*parts, strict=True)}


def row_of(problem: Problem, package: Package, tables: Tables) -> tuple[str, str]:
    """The table of a problem, and the key of its row; the parts of a key are joined by slashes."""
    for name, resource in package.resources.items():
        if resource.path == problem.file and problem.line in (frame := getattr(tables, name)).index:
            return name, "/".join(str(frame.loc[problem.line, column]) for column in resource.primary_key)
    return "", ""
