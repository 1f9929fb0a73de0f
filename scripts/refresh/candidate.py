"""Candidate rows: what a service states, in the columns of the table of trade, with where it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

Row = dict[str, str]
USUAL = {
    "measure": "value",
    "commodity": "TOTAL",
    "coverage": "goods",
    "calendar": "gregorian",
    "period_basis": "stated",
    "unit": "USD",
    "qualifier": "exact",
}


@dataclass(frozen=True)
class Origin:
    """A service as the record cites it: a row of `sources`, a row of `actors`, and the last word of identifiers.

    Its codes of goods are of a nomenclature; names of goods by their codes, if the service has any.
    """

    source: Row
    compiler: Row
    suffix: str
    nomenclature: str = "HS"
    names: dict[str, str] = field(default_factory=dict)


def origin(suffix: str, source: Row, compiler: Row) -> Origin:
    """An origin whose source was read today."""
    told = {"language": "en", "accessed": date.today().isoformat(), **source}
    return Origin(told, {"kind": "organization", **compiler}, suffix)


def candidate(of: Origin, year: int, **cells: str) -> Row:
    """A row for a calendar year: what nearly all have in common, and the cells that tell it from others."""
    row = {**USUAL, "start": f"{year}-01-01", "end": f"{year}-12-31", **cells}
    row |= {"source": of.source["id"], "compiler": of.compiler["id"]}
    return {"id": identifier(of, year, row), **row}


def identifier(of: Origin, year: int, row: Row) -> str:
    """The identifier of a row: who with whom, what, when, and whose figure."""
    words = [row["reporter"], row["partner"], row["flow"]]
    words += [row["measure"]] * (row["measure"] != "value") + [row["commodity"]] * (row["commodity"] != "TOTAL")
    return "-".join([*words, str(year), of.suffix]).lower()


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Rows as the table orders them."""
    return sorted(rows, key=lambda row: row["id"])
