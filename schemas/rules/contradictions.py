"""Cells of one figure that cannot all be right: its status, coverage and period, its name and its countries."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.rules.vocabularies import codes
from schemas.tables import Tables, among, listed

OIL = {"non-oil": ("2709", "2710"), "non-crude": ("2709",)}
"""Codes of what each coverage leaves out."""
DATED = re.compile("-(?:1[34]|19|20)[0-9]{2}(?:-|$)")
STEM, BEGINNING = 4, 12
ANYWHERE = {"iran", "russ", "from", "with", "that", "betw", "wort", "sovi"}
"""Beginnings of words that stand in names of all kinds."""
WORD, CAPITAL, PAIR = re.compile("[a-z0-9]{4,}"), re.compile("[A-Z][a-z]+"), re.compile("[A-Z]{3}-")
FIX = "The name or the identifier may belong to another row. If both are right, acknowledge it with the reason."


@rule(
    "trade",
    "coverage",
    "The goods {commodity} are what the coverage {coverage} leaves out.",
    "Correct one of them, or leave the coverage empty.",
)
def oil_beside_oil(trade: pd.DataFrame) -> pd.Series:
    coverage = trade.coverage[among(trade.coverage, set(OIL))]
    pairs = zip(listed(coverage), listed(trade.commodity[coverage.index]), strict=True)
    return pd.Series([str(code).startswith(OIL[part]) for part, code in pairs], coverage.index, dtype=bool)


@rule(
    "trade",
    "status",
    "A contract has a worth or a volume, not a {measure}.",
    "Correct status or measure.",
)
def deal_of_a_change(trade: pd.DataFrame) -> pd.Series:
    return trade.measure[trade.status == "deal"].isin(["change", "share"])


@rule(
    "trade",
    "period_basis",
    "The period is open, but the identifier {id} names one.",
    "Enter the days of the period. If the source leaves it open, acknowledge it with the reason.",
    severity="warning",
)
def open_period_named(trade: pd.DataFrame) -> pd.Series:
    names = trade.id[(trade.period_basis == "open") & trade.start.isna() & trade.end.isna()]
    wrong = ["-open" not in str(name) and DATED.search(str(name)) is not None for name in listed(names)]
    return pd.Series(wrong, names.index, dtype=bool)


def strange(identifier: str, name: str) -> bool:
    """Whether no telling word of a name stands in an identifier that has words."""
    if identifier.startswith(name[:BEGINNING].lower().replace(" ", "-")):
        return False
    words = {word[:STEM] for word in WORD.findall(name.lower())} - ANYWHERE
    return bool(words and WORD.search(identifier)) and not any(word in identifier for word in words)


@rule("indicators", "name", "{name} has no word of the identifier {id}.", FIX, severity="warning")
def count_unlike_identifier(indicators: pd.DataFrame) -> pd.Series:
    pairs = zip(listed(indicators.id), listed(indicators.name), strict=True)
    wrong = [isinstance(name, str) and strange(str(one), name) for one, name in pairs]
    return pd.Series(wrong, indicators.index, dtype=bool)


def others(name: str, subject: str, codes: dict[str, str]) -> str:
    """The countries of which a name speaks beside a subject of several countries, one of which it leaves out."""
    if not PAIR.match(subject):
        return ""
    own = set(subject.split("-"))
    spoken = {codes[word] for word in CAPITAL.findall(name) if word in codes}
    return ", ".join(sorted(spoken - own)) if own - spoken else ""


def named(tables: Tables) -> pd.DataFrame:
    """The indicators of several countries with the `others` that their name speaks of in place of one of these."""
    known, rows = codes(tables), tables.indicators
    pairs = zip(listed(rows.name), listed(rows.subject), strict=True)
    found = [others(str(name), str(subject), known) for name, subject in pairs]
    return rows.assign(others=pd.Series(found, rows.index, dtype="str"))


@rule(
    "indicators",
    "subject",
    "The name speaks of {others}, which {subject} leaves out: {name}.",
    "Correct one of them. If both are right, acknowledge it with the reason.",
    derive=named,
    severity="warning",
)
def subject_unlike_name(rows: pd.DataFrame) -> pd.Series:
    return rows.others != ""
