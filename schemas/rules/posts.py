"""Offices of one person against those of others: those that somebody else held at that time."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import pandas as pd

from schemas.rule import rule
from schemas.rules.meetings import presence
from schemas.tables import Tables, listed, number, picked

MANY = ("Deputy", "Acting", "Vice", "Member", "Adviser", "Aide", "Envoy", "Special", "Chairman", "Representative")
"""How offices begin that several people hold at one time."""
AROUND, NEAR = 4, 366
"""Rows of the holder of an office around that of somebody else, and the days between them."""


def officers(tables: Tables) -> pd.DataFrame:
    """The people in offices."""
    rows = tables.derived(presence)
    columns = ["actor", "office", "seat", "date", "date_earliest"]
    return picked(rows, columns, rows.person & rows.office.notna())


def held(tables: Tables) -> pd.DataFrame:
    """The people in an office that one holds at a time and another, `other`, held before and after."""
    rows = tables.derived(officers)
    often = Counter(listed(rows.office))
    single = {office for office, times in often.items() if times > AROUND and not office.startswith(MANY)}
    known: dict[tuple, list[tuple]] = defaultdict(list)
    cells = (listed(rows[name]) for name in ("office", "seat", "date_earliest", "actor"))
    for line, office, seat, day, actor in zip(rows.index, *cells, strict=True):
        if office in single and isinstance(day, str):
            known[office, seat].append((day, actor, line))
    return with_found(rows, "other", dict(pair for each in known.values() for pair in usurped(sorted(each))))


def with_found(rows: pd.DataFrame, name: str, found: dict[int, str]) -> pd.DataFrame:
    """The rows of which something was found, with it in a column."""
    return rows.loc[list(found)].assign(**{name: pd.array(list(found.values()), dtype="str")})


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
    """The people in offices who hold another, `usual`, in the rows before and after, and near in time."""
    rows = tables.derived(officers)
    known: dict[str, list[tuple]] = defaultdict(list)
    cells = (listed(rows[name]) for name in ("actor", "office", "date_earliest"))
    for line, actor, office, day in zip(rows.index, *cells, strict=True):
        if isinstance(day, str):
            known[actor].append((day, office, line))
    return with_found(rows, "usual", dict(pair for each in known.values() for pair in slipped(sorted(each))))


def slipped(order: list[tuple]) -> Iterator[tuple[int, str]]:
    """Of the rows of a person in order of time those with an office held once, between two and two with another."""
    times = Counter(office for _, office, _ in order) if len(order) > AROUND else {}
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
