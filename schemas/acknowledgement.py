"""Warnings that a person has looked at and found right: a reviewed table silences each of them exactly."""

from collections.abc import Iterable, Iterator

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
            column = strange(place, package, tables)
            value = str(entries.loc[line, column])
            message = f"Nothing is left of {place[0]} at {place[2]} in {place[1]} that it would silence."
            yield Problem(file, line, column, value, "acknowledgement-unused", "error", message, "Remove the row.")


def strange(place: tuple[str, str, str], package: Package, tables: Tables) -> str:
    """The column of an acknowledgement that names what does not exist, else the rule that found nothing."""
    rule, table, key = place
    if rule in {each.name for each in RULES} and table not in package.resources:
        return "table"
    if table in package.resources and key not in keys(getattr(tables, table), package.resources[table]):
        return "id"
    return "rule"


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
