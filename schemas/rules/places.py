"""Coordinates against the country a place lies in."""

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables

SIDES = ["west", "south", "east", "north"]


def in_countries(tables: Tables) -> pd.DataFrame:
    """The places with the box of their country, and whether latitude and longitude swapped would lie in it."""
    boxes = tables.complete("countries").set_index("id")[SIDES]
    places = tables.places.join(boxes, on="country")
    swapped = inside(places.longitude, places.latitude, places)
    return places.assign(hint=swapped.map({True: "Latitude and longitude may be swapped. ", False: ""}))


def inside(latitude: pd.Series, longitude: pd.Series, box: pd.DataFrame) -> pd.Series:
    """Whether points lie in boxes; east of west means that a box crosses the 180th meridian."""
    across = box.west > box.east
    between = (longitude >= box.west) & (longitude <= box.east)
    beside = (longitude >= box.west) | (longitude <= box.east)
    return (latitude >= box.south) & (latitude <= box.north) & between.where(~across, beside)


@rule(
    "places",
    "latitude",
    "The point {latitude}, {longitude} does not lie in {country}. {hint}",
    "Copy both numbers from GeoNames again, or correct the country.",
    derive=in_countries,
)
def outside_country(places: pd.DataFrame) -> pd.Series:
    known = places.latitude.notna() & places.longitude.notna() & places.west.notna()
    return known & ~inside(places.latitude, places.longitude, places)


@rule(
    "places", "longitude", "A point needs both latitude and longitude.", "Enter the other number, or remove this one."
)
def half_a_point(places: pd.DataFrame) -> pd.Series:
    return places.latitude.isna() != places.longitude.isna()


@rule(
    "places",
    "latitude",
    "Another place lies within a kilometre of it.",
    "Merge the two rows; what refers to one must then refer to the other. If they differ, acknowledge it.",
    severity="warning",
)
def same_point(places: pd.DataFrame) -> pd.Series:
    points = places[["latitude", "longitude"]].round(2).dropna()
    return points.duplicated()
