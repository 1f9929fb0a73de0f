"""States and their citizens only while there was such a state."""

import pandas as pd

from schemas.rule import rule
from schemas.rules.meetings import presence
from schemas.rules.occasions import parties
from schemas.tables import among, listed, picked

NEW = ("armenia", "azerbaijan", "belarus", "kazakhstan", "kyrgyzstan", "tajikistan", "turkmenistan", "uzbekistan")
BEGAN = {
    "rsfsr": "1917-11-07",
    "soviet-union": "1922-12-30",
    "russia": "1991-12-01",
    **dict.fromkeys(NEW, "1990-01-01"),
}
ENDED = {"russian-empire": "1917-12-31", "rsfsr": "1991-12-31", "soviet-union": "1991-12-31"}
"""Days before which and after which a state had no part in anything."""
STATES = {*BEGAN, *ENDED}
MESSAGE = "There was no {actor} at that time, %s."
FIX = "Name the state of the time, or correct the date. If both are right, acknowledge it with the reason."


def out_of_time(rows: pd.DataFrame, date: str) -> pd.Series:
    """Rows of states that did not exist yet, or no longer."""
    states = picked(rows, ["actor", f"{date}_earliest", f"{date}_latest"], among(rows.actor, STATES))
    found = [is_out_of_time(*each) for each in zip(*(listed(states[name]) for name in states), strict=True)]
    return pd.Series(found, states.index, dtype=bool)


def is_out_of_time(state: str, first: object, last: object) -> bool:
    """Whether a state began after the last of some days, or had ended before the first."""
    early = isinstance(last, str) and last < BEGAN.get(state, last)
    return early or (isinstance(first, str) and first > ENDED.get(state, first))


@rule("participants", "actor", MESSAGE % "{date}", FIX, derive=presence, severity="warning")
def state_out_of_its_time(rows: pd.DataFrame) -> pd.Series:
    return out_of_time(rows, "date")


@rule("parties", "actor", MESSAGE % "{signed}", FIX, derive=parties, severity="warning")
def party_out_of_its_time(rows: pd.DataFrame) -> pd.Series:
    return out_of_time(rows, "signed")


@rule(
    "participants",
    "actor",
    "{actor} is of the Soviet Union, which was no more at that time, {date}.",
    "Look up the actor and its country, and the date. If all are right, acknowledge it with the reason.",
    derive=presence,
    severity="warning",
)
def soviet_out_of_time(rows: pd.DataFrame) -> pd.Series:
    return (rows.seat == "SUN") & (rows.date_earliest > ENDED["soviet-union"]) & rows.person
