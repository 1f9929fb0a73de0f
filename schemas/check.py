"""All checks of a package together, in as many processes as make it faster.

Of a package with many rows a copy of this process parses the tables and checks what their text alone tells, while this
one still loads pandas, pandera and the rules; what the tables tell together is then shared with another copy. So
nothing that takes long is loaded before it is needed. Tables that are so large that they should not be in memory twice
are read once, and all work on them is shared.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from schemas.package import Package, Resource, load
from schemas.parallel import Tasks, beside, can_copy, in_turn, together
from schemas.problem import Problem

if TYPE_CHECKING:
    from schemas.canonical import Parsed
    from schemas.sheet import Sheet
    from schemas.tables import Tables

LARGE, HUGE = 500_000, 50_000_000
"""Of more bytes than this a check takes longer than copying a process does; of more than that, reading does so too."""


@dataclass(frozen=True)
class Examined:
    """A package with its tables as text and typed, and every problem of it, sorted and each once."""

    package: Package
    sheets: "dict[str, Sheet]"
    tables: "Tables"
    problems: list[Problem]


def check(descriptor: str | Path) -> list[Problem]:
    """Every problem of the package at a descriptor, sorted and each once; raises `CannotRun` where it is unreadable."""
    return examine(descriptor).problems


def examine(descriptor: str | Path) -> Examined:
    """Load, read and check the package at a descriptor; raises `CannotRun` where it is unreadable."""
    package = load(descriptor)
    count = size(package) if can_copy() else 0
    if count <= LARGE or count > HUGE:
        return examine_read(package, in_turn if count <= LARGE else together)
    with beside(partial(parsed_and_judged, package)) as answers:
        from schemas.judge import judgements, references, settled

        sheets, tables = read_typed(package, next(answers))
        found = together(judgements(package, tables))
        in_texts, resolved = next(answers)
        dangling = set() if resolved else in_turn(references(sheets, tables))
        return Examined(package, sheets, tables, settled(found | in_texts | dangling, package, tables))


def examine_read(package: Package, run: Callable[[Tasks], set[Problem]]) -> Examined:
    """Read a package once and run all checks of it."""
    from schemas.judge import check_sheets

    sheets, tables = read_typed(package)
    return Examined(package, sheets, tables, check_sheets(package, sheets, tables, run))


def size(package: Package) -> int:
    """How many bytes the tables of a package have."""
    paths = (package.root / each.path for each in package.resources.values())
    return sum(path.stat().st_size for path in paths if path.is_file())


def parsed_and_judged(package: Package) -> Iterator[Any]:
    """The tables of a package in canonical form, then what their text alone tells.

    That is a pair: the problems, and whether the text shows that all references find a row. Only tables that are not
    proved sound are looked at.
    """
    from schemas.proof import are_resolved, canonical, proved

    parsed = canonical(package)
    yield parsed
    tables = proved(package, parsed)
    suspect = [resource for name, resource in package.resources.items() if name not in tables]
    yield (find_in_texts(package, suspect) if suspect else set()), are_resolved(package, tables)


def find_in_texts(package: Package, suspect: list[Resource]) -> set[Problem]:
    """The problems of the text of some tables, each by itself."""
    from schemas.reader import read
    from schemas.texts import check_text

    return {problem for resource in suspect for problem in check_text(read(package, resource))}


def read_typed(package: Package, parsed: "Parsed | None" = None) -> "tuple[dict[str, Sheet], Tables]":
    """The tables of a package as text and typed; those that were parsed are not read again."""
    from schemas.reader import read_sheets
    from schemas.tables import Tables

    sheets = read_sheets(package, parsed)
    return sheets, Tables(sheets)
