"""What the page of a row knows beyond its own cells."""

import json
from typing import Any
from urllib.parse import urlencode

from datasette import hookimpl
from datasette.utils import urlsafe_components
from markupsafe import Markup

from pages.cite import citation
from pages.gather import gather, statements
from pages.hijri import in_solar_hijri
from pages.labels import labels
from pages.linked import linked
from pages.show import days
from pages.told import config, tables, told


@hookimpl(specname="extra_template_vars")
def row_variables(view_name, database, table, request, datasette):
    """`page`: its parts from other tables, how to cite it, its JSON-LD, and where to report a mistake."""
    if view_name != "row" or request is None:
        return {}

    async def variables():
        return {"page": await page(datasette, table, urlsafe_components(request.url_vars["pks"]), request)}

    return variables


async def page(datasette, table: str, keys: list[str], request) -> dict[str, Any]:
    """The parts of the page of a row; of a table without statements of its own only what needs none."""
    address = permanent(datasette, table, request)
    key = ",".join(keys)
    common = {
        "address": address,
        "key": key,
        "path": datasette.urls.row("relations", table, request.url_vars["pks"]),
        "report": report(datasette, table, key),
        "help": columns(datasette, table),
    }
    if not statements(table):
        return {**common, "cite": cite(datasette, f"{table}, {key}", table, key, address)}
    parts = await gather(datasette, table, keys)
    if parts["row"] is None:
        return common
    name = titled(datasette, table, parts["row"], key)
    data = json.dumps(linked(datasette, table, parts, address), ensure_ascii=False).replace("<", "\\u003c")
    return {
        **common,
        **parts,
        "title": name,
        "linked": Markup(data),
        "cite": cite(datasette, name, table, key, address),
    }


def permanent(datasette, table: str, request) -> str:
    """The address under which the row stays: that of the published site where one is configured, else this one."""
    configured = config(datasette, "pages").get("address")
    path = datasette.urls.row("relations", table, request.url_vars["pks"])
    return configured.rstrip("/") + path if configured else datasette.absolute_url(request, path)


def titled(datasette, table: str, row: dict[str, Any], key: str) -> str:
    """A row as a heading names it."""
    if table == "calendar_years":
        return f"{row['year']}" if row["calendar"] == "gregorian" else f"{row['year']} (Solar Hijri)"
    if table == "trade":
        known = labels(datasette)
        return ", ".join(filter(None, (flow(known, row), goods(known, row), period(row))))
    if table == "commodities":
        return labels(datasette).of(table, key)
    if table == "indicators":
        return ", ".join(filter(None, (row["name"], period(row))))
    return row.get("title") or row.get("name") or key


def flow(known, row: dict[str, Any]) -> str:
    """What a figure of trade is of: "Iran: exports to Russia"."""
    reporter, partner = (known.of("countries", row[side]) for side in ("reporter", "partner"))
    if row["flow"] in ("turnover", "balance"):
        return f"{reporter} and {partner}: trade {row['flow']}"
    return f"{reporter}: {row['flow']} {'to' if row['flow'] == 'exports' else 'from'} {partner}"


def goods(known, row: dict[str, Any]) -> str:
    """What a figure of trade is of, by code and name; nothing for all goods together."""
    return "" if row["commodity"] == "TOTAL" else known.of("commodities", row["commodity"])


def period(row: dict[str, Any]) -> str:
    """The days of a figure in words; a year of either calendar by its name."""
    start, end = row["start"], row["end"]
    if not start or not end:
        return ""
    return f"SH {in_solar_hijri(start, end)}" if row["calendar"] == "solar-hijri" else days(start, end)


def cite(datasette, title: str, table: str, key: str, address: str):
    known = told(datasette)
    year = known.get("year", "")
    return citation(title, table, key, known["title"], known.get("version", ""), year, address)


def report(datasette, table: str, key: str) -> str | None:
    """The address of a prepared report of a mistake in the row; None where the descriptor names no repository."""
    repository = config(datasette, "pages").get("repository")
    if not repository:
        return None
    prepared = {"template": "correction.yml", "title": f"Correction: {table} {key}", "row": f"{table} {key}"}
    return f"{repository.rstrip('/')}/issues/new?{urlencode(prepared)}"


def columns(datasette, table: str) -> list[tuple[str, str]]:
    """Titles and descriptions of the columns of a table, without the derived ones."""
    titles = config(datasette, "pages").get("titles", {}).get(table, {})
    known = tables(datasette).get(table, {}).get("columns") or {}
    return [(titles[name], text) for name, text in known.items() if name in titles]
