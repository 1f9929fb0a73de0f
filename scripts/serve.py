"""Serving the built database with Datasette."""

import sys
from pathlib import Path

import uvicorn
from datasette.app import Datasette
from datasette.database import Database

from schemas.package import load
from schemas.problem import CannotRun
from scripts.site import FOLDERS, NAME, SETTINGS, metadata


def application(descriptor: Path, database: Path) -> Datasette:
    """A Datasette over the database, read-only and immutable, configured from the descriptor and `site/`."""
    if not database.exists():
        raise CannotRun(f"There is no {database}. Build it first: make build.")
    datasette = Datasette(
        [],
        metadata=metadata(load(descriptor)),
        template_dir=str(FOLDERS["template_dir"]),
        plugins_dir=str(FOLDERS["plugins_dir"]),
        static_mounts=[("static", str(FOLDERS["static"]))],
        settings=SETTINGS,
    )
    sys.modules["datasette.handle_exception"].rich = None  # else every address not found logs pages of local variables
    datasette.add_database(Database(datasette, path=str(database), is_mutable=False), name=NAME)
    return datasette


def serve_database(descriptor: Path, database: Path, host: str, port: int) -> None:
    """Serve until interrupted; the address is printed as soon as it answers."""
    server = uvicorn.Server(uvicorn.Config(application(descriptor, database).app(), host, port, log_level="warning"))
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
