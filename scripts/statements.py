"""SQL files of the site: each a single SELECT, headed by comments that say what it answers.

The first comment is the title, `-- title: Dates that sources give differently`; the others say more.
"""

from dataclasses import dataclass
from pathlib import Path

SITE = Path(__file__).parent.parent / "site"


@dataclass(frozen=True)
class Statement:
    """A named SELECT with its title and description."""

    name: str
    title: str
    description: str
    sql: str


def statements(folder: str) -> list[Statement]:
    """The statements of `site/views` or `site/queries`, by name."""
    return [statement(path) for path in sorted((SITE / folder).glob("*.sql"))]


def statement(path: Path) -> Statement:
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line[3:] for line in lines if line.startswith("-- ")]
    title, *description = comments
    sql = "\n".join(line for line in lines if not line.startswith("-- ")).strip().rstrip(";")
    return Statement(path.stem.replace("-", "_"), title.removeprefix("title: "), " ".join(description), sql)
