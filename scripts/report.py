"""Problems as people and programs read them: text, JSON, GitHub annotations, Markdown.

`json` is a list of objects with the fields of `Problem`; `github` is workflow commands, see
https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
"""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby

from schemas.problem import Problem

SHORT = 60
COMMENT = 60_000
"""Characters that a Markdown report may have: GitHub refuses comments above 65,536."""
ALIKE = 5
"""How many problems of one cause are shown before the rest of them is only counted."""
ANNOTATIONS = 50
"""How many annotations GitHub shows of one run; the others are in the summary."""


def report(problems: Sequence[Problem], form: str) -> str:
    """The report of a run in one of the four forms."""
    return FORMS[form](problems)


def summary(problems: Sequence[Problem]) -> str:
    """One sentence: how many problems, in how many files."""
    if not problems:
        return "The package is valid."
    files = len({problem.file for problem in problems})
    warnings = sum(problem.severity == "warning" for problem in problems)
    wary = f", {count(warnings, 'warning')} among them" if warnings else ""
    return f"{count(len(problems), 'problem')} in {count(files, 'file')}{wary}."


def count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def grouped(problems: Sequence[Problem]) -> Iterator[tuple[Problem, int]]:
    """Problems with how many more of the same cause follow that are not shown; 0 for all but the last shown."""
    for _, alike in groupby(sorted(problems, key=cause), key=cause):
        series = sorted(alike)
        shown = series if len(series) <= ALIKE else series[:ALIKE]
        yield from ((problem, 0) for problem in shown[:-1])
        yield shown[-1], len(series) - len(shown)


def cause(problem: Problem) -> tuple[str, str, str]:
    return problem.file, problem.rule, problem.column


def shown(value: str) -> str:
    """A cell on one line: escaped, and shortened where it is long."""
    text = value if value.isprintable() else value.encode("unicode_escape").decode("ascii")
    return text if len(text) <= SHORT else text[: SHORT - 1] + "…"


def as_text(problems: Sequence[Problem]) -> str:
    """One line a problem, in colour on a terminal; of one cause only the first few, the rest counted."""
    lines = []
    for problem, more in grouped(problems):
        where = paint(place(problem), "1")
        what = paint(said(problem), "33" if problem.severity == "warning" else "31")
        lines.append(f"{where}: {what} {problem.fix} {paint(f'[{problem.rule}]', '2')}")
        if more:
            lines.append(f"{problem.file}: and {more} more like this [{problem.rule}]")
    return "\n".join([*lines, summary(problems)])


def paint(text: str, code: str) -> str:
    """Text in a colour of the terminal, if it is one and the reader did not ask for none."""
    if sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        return f"\033[{code}m{text}\033[0m"
    return text


def place(problem: Problem) -> str:
    """Where a problem is: file, line and column, as far as they are known."""
    return ":".join(filter(None, [problem.file, str(problem.line or ""), problem.column]))


def said(problem: Problem) -> str:
    """The value, if there is one, and what is wrong with it."""
    return f"“{shown(problem.value)}”: {problem.message}" if problem.value else problem.message


def as_json(problems: Sequence[Problem]) -> str:
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem]) -> str:
    first = [problem for problem, _ in grouped(problems)][:ANNOTATIONS]
    return "\n".join([*map(annotation, first), summary(problems)])


def annotation(problem: Problem) -> str:
    """A workflow command that GitHub shows at the line."""
    title = ":".join(filter(None, [problem.column, problem.rule]))
    where = f"file={property_(problem.file)},line={max(problem.line, 1)},title={property_(title)}"
    return f"::{problem.severity} {where}::{data(said(problem) + ' ' + problem.fix)}"


def data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def property_(text: str) -> str:
    return data(text).replace(":", "%3A").replace(",", "%2C")


def as_markdown(problems: Sequence[Problem]) -> str:
    """A table for a comment or a job summary, cut before it grows too long for one."""
    text = f"### {summary(problems)}\n"
    if not problems:
        return text
    text += "\n| where | value | what is wrong | what mends it |\n| --- | --- | --- | --- |\n"
    for problem, more in grouped(problems):
        row = line([place(problem), shown(problem.value), problem.message, problem.fix])
        row += line([problem.file, "", f"and {more} more like this", ""]) if more else ""
        if len(text) + len(row) > COMMENT:
            return text + "\n… and more.\n"
        text += row
    return text


def line(cells: list[str]) -> str:
    return "| " + " | ".join(cell(each) for each in cells) + " |\n"


def cell(text: str) -> str:
    """Text that cannot end a Markdown cell or open markup."""
    for sign in "\\|`<>*_[]":
        text = text.replace(sign, f"&#{ord(sign)};")
    return text.replace("\n", " ")


FORMS = {"text": as_text, "json": as_json, "github": as_github, "markdown": as_markdown}
