"""What the page of a table knows: which few columns it shows first, their titles, and links that a reader needs."""

import re

from datasette import hookimpl

from pages.period import DATED
from pages.told import config

FEW = {
    "events": ("date", "title", "type", "topic", "place", "status"),
    "agreements": ("signed", "title", "type", "level", "topic", "place", "status"),
    "actors": ("name", "name_fa", "name_ru", "kind", "country"),
    "places": ("name", "name_fa", "name_ru", "kind", "country"),
    "sources": ("published", "title", "publisher", "language", "kind"),
    "trade": ("start", "end", "reporter", "flow", "partner", "value", "unit", "coverage", "compiler", "source"),
    "indicators": ("start", "end", "name", "value", "unit", "status", "source"),
    "participants": ("event", "actor", "office", "role"),
    "event_sources": ("event", "source", "date", "locator"),
    "agreement_sources": ("agreement", "source", "signed", "locator"),
    "parties": ("agreement", "actor", "role", "office"),
    "trade_notes": ("title", "cause", "status", "country", "partner", "source"),
    "commodities": ("id", "name", "nomenclature", "parent", "source"),
    "dead_ends": ("sought", "searched", "day"),
    "date_conflicts": ("title", "earlier_date", "earlier_source", "later_date", "later_source", "days_apart"),
    "trade_conflicts": (
        "kind",
        "reporter",
        "flow",
        "partner",
        "start",
        "end",
        "low",
        "high",
        "unit",
        "ids",
    ),
    "trade_mirror": (
        "exporter",
        "importer",
        "start",
        "end",
        "commodity",
        "exports",
        "imports",
        "unit",
        "ratio",
        "agree",
    ),
    "trade_annual": ("reporter", "flow", "partner", "calendar", "year", "low", "high", "unit", "compiler", "ids"),
    "coverage": ("country", "other", "calendar", "year", "flow", "figures", "compilers", "state"),
    "timeline": ("date", "kind", "id", "topic", "place", "status", "sources"),
}


@hookimpl(specname="extra_template_vars")
def list_variables(view_name, table, request, datasette):
    """`list`: the columns shown, by name, and whether there are more."""
    if view_name not in ("table", "database") or request is None:
        return {}
    titles = config(datasette, "pages").get("titles", {})
    whole = "_all" in request.args or "_col" in request.args or "_nocol" in request.args
    return {
        "list": {
            "few": None if whole else FEW.get(table),
            "can_be_few": table in FEW,
            "titles": titles.get(table, {}),
            "dated": table in DATED,
            "whole": whole,
        },
        "is_slug": re.compile(r"[a-z0-9,_-]+", re.IGNORECASE).fullmatch,
    }
