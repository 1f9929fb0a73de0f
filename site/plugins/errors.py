"""What a reader is told where a request fails: what was wrong with it and what to do, and nothing of the machine.

Takes the place of Datasette's own handler, which shows the text of any exception and logs wrong addresses at length.
"""

import sqlite3
import sys
import traceback

from datasette import Response, hookimpl
from datasette.database import QueryInterrupted
from datasette.plugins import pm
from datasette.utils.asgi import Base400, NotFound
from datasette.views.base import DatasetteError

SLOW = "Too slow", "The query took longer than a reader's query may. Ask for less, or download the database and ask it."
UNCLEAR = "Not understood", "The parameters of this address cannot be understood. Start again from the table."
MISSING = "Not found", "There is no row with this key."
CLOSED = "Not allowed", "Queries of readers are switched off here. Download the database and ask it on your machine."
FAULT = "A fault of the site", "The site could not answer this. The fault has been noted."


@hookimpl
def startup():
    """Take the place of Datasette's handler."""
    if handler := pm.get_plugin("datasette.handle_exception"):
        pm.unregister(handler)


@hookimpl
def handle_exception(datasette, request, exception):
    """The error as a page of the site, or as JSON; faults are logged. What does not exist is for `pages.errors`."""
    if isinstance(exception, NotFound):
        return None
    status, title, error = judged(request, exception)
    if status == 500:
        print(f"Fault at {request.path}", file=sys.stderr)
        traceback.print_exception(exception)
    return answer(datasette, request, {"ok": False, "error": error, "status": status, "title": title})


@hookimpl(tryfirst=True)
def forbidden(datasette, request):
    """What is closed to readers: SQL of their own, where it is switched off."""
    title, error = CLOSED
    return answer(datasette, request, {"ok": False, "error": error, "status": 403, "title": title})


def judged(request, exception: Exception) -> tuple[int, str | None, str]:
    """Status, title and sentence."""
    if isinstance(exception, QueryInterrupted) or getattr(exception, "title", None) == "SQL Interrupted":
        return 400, *SLOW
    if isinstance(exception, DatasetteError):
        return 400 if exception.status == 500 else exception.status, exception.title, str(exception.message)
    if isinstance(exception, Base400):
        return exception.status, None, str(exception)
    if isinstance(exception, sqlite3.ProgrammingError) and "binding" in str(exception):
        return 404, *MISSING
    if isinstance(exception, ValueError | LookupError | TypeError) and request.query_string:
        return 400, *UNCLEAR
    return 500, *FAULT


async def answer(datasette, request, told: dict) -> Response:
    if request.path.endswith(".json"):
        return Response.json(told, status=told["status"])
    template = datasette.jinja_env.select_template([f"{told['status']}.html", "error.html"])
    more = {"urls": datasette.urls, "app_css_hash": datasette.app_css_hash(), "menu_links": list}
    return Response.html(await template.render_async({**told, **more}), status=told["status"])
