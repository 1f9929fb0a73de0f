"""A process that runs SQL of readers, apart from the server: what goes wrong in it goes wrong in it alone.

Started as `python reader.py DATABASE` by `pool`; imports nothing but Python's own library. Reads questions from
standard input and writes answers to standard output, each a length and a marshalled tuple:

    (sql, parameters, most rows or None, milliseconds)  →  ("rows", columns, rows, truncated)
                                                          ("error", "interrupted" or "failed", message)
"""

import marshal
import os
import resource
import sqlite3
import struct
import sys
import time
from typing import Any, BinaryIO

LENGTH = struct.Struct("<I")
MEMORY, HEAP, TEMPORARY = 400_000_000, 100_000_000, 64_000_000
"""Bytes of address space, of SQLite's memory, and of a temporary file."""
ANSWER = 4_000_000
"""Bytes of all values of an answer."""
CELLS = 12_000
"""Values in an answer: 500 rows of 24 columns."""
STEPS = 1_000
"""Instructions of SQLite between two looks at the clock."""
LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 50_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 20_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 60,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 20,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 32,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 500,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 1_000,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}
ALLOWED = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE}
PRAGMAS = {"table_info", "table_xinfo", "foreign_key_list", "index_list", "index_info", "index_xinfo", "schema_version"}
CLOSED = {"load_extension", "fts3_tokenizer", "sqlite_version", "sqlite_source_id", "sqlite_log"}
CLOSED |= {"sqlite_compileoption_get", "sqlite_compileoption_used"}


def main(path: str) -> None:
    """Answer questions until there are no more."""
    bound_process()
    connection = connect(path)
    while (question := receive(sys.stdin.buffer)) is not None:
        send(sys.stdout.buffer, answer(connection, *question))


def bound_process() -> None:
    """Limit memory and files, and stand back behind the server for the processor."""
    os.nice(10)
    for kind, most in (("AS", MEMORY), ("FSIZE", TEMPORARY), ("CORE", 0), ("NOFILE", 32)):
        try:
            resource.setrlimit(getattr(resource, f"RLIMIT_{kind}"), (most, most))
        except (ValueError, OSError):
            print(f"This system does not limit {kind} of a process.", file=sys.stderr)


def connect(path: str) -> sqlite3.Connection:
    """A connection that can only read, and only so much."""
    connection = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
    connection.text_factory = lambda text: str(text, "utf-8", "replace")
    connection.execute(f"PRAGMA hard_heap_limit = {HEAP}")
    for limit, value in LIMITS.items():
        connection.setlimit(limit, value)
    connection.set_authorizer(authorize)
    return connection


def authorize(action: int, first: str | None, second: str | None, *_: Any) -> int:
    """Whether a statement may do something: read, and call functions that tell nothing of the machine."""
    if action == sqlite3.SQLITE_FUNCTION:
        return sqlite3.SQLITE_DENY if second in CLOSED else sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA:
        return sqlite3.SQLITE_OK if first in PRAGMAS else sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK if action in ALLOWED else sqlite3.SQLITE_DENY


def answer(connection: sqlite3.Connection, sql: str, parameters: Any, most: int | None, milliseconds: int) -> tuple:
    """Run one statement; whatever happens is told as an answer."""
    deadline = time.perf_counter() + milliseconds / 1000
    connection.set_progress_handler(lambda: time.perf_counter() >= deadline, STEPS)
    try:
        cursor = connection.execute(sql, parameters)
        columns = [column[0] for column in cursor.description or ()]
        rows, truncated = fetched(cursor, most, len(columns))
        return "rows", columns, rows, truncated
    except MemoryError:
        return "error", "failed", "The query needs more memory than there is for one. Ask for less at once."
    except Exception as error:
        kind = "interrupted" if error.args == ("interrupted",) else "failed"
        return "error", kind, str(error)
    finally:
        connection.set_progress_handler(None, STEPS)


def fetched(cursor: sqlite3.Cursor, most: int | None, columns: int) -> tuple[list[tuple], bool]:
    """The rows, at most so many, and whether there are more; raises where their values are too large together."""
    most = min(CELLS if most is None else most, CELLS // max(columns, 1))
    rows, size = [], 0
    for row in cursor:
        if len(rows) == most:
            return rows, True
        size += sum(len(value) for value in row if isinstance(value, str | bytes))
        if size > ANSWER:
            raise ValueError(f"The answer is too large: at most {ANSWER:,} letters. Select fewer columns or rows.")
        rows.append(row)
    return rows, False


def receive(stream: BinaryIO) -> tuple | None:
    """The next message, or None where the other side has ended."""
    head = stream.read(LENGTH.size)
    return marshal.loads(stream.read(LENGTH.unpack(head)[0])) if len(head) == LENGTH.size else None


def send(stream: BinaryIO, message: tuple) -> None:
    body = marshal.dumps(message)
    stream.write(LENGTH.pack(len(body)) + body)
    stream.flush()


if __name__ == "__main__":
    main(sys.argv[1])
