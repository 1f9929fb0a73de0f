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

    def __init__(self, message: str, fix: str = "", file: str = "datapackage.json", line: int = 1) -> None:
        super().__init__(f"{message} {fix}".rstrip())
        self.message, self.fix, self.file, self.line = message, fix, file, line

    def problem(self) -> Problem:
        """The same as a problem, for programs that read a report."""
        fix = self.fix or "Mend what the message names, and run it again."
        return Problem(self.file, self.line, "", "", "cannot-run", "error", self.message, fix)
