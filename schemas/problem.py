"""What a check returns: one thing that is wrong, where it stands, and what mends it."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in the package, where it stands, and what mends it.

    `file` is relative to the package, `line` is the physical line from 1 (0: the whole file), `column` the name of
    the field or empty, `value` the cell as it stands, `rule` a stable name, `severity` "error" or "warning".
    """

    file: str
    line: int
    column: str
    value: str
    rule: str
    severity: str
    message: str
    fix: str


class CannotRun(Exception):
    """The package cannot be checked at all: its descriptor or a schema cannot be read."""
