"""Places that are no points, and what their names, countries and numbers cannot be."""

import re

import pandas as pd

from schemas.rule import rule
from schemas.tables import listed

WIDE = ["country", "region", "route"]
"""Kinds of places that have no coordinates."""
SEAS = re.compile(r"\b(?:Sea|Ocean|Gulf|Strait)\b")


@rule(
    "places",
    "latitude",
    "A {kind} is no point, and has none.",
    "Remove both numbers, or correct the kind.",
)
def area_with_a_point(places: pd.DataFrame) -> pd.Series:
    return places.kind.isin(WIDE) & (places.latitude.notna() | places.longitude.notna())


@rule(
    "places",
    "longitude",
    "Longitude and latitude are the same number, {longitude}.",
    "Copy both from GeoNames again. If they are right, acknowledge it with the reason.",
    severity="warning",
)
def same_number_twice(places: pd.DataFrame) -> pd.Series:
    return places.longitude == places.latitude


@rule("places", "country", "{name} lies in no country.", "Leave the cell empty, or correct kind and name.")
def sea_of_a_country(places: pd.DataFrame) -> pd.Series:
    names = places.name[(places.kind == "water") & places.country.notna()]
    return pd.Series([SEAS.search(str(name)) is not None for name in listed(names)], names.index, dtype=bool)


@rule(
    "places",
    "name",
    "More than a name stands here: {name}.",
    "Write the name alone; the country has its own column. If it is a part of the name, acknowledge it.",
    severity="warning",
)
def more_than_a_place(places: pd.DataFrame) -> pd.Series:
    wrong = [isinstance(name, str) and ("," in name or "(" in name) for name in listed(places.name)]
    return pd.Series(wrong, places.index, dtype=bool)
