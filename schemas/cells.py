"""Checks of one cell as text, before anything is parsed: what the Table Schema says of its field.

Each condition is lexical and total: it takes any text and tells whether the text may stand. Types and constraints are
those of Table Schema 2.0; pattern, number and date are stricter than both libraries, which let spellings through
that spreadsheets and other tools read differently.
"""

import re
from collections.abc import Iterator, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from schemas.address import ADDRESS
from schemas.column import named
from schemas.condition import Condition, shaped
from schemas.dates import is_day, is_edtf
from schemas.package import NUMBER, Field
from schemas.prose import sentences
from schemas.text import HARMLESS, LONGEST, ending, writing

INTEGER = r"(?:0|-?[1-9][0-9]*)"
BEGINS, ENDS = "1700", "2100"
YEARS = re.compile("(?:^|/)([0-9]{4})")
MANY = 50_000
FORMS = {
    "[a-z0-9]+(?:-[a-z0-9]+)*": "Write small Latin letters, digits and single hyphens between them only.",
    "[A-Z]{3}": "Write the three capital letters of the country in ISO 3166.",
    "Q[1-9][0-9]*": "Write Q and the number, as in the address of the item on Wikidata.",
}
"""The patterns that many fields share, in words."""


def conditions(field: Field) -> Iterator[Condition]:
    """The conditions of a field, the most basic first: of a cell that fails several, the first is reported."""
    yield from writing(field)
    if field.type in TYPES:
        yield TYPES[field.type]
    if field.is_edtf:
        yield EDTF
    if field.is_edtf or field.type == "date":
        yield RECORD
        yield FAR
    if field.is_url:
        yield from ADDRESS
    yield from constraints(field)
    yield from sentences(field)
    yield from named(field)
    yield from ending(field)


def violations(texts: list[str], series: Sequence[Condition]) -> set[str]:
    """The texts that fail a condition. How numbers, days and plain words are written is not looked at twice."""
    kind = next((each for each in series if each.plain), HARMLESS)
    others = [each for each in series if not each.writing and each is not kind]
    if len(texts) > MANY and all(each.pattern for each in (kind, *others)):
        texts = unproved(texts, [kind, *others])
    odd = {text for text in texts if not kind.holds(text) or len(text) > LONGEST}
    wrong = {text for text in odd if not all(each.holds(text) for each in series)}
    for condition in others:
        wrong.update(text for text in texts if text not in odd and not condition.holds(text))
    return wrong


def is_sound(field: Field, texts: list[str], count: int, missing: int) -> bool:
    """Whether the distinct texts of a column, and how many cells are filled and missing, show nothing wrong in it."""
    lacking = field.constraints.get("required", False) and missing
    doubled = field.constraints.get("unique", False) and len(texts) < count
    return not lacking and not doubled and not violations(texts, list(conditions(field)))


def unproved(texts: list[str], shapes: Sequence[Condition]) -> list[str]:
    """Which of many texts do not match all patterns, as Arrow tells much faster than a loop; all, where it cannot."""
    column = pa.array(texts, pa.large_string())
    passes = pc.less_equal(pc.utf8_length(column), LONGEST)
    try:
        for shape in shapes:
            passes = pc.and_(passes, pc.match_substring_regex(column, rf"\A(?:{shape.pattern})\z"))
    except pa.ArrowInvalid:  # it does not know patterns that look ahead or behind
        return texts
    return column.filter(pc.invert(passes)).to_pylist()


TYPES = {
    "number": shaped(
        "number",
        NUMBER,
        "This is not a number.",
        "Write plain digits with a decimal point: 2000000000 or 12.5; no separators, unit or exponent.",
        plain=True,
    ),
    "integer": shaped(
        "integer",
        INTEGER,
        "This is not a whole number.",
        "Write plain digits, without separators, decimals or leading zeros.",
        plain=True,
    ),
    "date": Condition(
        "date", is_day, "This is not a day of the calendar.", "Write YYYY-MM-DD, such as 2013-02-12.", plain=True
    ),
}
EDTF = Condition(
    "edtf",
    is_edtf,
    "This is not a date in EDTF.",
    "Write 2013-02-12, 2013-02, 2013, 2013-02~ (about) or 2013-02-20/2013-02-28.",
    plain=True,
)
FAR = Condition(
    "after-record",
    lambda text: not any(year > ENDS for year in YEARS.findall(text)),
    "The year is later than anything that is planned.",
    "Are two digits exchanged? Write the year of the source.",
)
RECORD = Condition(
    "before-record",
    lambda text: not text[:4].isdigit() or text[:4] >= BEGINS,
    f"The record begins in {BEGINS}.",
    "A year of the Iranian calendar is entered as its Gregorian days.",
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
        pattern = limits["pattern"]
        yield shaped("pattern", pattern, f"This is not in the form of {field.name}.", FORMS.get(pattern, see))
    if "minLength" in limits or "maxLength" in limits:
        low, high = limits.get("minLength", 0), limits.get("maxLength", 10**6)
        message = f"The text has fewer than {low} or more than {high} characters."
        yield Condition("length", lambda text: low <= len(text) <= high, message, see)
    if "minimum" in limits or "maximum" in limits:
        low, high = float(limits.get("minimum", "-inf")), float(limits.get("maximum", "inf"))
        message = f"The value is below {low:g} or above {high:g}."
        yield Condition("range", lambda text: within(text, low, high), message, see)


def within(text: str, low: float, high: float) -> bool:
    """Whether a text is a number within bounds, or none at all, which is another condition."""
    try:
        return low <= float(text) <= high
    except ValueError:
        return True
