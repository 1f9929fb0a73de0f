"""Questions as SQL: what the address of a table with conditions asks for, so that a browser can answer it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

COMPARISONS = {
    "exact": "{column} = {value}",
    "not": "{column} != {value}",
    "gt": "{column} > {value}",
    "gte": "{column} >= {value}",
    "lt": "{column} < {value}",
    "lte": "{column} <= {value}",
    "contains": "{column} LIKE '%' || {value} || '%'",
    "startswith": "{column} LIKE {value} || '%'",
    "endswith": "{column} LIKE '%' || {value}",
    "isnull": "{column} IS NULL",
    "notnull": "{column} IS NOT NULL",
}
"""How Datasette names comparisons behind a column, `value__gte=5`."""
WITHOUT_CONDITION = ("_sort", "_facet", "_nofacet", "_all", "_col", "_nocol", "_next", "_page", "_size")
"""Parameters that leave all rows in."""


@dataclass(frozen=True)
class Question:
    """One SELECT and the names of its parameters."""

    sql: str
    parameters: Sequence[str] = field(default=())

    @classmethod
    def about(cls, table: str, pairs: list[tuple[str, str]]) -> "Question":
        """What an address asks of a table: conditions on columns and an order; what has no meaning is left out."""
        conditions = [each for each in (condition(table, name, value) for name, value in pairs) if each]
        where = f"\nWHERE {' AND '.join(conditions)}" if conditions else ""
        told = dict(pairs)
        order = f"\nORDER BY {quoted(told['_sort'])}" if told.get("_sort") else ""
        order = f"\nORDER BY {quoted(told['_sort_desc'])} DESC" if told.get("_sort_desc") else order
        return cls(f"SELECT * FROM {table}{where}{order}")


def condition(table: str, name: str, value: str) -> str | None:
    """One condition of an address in SQL, or None where the parameter is none; LookupError where it is not known."""
    if name == "_search":
        words = text('"' + value.replace('"', '""') + '"')
        return f"rowid IN (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH {words})"
    if name.startswith(WITHOUT_CONDITION):
        return None
    column, _, comparison = name.partition("__")
    if name.startswith("_") or (comparison or "exact") not in COMPARISONS:
        raise LookupError(f"{name} has no form in SQL here.")
    return COMPARISONS[comparison or "exact"].format(column=quoted(column), value=text(value))


def text(value: str) -> str:
    """A text of SQL; SQLite compares it with a column of numbers as a number."""
    return "'" + value.replace("'", "''") + "'"


def quoted(column: str) -> str:
    """The name of a column, in quotes only where SQL needs them."""
    plain = column.isascii() and column.replace("_", "a").isalnum() and column not in ("end", "table", "on", "by")
    return column if plain else '"' + column.replace('"', '""') + '"'
