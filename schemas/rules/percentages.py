"""Percentages against the words that their locator quotes: the number, and whether it says up or down."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.rules.quoted import western
from schemas.tables import Tables, listed

PERCENT = re.compile(r"([0-9]+(?:[.,/٫][0-9]+)?)(?:[-–—][0-9.,]+)? ?(?:-?(?:per ?cent|процент|درصد|prozent)|%|٪)")
FELL = re.compile(
    r"(?<![0-9a-z])[-−–][0-9]|\b(?:fell|down|decreas\w*|declin\w*|dropp?\w*|plung\w*|shrank|снизил\w*|упал\w*|сократил\w*|уменьшил\w*)\b"
)
ROSE = re.compile(
    r"[+][0-9]|\b(?:grew|rose|up|increas\w*|growth|jump\w*|soar\w*|surg\w*|вырос\w*|рост\w*|увеличил\w*|возрос\w*)\b"
)
FIX = "Compare both with the source. If it is right, acknowledge it with the reason."


def trade(tables: Tables) -> pd.DataFrame:
    return quoting(tables.trade)


def indicators(tables: Tables) -> pd.DataFrame:
    return quoting(tables.indicators)


def quoting(figures: pd.DataFrame) -> pd.DataFrame:
    """The percentages with a locator, its words in small letters as `quote` and the percentages in them as `said`."""
    rows = (figures.unit == "percent") & figures.value.notna() & figures.locator.notna()
    quotes = [western(text).lower() for text in listed(figures.locator[rows])]
    columns = ["measure", "flow", "value"] if "flow" in figures else ["value"]
    return figures[columns][rows].assign(quote=quotes, said=[percentages(text) for text in quotes])


MESSAGE = "The locator quotes a percentage, but not {value:.15g}."


@rule("trade", "value", MESSAGE, FIX, derive=trade, severity="warning")
def percentage_unlike_locator(rows: pd.DataFrame) -> pd.Series:
    return unquoted(rows)


@rule("indicators", "value", MESSAGE, FIX, derive=indicators, severity="warning")
def proportion_unlike_locator(rows: pd.DataFrame) -> pd.Series:
    return unquoted(rows)


def unquoted(rows: pd.DataFrame) -> pd.Series:
    """The rows whose value is none of the percentages quoted."""
    pairs = zip(listed(rows.value), listed(rows.said), strict=True)
    wrong = [bool(said) and not any(abs(each - abs(value)) < 1e-9 for each in said) for value, said in pairs]
    return pd.Series(wrong, rows.index, dtype=bool)


def percentages(text: str) -> set[float]:
    """The numbers before a word or sign for percent."""
    return {float(re.sub("[,/٫]", ".", number)) for number in PERCENT.findall(text)}


@rule(
    "trade",
    "value",
    "The locator speaks of the other direction than {value:.15g}.",
    "A fall is below zero, a growth above. If it is right, acknowledge it with the reason.",
    derive=trade,
    severity="warning",
)
def change_in_the_other_direction(figures: pd.DataFrame) -> pd.Series:
    near = (figures.measure == "change") & (figures.flow != "balance") & figures.said.astype(bool)
    rows = zip(listed(figures.value[near]), listed(figures.quote[near]), strict=True)
    return pd.Series([turns(value, text) for value, text in rows], figures.index[near], dtype=bool)


def turns(value: float, text: str) -> bool:
    """Whether a text speaks of the other direction than a change, and not of its own."""
    own, other = (ROSE, FELL) if value > 0 else (FELL, ROSE)
    return value != 0 and other.search(text) is not None and not own.search(text)
