"""The names of counts: what they say of the unit, and whether two are meant to be one."""

from itertools import pairwise

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, listed

MONEY = ("USD", "EUR", "RUB", "IRR", "SUR", "CNY", "TRY", "KZT", "AZN", "AMD", "GBP", "CHF")
SUBJECTS = {
    "^(?:Share|Change|Growth|Average) ": ("percent",),
    " in cubic metres|[Nn]atural gas": ("m3",),
    "^(?:Weight|Freight|Capacity|Goods in transit|Transit) ": ("t",),
    "^Length ": ("km",),
    "^(?:Worth|Cost|Trade|Exports|Imports|Debt|Compensation|Customs duty) |[Ii]nvestment|[Ll]oan": MONEY,
}
"""Units by the words of the name; of several that fit, the first."""
RESERVED = ("percent", "m3", "km")
"""Units that nothing else is counted in."""
FIX = "Correct the unit, or the name. If both are right, acknowledge it with the reason."


def alike(tables: Tables) -> pd.DataFrame:
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
    rows = indicators.loc[indicators.unit.notna() & indicators.name.notna(), ["name", "unit"]]
    wrong, left = pd.Series(data=False, index=rows.index), rows
    for form, units in SUBJECTS.items():
        fits = left.name.str.contains(form)
        wrong[left.index[fits & ~left.unit.isin(units)]] = True
        left = left[~fits]
    wrong[left.index[left.unit.isin(RESERVED)]] = True
    return wrong


@rule(
    "indicators",
    "unit",
    "Other rows of the same name, {name}, are counted in another kind of unit.",
    FIX,
    severity="warning",
)
def unit_unlike_the_same_count(indicators: pd.DataFrame) -> pd.Series:
    kind = indicators.unit.where(~indicators.unit.isin(MONEY), "money")
    together = indicators.name + " " + kind
    alike, named = (each.map(each.value_counts()).astype("float64") for each in (together, indicators.name))
    return alike < named - alike


@rule(
    "indicators",
    "name",
    "Another row counts the same under a name that one letter tells apart: {other}.",
    "Write the same words for the same count in every row. If they are different, acknowledge it with the reason.",
    derive=alike,
    severity="warning",
)
def name_nearly_alike(rows: pd.DataFrame) -> pd.Series:
    return rows.other != ""
