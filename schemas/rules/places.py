"""Coordinates against the country a place lies in."""

from math import isnan

import numpy as np
import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, among, listed, picked

SIDES = ["west", "south", "east", "north"]
NOWHERE, SWAPPED = (float("nan"),) * len(SIDES), " Latitude and longitude may be swapped."
NAMES = ["name", "name_fa", "name_ru"]
FINE = 1000
"""Of so many parts of a degree two places do not share one by chance."""
EARTH, NEAR = 6371, 10
"""Kilometres: the radius of the Earth, and what is one place."""


def in_countries(tables: Tables) -> pd.DataFrame:
    """The places, with whether they lie `outside` the box of their country, and a `hint` if they would not, swapped."""
    countries, places = tables.complete("countries"), tables.places
    boxes = dict(zip(listed(countries.id), zip(*(listed(countries[name]) for name in SIDES), strict=True), strict=True))
    cells = zip(listed(places.latitude), listed(places.longitude), listed(places.country), strict=True)
    points = [(latitude, longitude, boxes.get(code, NOWHERE)) for latitude, longitude, code in cells]
    hints = [SWAPPED if inside(longitude, latitude, box) else "" for latitude, longitude, box in points]
    outside = [not any(map(isnan, (one, two, box[0]))) and not inside(one, two, box) for one, two, box in points]
    return places.assign(hint=pd.array(hints, dtype="str"), outside=pd.Series(outside, places.index, dtype=bool))


def inside(latitude: float, longitude: float, box: tuple[float, ...]) -> bool:
    """Whether a point lies in a box; east of west means that a box crosses the 180th meridian."""
    west, south, east, north = box
    along = longitude >= west or longitude <= east if west > east else west <= longitude <= east
    return south <= latitude <= north and along


@rule(
    "places",
    "latitude",
    "The point {latitude}, {longitude} does not lie in {country}.{hint}",
    "Copy both numbers from GeoNames again, or correct the country.",
    derive=in_countries,
)
def outside_country(places: pd.DataFrame) -> pd.Series:
    return places.outside


@rule(
    "places", "longitude", "A point needs both latitude and longitude.", "Enter the other number, or remove this one."
)
def half_a_point(places: pd.DataFrame) -> pd.Series:
    return places.latitude.isna() != places.longitude.isna()


@rule(
    "places",
    "latitude",
    "Another place lies within ten kilometres of it.",
    "Merge the two rows; what refers to one must then refer to the other. If they differ, acknowledge it.",
    severity="warning",
)
def same_point(places: pd.DataFrame) -> pd.Series:
    points = places[["latitude", "longitude"]].dropna()
    latitude, longitude = np.radians(points.latitude.to_numpy()), np.radians(points.longitude.to_numpy())
    across = np.subtract.outer(longitude, longitude) * np.cos(latitude)
    distance = np.hypot(np.subtract.outer(latitude, latitude), across) * EARTH
    np.fill_diagonal(distance, np.inf)
    return pd.Series((distance < NEAR).any(axis=1), points.index)


@rule(
    "places",
    "latitude",
    "Another place has the same latitude to the last digit, {latitude}.",
    "Copy both numbers of the place again; one is of another row. If both are right, acknowledge it with the reason.",
    severity="warning",
)
def same_latitude(places: pd.DataFrame) -> pd.Series:
    points = places.latitude.dropna()
    return points[(points * FINE) % 1 != 0].duplicated(keep=False)


@rule(
    "places",
    "country",
    "The place {id} lies in no country.",
    "Enter the country; only water needs none. If it lies in several, acknowledge it.",
    severity="warning",
)
def place_without_country(places: pd.DataFrame) -> pd.Series:
    return places.country.isna() & (places.kind != "water")


def as_countries(tables: Tables) -> pd.DataFrame:
    """The places that are whole countries, with the names of their country and whether one is `apart` from theirs."""
    countries = tables.complete("countries")
    own = dict(zip(listed(countries.id), zip(*(listed(countries[name]) for name in NAMES), strict=True), strict=True))
    places = tables.places
    places = picked(places, [*NAMES, "country"], (places.kind == "country") & among(places.country, set(own)))
    cells = zip(*(listed(places[name]) for name in NAMES), strict=True)
    pairs = [(names, own[code]) for code, names in zip(listed(places.country), cells, strict=True)]
    apart = [any(one != other for one, other in zip(*pair, strict=True) if isinstance(one, str)) for pair in pairs]
    theirs = [", ".join(name for name in other if isinstance(name, str)) for _, other in pairs]
    return places.assign(
        apart=pd.Series(apart, places.index, dtype=bool), theirs=pd.Series(theirs, places.index, dtype="str")
    )


@rule(
    "places",
    "name",
    "The table of countries calls {country} otherwise: {theirs}.",
    "One of the two tables is wrong: give both the same names. Or correct the code or the kind of the place.",
    derive=as_countries,
)
def place_unlike_country(places: pd.DataFrame) -> pd.Series:
    return places.apart


@rule(
    "countries",
    "west",
    "The box of {id} lacks a side: {west}, {south}, {east}, {north}.",
    "Enter all four sides, or none.",
)
def half_a_box(countries: pd.DataFrame) -> pd.Series:
    sides = sum(countries[name].notna().astype(int) for name in SIDES)
    return (sides > 0) & (sides < len(SIDES))


@rule(
    "countries",
    "south",
    "The box of {id} is turned round: west {west}, south {south}, east {east}, north {north}.",
    "South is less than north, and west less than east, but where the box crosses the 180th meridian.",
)
def box_turned_round(countries: pd.DataFrame) -> pd.Series:
    across = (countries.west > 0) & (countries.east < 0)
    return (countries.south > countries.north) | ((countries.west > countries.east) & ~across)
