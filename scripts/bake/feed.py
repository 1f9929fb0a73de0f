"""The Atom feed of changes: versions as the changelog has them, and the rows that were read last."""

import re
import sqlite3
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from scripts.site import NAME

CHANGELOG = Path(__file__).parent.parent.parent / "CHANGELOG.md"
NEWEST = """
SELECT 'events', e.id, e.title, e.description, min(s.accessed) AS day
FROM events e JOIN event_sources x ON x.event = e.id JOIN sources s ON s.id = x.source GROUP BY e.id
UNION ALL
SELECT 'agreements', g.id, g.title, g.description, min(s.accessed)
FROM agreements g JOIN agreement_sources x ON x.agreement = g.id JOIN sources s ON s.id = x.source GROUP BY g.id
UNION ALL
SELECT 'sources', id, title, note, accessed FROM sources
ORDER BY day DESC, 1, 2 LIMIT 60"""
"""The day of a row is the first on which one of its sources was read."""


@dataclass(frozen=True)
class Entry:
    """One change: what it is of, its title and text, its day, and the page that shows it."""

    name: str
    title: str
    text: str
    day: str
    file: str

    def as_xml(self, base: str) -> str:
        lead = f"{base}/" if base else ""
        return (
            f"<entry><id>{identifier(self.name)}</id><title>{escape(self.title)}</title>"
            f"<updated>{self.day}T00:00:00Z</updated><link href={quoteattr(lead + self.file)}/>"
            f"{f'<content>{escape(self.text)}</content>' if self.text else ''}</entry>"
        )


def feed(descriptor: dict[str, Any], connection: sqlite3.Connection, base: str) -> str:
    """The feed; its time is that of its newest entry, so that it changes only with what it tells."""
    entries = [*versions(descriptor), *rows(connection)]
    newest = max(entry.day for entry in entries)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<id>{identifier(descriptor['name'])}</id>",
        f"<title>{escape(descriptor['title'])}</title>",
        f"<author><name>{escape(descriptor['contributors'][0]['title'])}</name></author>",
        f"<updated>{newest}T00:00:00Z</updated>",
        f"<rights>{escape(descriptor['licenses'][0]['title'])}</rights>",
        *(f'<link rel="{rel}" href={quoteattr(href)}/>' for rel, href in links(base)),
        *(entry.as_xml(base) for entry in entries),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def links(base: str) -> list[tuple[str, str]]:
    lead = f"{base}/" if base else ""
    return [("self", f"{lead}feed.xml"), ("alternate", f"{lead}index.html")]


def versions(descriptor: dict[str, Any]) -> list[Entry]:
    """The sections of the changelog; one whose heading has no date has that of the descriptor."""
    parts = re.split(r"^## ", CHANGELOG.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [version(part, descriptor) for part in parts]


def version(part: str, descriptor: dict[str, Any]) -> Entry:
    heading, _, text = part.partition("\n")
    dated = re.search(r"\d{4}-\d{2}-\d{2}", heading)
    number = heading.split()[0]
    day = dated[0] if dated else descriptor["created"][:10]
    return Entry(f"version/{number}", f"Version {number}", text.strip(), day, "about.html")


def rows(connection: sqlite3.Connection) -> list[Entry]:
    """The newest events, agreements and sources."""
    found = connection.execute(NEWEST).fetchall()
    return [
        Entry(f"{table}/{key}", title, text or "", day, f"{NAME}/{table}/{key}.html")
        for table, key, title, text, day in found
        if day
    ]


def identifier(name: str) -> str:
    """An identifier that stays the same wherever the site stands."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, f'iran-russia-relations/{name}')}"
