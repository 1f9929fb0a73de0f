"""Finding rows by words: what the search page and its JSON show."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, field
from difflib import get_close_matches
from typing import Any

from scripts.normalise import WORD, asked, expression, runs, stem

KINDS = {"actors": "People and bodies", "events": "Events", "agreements": "Agreements", "commodities": "Goods"}
KINDS |= {"sources": "Sources"}
LONGEST = 200
"""Characters of a query that are read."""
FEW, MANY = 6, 50
"""Results of each kind where all kinds are shown, and on a page of one kind."""
DEEPEST = 10_000
SNIPPET = 220
COUNTS = """
SELECT s.kind, count(*) FROM search_fts JOIN search s ON s.number = search_fts.rowid
WHERE search_fts MATCH :words GROUP BY s.kind"""
HITS = """
SELECT s.kind, s.id, s.label, s.date, s.language, s.text
FROM search_fts JOIN search s ON s.number = search_fts.rowid
WHERE search_fts MATCH :words AND s.kind = :kind
ORDER BY s.number IN (SELECT rowid FROM search_fts WHERE search_fts MATCH :names) DESC, s.date DESC, s.number
LIMIT :most OFFSET :first"""
"""Rows that are named so first, then the newest: the same order in whatever script one asks."""
SPELLINGS = "SELECT DISTINCT spelling FROM search_names WHERE word IN ({})"

Execute = Callable[[str, Any], Awaitable[Any]]
Pieces = list[tuple[str, bool]]


@dataclass
class Hit:
    """A row that was found; label and snippet in pieces, with whether each is what was sought."""

    kind: str
    id: str
    date: str | None
    language: str | None
    label: Pieces
    snippet: Pieces


@dataclass
class Found:
    """The answer to a query."""

    query: str
    kind: str
    page: int
    counts: dict[str, int] = field(default_factory=dict)
    hits: list[Hit] = field(default_factory=list)
    spellings: list[str] = field(default_factory=list)
    suggestions: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def pages(self) -> int:
        """The number of pages of the chosen kind."""
        return -(-self.counts.get(self.kind, 0) // MANY) if self.kind else 1

    def of(self, kind: str) -> list[Hit]:
        return [hit for hit in self.hits if hit.kind == kind]

    def as_json(self) -> dict[str, Any]:
        """The same for programs: label and snippet as plain text."""
        told = {name: getattr(self, name) for name in ("query", "kind", "page", "pages", "total", "counts")}
        hits = [{**asdict(hit), "label": text_of(hit.label), "snippet": text_of(hit.snippet)} for hit in self.hits]
        return {"ok": True, **told, "hits": hits, "spellings": self.spellings, "suggestions": self.suggestions}


async def find(execute: Execute, query: str, kind: str = "", page: int = 1) -> Found:
    """Rows that have all words of a query, the nearest first: of every kind a few, or a page of one kind."""
    found = Found(query[:LONGEST].replace("\0", " ").strip(), kind if kind in KINDS else "", max(1, page))
    if not (words := expression(found.query)):
        return found
    found.counts = dict(map(tuple, (await execute(COUNTS, {"words": words})).rows))
    found.spellings = await spelled(execute, asked(found.query))
    for each in [found.kind] if found.kind else KINDS:
        if found.counts.get(each):
            found.hits += await hits(execute, words, each, found)
    if not found.total:
        found.suggestions = await near(execute, asked(found.query))
    return found


async def hits(execute: Execute, words: str, kind: str, found: Found) -> list[Hit]:
    """The rows of one kind, with what was sought marked in them."""
    first = min((found.page - 1) * MANY, DEEPEST) if found.kind else 0
    told = {
        "words": words,
        "names": f"names : ({words})",
        "kind": kind,
        "most": MANY if found.kind else FEW,
        "first": first,
    }
    rows = (await execute(HITS, told)).rows
    sought = [*asked(found.query), *found.spellings]
    return [
        Hit(
            row["kind"], row["id"], row["date"], row["language"], marked(row["label"], sought), cut(row["text"], sought)
        )
        for row in rows
    ]


async def spelled(execute: Execute, words: list[str]) -> list[str]:
    """Other spellings of the words that are names, in every script."""
    forms = list(dict.fromkeys(form for word in words for form in (word, stem(word))))
    rows = (await execute(SPELLINGS.format(", ".join("?" * len(forms))), forms)).rows
    return sorted(row[0] for row in rows if row[0] not in words)


async def near(execute: Execute, words: list[str]) -> list[str]:
    """Queries that a reader may have meant: each word that no name has, replaced by names like it."""
    names = [row[0] for row in (await execute("SELECT DISTINCT word FROM search_names", ())).rows]
    known = set(names)
    unknown = [word for word in words[:4] if word not in known and len(word) > 2]
    likely = {word: get_close_matches(word[:30], names, n=4, cutoff=0.7) for word in unknown}
    guesses = [
        " ".join(guess if each == word else each for each in words) for word in unknown for guess in likely[word]
    ]
    whole = [(await execute(COUNTS, {"words": expression(guess)})).rows for guess in guesses]
    good = [guess for guess, rows in zip(guesses, whole, strict=True) if rows]
    return list(dict.fromkeys(good or [guess for word in unknown for guess in likely[word]]))[:4]


def marked(text: str, sought: list[str]) -> Pieces:
    """A text in pieces: words that begin as one that is sought, and what lies between."""
    pieces, end = [], 0
    for match in WORD.finditer(text):
        if is_sought(match[0], sought):
            pieces += [(text[end : match.start()], False), (match[0], True)]
            end = match.end()
    return [piece for piece in [*pieces, (text[end:], False)] if piece[0]]


def is_sought(word: str, sought: list[str]) -> bool:
    """Whether a word of a text begins as a word that is sought, or shares its stem."""
    forms = {form for run in runs(word) for part in (*run, "".join(run)) if part for form in (part, stem(part))}
    return any(form.startswith(each) if len(each) > 1 else form == each for form in forms for each in sought) or any(
        stem(each) in forms for each in sought
    )


def cut(text: str, sought: list[str]) -> Pieces:
    """The part of a text around the first word that is sought, marked."""
    places = (match.start() for match in WORD.finditer(text) if is_sought(match[0], sought))
    middle = next(places, 0)
    start = max(0, middle - SNIPPET // 3)
    start = (start and text.find(" ", start, middle) + 1) or start
    end = start + SNIPPET
    end = len(text) if end >= len(text) else max(text.rfind(" ", start, end), middle + 1)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return marked(f"{before}{text[start:end]}{after}", sought) if text else []


def text_of(pieces: Pieces) -> str:
    return "".join(text for text, _ in pieces)
