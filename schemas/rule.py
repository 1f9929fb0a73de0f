"""A rule: what a Table Schema cannot say, as a small function that finds the rows that break it.

A rule looks at one frame, a table or one derived from several, whose index is the physical line in the table that is
blamed. It returns which rows are wrong, of all or of those that it had to look at; a row of which it says nothing, or
whose cells are missing, is not. pandera runs it as a check over the frame, by its backend for pandas itself: to look
the backend up, pandera would load all that it has for schemas and for tests, which takes longer than the rules. Nor
does it collect the rows that fail, since a problem needs their lines and few of their cells alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from string import Formatter

import numpy as np
import pandas as pd
import pandera.pandas as pa
from pandera.backends.pandas.checks import PandasCheckBackend

from schemas.package import Package
from schemas.problem import CannotRun, Problem
from schemas.tables import Tables, Unavailable, listed

CHANGED = "The rule {name} cannot look at {table}: {error}. Does the schema still have the columns and types it needs?"
Find = Callable[[pd.DataFrame], pd.Series]
Derive = Callable[[Tables], pd.DataFrame]


@dataclass(frozen=True)
class Rule:
    """A named condition on the rows of a frame, with what to tell people when a row breaks it.

    `message` may name columns of the frame in braces: they are filled in from the row that is wrong.
    """

    name: str
    table: str
    column: str
    find: Find
    derive: Derive
    message: str
    fix: str
    severity: str

    def check(self, package: Package, tables: Tables) -> Iterator[Problem]:
        """The problems of one rule; none where a table that it needs could not be read."""
        check = pa.Check(self.right, ignore_na=False)
        try:
            frame = tables.derived(self.derive)
            if frame.empty:
                return
            right = PandasCheckBackend(check).apply(frame)
        except Unavailable:
            return
        except (TypeError, AttributeError, KeyError, ValueError) as error:
            raise CannotRun(CHANGED.format(name=self.name, table=self.table, error=error)) from error
        if right is True:
            return
        file, wrong = package.resources[self.table].path, np.flatnonzero(~right)
        names = list({self.column, *(name for _, name, _, _ in Formatter().parse(self.message) if name)})
        for line, *cells in zip(frame.index[wrong], *(listed(frame[name].iloc[wrong]) for name in names), strict=True):
            row = {name: "" if pd.isna(cell) else cell for name, cell in zip(names, cells, strict=True)}
            value, message = plain(row[self.column]), self.message.format(**row)
            yield Problem(file, int(line), self.column, value, self.name, self.severity, message, self.fix)

    def right(self, frame: pd.DataFrame) -> pd.Series | bool:
        """Which rows of a frame keep the rule; only that all do, where they do."""
        found = self.find(frame)
        if not found.any():
            return True
        if found.index is not frame.index:
            found = found.reindex(frame.index)
        return ~(found if found.dtype == bool else found.fillna(False).astype(bool))


def plain(value: object) -> str:
    """A cell as the table writes it: a number that was made of text without a needless fraction."""
    return f"{value:.15g}" if isinstance(value, float) else str(value)


RULES: list[Rule] = []


def rule(
    tables: str | tuple[str, ...],
    column: str,
    message: str,
    fix: str,
    derive: Derive | None = None,
    severity: str = "error",
) -> Callable[[Find], Find]:
    """Register a function as a rule named after it, over one table or several that share the columns it needs.

    Without `derive` it looks at each table itself. What can be right but looks wrong has severity "warning".
    """

    def register(find: Find) -> Find:
        name = find.__name__.replace("_", "-")
        for table in (tables,) if isinstance(tables, str) else tables:
            RULES.append(Rule(name, table, column, find, derive or attrgetter(table), message, fix, severity))
        return find

    return register
