"""`/search?q=`: one search over events, agreements, people and bodies, goods, sources; `/search.json` for programs."""

import sys
from pathlib import Path
from urllib.parse import urlencode

from datasette import Response, hookimpl

sys.path.append(str(Path(__file__).parent))  # a published site has the package `scripts` beside its plugins
from scripts.finder import KINDS, find


@hookimpl
def register_routes():
    return [(r"^/search(?P<format>\.json)?$", search)]


async def search(datasette, request):
    """The page of results, or the same as JSON."""
    database = next(each for name, each in datasette.databases.items() if not name.startswith("_"))
    page = request.args.get("page") or "1"
    wanted = int(page) if page.isascii() and page.isdigit() and len(page) < 5 else 1
    found = await find(database.execute, request.args.get("q") or "", request.args.get("kind") or "", wanted)
    if request.url_vars["format"]:
        told = found.as_json()
        for hit in told["hits"]:
            hit["url"] = datasette.urls.row(database.name, hit["kind"], hit["id"])
        return Response.json(told)
    context = {"found": found, "kinds": KINDS, "database": database.name, "address": address(datasette, found.query)}
    return Response.html(await datasette.render_template("search.html", context, request=request))


def address(datasette, query: str):
    """A function that gives the address of this search for a kind, a page, or another query."""

    def of(kind: str = "", page: int = 1, q: str = query) -> str:
        told = {"q": q, "kind": kind, "page": "" if page == 1 else page}
        return datasette.urls.path("/search?" + urlencode({name: value for name, value in told.items() if value}))

    return of
