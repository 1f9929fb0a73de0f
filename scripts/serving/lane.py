"""SQL of readers takes a way of its own: another process, few at a time, and never the threads that serve pages."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextvars import ContextVar
from urllib.parse import unquote_plus

from datasette.database import Database, QueryInterrupted, Results

from scripts.serving.asgi import App, Scope, TooLarge, collect, pairs, short
from scripts.serving.pool import Busy, Interrupted, Pool, Reader

FREE = {"sql", "_where"}
"""Parameters that hold SQL."""
SECONDS = 8
"""How long all statements of one request may take together."""
LARGEST = 20_000_000
LENT: ContextVar[Reader | None] = ContextVar("reader lent to the request", default=None)


def in_lanes(app: App, pool: Callable[[], Pool]) -> App:
    """Wrap an application so that requests with SQL wait for a reader, and are told so if there is none."""

    async def answer(scope, receive, send):
        if scope["type"] != "http" or not brings_sql(scope):
            return await app(scope, receive, send)
        try:
            async with pool().reader() as reader:
                LENT.set(reader)
                whole = await asyncio.wait_for(collect(app, scope, receive, LARGEST), SECONDS)
        except Busy:
            whole = short(503, "Many queries are running. Ask again in a moment.", retry_after="2")
        except TimeoutError:
            whole = short(503, "The queries of this page take too long together.", retry_after="10")
        except TooLarge:
            whole = short(400, "The answer is too large. Download the database and ask it on your machine.")
        finally:
            LENT.set(None)
        return await whole.send(send)

    return answer


def brings_sql(scope: Scope) -> bool:
    """Whether a request brings SQL of its own."""
    return any(unquote_plus(pair.partition("=")[0]) in FREE for pair in pairs(scope))


def lead(database: Database, pool: Callable[[], Pool]) -> None:
    """Have a database run statements of requests with SQL in the reader that was lent to them."""
    here = database.execute

    async def execute(sql, params=None, truncate=False, custom_time_limit=None, page_size=None, log_sql_errors=True):
        if (lent := LENT.get()) is None:
            return await here(sql, params, truncate, custom_time_limit, page_size, log_sql_errors)
        settings = database.ds
        most = settings.max_returned_rows + (settings.max_returned_rows == page_size) if truncate else None
        limit = min(custom_time_limit or settings.sql_time_limit_ms, settings.sql_time_limit_ms)
        given = dict(params) if hasattr(params, "keys") else list(params or [])
        try:
            columns, rows, more = await pool().ask(lent, sql, given, most, limit)
        except Interrupted as error:
            raise QueryInterrupted(error, sql, params) from error
        return as_results(columns, rows, more and truncate)

    database.execute = execute


def as_results(columns: list[str], rows: list[tuple], truncated: bool) -> Results:
    """Rows as Datasette knows them, by name and by number."""
    memory = sqlite3.connect(":memory:")
    named = ", ".join("NULL AS " + '"' + name.replace('"', '""') + '"' for name in columns) or "NULL"
    cursor = memory.execute(f"SELECT {named}")
    return Results([sqlite3.Row(cursor, row) for row in rows], truncated, [(name, *[None] * 6) for name in columns])
