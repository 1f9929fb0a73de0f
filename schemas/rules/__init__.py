"""The rules that a Table Schema cannot say, a module per subject; importing them registers them."""

from schemas.rules import citations, figures, order, periods  # noqa: F401
