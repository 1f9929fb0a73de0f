"""The qualifier of a figure against the words that its locator quotes before the same number."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.rules.quoted import NUMBER, digits, quotation, significant, worded_indicators, worded_trade
from schemas.tables import listed

WORDS = {
    "more-than": "more than|over|above|exceed(?:ed|s|ing)?|at least|surpass(?:ed|es|ing)?|свыше|более|не менее"
    "|превы[а-я]+|mehr als|plus de|más de|بیش از",
    "less-than": "less than|under|below|at most|not more than|no more than|менее|не более|nicht mehr als|weniger als"
    "|moins de|کمتر از",
    "about": "about|some|nearly|almost|around|approximately|roughly|close to|около|почти|порядка|примерно|etwa|fast"
    "|environ|casi|cerca de|حدود",
}
QUALIFYING = f"(?:{'|'.join(WORDS.values())}) (?:us|usd|the )?[$€]? ?[0-9۰-۹٠-٩otfsen]"
BEFORE = {
    name: re.compile(rf"(?<!\w)(?<!не )(?<!not )(?<!nicht )(?:{words}) (?:us|usd|the )?[$€]? ?({NUMBER})")
    for name, words in WORDS.items()
}
"""The words of each qualifier before a number, and not denied."""


def named(value: float, locator: str) -> str:
    """The qualifier whose words stand before the digits of a value, or nothing."""
    text, own = quotation(locator), significant(value)
    return next((name for name, form in BEFORE.items() if own in map(digits, form.findall(text))), "")


def unlike(figures: pd.DataFrame) -> pd.Series:
    """The figures whose qualifier is another than that of the words before the same number.

    More than a fall is less than its value, so of what is below zero only `about` is certain.
    """
    near = figures.value.notna() & figures.qualifier.notna() & figures.words.str.contains(QUALIFYING)
    rows = zip(*(listed(figures[name][near]) for name in ("value", "qualifier", "locator")), strict=True)
    found = [is_other(value, qualifier, named(value, text)) for value, qualifier, text in rows]
    return pd.Series(found, figures.index[near], dtype=bool)


def is_other(value: float, qualifier: str, said: str) -> bool:
    """Whether a qualifier is another than the one that was said of a value, if one was."""
    return said not in ("", qualifier) and (value >= 0 or said == "about")


MESSAGE = "The locator quotes the number with other words than {qualifier}."
FIX = "Enter the qualifier of the words quoted. If it is right, acknowledge it with the reason."


@rule("trade", "qualifier", MESSAGE, FIX, derive=worded_trade, severity="warning")
def qualifier_unlike_locator(figures: pd.DataFrame) -> pd.Series:
    return unlike(figures)


@rule("indicators", "qualifier", MESSAGE, FIX, derive=worded_indicators, severity="warning")
def count_qualified_otherwise(figures: pd.DataFrame) -> pd.Series:
    return unlike(figures)
