"""Puts the layers of `scripts.serving` around Datasette, and answers what only a server is asked: health and robots."""

import functools
import hashlib
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from datasette import Response, __version__, hookimpl

sys.path.append(str(Path(__file__).parent))  # a published site has the package `scripts` beside its plugins
from scripts.serving import cache, gate, headers, lane, pool, turns

LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 2_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 500,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 1_000,
}
"""For the site's own SQL, to which readers only give parameters; theirs runs in `scripts.serving.reader`."""
DEFAULTS = {"cache_mb": 64, "readers": 2, "waiting": 6, "patience": 2.0}
ROBOTS = """User-agent: *
Disallow: /*?
Disallow: /*.csv$
Disallow: /-/
"""


@hookimpl
def asgi_wrapper(datasette):
    """From outside to inside: headers, memory of pages, gate, turns of large pages, lane for SQL."""
    told = DEFAULTS | (datasette.plugin_config("server") or {})

    def wrap(app):
        inner = gate.gated(turns.in_turn(lane.in_lanes(app, lambda: pool_of(datasette))))
        kept = cache.Cache(inner, lambda: fingerprint(datasette), int(told["cache_mb"] * 1_000_000))
        return headers.with_headers(kept)

    return wrap


@hookimpl
def startup(datasette):
    """Lead SQL of readers to processes of its own."""
    lane.lead(record(datasette), lambda: pool_of(datasette))


@hookimpl
def prepare_connection(conn, database):
    """Bound what the site's own SQL may use."""
    if database != "_internal":
        for limit, value in LIMITS.items():
            conn.setlimit(limit, value)


@hookimpl
def register_routes():
    """`/health` and `/robots.txt`."""
    return [(r"^/health$", health), (r"^/robots\.txt$", robots)]


async def health(datasette):
    """Whether the database answers; never from memory."""
    found = await record(datasette).execute("SELECT count(*) FROM sqlite_master")
    return Response.text(f"ok, {found.single_value()} tables and indexes\n", headers={"Cache-Control": "no-store"})


async def robots():
    return Response.text(ROBOTS)


def record(datasette):
    """The database of the record."""
    return next(database for name, database in datasette.databases.items() if not name.startswith("_"))


@functools.cache
def pool_of(datasette) -> pool.Pool:
    """The processes for SQL of readers of one server."""
    told = DEFAULTS | (datasette.plugin_config("server") or {})
    return pool.Pool(record(datasette).path, told["readers"], told["waiting"], told["patience"])


@functools.cache
def fingerprint(datasette) -> str:
    """A hash over all that a page is made of: database, templates, plugins, static files, metadata, version."""
    digest = hashlib.sha256(f"{__version__} {datasette.metadata()} {datasette.settings_dict()}".encode())
    for path in (Path(record(datasette).path), *files(datasette)):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def files(datasette) -> Iterator[Path]:
    """The files of the site, its code included, in a fixed order."""
    folders = [
        Path(cache.__file__).parents[1],
        datasette.template_dir,
        datasette.plugins_dir,
        *(folder for _, folder in datasette.static_mounts),
    ]
    for folder in filter(None, folders):
        yield from sorted(path for path in Path(folder).rglob("*") if path.is_file() and path.suffix != ".pyc")
