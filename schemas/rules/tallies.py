"""Counts and lengths against the numbers that their locator quotes, where no word for a power of ten stands by."""

import pandas as pd

from schemas.rule import rule
from schemas.rules.quoted import FIX, SEPARATORS, lost, scaled, significant, worded_indicators
from schemas.tables import listed

UNITS = ["count", "km"]
LONG = 3
"""Digits of a number that seldom counts a paragraph or a day."""
YEARS = range(1300, 2101)


@rule(
    "indicators",
    "value",
    "The locator quotes a number much like {value:.15g}, but another one.",
    FIX,
    derive=worded_indicators,
    severity="warning",
)
def number_unlike_locator(figures: pd.DataFrame) -> pd.Series:
    rows = figures[figures.unit.isin(UNITS)]
    wrong = [is_slip(*row) for row in zip(listed(rows.value), listed(rows.locator), strict=True)]
    return pd.Series(wrong, rows.index, dtype=bool)


def is_slip(value: float, locator: str) -> bool:
    """Whether a locator has not a value itself, but a number that a slip of the hand makes of it."""
    own, numbers = f"{value:.15g}", scaled(locator)
    found = [number for each, _ in numbers if len(number := each.translate(SEPARATORS)) >= LONG]
    if not found or own in found or any(word for _, word in numbers):
        return False
    if any(number.strip("0") == significant(value) for number in found):
        return True
    near = any(is_near(own, number) for number in found if int(number) not in YEARS)
    return near and lost(significant(value), locator)


def is_near(one: str, other: str) -> bool:
    """Whether two numbers have the same digits in another order, or one of them has one more."""
    if len(one) == len(other):
        return sorted(one) == sorted(other)
    short, long = sorted((one, other), key=len)
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))
