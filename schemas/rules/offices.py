"""Offices: people hold them, and on the side that they belong to."""

import pandas as pd

from schemas.rule import rule
from schemas.rules.meetings import presence
from schemas.rules.occasions import parties
from schemas.tables import listed

RUSSIAN = ("of Russia", "of the Russian Federation")
IRANIAN = ("of Iran", "of the Islamic Republic of Iran")
TO_IRAN = ("Ambassador to Iran", "Ambassador to the Islamic Republic of Iran")
TO_RUSSIA = ("Ambassador to Russia", "Ambassador to the Russian", "Ambassador to the Soviet")
NO_PERSON = "{actor} is no person and holds no office."
FIX_PERSON = "Leave the office empty, or name the person who held it. If it is a person, correct the kind in actors."
OTHER_SIDE = "{actor} is of {seat} and can hardly be {office}."
FIX_SIDE = "Look up actor and office; one may belong to the next row. If both are right, acknowledge it."


@rule("participants", "office", NO_PERSON, FIX_PERSON, derive=presence)
def participant_with_office_no_person(rows: pd.DataFrame) -> pd.Series:
    return rows.office.notna() & rows.kind.notna() & ~rows.person


@rule("parties", "office", NO_PERSON, FIX_PERSON, derive=parties)
def party_with_office_no_person(rows: pd.DataFrame) -> pd.Series:
    return rows.office.notna() & rows.kind.isin(["state", "organization"])


def of_the_other_side(rows: pd.DataFrame) -> pd.Series:
    """Rows of people of Iran with an office of Russia, and the reverse; an ambassador is not at home."""
    offices, seats = listed(rows.office), listed(rows.seat)
    wrong = [isinstance(office, str) and is_other(office, seat) for office, seat in zip(offices, seats, strict=True)]
    return pd.Series(wrong, rows.index, dtype=bool)


def is_other(office: str, seat: object) -> bool:
    """Whether an office is none of the country of who has it."""
    if seat == "IRN":
        return office.endswith(RUSSIAN) or office.startswith(TO_IRAN)
    return seat in ("RUS", "SUN") and (office.endswith(IRANIAN) or office.startswith(TO_RUSSIA))


@rule("participants", "office", OTHER_SIDE, FIX_SIDE, derive=presence, severity="warning")
def office_of_the_other_side(rows: pd.DataFrame) -> pd.Series:
    return of_the_other_side(rows)


@rule("parties", "office", OTHER_SIDE, FIX_SIDE, derive=parties, severity="warning")
def signed_in_office_of_the_other_side(rows: pd.DataFrame) -> pd.Series:
    return of_the_other_side(rows)


@rule(
    ("participants", "parties"),
    "office",
    "The office is, or ends with, the name of who holds it, {office}.",
    "Write the office alone, or leave it empty.",
)
def office_is_a_name(rows: pd.DataFrame) -> pd.Series:
    pairs = zip(listed(rows.office), listed(rows.actor), strict=True)
    wrong = [
        isinstance(office, str) and office.lower().replace(" ", "-").endswith(str(actor)) for office, actor in pairs
    ]
    return pd.Series(wrong, rows.index, dtype=bool)
