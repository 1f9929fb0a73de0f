"""The names of counts: what they say of the unit, and whether two are meant to be one."""

import re
from collections import Counter
from itertools import pairwise

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, distinct, listed

MONEY = ("USD", "EUR", "RUB", "IRR", "SUR", "CNY", "TRY", "KZT", "AZN", "AMD", "GBP", "CHF")
SUBJECTS = {
    re.compile("^(?:Share|Change|Growth|Average) "): ("percent",),
    re.compile(" in cubic metres|[Nn]atural gas"): ("m3",),
    re.compile("^(?:Weight|Freight|Capacity|Goods in transit|Transit) "): ("t",),
    re.compile("^Length "): ("km",),
    re.compile("^(?:Worth|Cost|Trade|Exports|Imports|Debt|Compensation|Customs duty) |[Ii]nvestment|[Ll]oan"): MONEY,
}
"""Units by the words of the name; of several that fit, the first."""
RESERVED = ("percent", "m3", "km")
"""Units that nothing else is counted in."""
FIX = "Correct the unit, or the name. If both are right, acknowledge it with the reason."


def near(tables: Tables) -> pd.DataFrame:
    """The counts with the `other` name that differs from theirs by one letter or by case, of two the more usual."""
    rows = tables.indicators[["name"]]
    times = Counter(name for name in listed(rows.name) if isinstance(name, str))
    other: dict[str, str] = {}
    for turn in (1, -1):
        names = sorted(times, key=lambda name: name.casefold()[::turn])
        for pair in pairwise(names):
            if one_letter(*pair):
                rare, usual = sorted(pair, key=times.__getitem__)
                other[rare] = usual
    return rows.assign(other=[other.get(name, "") for name in listed(rows.name)])


def shared(one: str, two: str) -> int:
    """How many letters two texts begin with alike."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((place for place, (sign, other) in pairs if sign != other), min(len(one), len(two)))


def one_letter(name: str, other: str) -> bool:
    """Whether two names are the same but for one letter, which may be missing or doubled, or for capital letters."""
    one, two = name.casefold(), other.casefold()
    begins = shared(one, two)
    due = max(len(one), len(two)) - 1 - begins
    if due > 0 and one[-due:] != two[-due:]:
        return False
    ends = shared(one[::-1], two[::-1])
    return not any(sign.isdigit() for sign in one[begins : len(one) - ends] + two[begins : len(two) - ends])


@rule("indicators", "unit", "This is counted in {unit}: {name}.", FIX, severity="warning")
def unit_unlike_name(indicators: pd.DataFrame) -> pd.Series:
    units = {name: fitting(name) for name in distinct(indicators.name)}
    rows = zip(listed(indicators.name), listed(indicators.unit), strict=True)
    wrong = [isinstance(unit, str) and name in units and is_unfit(unit, units[name]) for name, unit in rows]
    return pd.Series(wrong, indicators.index, dtype=bool)


def fitting(name: str) -> tuple[str, ...]:
    """The units in which what a name says can be counted; none where the name does not tell."""
    return next((units for words, units in SUBJECTS.items() if words.search(name)), ())


def is_unfit(unit: str, units: tuple[str, ...]) -> bool:
    """Whether a unit is none of some, or is one of its own where they are not known."""
    return unit not in units if units else unit in RESERVED


@rule(
    "indicators",
    "unit",
    "Other rows of the same name, {name}, are counted in another kind of unit.",
    FIX,
    severity="warning",
)
def unit_unlike_the_same_count(indicators: pd.DataFrame) -> pd.Series:
    rows = zip(listed(indicators.name), listed(indicators.unit), strict=True)
    kinds = [(name, "money" if unit in MONEY else unit) for name, unit in rows]
    known = [(name, kind) for name, kind in kinds if isinstance(name, str) and isinstance(kind, str)]
    same, all_of = Counter(known), Counter(name for name, _ in known)
    return pd.Series([2 * same[row] < all_of[row[0]] and same[row] > 0 for row in kinds], indicators.index, dtype=bool)


@rule(
    "indicators",
    "name",
    "Another row counts the same under a name that one letter tells apart: {other}.",
    "Write the same words for the same count in every row. If they are different, acknowledge it with the reason.",
    derive=near,
    severity="warning",
)
def name_nearly_alike(rows: pd.DataFrame) -> pd.Series:
    return rows.other != ""
