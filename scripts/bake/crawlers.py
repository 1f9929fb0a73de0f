"""What machines read first: which pages there are, which they may fetch, and where the data lie."""

from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from scripts.bake.plan import Plan
from scripts.site import NAME

MOST = 50_000
"""Addresses that one sitemap may hold, https://www.sitemaps.org/protocol.html."""
UNLISTED = ("404.html", "search.html", "sql.html")


def robots(base: str) -> str:
    """Everything may be read; the pages that answer to a reader have nothing to index."""
    root = urlsplit(base).path
    lines = ["User-agent: *", *(f"Disallow: {root}/{file}?" for file in ("search.html", "sql.html", "trade.html"))]
    return "\n".join([*lines, "", f"Sitemap: {base}/sitemap.xml" if base else ""]).rstrip("\n") + "\n"


def sitemap(files: list[str], base: str) -> str:
    """Every page, home and the pages that gather others first; relative where the address of the site is not known."""
    pages = [file for file in reversed(files) if file.endswith(".html") and file not in UNLISTED]
    pages = sorted(pages, key=lambda file: file != "index.html")[:MOST]
    lead = f"{base}/" if base else ""
    entries = "\n".join(f"<url><loc>{escape(lead + file)}</loc></url>" for file in pages)
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{space}">\n{entries}\n</urlset>\n'


def guide(descriptor: dict[str, Any], told: dict[str, Any], plan: Plan, base: str) -> str:
    """The record in short for programs that read text, in the form of https://llmstxt.org/."""
    entries = told["databases"][NAME]
    lead = f"{base}/" if base else ""
    tables = [
        f"- [{entry['title']}]({lead}{NAME}/{each.name}.csv): {entry['description']} {each.count:,} rows."
        for each in plan.tables
        if (entry := entries["tables"].get(each.name))
    ]
    questions = [
        f"- [{entry['title']}]({lead}{NAME}/{name}.json): {entry['description']}"
        for name, entry in entries["queries"].items()
    ]
    parts = [
        f"# {descriptor['title']}\n\n> {descriptor['description']}",
        f"Version {descriptor['version']}, {told['license']} ({told['license_url']}). Cite the sources of a row too.",
        f"The whole record is one SQLite file, [{NAME}.db]({lead}{NAME}.db). A table or question is `{NAME}/NAME.csv` "
        f"and `{NAME}/NAME.json`, a list of objects; a row is `{NAME}/TABLE/ID.html`, `.json`, and mostly `.jsonld`.",
        "Dates are EDTF. A figure is what one source states; figures that contradict each other stand side by side.",
        "## Tables and views\n\n" + "\n".join(tables),
        "## Questions\n\n" + "\n".join(questions),
    ]
    return "\n\n".join(parts) + "\n"
