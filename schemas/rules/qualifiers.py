"""The qualifier of a figure against the words that its locator quotes before the same number."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.rules.quoted import NUMBER, digits, quotation, significant
from schemas.tables import listed

WORDS = {
    "more-than": "more than|exceed(?:ed|s|ing)?|at least|surpass(?:ed|es|ing)?|свыше|более|не менее|превы[а-я]+"
    "|mehr als|plus de|más de|بیش از",
    "less-than": "less than|at most|not more than|no more than|менее|не более|nicht mehr als|weniger als|moins de"
    "|کمتر از",
    "about": "about|some|nearly|almost|around|approximately|roughly|close to|около|почти|порядка|примерно|etwa|fast"
    "|environ|casi|cerca de|حدود",
}
QUALIFYING = "(?i)" + "|".join(WORDS.values())
BEFORE = {
    name: re.compile(rf"(?<!\w)(?<!не )(?<!not )(?<!nicht )(?:{words}) (?:us|usd|the )?[$€]? ?({NUMBER})")
    for name, words in WORDS.items()
}
"""The words of each qualifier before a number, and not denied."""


def named(value: float, locator: str) -> str:
    """The qualifier whose words stand before the digits of a value, or nothing."""
    text, own = quotation(locator).lower(), significant(value)
    return next((name for name, form in BEFORE.items() if own in map(digits, form.findall(text))), "")


@rule(
    ("trade", "indicators"),
    "qualifier",
    "The locator quotes the number with other words than {qualifier}.",
    "Enter the qualifier of the words quoted. If it is right, acknowledge it with the reason.",
    severity="warning",
)
def qualifier_unlike_locator(figures: pd.DataFrame) -> pd.Series:
    rows = figures.loc[figures.value >= 0, ["value", "qualifier", "locator"]]
    rows = rows[rows.locator.str.contains(QUALIFYING, na=False) & rows.qualifier.notna()]
    found = [named(value, text) for value, text in zip(listed(rows.value), listed(rows.locator), strict=True)]
    said = pd.Series(found, rows.index, dtype="str")
    return (said != "") & (said != rows.qualifier)
