"""Pages for what went wrong: the way on from an address that does not exist, and the kept row of a retired one."""

import re
from difflib import get_close_matches

from datasette import Response, hookimpl
from datasette.utils.asgi import NotFound

from pages.labels import database, labels

ROW = re.compile(r"/relations/([a-z_]+)/([^/]{1,160}?)(\.[a-z]+)?$")


@hookimpl(tryfirst=True)
def handle_exception(datasette, request, exception):
    """Answer an address that does not exist with help; leave every other fault, and JSON, to Datasette."""
    if not isinstance(exception, NotFound):
        return None

    async def answer():
        table, key, ending = row_of(datasette, request.path)
        retired, successor = await fate(datasette, table, key)
        if successor:
            return Response.redirect(datasette.urls.row("relations", table, successor) + ending, status=301)
        if request.path.endswith(".json"):
            return Response.json({"ok": False, "error": str(exception), "status": 404, "title": None}, status=404)
        near = suggestions(datasette, table, key) if table else []
        variables = {"status": 404, "table": table, "key": key, "near": near, "retired": retired}
        return Response.html(await datasette.render_template("404.html", variables, request=request), status=404)

    return answer


def row_of(datasette, path: str) -> tuple[str, str, str]:
    """The table, the key and the ending that an address of a row names; empty where it is none."""
    base = datasette.setting("base_url").rstrip("/")
    found = ROW.fullmatch(path.removeprefix(base))
    return (found[1], found[2], found[3] or "") if found else ("", "", "")


async def fate(datasette, table: str, key: str) -> tuple[bool, str | None]:
    """Whether an identifier was once in use, and the one in use now that it was merged into, by way of others."""
    sql = """
        WITH RECURSIVE way (id, step) AS (
          SELECT successor, 1 FROM identifiers WHERE "table" = :table AND id = :id UNION ALL
          SELECT i.successor, step + 1 FROM way JOIN identifiers i ON i."table" = :table AND i.id = way.id
          WHERE i.successor IS NOT NULL AND step < 9
        ) SELECT id FROM way ORDER BY step DESC LIMIT 1"""
    found = (await database(datasette).execute(sql, {"table": table, "id": key})).first()
    return found is not None, found["id"] if found else None


def suggestions(datasette, table: str, key: str) -> list[tuple[str, str]]:
    """Identifiers that are written alike, of the same table first, with the tables they stand in."""
    known = labels(datasette)
    tables = (table,) if table in known.tables else ("events", "agreements", "actors")
    found = [(name, each) for name in tables for each in get_close_matches(key, known.keys(name), n=6, cutoff=0.55)]
    return found[:8]
