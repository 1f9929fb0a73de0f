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
    """One condition of an address in SQL, or None where the parameter is none."""
    if name == "_search":
        words = text('"' + value.replace('"', '""') + '"')
        return f"rowid IN (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH {words})"
    if name.startswith("_"):
        return None
    column, _, comparison = name.partition("__")
    form = COMPARISONS.get(comparison or "exact")
    return form.format(column=quoted(column), value=text(value)) if form else None


def text(value: str) -> str:
    """A text of SQL; SQLite compares it with a column of numbers as a number."""
    return "'" + value.replace("'", "''") + "'"


def quoted(column: str) -> str:
    """The name of a column, in quotes only where SQL needs them."""
    plain = column.isascii() and column.replace("_", "a").isalnum() and column not in ("end", "table", "on", "by")
    return column if plain else '"' + column.replace('"', '""') + '"'
