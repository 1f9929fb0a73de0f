"""How cells of tables look: labels instead of codes, dates in both calendars, languages, separators."""

import re
from functools import cache

from datasette import hookimpl
from markupsafe import Markup, escape

from pages.edtf import FORM
from pages.labels import Labels, labels
from pages.show import MISSING, both_calendars, grouped, in_language, link

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DATES = ("date", "signed", "in_force", "ended", "published")
KINDS = {"event": "events", "agreement": "agreements", "actor": "actors", "source": "sources", "trade": "trade"}
"""What `kind` says of the `id` beside it in views and queries."""
COUNTRIES = ("reporter", "partner", "exporter", "importer", "country", "other")
SAMENAME = {"source": "sources", "event": "events", "agreement": "agreements"}
SAMENAME |= {"compiler": "actors", "actor": "actors", "other_actor": "actors", "commodity": "commodities"}
"""Columns of views and queries that hold identifiers of rows."""


@hookimpl
def render_cell(row, value, column, table, database, datasette):
    """The HTML of a cell, or None to leave it to Datasette."""
    if value is None or value == "":
        return MISSING
    if isinstance(value, float) or (isinstance(value, int) and abs(value) >= 10_000):
        return Markup(f'<span class="number">{grouped(value)}</span>')
    config = configured(datasette)
    place = f"{table}.{column}"
    if isinstance(value, dict):
        return link(datasette.urls, labels(datasette), config["references"][place][0], value["value"])
    if not isinstance(value, str):
        return None
    if place in config.get("languages", {}):
        return in_language(value, config["languages"][place])
    if column == "ids":
        return figures(datasette.urls, value)
    if column in DATES:
        return date(row, column, value)
    if DAY.fullmatch(value):
        return Markup(f'<span class="number">{value}</span>')
    return reference(datasette, labels(datasette), config.get("references", {}).get(place), row, column, value)


@cache
def configured(datasette) -> dict:
    """What the plugin was told; asked once, because Datasette walks through all it was told each time."""
    return datasette.plugin_config("cells") or {}


def figures(urls, keys: str) -> Markup:
    """Numbered links to the figures of trade that a view names in one cell."""
    addresses = [(number, key, urls.row("relations", "trade", key)) for number, key in enumerate(keys.split(), 1)]
    links = [f'<a href="{escape(to)}" title="{escape(key)}">{number}</a>' for number, key, to in addresses]
    return Markup(" &nbsp; ".join(links))


def date(row, column: str, value: str) -> Markup | None:
    """A date in words; in both calendars where the row has the days it can mean."""
    if not FORM.match(value):
        return None
    names = row.keys()
    days = [row[name] if name in names else None for name in (f"{column}_earliest", f"{column}_latest")]
    return both_calendars(value, *days)


def reference(datasette, known: Labels, told: list[str] | None, row, column: str, value: str) -> Markup | None:
    """A link under its name for a code: of a table as its schema says, else by the name of the column."""
    table = told[0] if told else guessed(known, row, column, value)
    if table in KINDS.values() and column == "id" and not known.has(table, value):
        address = datasette.urls.row("relations", table, value)
        return Markup(f'<a href="{escape(address)}">{escape(value)}</a>')
    return link(datasette.urls, known, table, value) if table and known.has(table, value) else None


def guessed(known: Labels, row, column: str, value: str) -> str | None:
    """The table that a code of a view or query belongs to."""
    if column in COUNTRIES:
        return "countries"
    if column in SAMENAME:
        return SAMENAME[column]
    if column == "id" and "kind" in row.keys():  # noqa: SIM118  a row of SQLite, not a dictionary
        return KINDS.get(row["kind"])
    return known.table_of(value) if column == "id" else None
