"""A map without borders: coastlines, and places as circles by the number of their events."""

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup

from scripts.charts.element import element, named, number

WIDTH, HEIGHT = 640, 470
CENTRE = (44.0, 44.0)
"""Longitude and latitude in the middle of the drawing."""
SCALE = 690
"""Units of the drawing in one radius of the earth."""
LABELLED, MAJOR = 3, 10
"""Events from which a place is named in the drawing, where there is room, even on a narrow screen."""


@dataclass(frozen=True)
class Place:
    """A place with its coordinates in degrees and the number of held events."""

    id: str
    name: str
    longitude: float
    latitude: float
    events: int

    @property
    def radius(self) -> float:
        """So that the area of the circle is as the number of events."""
        return 2.5 + 1.35 * math.sqrt(self.events)

    @property
    def told(self) -> str:
        return f"{self.name}: {self.events} event{'' if self.events == 1 else 's'}"


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Lambert's equal-area projection around the centre, in units of the drawing."""
    east, north = math.radians(longitude - CENTRE[0]), math.radians(latitude)
    middle = math.radians(CENTRE[1])
    k = math.sqrt(2 / (1 + math.sin(middle) * math.sin(north) + math.cos(middle) * math.cos(north) * math.cos(east)))
    x = k * math.cos(north) * math.sin(east)
    y = k * (math.cos(middle) * math.sin(north) - math.sin(middle) * math.cos(north) * math.cos(east))
    return WIDTH / 2 + SCALE * x, HEIGHT / 2 - SCALE * y


def inside(place: Place) -> bool:
    """Whether the drawing reaches as far as a place."""
    if abs(place.longitude - CENTRE[0]) > 90:
        return False
    x, y = project(place.longitude, place.latitude)
    return 0 <= x <= WIDTH and 0 <= y <= HEIGHT


@cache
def land() -> str:
    """The path of the coastlines, see land.md."""
    rings = json.loads(Path(__file__).with_name("land.json").read_text(encoding="utf-8"))
    return "".join(ring_path([project(*point) for point in ring]) for ring in rings)


def ring_path(points: Sequence[tuple[float, float]]) -> str:
    """A closed ring; whole units are fine enough for its bends."""
    return "M" + "L".join(f"{number(round(x))},{number(round(y))}" for x, y in points) + "z"


def world(places: Sequence[Place], row: Callable[[Place], str]) -> Markup:
    """The drawing with every place that lies in it, each a link; the largest are named."""
    shown = sorted((place for place in places if inside(place)), key=lambda place: (-place.events, place.id))
    circles = [circle(place, row) for place in shown]
    return named(
        "Map of the places",
        f"{len(shown)} places between London and Astana, the larger the circle the more events. No borders are drawn.",
        WIDTH,
        HEIGHT,
        element("rect", width=WIDTH, height=HEIGHT, class_="sea"),
        element("path", d=land(), class_="land"),
        *circles,
        element("g", *labels(shown), class_="labels", aria_hidden="true"),
        links=True,
    )


def circle(place: Place, row: Callable[[Place], str]) -> Markup:
    x, y = project(place.longitude, place.latitude)
    mark = element("circle", element("title", place.told), cx=x, cy=y, r=place.radius, class_="place")
    return element("a", mark, href=row(place), aria_label=place.told)


def labels(places: Sequence[Place]) -> list[Markup]:
    """Names beside the circles, the busiest first, where they cover no other name and stay in the drawing."""
    taken: list[tuple[float, float, float, float]] = []
    words = []
    for place in places:
        x, y = project(place.longitude, place.latitude)
        length = 7 * len(place.name)
        for anchor, left in (("start", x + place.radius + 3), ("end", x - place.radius - 3 - length)):
            area = (left, y - 7, left + length, y + 7)
            if (
                place.events >= LABELLED
                and left >= 0
                and area[2] <= WIDTH
                and not any(meet(area, each) for each in taken)
            ):
                taken.append(area)
                at = left if anchor == "start" else area[2]
                minor = "minor" if place.events < MAJOR else None
                words.append(element("text", place.name, x=at, y=y + 4, text_anchor=anchor, class_=minor))
                break
    return words


def meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
