"""What Datasette was told at the start, remembered: by itself it copies all of it whenever it is asked."""

from functools import cache
from typing import Any

from datasette import hookimpl


@hookimpl(specname="startup")
def remember(datasette):
    """Have Datasette remember its metadata, which never change; else half the time of a page goes into copies.

    `_table_permission_allows` copies them at every check of a permission; later releases may name it otherwise.
    """
    for name in ("metadata", "_table_permission_allows"):
        if hasattr(datasette, name):
            setattr(datasette, name, cache(getattr(datasette, name)))


def told(datasette) -> dict[str, Any]:
    """The metadata of the site."""
    return datasette.metadata()


def tables(datasette) -> dict[str, Any]:
    """What is told of each table and view: title, description, columns, label."""
    return told(datasette)["databases"]["relations"]["tables"]


def config(datasette, name: str) -> dict[str, Any]:
    """What is told to plugins under a name; nothing where Datasette was started without it."""
    return told(datasette).get("plugins", {}).get(name, {})
