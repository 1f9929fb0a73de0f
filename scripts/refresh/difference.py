"""Candidates beside what the table has: new, the same, or another figure for the same claim."""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

import pandas as pd

from scripts.refresh.candidate import Row

CLAIM = (
    *("reporter", "partner", "flow", "measure", "commodity", "coverage"),
    *("start", "end", "calendar", "unit", "compiler"),
)
"""What a figure is of, and whose it is; not what it says, nor where."""
SHOWN = 20


@dataclass
class Difference:
    """Candidates by what the table has of them; of other figures, with the row that has them."""

    new: list[Row] = field(default_factory=list)
    same: list[Row] = field(default_factory=list)
    other: list[tuple[Row, str, str]] = field(default_factory=list)

    @property
    def worth_entering(self) -> list[Row]:
        """The candidates that would add something."""
        return sorted([*self.new, *(row for row, _, _ in self.other)], key=lambda row: row["id"])


def difference(rows: list[Row], table: pd.DataFrame) -> Difference:
    """Sort candidates by what the table, as text, has. A new figure for a known claim gets an identifier of its own."""
    known = defaultdict(list)
    cells = table[["id", "value", *CLAIM]].fillna("").itertuples(index=False, name=None)
    for name, value, *claim in cells:
        known[tuple(claim)].append((name, value))
    taken, found = set(table["id"]), Difference()
    for row in rows:
        rivals = known[tuple(row.get(column, "") for column in CLAIM)]
        if any(equal(value, row["value"]) for _, value in rivals):
            found.same.append(row)
            continue
        own = {**row, "id": free(row["id"], taken)}
        taken.add(own["id"])
        if rivals:
            found.other.append((own, *rivals[-1]))
        else:
            found.new.append(own)
    return found


def equal(one: str, other: str) -> bool:
    """Whether two texts are the same number; text that is none equals only itself."""
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return one == other


def free(name: str, taken: set[str]) -> str:
    """The identifier itself, or with the first number that makes it one that no row has."""
    number = 2
    while name in taken:
        name = f"{name.removesuffix(f'-{number - 1}')}-{number}"
        number += 1
    return name


def told(found: Difference) -> str:
    """The difference in words, the figures that differ side by side."""
    lines = [f"New: {len(found.new)}. The same as in the table: {len(found.same)}. Another figure: {len(found.other)}."]
    for row, name, value in found.other[:SHOWN]:
        what = " ".join(
            [row["reporter"], row["flow"], row["partner"], row["commodity"], row["measure"], row["start"][:4]]
        )
        lines.append(f"  {what}: {value} {row['unit']} in {name}, now {row['value']} {row['unit']}")
    if len(found.other) > SHOWN:
        lines.append(f"  and {len(found.other) - SHOWN} more")
    return "\n".join(lines)
