"""Addresses of the served site, and the files of the baked one that stand in their place.

`/relations/events` is `relations/events.html`, its third page of rows `relations/events-3.html`, the row
`/relations/events/x` is `relations/events/x.html`, and `.json`, `.csv` and `.jsonld` stand beside them. What a server
would compute, a table sorted or narrowed by the reader, is the page for SQL with the query prepared.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from scripts.bake.question import Question

SINGLE = {
    "/": "index.html",
    "/relations": "relations.html",
    "/relations.json": "relations.json",
    "/about": "about.html",
    "/trade": "trade.html",
    "/trade.json": "trade.json",
    "/search": "search.html",
}
"""Pages that stand once."""
SQL = "sql.html"
ENDINGS = (".json", ".jsonld", ".csv", ".db", ".html", ".xml")
IGNORED = {"_size", "_nofacet", "_nocount", "_shape", "_stream", "_dl", "_labels", "_nl"}
"""Parameters that change nothing that a file could say differently."""
NAME = re.compile(r"/(relations/[a-z][a-z0-9_]*)(\.[a-z]+)?")
KEPT = ("/search", "/trade")
"""Pages whose script reads the parameters."""


class Unknown(LookupError):
    """An address that the baked site has nothing for."""


@dataclass(frozen=True)
class Addresses:
    """Turns addresses into files, for the stored questions of a site by name."""

    questions: Mapping[str, Question]

    def file(self, address: str) -> str:
        """The file for a path with parameters, from the root; with `?` and `#` behind it where it needs them."""
        parts = urlsplit(address)
        pairs = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] not in IGNORED]
        place = f"#{parts.fragment}" if parts.fragment else ""
        if parts.path.startswith("/static/"):
            return parts.path[1:] + (f"?{parts.query}" if parts.query else "")
        if parts.path == "/relations" and pairs:
            return asked(dict(pairs).get("sql", ""), [pair for pair in pairs if pair[0] != "sql"])
        if parts.path in SINGLE:
            more = f"?{urlencode(pairs)}" if pairs and parts.path in KEPT else ""
            return SINGLE[parts.path] + more + place
        return self.beneath(parts.path, pairs) + place

    def beneath(self, path: str, pairs: list[tuple[str, str]]) -> str:
        """The file for a path below the root."""
        name = NAME.fullmatch(path)
        if name and name[2]:  # a file holds all rows
            pairs = [pair for pair in pairs if not pair[0].startswith("_") or pair[0] == "_search"]
        if name and pairs and set(dict(pairs)) != {"_page"}:
            return self.computed(name[1].removeprefix("relations/"), pairs)
        number = dict(pairs).get("_page", "1")
        suffix = f"-{number}" if number != "1" else ""
        if path in ("/robots.txt", "/sitemap.xml", "/feed.xml", "/llms.txt"):
            return path[1:]
        if not path.startswith("/relations") and not path.endswith(ENDINGS):
            raise Unknown(path)
        return path[1:] + ("" if path.endswith(ENDINGS) else f"{suffix}.html")

    def computed(self, name: str, pairs: list[tuple[str, str]]) -> str:
        """The page for SQL with what a server would compute: a question with parameters, or part of a table."""
        if question := self.questions.get(name):
            return asked(question.sql, [pair for pair in pairs if pair[0] in question.parameters])
        return asked(Question.about(name, pairs).sql, [])


def asked(sql: str, parameters: list[tuple[str, str]]) -> str:
    """The page for SQL with a query and its parameters filled in."""
    return f"{SQL}?{urlencode([('sql', sql), *parameters])}"


def relative(file: str, at: str) -> str:
    """A file as the page at another one links to it; a page links to itself by its name."""
    here, there = at.split("/")[:-1], file.partition("?")[0].partition("#")[0].split("/")[:-1]
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    steps = file.split("/", shared)[shared] if shared else file
    return "../" * (len(here) - shared) + steps
