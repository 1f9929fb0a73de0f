"""Offices of one person against those of others: those that somebody else held at that time."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import pandas as pd

from schemas.rule import rule
from schemas.rules.meetings import presence
from schemas.tables import Tables, among, listed, number

MANY = ("Deputy", "Acting", "Vice", "Member", "Adviser", "Aide", "Envoy", "Special", "Chairman", "Representative")
"""How offices begin that several people hold at one time."""
AROUND, NEAR = 4, 366
"""Rows of the holder of an office around that of somebody else, and the days between them."""


def held(tables: Tables) -> pd.DataFrame:
    """The people in offices that one holds at a time, with `other`: who else held it before and after."""
    rows = tables.derived(presence)
    rows = rows.loc[rows.person & rows.office.notna(), ["actor", "office", "seat", "date", "date_earliest"]]
    often = Counter(listed(rows.office))
    single = {office for office, times in often.items() if times > AROUND and not office.startswith(MANY)}
    rows = rows[among(rows.office, single)]
    known: dict[tuple, list[tuple]] = defaultdict(list)
    cells = (listed(rows[name]) for name in ("office", "seat", "date_earliest", "actor"))
    for line, office, seat, day, actor in zip(rows.index, *cells, strict=True):
        if isinstance(day, str):
            known[office, seat].append((day, actor, line))
    found = {line: other for each in known.values() for line, other in usurped(sorted(each))}
    return rows.assign(other=pd.Series([found.get(line, "") for line in rows.index], rows.index, dtype="str"))


def usurped(order: list[tuple]) -> Iterator[tuple[int, str]]:
    """Of the rows of an office in order of time those between two and two of another actor, with that actor."""
    for place in range(2, len(order) - 2):
        (_, first, _), (before, second, _), (_, own, line), (after, third, _), (_, last, _) = order[
            place - 2 : place + 3
        ]
        if own != second and first == second == third == last and number(after) - number(before) < NEAR:
            yield line, second


@rule(
    "participants",
    "office",
    "{other} is {office} in the rows before and after {date}, not {actor}.",
    "Look up actor and office; one may be of another row. If both are right, acknowledge it with the reason.",
    derive=held,
    severity="warning",
)
def office_of_somebody_else(rows: pd.DataFrame) -> pd.Series:
    return rows.other != ""


def between(tables: Tables) -> pd.DataFrame:
    """The people in offices, with `usual`: the office that they hold in the rows before and after, and near in time."""
    rows = tables.derived(presence)
    rows = rows.loc[rows.person, ["actor", "office", "date_earliest"]].dropna()
    known: dict[str, list[tuple]] = defaultdict(list)
    for line, actor, office, day in zip(rows.index, *(listed(rows[name]) for name in rows), strict=True):
        known[actor].append((day, office, line))
    found = {line: usual for each in known.values() for line, usual in slipped(sorted(each))}
    return rows.assign(usual=pd.Series([found.get(line, "") for line in rows.index], rows.index, dtype="str"))


def slipped(order: list[tuple]) -> Iterator[tuple[int, str]]:
    """Of the rows of a person in order of time those with an office held once, between two and two with another."""
    times = Counter(office for _, office, _ in order)
    for place in range(2, len(order) - 2):
        (_, first, _), (before, second, _), (_, own, line), (after, third, _), (_, last, _) = order[
            place - 2 : place + 3
        ]
        alone = times[own] == 1 and first == second == third == last and second not in own and own not in second
        if alone and number(after) - number(before) < NEAR:
            yield line, second


@rule(
    "participants",
    "office",
    "{actor} is {usual} in the rows before and after, and {office} in this one alone.",
    "Look up the office; it may be of another row. If it is right, acknowledge it with the reason.",
    derive=between,
    severity="warning",
)
def office_for_a_day(rows: pd.DataFrame) -> pd.Series:
    return rows.usual != ""
