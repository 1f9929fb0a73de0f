"""Actors that nothing names, and states that are no country."""

import pandas as pd

from schemas.rule import rule
from schemas.rules.vocabularies import codes
from schemas.tables import Tables, among, distinct, listed, picked

PAST = {"Russian Empire", "Russian Socialist Federative Soviet Republic", "Soviet Union"}
"""States of the tables that are no country any more."""


def named(tables: Tables) -> pd.DataFrame:
    """The persons, with whether a row names them as participant, party, compiler or subject."""
    naming = {
        "participants": "actor",
        "parties": "actor",
        "trade": "compiler",
        "indicators": "compiler",
        "trade_notes": "compiler",
    }
    names = {name for table, column in naming.items() for name in distinct(getattr(tables.complete(table), column))}
    names.update(distinct(tables.indicators.subject))
    persons = picked(tables.actors, ["id"], tables.actors.kind == "person")
    return persons.assign(named=among(persons.id, names))


@rule(
    "actors",
    "id",
    "No row names {id}.",
    "Name the person where they took part or signed, or remove the row and its aliases.",
    derive=named,
    severity="warning",
)
def person_without_row(persons: pd.DataFrame) -> pd.Series:
    return ~persons.named


@rule(
    "actors",
    "name",
    "{name} may be another actor, whose first name is written out.",
    "Use that row, with this spelling as an alias. If they are two people, acknowledge it with the reason.",
    severity="warning",
)
def initials_of_another(actors: pd.DataFrame) -> pd.Series:
    people = picked(actors, ["name"], (actors.kind == "person") & actors.name.notna())
    names = listed(people.name)
    whole = {(name[0], name.rpartition(" ")[2]) for name in names if name[1:2] != "."}
    short = [name[1:2] == "." and (name[0], name.rpartition(" ")[2]) in whole for name in names]
    return pd.Series(short, people.index, dtype=bool)


def states(tables: Tables) -> pd.DataFrame:
    """The states, with whether their name is that of a country, and its code: `own`."""
    known, rows = codes(tables), picked(tables.actors, ["name", "country"], tables.actors.kind == "state")
    own = pd.array([known.get(name) for name in listed(rows.name)], dtype="str")
    return rows.assign(country_there=among(rows.name, {*known, *PAST}), own=own)


@rule(
    "actors",
    "name",
    "A state, but no country is called {name}.",
    "Write the name as in countries; what is no state is an `organization`. If it is right, acknowledge it.",
    derive=states,
    severity="warning",
)
def state_without_country(rows: pd.DataFrame) -> pd.Series:
    return ~rows.country_there


@rule(
    "actors",
    "country",
    "The country of {name} is {own}, not “{country}”.",
    "Write the code of the country, or the name of the other.",
    derive=states,
)
def state_of_another_country(states: pd.DataFrame) -> pd.Series:
    return states.own.notna() & (states.country.isna() | (states.country != states.own))


@rule(
    ("actors", "places"),
    "wikidata",
    "Another row has the same Wikidata item, {wikidata}.",
    "Merge the two rows, or look the item up again.",
)
def same_wikidata_item(rows: pd.DataFrame) -> pd.Series:
    return rows.wikidata.dropna().duplicated()
