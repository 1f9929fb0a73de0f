"""`/datapackage.json`: the descriptor of the package with the addresses of its tables on this site."""

from datasette import Response, hookimpl


@hookimpl
def register_routes():
    return [(r"^/datapackage\.json$", descriptor)]


async def descriptor(datasette):
    return Response.json(datasette.plugin_config("descriptor") or {})
