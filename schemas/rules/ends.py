"""Tables that break off: their rows are sorted, so the last ones are missing where a file was cut between two lines."""

from collections.abc import Callable

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, distinct

MANY, FEW = 30, 10
"""So many events or agreements in a row without anybody who took part, or without any source, are more than chance."""


def last_of(table: str, column: str, whole: str) -> Callable[[Tables], pd.DataFrame]:
    """The last row of a table, with `after`: how many rows of the table it refers to come behind the one it names."""

    def derive(tables: Tables) -> pd.DataFrame:
        last = getattr(tables, table).tail(1)
        behind = [int((tables.complete(whole).id > each).sum()) for each in last[column].fillna("")]
        return last.assign(after=pd.Series(behind, last.index, dtype="int64"))

    return derive


def up_to_the_cut(whole: pd.DataFrame, naming: pd.Series, many: int = MANY) -> pd.DataFrame:
    """A table without the many rows behind the last one that another names, of which the rules here speak."""
    if len(whole) <= many:
        return whole
    behind = whole.id > max(distinct(naming), default="")
    return whole[~behind] if behind.sum() > many else whole


MESSAGE = "The table ends with {%s}, and {after} %s come behind it. Was the file cut off?"
FIX = "Put the missing rows back from the repository."


@rule("participants", "event", MESSAGE % ("event", "events"), FIX, derive=last_of("participants", "event", "events"))
def participants_cut_off(last: pd.DataFrame) -> pd.Series:
    return last.after > MANY


@rule(
    "parties",
    "agreement",
    MESSAGE % ("agreement", "agreements"),
    FIX,
    derive=last_of("parties", "agreement", "agreements"),
)
def parties_cut_off(last: pd.DataFrame) -> pd.Series:
    return last.after > MANY


@rule("event_sources", "event", MESSAGE % ("event", "events"), FIX, derive=last_of("event_sources", "event", "events"))
def event_sources_cut_off(last: pd.DataFrame) -> pd.Series:
    return last.after > FEW


@rule(
    "agreement_sources",
    "agreement",
    MESSAGE % ("agreement", "agreements"),
    FIX,
    derive=last_of("agreement_sources", "agreement", "agreements"),
)
def agreement_sources_cut_off(last: pd.DataFrame) -> pd.Series:
    return last.after > FEW
