"""One lane of the timeline: marks side by side where they would cover each other, one path for each look."""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from scripts.charts.element import element, number
from scripts.charts.moment import Moment

LEVELS = (0, -4, 4, -8, 8)
"""Where a mark may move, up or down, to stand free of its neighbours."""
APART = 4.2
"""Least distance between two marks on one level."""


def lane(moments: Sequence[Moment], place: Callable[[float], float], middle: float) -> Markup:
    """The marks of a lane around its middle: spans below, then dots; rings are dates that are not certain."""
    looks: dict[str, list[str]] = {}
    spans: list[str] = []
    free = [-1e9] * len(LEVELS)
    for each in moments:
        x = place(each.middle)
        level = next((n for n, right in enumerate(free) if x - right >= APART), free.index(min(free)))
        free[level] = max(free[level], x)
        y = middle + LEVELS[level]
        looks.setdefault(look(each), []).append(f"M{number(x)},{number(y)}h0")
        if each.spans or (not each.certain and each.last > each.first):
            spans.append(f"M{number(place(each.first))},{number(y)}H{number(place(each.last))}")
    drawn = [element("path", d="".join(spans), class_="span")] if spans else []
    for name, paths in sorted(looks.items()):
        drawn += dots(name, "".join(paths))
    return Markup("").join(drawn)


def look(moment: Moment) -> str:
    """The classes of a mark: round for an event, square for an agreement; a ring if the date is not certain."""
    sure = "sure" if moment.certain else "unsure"
    return f"{moment.kind} {sure}" + ("" if moment.happened else " open-end")


def dots(name: str, path: str) -> list[Markup]:
    """A path of dots; for rings a second, smaller one over it."""
    drawn = [element("path", d=path, class_=f"dot {name}")]
    if "unsure" in name:
        drawn.append(element("path", d=path, class_=f"hole {name}"))
    return drawn
