"""The names of counts: what they say of the unit, and whether two are meant to be one."""

import re
from itertools import pairwise

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, alike, listed

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
    times = rows.name.value_counts().to_dict()
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
    begins, ends = (shared(*each) for each in ((one, two), (one[::-1], two[::-1])))
    middle = one[begins : len(one) - ends] + two[begins : len(two) - ends]
    return begins + ends >= max(len(one), len(two)) - 1 and not any(sign.isdigit() for sign in middle)


@rule("indicators", "unit", "This is counted in {unit}: {name}.", FIX, severity="warning")
def unit_unlike_name(indicators: pd.DataFrame) -> pd.Series:
    rows = indicators[["name", "unit"]].dropna()
    wrong = [not is_fitting(*row) for row in zip(listed(rows.name), listed(rows.unit), strict=True)]
    return pd.Series(wrong, rows.index, dtype=bool)


def is_fitting(name: str, unit: str) -> bool:
    """Whether what a name says can be counted in a unit."""
    units = next((units for words, units in SUBJECTS.items() if words.search(name)), None)
    return unit in units if units else unit not in RESERVED


@rule(
    "indicators",
    "unit",
    "Other rows of the same name, {name}, are counted in another kind of unit.",
    FIX,
    severity="warning",
)
def unit_unlike_the_same_count(indicators: pd.DataFrame) -> pd.Series:
    rows = indicators[["name", "unit"]].dropna()
    rows["kind"] = rows.unit.where(~rows.unit.isin(MONEY), "money")
    return 2 * alike(rows, ["name", "kind"]) < alike(rows, ["name"])


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
