"""One row of the timeline as it is drawn: where it lies, how sure its date is, and whether it happened."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from scripts.charts.scale import year_of

ROUGH = 32
"""Days that a date may leave open before the span itself is drawn."""


@dataclass(frozen=True)
class Moment:
    """A row of the view `timeline` with its days as years and fractions."""

    kind: str
    id: str
    date: str
    title: str
    topic: str
    first: float
    last: float
    certain: bool
    happened: bool

    @property
    def middle(self) -> float:
        return (self.first + self.last) / 2

    @property
    def year(self) -> int:
        """The Gregorian year in which it can first have been."""
        return int(self.first)

    @property
    def spans(self) -> bool:
        """Whether the days it leaves open are too many for one mark to stand for."""
        return (self.last - self.first) * 365 > ROUGH


def moments(rows: Iterable[Mapping[str, Any]]) -> list[Moment]:
    """The rows that have a date, in the order of their first day."""
    return sorted(
        (moment(row) for row in rows if row["earliest"] or row["latest"]),
        key=lambda each: (each.first, each.last, each.id),
    )


def moment(row: Mapping[str, Any]) -> Moment:
    """A row as it is drawn; a span with an open end stands at the end that is known."""
    return Moment(
        kind=row["kind"],
        id=row["id"],
        date=row["date"],
        title=row["title"],
        topic=row["topic"],
        first=year_of(row["earliest"] or row["latest"]),
        last=year_of(row["latest"] or row["earliest"]),
        certain=certain(row["date"]),
        happened=row["status"] not in {"planned", "cancelled", "unconfirmed", "drafted", "announced"},
    )


def certain(date: str) -> bool:
    """Whether an EDTF date is a day, or days from one to another, without a mark of doubt or of about."""
    return all(len(part) == 10 for part in date.split("/"))
