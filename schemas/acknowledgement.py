"""Warnings that a person has looked at and found right: a reviewed table silences each of them exactly."""

from collections.abc import Iterable, Iterator

from schemas.package import Package
from schemas.problem import Problem
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
        if place not in used and tables.is_whole(str(place[1])):
            message = f"Nothing is left of {place[0]} at {place[2]} in {place[1]} that it would silence."
            yield Problem(
                file, line, "rule", str(place[0]), "acknowledgement-unused", "error", message, "Remove the row."
            )


def row_of(problem: Problem, package: Package, tables: Tables) -> tuple[str, str]:
    """The table of a problem, and the key of its row; the parts of a key are joined by slashes."""
    for name, resource in package.resources.items():
        if resource.path == problem.file and problem.line in (frame := getattr(tables, name)).index:
            return name, "/".join(str(frame.loc[problem.line, column]) for column in resource.primary_key)
    return "", ""
