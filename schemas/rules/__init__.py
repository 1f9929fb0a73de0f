"""The rules that a Table Schema cannot say, a module per subject; importing them registers them."""

from schemas.rules import (  # noqa: F401
    citations,
    doubles,
    ends,
    figures,
    future,
    goods,
    identifiers,
    notes,
    order,
    periods,
    places,
    series,
    sources,
)
