"""Searches that found nothing: what was sought, and where."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, distinct, listed

YEAR = re.compile(r"(?<![0-9])(1[3-9][0-9]{2}|20[0-9]{2})(?![0-9])")


def searches(tables: Tables) -> pd.DataFrame:
    """The searches with whether they name a language of the table of languages: `worded`."""
    names = set(distinct(tables.complete("languages").name))
    words = [set(re.findall(r"\w+", str(text))) for text in listed(tables.dead_ends.searched)]
    return tables.dead_ends.assign(worded=[not names.isdisjoint(each) for each in words])


@rule(
    "dead_ends",
    "searched",
    "It names no language.",
    "Say in which texts, and in which languages, it was looked for, with capital letters: English, Russian.",
    derive=searches,
    severity="warning",
)
def searched_in_no_language(rows: pd.DataFrame) -> pd.Series:
    return rows.searched.notna() & ~rows.worded


@rule(
    "dead_ends",
    "sought",
    "It names languages of a search.",
    "Say what was looked for; where it was looked for is `searched`.",
)
def sought_is_searched(rows: pd.DataFrame) -> pd.Series:
    return rows.sought.str.contains("^(?:Stored|Live) (?:web )?pages in ")


@rule(
    "dead_ends",
    "sought",
    "The identifier {id} names another year.",
    "The identifier or the text is wrong. If both are right, acknowledge it with the reason.",
    severity="warning",
)
def sought_of_another_year(rows: pd.DataFrame) -> pd.Series:
    pairs = [
        (set(YEAR.findall(str(one))) - {str(day)[:4]}, set(YEAR.findall(str(two))))
        for one, two, day in zip(*(listed(rows[name]) for name in ("id", "sought", "day")), strict=True)
    ]
    wrong = [bool(named and said) and named.isdisjoint(said) for named, said in pairs]
    return pd.Series(wrong, rows.index, dtype=bool)
