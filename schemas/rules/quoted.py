"""The value of a figure against the numbers that its locator quotes: their digits, and their scale."""

import re
from functools import cache

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, holding, listed

DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫", "01234567890123456789.")
COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
WORDS = {word: str(number) for number, word in enumerate(COUNTED, 1)}
SPELLED = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(COUNTED)})(?![A-Za-z])", re.IGNORECASE)
POWERS = {
    3: "thousand mille тыс тисяч ribu هزار",
    6: "million mln mio milyon млн миллион میلیون مليون",
    9: "billion bln bn milliard mrd milyar млрд миллиард میلیارد مليار",
}
SCALES = {word: 10.0**power for power, words in POWERS.items() for word in words.split()}
LONGEST_FIRST = "|".join(sorted(SCALES, key=len, reverse=True))
NUMBER = r"[0-9]+(?:[.,·'’ \u00a0][0-9]+)*"
WHOLE, BETWEEN = re.compile("[0-9]+"), re.compile("(?<=[0-9])[.,·'’ \u00a0](?=[0-9])")
NUMBERS, DECIMALS, SEPARATOR = re.compile(NUMBER), re.compile("[0-9]+(?:[.,][0-9]+)?"), re.compile("[^0-9]")
HALVES = "half|halb|полтор|полмил|نیم"
"""Words for a part of a number that stands in letters, as in “one and a half billion”."""
SCALED = re.compile(f"({NUMBER})[ -]?({LONGEST_FIRST})")
OF_ROW = "[a-z0-9_]+, [0-9]{4}, |(?:table|row|page|paragraph)s? [0-9]+$"
DIGIT = "[0-9۰-۹٠-٩]"
QUOTING = rf"[$€]\s?{DIGIT}|{DIGIT}\s?(?:{LONGEST_FIRST}|trillion|mill|tons?\b|tonnes|тонн|dollars)"
"""A quoted amount: digits beside a currency, a mass or a word for a power of ten."""
PLACE = re.compile(r"^(?:paragraphs?|pages?|tables?|section)[ 0-9,-]*:?", re.IGNORECASE)


def worded(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures whose locator has words and does not name a row of a data set, with it in small letters: `words`."""
    columns = ["value", "unit", "qualifier", "locator"]
    rows = figures.loc[~figures.locator.str.match(OF_ROW, na=True) & figures.value.notna(), columns]
    return rows.assign(words=rows.locator.str.lower())


def worded_trade(tables: Tables) -> pd.DataFrame:
    return worded(tables.trade)


def worded_indicators(tables: Tables) -> pd.DataFrame:
    return worded(tables.indicators)


def amounts(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures that are no percentages with `lost`, no number quoted has their digits, and `scale`, another is."""
    known = figures[(figures.unit != "percent") & (figures.value.abs() > 0) & holding(figures.words, QUOTING)]
    known = known[~holding(known.words, HALVES)]
    rows = zip(listed(known.value), listed(known.locator), strict=True)
    found = [(lost(value, text), rescaled(value, text)) for value, text in rows]
    return known.assign(lost=[each for each, _ in found], rescaled=[each for _, each in found])


def trade(tables: Tables) -> pd.DataFrame:
    return amounts(tables.derived(worded_trade))


def indicators(tables: Tables) -> pd.DataFrame:
    return amounts(tables.derived(worded_indicators))


def lost(value: float, locator: str) -> bool:
    """Whether no number in a locator that quotes an amount has the digits of the value."""
    own = significant(value)
    return own not in plain(locator) and own not in numbers(locator) and own not in runs(locator)


def rescaled(value: float, locator: str) -> bool:
    """Whether a locator quotes the digits of a value with a word for another power of ten only."""
    own = significant(value)
    near = [(number, word) for number, word in scaled(locator) if digits(number) == own]
    found = [each * SCALES[word] for number, word in near for each in readings(number)]
    return bool(found) and not any(abs(each / abs(value) - 1) < 1e-6 for each in found)


def western(text: str) -> str:
    """A text with its digits as Western ones."""
    return text if text.isascii() else text.translate(DIGITS)


@cache
def scaled(locator: str) -> list[tuple[str, str]]:
    """Each number in a locator that stands before a word for a power of ten, with that word."""
    return SCALED.findall(quotation(locator).lower())


@cache
def quotation(locator: str) -> str:
    """A locator without the number of the paragraph, its digits and small numbers in Western digits."""
    plain = PLACE.sub("", western(locator))
    return SPELLED.sub(lambda word: WORDS[word[0].lower()], plain)


@cache
def plain(locator: str) -> list[str]:
    """The digits of the numbers that a locator has in digits, which are most."""
    text = BETWEEN.sub("", PLACE.sub("", western(locator)))
    return [number.strip("0") for number in WHOLE.findall(text)]


@cache
def numbers(locator: str) -> frozenset[str]:
    """The digits of all numbers in a locator."""
    text = quotation(locator)
    return frozenset(map(digits, [*NUMBERS.findall(text), *DECIMALS.findall(text)]))


@cache
def runs(locator: str) -> frozenset[str]:
    """The digits of two or three numbers in a row as one, as in “5 billion and 176 million”."""
    whole = re.findall("[0-9]+", quotation(locator))
    rows = [whole[place : place + length] for place in range(len(whole)) for length in (2, 3)]
    return frozenset(digits(first + "".join(part.zfill(3) for part in rest)) for first, *rest in rows)


def digits(number: str) -> str:
    """The digits of a number without separators and the zeros at its ends."""
    return (number if number.isdigit() else SEPARATOR.sub("", number)).strip("0")


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
