"""The rules that a Table Schema cannot say, a module per subject; importing them registers them."""

from schemas.rules import (  # noqa: F401
    citations,
    doubles,
    ends,
    figures,
    future,
    goods,
    identifiers,
    meetings,
    notes,
    occasions,
    order,
    parts,
    periods,
    places,
    publication,
    quoted,
    series,
    slugs,
    sources,
    spelling,
)
