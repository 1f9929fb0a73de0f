"""Checks of one cell as text, before anything is parsed: what the Table Schema says of its field.

Each condition is lexical and total: it takes any text and returns whether the text may stand. Types and constraints are
those of Table Schema 2.0; pattern, number and date are stricter than both libraries, which let spellings through
that spreadsheets and other tools read differently.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from schemas.dates import is_day, is_edtf
from schemas.package import Field

NUMBER = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[0-9])?"
INTEGER = r"-?(?:0|[1-9][0-9]*)"

LONGEST = 2_000


@dataclass(frozen=True)
class Condition:
    """A condition on the text of a cell, with the sentence for people where it does not hold."""

    rule: str
    holds: Callable[[str], bool]
    message: str
    fix: str
    near: tuple[str, ...] = ()
    """Values among which the nearest one is worth a hint."""

    def advice(self, value: str) -> str:
        """How to mend the value, with the nearest allowed one where there is one."""
        near = get_close_matches(value, self.near, n=1, cutoff=0.6)
        return f"Did you mean {near[0]}? {self.fix}" if near else self.fix


def conditions(field: Field) -> Iterator[Condition]:
    """The conditions of a field, the most basic first: of a cell that fails several, the first is reported."""
    yield from TEXT
    if field.type in TYPES:
        yield TYPES[field.type]
    if field.is_edtf:
        yield EDTF
    yield from constraints(field)


def matching(pattern: str) -> Callable[[str], bool]:
    """Whether a text matches a pattern from its first to its last character."""
    fullmatch = re.compile(pattern).fullmatch
    return lambda text: fullmatch(text) is not None


def printable(text: str) -> bool:
    return not any(character < " " or "\x7f" <= character < "\xa0" for character in text)


TEXT = (
    Condition(
        "space", lambda text: text == text.strip(), "The cell begins or ends with a space.", "Run `make format`."
    ),
    Condition("control-character", printable, "The cell holds a line break or control character.", "Use plain spaces."),
    Condition(
        "cell-size", lambda text: len(text) <= LONGEST, "The cell is far too long.", f"Keep to {LONGEST} characters."
    ),
)
TYPES = {
    "number": Condition(
        "number",
        matching(NUMBER),
        "This is not a number.",
        "Write plain digits with a decimal point: 2000000000 or 12.5; no separators, unit or exponent.",
    ),
    "integer": Condition(
        "integer",
        matching(INTEGER),
        "This is not a whole number.",
        "Write plain digits, without separators, decimals or leading zeros.",
    ),
    "date": Condition("date", is_day, "This is not a day of the calendar.", "Write YYYY-MM-DD, such as 2013-02-12."),
}
EDTF = Condition(
    "edtf",
    is_edtf,
    "This is not a date in EDTF.",
    "Write 2013-02-12, 2013-02, 2013, 2013-02~ (about) or 2013-02-20/2013-02-28.",
)


def constraints(field: Field) -> Iterator[Condition]:
    """The conditions that the constraints of a field ask for, all but `required` and `unique`."""
    limits, see = field.constraints, f"{field.title}: {field.description}"
    if "enum" in limits:
        allowed = tuple(str(value) for value in limits["enum"])
        advice = f"Allowed: {', '.join(allowed)}."
        yield Condition(
            "enum", frozenset(allowed).__contains__, "This is not one of the allowed values.", advice, allowed
        )
    if "pattern" in limits:
        yield Condition("pattern", matching(limits["pattern"]), f"This is not in the form of {field.name}.", see)
    if "minLength" in limits or "maxLength" in limits:
        low, high = limits.get("minLength", 0), limits.get("maxLength", 10**6)
        message = f"The text has fewer than {low} or more than {high} characters."
        yield Condition("length", lambda text: low <= len(text) <= high, message, see)
    if "minimum" in limits or "maximum" in limits:
        low, high = float(limits.get("minimum", "-inf")), float(limits.get("maximum", "inf"))
        message = f"The value is below {low:g} or above {high:g}."
        yield Condition("range", lambda text: low <= float(text) <= high, message, see)
