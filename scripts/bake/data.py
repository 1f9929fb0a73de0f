"""Tables, views and answers as CSV and JSON, each whole and in a fixed order, and rows as JSON."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from scripts.ddl import quote


@dataclass(frozen=True)
class Rows:
    """Named columns and the rows under them."""

    columns: list[str]
    rows: list[tuple[Any, ...]]

    def as_csv(self) -> str:
        """Comma-separated, with a header; what is missing is empty."""
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows([self.columns, *self.rows])
        return text.getvalue()

    def as_json(self) -> str:
        """A list of objects, one on a line."""
        lines = (compact(dict(zip(self.columns, row, strict=True))) for row in self.rows)
        return "[" + ",\n".join(lines) + "]\n"


def compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def answer(connection: sqlite3.Connection, sql: str, parameters: Iterable[str] = ()) -> Rows:
    """The rows of a query whose parameters are left empty."""
    cursor = connection.execute(sql, dict.fromkeys(parameters, ""))
    return Rows([column[0] for column in cursor.description], cursor.fetchall())


def table(connection: sqlite3.Connection, name: str) -> Rows:
    """All rows of a table by its key, or of a view in its own order."""
    keys = primary_key(connection, name)
    order = f" ORDER BY {', '.join(map(quote, keys))}" if keys else ""
    return answer(connection, f"SELECT * FROM {quote(name)}{order}")


def primary_key(connection: sqlite3.Connection, table: str) -> list[str]:
    """The columns of the key of a table, in their order; none for a view."""
    rows = connection.execute("SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk", (table,))
    return [name for (name,) in rows]


def row(table: str, keys: list[str], values: dict[str, Any]) -> str:
    """One row as the server gives it for `.json?_shape=objects`, without the time that the server took."""
    told = {"database": "relations", "table": table, "rows": [values], "columns": list(values)}
    return compact({**told, "primary_keys": keys, "primary_key_values": [str(values[key]) for key in keys]}) + "\n"
