"""Full-text search: an index of each searched table for Datasette, and one over all of them for the search page.

The table `search` holds what a result shows of each row; the index `search_fts` has the same row numbers, and holds
words as `scripts.normalise` writes them, with the spellings of a name in other scripts.
"""

import sqlite3
from collections.abc import Iterator

from schemas.package import Resource
from scripts.ddl import columns, quote
from scripts.names import spellings, vocabulary
from scripts.normalise import indexed, stem
from scripts.statements import statements

SEARCHED = ("events", "agreements", "actors", "aliases", "sources")
TABLE = """
CREATE TABLE search ( -- What the search page shows of each row that it finds, derived at build.
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL, -- The table of the row.
  id TEXT NOT NULL, -- The key of the row.
  label TEXT NOT NULL, -- The title or name of the row.
  date TEXT, -- The date of the row, in EDTF.
  language TEXT, -- The language of the label, where it is known.
  text TEXT NOT NULL, -- What is said of the row, to cut a snippet from.
  UNIQUE (kind, id)
) STRICT"""
NAMES = """
CREATE TABLE search_names ( -- Words of names, each with all spellings by which it is found; derived at build.
  word TEXT NOT NULL,
  spelling TEXT NOT NULL,
  PRIMARY KEY (word, spelling)
) STRICT, WITHOUT ROWID"""
TOKENIZER = "unicode61 remove_diacritics 0"
INDEX = f"""CREATE VIRTUAL TABLE search_fts USING fts5(names, words, content="", tokenize='{TOKENIZER}')"""


def create_search(resource: Resource) -> Iterator[str]:
    """The statements that index the prose of a searched table; Datasette finds the index by its `content`."""
    if resource.name not in SEARCHED:
        return
    index = quote(resource.name + "_fts")
    prose = columns(tuple(field.name for field in resource.fields if field.is_prose))
    tokenizer = "tokenize='unicode61 remove_diacritics 2'"
    yield f"CREATE VIRTUAL TABLE {index} USING fts5({prose}, content={quote(resource.name)}, {tokenizer})"
    yield f"INSERT INTO {index} ({index}) VALUES ('rebuild')"


def fill_search(connection: sqlite3.Connection) -> None:
    """Create and fill the one index over events, agreements, actors, goods and sources: see `site/search/`."""
    for sql in (TABLE, NAMES, INDEX):
        connection.execute(sql)
    known = spellings(connection)
    named = {word: known.get(word, (word,)) for word in [*vocabulary(connection), *known]}
    pairs = sorted((word, spelling) for word, group in named.items() for spelling in group)
    connection.executemany("INSERT INTO search_names VALUES (?, ?)", pairs)
    number = 0
    for kind in statements("search"):
        cursor = connection.execute(kind.sql)
        names = [column[0] for column in cursor.description]
        for row in cursor.fetchall():
            number += 1
            insert(connection, number, kind.name, dict(zip(names, row, strict=True)), known)
    connection.execute("INSERT INTO search_fts (search_fts) VALUES ('optimize')")


def insert(connection: sqlite3.Connection, number: int, kind: str, row: dict, known: dict) -> None:
    """Insert one document: columns `name…` weigh more, columns `also…` are searched and not shown."""
    key, label, date, language = (row.pop(name, None) for name in ("id", "label", "date", "language"))
    told = {column: text for column, text in row.items() if text is not None}
    names = " · ".join(text for column, text in told.items() if column.startswith("name"))
    shown = " · ".join(text for column, text in told.items() if not column.startswith(("name", "also")))
    hidden = " ".join(text for column, text in told.items() if column.startswith("also"))
    other = " · ".join(text for column, text in told.items() if column.startswith("name_"))
    text = " · ".join(filter(None, (other, shown)))
    shown_row = (number, kind, key, label, date, language, text)
    connection.execute("INSERT INTO search VALUES (?, ?, ?, ?, ?, ?, ?)", shown_row)
    document = (number, words(names, known), words(f"{shown} {hidden} {key}", known))
    connection.execute("INSERT INTO search_fts (rowid, names, words) VALUES (?, ?, ?)", document)


def words(text: str, known: dict[str, tuple[str, ...]]) -> str:
    """The words of a text as the index holds them, names in all their spellings."""
    found = indexed(text)
    others = [spelled for word in found for form in known.get(word, ()) for spelled in (form, stem(form))]
    return " ".join(dict.fromkeys([*found, *others]))
