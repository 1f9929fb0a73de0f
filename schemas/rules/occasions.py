"""Agreements against the event at which they were signed, and their parties."""

import pandas as pd

from schemas.rule import rule
from schemas.rules.sources import intervals, meet, rough
from schemas.tables import Tables, looked_up, picked


def occasions(tables: Tables) -> pd.DataFrame:
    """The agreements with the date and the country of their event, and the country of their own place."""
    places, rows = tables.by_id("places"), tables.agreements
    columns = ["date", "date_earliest", "date_latest", "place"]
    event = looked_up(rows.event, tables.by_id("events"), columns, "event_")
    return rows.assign(
        **event,
        event_country=looked_up(event["event_place"], places, ["country"])["country"],
        country=looked_up(rows.place, places, ["country"])["country"],
    )


@rule(
    "agreements",
    "event",
    "It was signed {signed}, its event {event} was {event_date}.",
    "Name the event at which it was signed, or correct the date. If both are right, acknowledge it with the reason.",
    derive=occasions,
    severity="warning",
)
def signed_at_another_time(rows: pd.DataFrame) -> pd.Series:
    columns = ["signed", "signed_earliest", "signed_latest", "event_date_earliest", "event_date_latest"]
    dated = picked(rows, columns, rows.event_date.notna() & (rows.signed != rows.event_date))
    dated = dated[~rough(dated.signed)]
    both = zip(intervals(dated, "signed"), intervals(dated, "event_date"), strict=True)
    return pd.Series([not meet(*pair) for pair in both], dated.index, dtype=bool)


@rule(
    "agreements",
    "place",
    "{place} lies in {country}, but its event {event} was in {event_country}.",
    "Look both places up. If both are right, acknowledge it with the reason.",
    derive=occasions,
    severity="warning",
)
def signed_in_another_country(rows: pd.DataFrame) -> pd.Series:
    return rows.country.notna() & rows.event_country.notna() & (rows.country != rows.event_country)


def parties(tables: Tables) -> pd.DataFrame:
    """The parties with the kind and the country of each actor, and the days between which they signed."""
    rows = tables.parties
    days = looked_up(rows.agreement, tables.by_id("agreements"), ["signed", "signed_earliest", "signed_latest"])
    actor = looked_up(rows.actor, tables.by_id("actors"), ["kind", "country"])
    return rows.assign(**days, kind=actor["kind"], seat=actor["country"])


@rule(
    "parties",
    "role",
    "{actor} is a person, not a party.",
    "Who signs for a party is its `signatory`. If a person is the party, acknowledge it with the reason.",
    derive=parties,
    severity="warning",
)
def person_as_party(rows: pd.DataFrame) -> pd.Series:
    return (rows.role == "party") & (rows.kind == "person")


@rule(
    "parties",
    "role",
    "{actor} is no person and cannot sign.",
    "A state or an organization is a `party`, the person who signs for it a `signatory`.",
    derive=parties,
)
def signatory_no_person(rows: pd.DataFrame) -> pd.Series:
    return (rows.role == "signatory") & rows.kind.isin(["state", "organization"])
