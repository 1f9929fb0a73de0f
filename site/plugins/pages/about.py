"""The page that says what the record is, how it is made and how it may be used."""

from datasette import Response, hookimpl

from pages.labels import database
from pages.told import config, tables, told


@hookimpl
def register_routes():
    return [(r"^/about$", about)]


async def about(datasette, request):
    """The page, with the number of rows of every table."""
    known = told(datasette)
    counts = await database(datasette).table_counts(limit=1000)
    shown = {name: entry for name, entry in tables(datasette).items() if name in counts and entry.get("title")}
    listed = [(name, entry, counts[name]) for name, entry in shown.items()]
    variables = {
        "metadata": known,
        "tables": listed,
        "repository": config(datasette, "pages").get("repository"),
    }
    return Response.html(await datasette.render_template("about.html", variables, request=request))
