"""Serving the built database with Datasette."""

from collections.abc import Mapping
from pathlib import Path

import uvicorn
from datasette.app import Datasette
from datasette.database import Database

from schemas.package import load
from schemas.problem import CannotRun
from scripts.serving.protocol import PatientProtocol
from scripts.site import FOLDERS, NAME, SETTINGS, metadata

CONNECTIONS = 900
"""Connections at once; most systems give a process 1,024 open files."""


def application(
    descriptor: Path, database: Path, sql: bool = True, settings: Mapping[str, int] | None = None, address: str = ""
) -> Datasette:
    """A Datasette over the database, read-only and immutable, configured from the descriptor and `site/`.

    Without `sql`, readers cannot run queries of their own. `settings` go before those of the site, and `address` is
    where its rows stay, if not where the descriptor says.
    """
    if not database.exists():
        raise CannotRun(f"There is no {database}. Build it first: make build.")
    told = metadata(load(descriptor))
    told["plugins"]["pages"]["address"] = address or told["plugins"]["pages"]["address"]
    datasette = Datasette(
        [],
        metadata=told,
        template_dir=str(FOLDERS["template_dir"]),
        plugins_dir=str(FOLDERS["plugins_dir"]),
        static_mounts=[("static", str(FOLDERS["static"]))],
        settings={**SETTINGS, "default_allow_sql": sql, **(settings or {})},
    )
    datasette.remove_database("_memory")
    datasette.add_database(Database(datasette, path=str(database), is_mutable=False), name=NAME)
    return datasette


def serve_database(descriptor: Path, database: Path, host: str, port: int, sql: bool = True) -> None:
    """Serve until interrupted; the address is printed as soon as it answers."""
    server = uvicorn.Server(
        uvicorn.Config(
            application(descriptor, database, sql).app(),
            host,
            port,
            http=PatientProtocol,
            ws="none",
            log_level="error",
            access_log=False,
            server_header=False,
            limit_concurrency=CONNECTIONS,
            timeout_graceful_shutdown=5,
        )
    )
    announce(server)
    try:
        server.run()
    except SystemExit as error:
        raise CannotRun(f"Port {port} cannot be used on {host}. Choose another: make serve PORT=8002.") from error


def announce(server: uvicorn.Server) -> None:
    """Have the server say where it listens once it does."""
    startup = server.startup

    async def startup_and_say(sockets=None):
        await startup(sockets)
        if server.started:
            host, port = server.servers[0].sockets[0].getsockname()[:2]
            print(f"Serving on http://{host}:{port}/ (Ctrl-C stops it).", flush=True)

    server.startup = startup_and_say
