"""The page that says what the record is, how it is made and how it may be used."""

from datasette import Response, hookimpl

from pages.labels import database


@hookimpl
def register_routes():
    return [(r"^/about$", about)]


async def about(datasette, request):
    """The page, with the number of rows of every table."""
    told = datasette.metadata()
    tables = told["databases"]["relations"]["tables"]
    counts = await database(datasette).table_counts(limit=1000)
    listed = [
        (name, entry, counts.get(name)) for name, entry in tables.items() if name in counts and entry.get("title")
    ]
    variables = {
        "metadata": told,
        "tables": listed,
        "repository": (datasette.plugin_config("pages") or {}).get("repository"),
    }
    return Response.html(await datasette.render_template("about.html", variables, request=request))
