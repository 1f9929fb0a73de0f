"""What the tables tell together: references, rules, and rows that were lost."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from operator import attrgetter

import schemas.rules  # noqa: F401  registers the rules
from schemas.acknowledgement import acknowledge
from schemas.files import check_losses, check_strangers
from schemas.keys import check_references
from schemas.package import Package
from schemas.parallel import Tasks, in_turn
from schemas.problem import Problem
from schemas.releases import check_versions
from schemas.rule import RULES, Rule
from schemas.sheet import Sheet
from schemas.tables import Tables


def check_sheets(
    package: Package,
    sheets: dict[str, Sheet],
    tables: Tables,
    run: Callable[[Tasks], set[Problem]] = in_turn,
) -> list[Problem]:
    """Every problem of tables that were read, sorted and each once."""
    from schemas.texts import check_text

    texts = [partial(check_text, sheet) for sheet in sheets.values()]
    return settled(run([*texts, *references(sheets, tables), *judgements(package, tables)]), package, tables)


def settled(problems: Iterable[Problem], package: Package, tables: Tables) -> list[Problem]:
    """Problems, sorted and each once, without the warnings that are acknowledged."""
    return sorted(set(acknowledge(problems, package, tables)))


def references(sheets: dict[str, Sheet], tables: Tables) -> Tasks:
    """The tasks that find references to rows which do not exist, each by itself."""
    return [partial(check_references, sheet.resource, sheet.frame, tables) for sheet in sheets.values()]


def judgements(package: Package, tables: Tables) -> Tasks:
    """The tasks that find all else that the tables tell together, each by itself."""
    tasks = [partial(check_rules, rules, package, tables) for rules in of_one_frame(package)]
    whole = [partial(check_strangers, package), partial(check_losses, package, tables)]
    return [*tasks, *whole, partial(check_versions, package, tables)]


def of_one_frame(package: Package) -> list[list[Rule]]:
    """The rules for the tables of a package, those together that look at the same frame, table by table."""
    known = defaultdict(list)
    for rule in sorted(RULES, key=attrgetter("table")):
        if rule.table in package.resources:
            known[rule.derive].append(rule)
    return list(known.values())


def check_rules(rules: list[Rule], package: Package, tables: Tables) -> Iterator[Problem]:
    """The problems of rules that look at the same frame."""
    for rule in rules:
        yield from rule.check(package, tables)
