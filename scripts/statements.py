"""SQL files of the site: each a single SELECT, headed by comments that say what it answers.

The first comment is the title, `-- title: Dates that sources give differently`; the others say more. Two kinds of
line are meant for the page. `-- parameter year: 1391 A year of the Iranian calendar` says what a parameter is where the
reader gives nothing, and what it asks for. `-- chart: columns x=year y=visits` is the chart above the table.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

SITE = Path(__file__).parent.parent / "site"


@dataclass(frozen=True)
class Statement:
    """A named SELECT with its title and description, and what its page needs: parameters and a chart."""

    name: str
    title: str
    description: str
    sql: str
    parameters: dict[str, dict[str, str]] = field(default_factory=dict)
    chart: str = ""


def statements(folder: str) -> list[Statement]:
    """The statements of `site/views` or `site/queries`, by name."""
    return [statement(path) for path in sorted((SITE / folder).glob("*.sql"))]


def statement(path: Path) -> Statement:
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line[3:] for line in lines if line.startswith("-- ")]
    parameters = dict(parameter(line) for line in comments if line.startswith("parameter "))
    chart = next((line.removeprefix("chart: ") for line in comments if line.startswith("chart: ")), "")
    title, *description = (line for line in comments if not line.startswith(("parameter ", "chart: ")))
    sql = "\n".join(line for line in lines if not line.startswith("-- ")).strip().rstrip(";")
    return Statement(
        path.stem.replace("-", "_"),
        title.removeprefix("title: "),
        " ".join(description),
        with_defaults(sql, parameters),
        parameters,
        chart,
    )


def parameter(line: str) -> tuple[str, dict[str, str]]:
    """The name of a parameter with its default (one word, `_` for a space) and its help."""
    name, default, told = re.fullmatch(r"parameter (\w+): (\S+) (.+)", line).groups()
    return name, {"default": default.replace("_", " "), "help": told}


def with_defaults(sql: str, parameters: dict[str, dict[str, str]]) -> str:
    """The SELECT with the default in place of a parameter that the reader leaves empty."""
    for name, told in parameters.items():
        default = told["default"].replace("'", "''")
        sql = re.sub(rf":{name}\b", f"coalesce(nullif(:{name}, ''), '{default}')", sql)
    return sql
