"""Percentages against the words that their locator quotes: the number, and whether it says up or down."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.rules.quoted import western
from schemas.tables import Tables, listed

PERCENT = re.compile(
    r"([0-9]+(?:[.,/٫][0-9]+)?)(?:[-–—][0-9.,]+)? ?(?:-?(?:per ?cent|процент|درصد|prozent)|%|٪)", re.IGNORECASE
)
FELL = re.compile(
    r"(?<![0-9A-Za-z])[-−–][0-9]|\b(?:fell|down|decreas\w*|declin\w*|dropp?\w*|plung\w*|shrank|снизил\w*|упал\w*|сократил\w*|уменьшил\w*)\b",
    re.IGNORECASE,
)
ROSE = re.compile(
    r"[+][0-9]|\b(?:grew|rose|up|increas\w*|growth|jump\w*|soar\w*|surg\w*|вырос\w*|рост\w*|увеличил\w*|возрос\w*)\b",
    re.IGNORECASE,
)
FIX = "Compare both with the source. If it is right, acknowledge it with the reason."


def trade(tables: Tables) -> pd.DataFrame:
    return quoting(tables.trade)


def indicators(tables: Tables) -> pd.DataFrame:
    return quoting(tables.indicators)


def quoting(figures: pd.DataFrame) -> pd.DataFrame:
    """The percentages whose locator quotes one, with the words as `quote` and all that it quotes as `said`."""
    rows = (figures.unit == "percent") & figures.value.notna() & figures.locator.notna()
    rows = figures.loc[rows, ["measure", "flow", "value", "locator"] if "flow" in figures else ["value", "locator"]]
    rows["quote"] = [western(text) for text in listed(rows.locator)]
    rows["said"] = [percentages(text) for text in listed(rows.quote)]
    return rows[rows.said.astype(bool)]


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
    wrong = [not any(abs(each - abs(value)) < 1e-9 for each in said) for value, said in pairs]
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
    rows = figures[(figures.measure == "change") & (figures.flow != "balance")]
    fell = pd.Series([FELL.search(text) is not None for text in rows.quote], rows.index, dtype=bool)
    rose = pd.Series([ROSE.search(text) is not None for text in rows.quote], rows.index, dtype=bool)
    return (fell & ~rose & (rows.value > 0)) | (rose & ~fell & (rows.value < 0))
