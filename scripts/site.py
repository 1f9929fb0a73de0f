"""What Datasette is told about the database, derived from the descriptor, the schemas and `site/`.

The form is Datasette's metadata, https://docs.datasette.io/en/stable/metadata.html.
"""

from typing import Any

from schemas.dates import EARLIEST, LATEST
from schemas.package import Package, Resource
from scripts import online
from scripts.statements import SITE, statements

NAME = "relations"
"""The name of the database in addresses."""
SETTINGS = {
    "default_page_size": 50,
    "max_returned_rows": 500,
    "sql_time_limit_ms": 1000,
    "facet_time_limit_ms": 200,
    "num_sql_threads": 3,
    "allow_download": True,
    "truncate_cells_html": 300,
    "suggest_facets": False,
    "default_facet_size": 12,
    "default_cache_ttl": 60,
}
FOLDERS = {"template_dir": SITE / "templates", "plugins_dir": SITE / "plugins", "static": SITE / "static"}


def metadata(package: Package) -> dict[str, Any]:
    """Titles, descriptions, column help, licence, facets, order, labels and stored queries for Datasette."""
    descriptor = package.descriptor
    return {
        "title": descriptor["title"],
        "description": descriptor["description"],
        **rights(descriptor),
        "databases": {
            NAME: {
                "tables": {**tables(package), **views()},
                "queries": queries(),
            }
        },
        "version": descriptor["version"],
        "editors": descriptor["contributors"][0]["title"],
        "year": descriptor["created"][:4],
        "changes": online.changes(package),
        "plugins": {"cells": cells(package), "pages": pages(package), "descriptor": online.descriptor(package, NAME)},
    }


def rights(descriptor: dict[str, Any]) -> dict[str, str]:
    """The licence of the package, and where its rows come from."""
    licence = descriptor["licenses"][0]
    return {
        "license": licence["title"],
        "license_url": licence["path"],
        "source": "the sources table: every row names its own",
        "source_url": f"/{NAME}/sources",
    }


def tables(package: Package) -> dict[str, Any]:
    """What Datasette is told of each table."""
    shown = {name: table(resource) for name, resource in package.resources.items()}
    years = {"title": "Calendar years", "description": "Years of both calendars with their exact Gregorian days."}
    return {**shown, "calendar_years": {**years, "sort": "start"}, "search": {"hidden": True}}


def table(resource: Resource) -> dict[str, Any]:
    """Title, description, column help, label, facets and order of one table."""
    dated = next((field.name for field in resource.fields if field.is_edtf and field.name != "published"), None)
    newest = dated + EARLIEST if dated else "start" if "start" in resource.columns else ""
    # With a key of several columns, Datasette loses rows between pages where the column it sorts by is empty.
    simple = len(resource.primary_key) == 1
    order = (
        {"sort_desc": newest} if newest and simple else {"sort": resource.label if simple else resource.primary_key[0]}
    )
    return {
        "title": resource.title,
        "description": resource.description,
        "columns": columns(resource),
        "label_column": resource.label,
        "facets": facets(resource),
        **order,
    }


def pages(package: Package) -> dict[str, Any]:
    """What the plugins for pages must know: titles of columns, and where the repository and the site are, if told."""
    titles = {name: {each.name: each.title for each in resource.fields} for name, resource in package.resources.items()}
    years = {"calendar": "Calendar", "year": "Year", "start": "First day", "end": "Last day"}
    descriptor = package.descriptor
    return {
        "titles": {**titles, "calendar_years": years},
        "repository": descriptor.get("homepage"),
        "address": descriptor.get("site"),
    }


def columns(resource: Resource) -> dict[str, str]:
    """Help for each column, the derived ones included."""
    given = {field.name: field.description for field in resource.fields}
    dates = [field.name for field in resource.fields if field.is_edtf]
    first = {name + EARLIEST: f"Earliest day that {name} can mean." for name in dates}
    last = {name + LATEST: f"Latest day that {name} can mean." for name in dates}
    return given | first | last


def facets(resource: Resource) -> list[str]:
    """The columns with few values: codes of a list, and references to a vocabulary."""
    small = {"topics", "event_types", "countries", "commodities"}
    references = {key.columns[0] for key in resource.foreign_keys if key.table in small}
    return [field.name for field in resource.fields if "enum" in field.constraints or field.name in references][:6]


def views() -> dict[str, Any]:
    return {view.name: {"title": view.title, "description": view.description} for view in statements("views")}


def queries() -> dict[str, Any]:
    """The stored queries as Datasette takes them."""
    return {
        query.name: {
            "title": query.title,
            "description": query.description,
            "sql": query.sql,
            "parameters": query.parameters,
            "chart": query.chart,
        }
        for query in statements("queries")
    }


def cells(package: Package) -> dict[str, Any]:
    """What the plugin that shows cells must know of columns: languages, and what a code refers to."""
    resources = package.resources.items()
    languages = {f"{name}.{field.name}": field.lang for name, each in resources for field in each.fields if field.lang}
    references = {
        f"{name}.{key.columns[0]}": [key.table, package.resources[key.table].label]
        for name, each in resources
        for key in each.foreign_keys
    }
    return {"languages": languages, "references": references}
