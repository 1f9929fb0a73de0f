"""Problems as people and programs read them: text, JSON, GitHub annotations, Markdown.

`json` is a list of objects with the fields of `Problem`; `github` is workflow commands, see
https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict

from schemas.problem import Problem

SHORT = 60
COMMENT = 60_000
"""Characters that a Markdown report may have: GitHub refuses comments above 65,536."""


def report(problems: Sequence[Problem], form: str) -> str:
    """The report of a run in one of the four forms."""
    return FORMS[form](problems)


def summary(problems: Sequence[Problem]) -> str:
    """One sentence: how many problems, in how many files."""
    if not problems:
        return "The package is valid."
    files = len({problem.file for problem in problems})
    return f"{count(len(problems), 'problem')} in {count(files, 'file')}."


def count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def shown(value: str) -> str:
    """A cell on one line: escaped, and shortened where it is long."""
    text = value.encode("unicode_escape").decode("ascii") if not value.isprintable() else value
    return text if len(text) <= SHORT else text[: SHORT - 1] + "…"


def as_text(problems: Sequence[Problem]) -> str:
    lines = [f"{place(problem)}: {said(problem)} {problem.fix} [{problem.rule}]" for problem in problems]
    return "\n".join([*lines, summary(problems)])


def place(problem: Problem) -> str:
    """Where a problem is: file, line and column, as far as they are known."""
    return ":".join(filter(None, [problem.file, str(problem.line or ""), problem.column]))


def said(problem: Problem) -> str:
    """The value, if there is one, and what is wrong with it."""
    return f"“{shown(problem.value)}”: {problem.message}" if problem.value else problem.message


def as_json(problems: Sequence[Problem]) -> str:
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem]) -> str:
    return "\n".join([*map(annotation, problems), summary(problems)])


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
    for number, problem in enumerate(problems):
        cells = (place(problem), shown(problem.value), problem.message, problem.fix)
        row = "| " + " | ".join(cell(each) for each in cells) + " |\n"
        if len(text) + len(row) > COMMENT:
            return text + f"\n… and {len(problems) - number} more.\n"
        text += row
    return text


def cell(text: str) -> str:
    """Text that cannot end a Markdown cell or open markup."""
    for sign in "\\|`<>*_[]":
        text = text.replace(sign, f"&#{ord(sign)};")
    return text.replace("\n", " ")


FORMS = {"text": as_text, "json": as_json, "github": as_github, "markdown": as_markdown}
