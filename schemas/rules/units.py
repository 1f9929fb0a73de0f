"""The unit of a figure against the one that its locator quotes beside the same number."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.rules import quoted
from schemas.rules.quoted import HALVES, LONGEST_FIRST, NUMBER, digits, quotation, significant
from schemas.tables import Tables, listed

SIGNS = {
    "USD": "[$]|usd|(?:us-?)?(?:dollar|dolar|dólar|долл|دلار|دولار)",
    "EUR": "€|eur|евро|یورو|يورو",
    "RUB": "rub|rouble|руб|روبل",
    "t": "(?:metric )?(?:tons?(?:[^a-z]|$)|tonn)|тонн|т(?:[^а-я]|$)|[تط]ن(?:[^ء-ی]|$)",
    "kg": "kg|kilogr|килогр|кг|کیلوگرم",
    "km": "km|kilomet|километ|км|کیلومتر",
    "m3": "m3|m³|cubic|куб",
    "percent": "per ?cent|%|٪|процент|درصد|prozent",
}
"""How texts write a unit behind a number, in small letters."""
BEFORE = {"USD": "[$]|usd", "EUR": "€|eur"}
"""How they write it before one."""
SAME = {"SUR": "RUB"}
"""Units that texts call as others."""
BEHIND = {
    unit: re.compile(rf"({NUMBER})[ -]?(?:(?:{LONGEST_FIRST})\w*[. -]*)*(?:of |de |d’)?(?:{sign})")
    for unit, sign in SIGNS.items()
}
AHEAD = {unit: re.compile(rf"(?:{sign})\s?({NUMBER})") for unit, sign in BEFORE.items()}


HINTS = {
    "USD": ("$", "usd", "dollar", "dolar", "dólar", "долл", "دلار", "دولار"),
    "EUR": ("€", "eur", "евро", "یورو", "يورو"),
    "RUB": ("rub", "rouble", "руб", "روبل"),
    "t": ("ton", "т", "تن", "طن"),
    "kg": ("kg", "kilogr", "килогр", "кг", "کیلوگرم"),
    "km": ("km", "kilomet", "километ", "км", "کیلومتر"),
    "m3": ("m3", "m³", "cubic", "куб"),
    "percent": ("percent", "per cent", "%", "٪", "процент", "درصد", "prozent"),
}
"""What a text holds that has a sign of a unit; it is found faster than the sign itself."""
HINTED = {unit: re.compile("|".join(map(re.escape, words))) for unit, words in HINTS.items()}
OTHERS = {own: re.compile("|".join(form.pattern for unit, form in HINTED.items() if unit != own)) for own in HINTS}
ANY = re.compile("|".join(form.pattern for form in HINTED.values()))


def quotes(value: float, unit: str, text: str) -> bool:
    """Whether a text has the digits of a value beside the sign of a unit."""
    found = BEHIND[unit].findall(text) + (AHEAD[unit].findall(text) if unit in AHEAD else [])
    return significant(value) in map(digits, found)


def other_unit(value: float, unit: str, locator: str) -> str:
    """The unit that a locator gives to the digits of a value, where it does not give its own; else nothing."""
    text, own = quotation(locator), SAME.get(unit, unit)
    if not OTHERS.get(own, ANY).search(text) or HALVES.search(text) or (own in SIGNS and quotes(value, own, text)):
        return ""
    others = (unit for unit, hint in HINTED.items() if unit != own and hint.search(text))
    return next((each for each in others if quotes(value, each, text)), "")


def unlike(figures: pd.DataFrame) -> pd.DataFrame:
    """Figures whose locator quotes an amount, with the other unit that it gives to their digits."""
    rows = zip(listed(figures.value), listed(figures.unit), listed(figures.locator), strict=True)
    return figures[["unit"]].assign(quoted=[other_unit(*row) for row in rows])


def trade(tables: Tables) -> pd.DataFrame:
    return unlike(tables.derived(quoted.trade))


def indicators(tables: Tables) -> pd.DataFrame:
    return unlike(tables.derived(quoted.indicators))


MESSAGE = "The locator quotes the same number in {quoted}, and the unit is {unit}."
FIX = "Enter the unit that the source gives, or quote the words that state it."


@rule("trade", "unit", MESSAGE, FIX, derive=trade, severity="warning")
def unit_unlike_locator(figures: pd.DataFrame) -> pd.Series:
    return figures.quoted != ""


@rule("indicators", "unit", MESSAGE, FIX, derive=indicators, severity="warning")
def count_in_another_unit(figures: pd.DataFrame) -> pd.Series:
    return figures.quoted != ""
