"""A table as it was read: text, lines, and what is wrong with its form."""

from dataclasses import dataclass, field

import pandas as pd

from schemas.package import Resource
from schemas.problem import Problem

FORMAT = "Run `make format`."
RESTORE = "Put it back from the repository."


@dataclass
class Sheet:
    """A table as text: a frame whose index is the line each record begins on, an empty cell missing in it."""

    resource: Resource
    header: list[str] = field(default_factory=list)
    frame: pd.DataFrame = field(default_factory=pd.DataFrame)
    problems: list[Problem] = field(default_factory=list)
    whole: bool = True
    """Whether every record could be read; if not, what is missing from the table says nothing."""

    @property
    def usable(self) -> bool:
        """Whether all columns of the schema are there."""
        return set(self.resource.columns) <= set(self.header)

    def blame(self, line: int, rule: str, message: str, fix: str, column: str = "", value: str = "") -> None:
        """Note a problem of form."""
        self.problems.append(Problem(self.resource.path, line, column, value, rule, "error", message, fix))

    def lose(self, line: int, rule: str, message: str, fix: str, value: str = "") -> None:
        """Note a problem of form that keeps records from being read."""
        self.blame(line, rule, message, fix, value=value)
        self.whole = False
