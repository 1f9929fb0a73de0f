"""Full-text search: which tables it covers, and the SQLite FTS5 index of each."""

from collections.abc import Iterator

from schemas.package import Resource
from scripts.ddl import columns, quote

SEARCHED = ("events", "agreements", "actors", "aliases", "sources")


def create_search(resource: Resource) -> Iterator[str]:
    """The statements that index the prose of a searched table; Datasette finds the index by its `content`."""
    if resource.name not in SEARCHED:
        return
    index = quote(resource.name + "_fts")
    prose = columns(tuple(field.name for field in resource.fields if field.is_prose))
    tokenizer = "tokenize='unicode61 remove_diacritics 2'"
    yield f"CREATE VIRTUAL TABLE {index} USING fts5({prose}, content={quote(resource.name)}, {tokenizer})"
    yield f"INSERT INTO {index} ({index}) VALUES ('rebuild')"
