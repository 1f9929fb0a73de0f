"""The served site, asked in process: no socket, no threads, no limits that protect a server from its readers."""

import asyncio
from pathlib import Path

from datasette.utils.asgi import Request

from scripts.bake.page import HOST, ORIGIN
from scripts.serve import application
from scripts.serving.asgi import Answer, collect

SETTINGS = {"num_sql_threads": 0, "sql_time_limit_ms": 120_000, "facet_time_limit_ms": 60_000, "default_page_size": 100}


class Server:
    """The application with its templates told that they are baked."""

    def __init__(self, descriptor: Path, database: Path) -> None:
        self.loop = asyncio.new_event_loop()
        self.site = application(descriptor, database, settings=SETTINGS, address=ORIGIN)
        self.app = self.site.app()
        self.loop.run_until_complete(self.site.invoke_startup())
        self.site.jinja_env.globals["site"]["baked"] = True

    def get(self, address: str) -> Answer:
        """The answer to a request for a path with its parameters."""
        path, _, query = address.partition("?")
        scope = {
            **{"type": "http", "http_version": "1.1", "method": "GET", "scheme": "http"},
            **{"path": path, "raw_path": path.encode(), "query_string": query.encode()},
            "headers": [(b"host", HOST.encode())],
        }
        return self.loop.run_until_complete(collect(self.app, scope, self.nothing, 10**9))

    def page(self, address: str, *statuses: int) -> str:
        """The text of a page; raises where the site does not give it."""
        answer = self.get(address)
        if answer.status not in (statuses or (200,)):
            raise RuntimeError(f"The site answers {answer.status} to {address}. See what it says with make serve.")
        return answer.body.decode()

    def rendered(self, template: str, **variables) -> str:
        """A template that no address leads to."""
        request = Request.fake(f"/{template.removesuffix('.html')}")
        return self.loop.run_until_complete(self.site.render_template(template, variables, request=request))

    def columns(self, table: str) -> list[str]:
        """The names of the columns of a table or view."""
        return self.loop.run_until_complete(self.site.get_database("relations").table_columns(table))

    @staticmethod
    async def nothing() -> dict:
        return {"type": "http.request", "body": b"", "more_body": False}
