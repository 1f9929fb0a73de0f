"""Rows for goods that candidates name and the table of commodities does not have."""

from collections.abc import Iterable

from scripts.refresh.candidate import Origin, Row, in_order


def missing_goods(known: set[str], rows: Iterable[Row], of: Origin) -> list[Row]:
    """Rows of `commodities` for the codes that it lacks, named as the service names them, or not at all.

    The wider code is named where the table has it, or one of these rows does.
    """
    codes = {row["commodity"] for row in rows} - known
    return in_order(row_of(code, known | codes, of) for code in codes)


def row_of(code: str, known: set[str], of: Origin) -> Row:
    """The row of a code."""
    return {
        "id": code,
        "name": of.names.get(code, ""),
        "nomenclature": "total" if code == "TOTAL" else of.nomenclature,
        "parent": code[:-2] if code.isdigit() and code[:-2] in known else "",
        "source": of.source["id"],
    }
