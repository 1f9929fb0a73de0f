"""The served site, asked in process: no socket, no threads, no limits that protect a server from its readers."""

import asyncio
import functools
import gc
from pathlib import Path

from scripts.bake.page import HOST, ORIGIN
from scripts.serve import application
from scripts.serving.asgi import Answer, collect

SETTINGS = {"num_sql_threads": 0, "sql_time_limit_ms": 120_000, "facet_time_limit_ms": 60_000, "default_page_size": 100}
REQUEST = {"type": "http", "http_version": "1.1", "method": "GET", "scheme": "http"}


class Server:
    """The application with its templates told that they are baked."""

    def __init__(self, descriptor: Path, database: Path) -> None:
        self.loop = asyncio.new_event_loop()
        self.site = application(descriptor, database, settings=SETTINGS, address=ORIGIN)
        self.app = self.site.app()
        self.loop.run_until_complete(self.site.invoke_startup())
        self.site.jinja_env.globals["site"]["baked"] = True
        self.site.jinja_env.auto_reload = False
        self.hasten()

    def hasten(self) -> None:
        """Answer once and for all what Datasette asks again for each page: everybody may see everything here."""

        async def allowed(*_, **__):
            return True

        async def visible(*_, **__):
            return True, False

        self.site.permission_allowed, self.site.ensure_permissions = allowed, allowed
        self.site.check_visibility = visible
        self.site.plugin_config = functools.cache(self.site.plugin_config)
        path = self.site.urls.path
        self.site.urls.path = functools.cache(lambda *told, **more: str(path(*told, **more)))  # its own texts are slow
        database = self.site.get_database("relations")
        keys = self.loop.run_until_complete(database.get_all_foreign_keys())

        async def foreign_keys():
            return keys

        database.get_all_foreign_keys = foreign_keys
        gc.freeze()

    def get(self, address: str) -> Answer:
        """The answer to a request for a path with its parameters."""
        path, _, query = address.partition("?")
        scope = {
            **REQUEST,
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [(b"host", HOST.encode())],
        }
        return self.loop.run_until_complete(collect(self.app, scope, self.nothing, 10**9))

    def rendered(self, template: str, **variables) -> str:
        """A template that no address leads to."""
        return self.loop.run_until_complete(self.site.render_template(template, variables))

    def columns(self, table: str) -> list[str]:
        """The names of the columns of a table or view."""
        return self.loop.run_until_complete(self.site.get_database("relations").table_columns(table))

    @staticmethod
    async def nothing() -> dict:
        return {"type": "http.request", "body": b"", "more_body": False}
