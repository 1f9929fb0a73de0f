"""The value of a figure against the numbers that its locator quotes: their digits, and their scale."""

import re
from functools import cache

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, listed

DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫", "01234567890123456789.")
COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
WORDS = {word: str(number) for number, word in enumerate(COUNTED, 1)}
COUNTING = re.compile("|".join(COUNTED))
SPELLED = re.compile(rf"(?<![a-z])(?:{COUNTING.pattern})(?![a-z])")
POWERS = {
    3: "thousand mille тыс тисяч ribu هزار",
    6: "million millones mln mio milyon млн миллион میلیون مليون",
    9: "billion bln bn milliard mrd milyar млрд миллиард میلیارد مليار",
}
SCALES = {word: 10.0**power for power, words in POWERS.items() for word in words.split()}
LONGEST_FIRST = "|".join(sorted(SCALES, key=len, reverse=True))
NUMBER = r"[0-9]+(?:[.,·'’ \u00a0][0-9]+)*"
WHOLE, NUMBERS, SEPARATOR = re.compile("[0-9]+"), re.compile(NUMBER), re.compile("[^0-9]")
SEPARATORS = str.maketrans("", "", ".,·'’ \u00a0")
DECIMALS = re.compile("[0-9]+(?:[.,][0-9]+)?")
SCALED = re.compile(f"({NUMBER})(?:[ -]?({LONGEST_FIRST}))?")
"""A number, and the word for a power of ten behind it, if there is one."""
HALVES = re.compile("half|halb|полтор|полмил|نیم")
"""Words for a part of a number that stands in letters, as in “one and a half billion”."""
OF_ROW = "[a-z0-9_]+, [0-9]{4}, |(?:table|row|page|paragraph)s? [0-9]+$"
QUOTING = re.compile(
    rf"[0-9۰-۹٠-٩](?:(?<=[$€].)|(?<=[$€]\s.)|\s?(?:{LONGEST_FIRST}|trillion|mill|tons?\b|tonnes|тонн|dollars))"
)
"""A quoted amount: digits beside a currency, a mass or a word for a power of ten."""
PLACE = re.compile(r"^(?:paragraphs?|pages?|tables?|section)[ 0-9,-]*:?")


def worded(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures whose locator does not name a row of a data set, with it in small letters: `words`."""
    chosen = ~figures.locator.str.match(OF_ROW, na=True) & figures.value.notna()
    rows = figures[["value", "unit", "qualifier", "locator"]][chosen]
    return rows.assign(words=rows.locator.str.lower())


def worded_trade(tables: Tables) -> pd.DataFrame:
    return worded(tables.trade)


def worded_indicators(tables: Tables) -> pd.DataFrame:
    return worded(tables.indicators)


def amounts(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures that are no percentages and quote an amount, with whether it is `lost` and whether `rescaled`."""
    quoting = [QUOTING.search(text) is not None for text in listed(figures.words)]
    quoting = pd.Series(quoting, figures.index, dtype=bool)
    known = figures[quoting & (figures.unit != "percent") & (figures.value.abs() > 0)]
    rows = zip(listed(known.value), listed(known.locator), strict=True)
    found = [unlike(value, text) for value, text in rows]
    return known.assign(lost=[each == "lost" for each in found], rescaled=[each == "rescaled" for each in found])


def trade(tables: Tables) -> pd.DataFrame:
    return amounts(tables.derived(worded_trade))


def indicators(tables: Tables) -> pd.DataFrame:
    return amounts(tables.derived(worded_indicators))


def unlike(value: float, locator: str) -> str:
    """What is wrong with the numbers that a locator quotes: all have other digits, or another power of ten only."""
    own = significant(value)
    near = [(number, word) for number, word in scaled(locator) if digits(number) == own]
    wrong = rescaled(value, near) if near else lost(own, locator)
    if not wrong or HALVES.search(quotation(locator)):
        return ""
    return "rescaled" if near else "lost"


def lost(own: str, locator: str) -> bool:
    """Whether no part of a number in a locator and no numbers in a row have the digits of a value."""
    return own not in parts(locator) and own not in runs(locator)


def rescaled(value: float, near: list[tuple[str, str]]) -> bool:
    """Whether numbers that have the digits of a value all stand before a word for another power of ten."""
    found = [each * SCALES[word] for number, word in near if word for each in readings(number)]
    return bool(found) and not any(abs(each / abs(value) - 1) < 1e-6 for each in found)


def western(text: str) -> str:
    """A text with its digits as Western ones."""
    return text if text.isascii() else text.translate(DIGITS)


def scaled(locator: str) -> list[tuple[str, str]]:
    """Each number in a locator, with the word for a power of ten behind it or nothing."""
    return SCALED.findall(quotation(locator))


@cache
def quotation(locator: str) -> str:
    """A locator in small letters, without the number of the paragraph, with small numbers too in Western digits."""
    text = PLACE.sub("", western(locator).lower())
    return SPELLED.sub(lambda word: WORDS[word[0]], text) if COUNTING.search(text) else text


def parts(locator: str) -> set[str]:
    """The digits of the numbers in a locator, each by itself or without those that stand in letters before it."""
    plain = PLACE.sub("", western(locator).lower())
    return {digits(number) for number in [*DECIMALS.findall(quotation(locator)), *NUMBERS.findall(plain)]}


def runs(locator: str) -> frozenset[str]:
    """The digits of two or three numbers in a row as one, as in “5 billion and 176 million”."""
    whole = WHOLE.findall(quotation(locator))
    rows = [whole[place : place + length] for place in range(len(whole)) for length in (2, 3)]
    return frozenset(digits(first + "".join(part.zfill(3) for part in rest)) for first, *rest in rows)


def digits(number: str) -> str:
    """The digits of a number without separators and the zeros at its ends."""
    return number.translate(SEPARATORS).strip("0")


def significant(value: float) -> str:
    """The same of a value: 5300000000 gives 53."""
    return f"{abs(value):.6f}".replace(".", "").strip("0")


def readings(number: str) -> set[float]:
    """What a number can mean, its last separator that of thousands or that of decimals."""
    *whole, last = SEPARATOR.split(number)
    return {float("".join([*whole, last]))} | ({float(f"{''.join(whole)}.{last}")} if whole else set())


LOST = "The locator quotes an amount, but not {value:.15g}."
RESCALED = "The locator quotes the same digits with another power of ten than {value:.15g}."
FIX = (
    "Compare both with the source: a digit may be lost, or another row's value pasted. If it is right, acknowledge it."
)


@rule("trade", "value", LOST, FIX, derive=trade, severity="warning")
def value_unlike_locator(figures: pd.DataFrame) -> pd.Series:
    return figures.lost


@rule("indicators", "value", LOST, FIX, derive=indicators, severity="warning")
def count_unlike_locator(figures: pd.DataFrame) -> pd.Series:
    return figures.lost


@rule("trade", "value", RESCALED, FIX, derive=trade, severity="warning")
def value_of_another_scale(figures: pd.DataFrame) -> pd.Series:
    return figures.rescaled


@rule("indicators", "value", RESCALED, FIX, derive=indicators, severity="warning")
def count_of_another_scale(figures: pd.DataFrame) -> pd.Series:
    return figures.rescaled
