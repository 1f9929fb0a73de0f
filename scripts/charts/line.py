"""Lines over years: one line and one mark per series, gaps left open, the spread of the figures shaded."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from scripts.charts.axis import below, horizontal_lines
from scripts.charts.element import box, element, named, number
from scripts.charts.marker import look, marker
from scripts.charts.scale import Scale, rounded_up, short, ticks

GAP = 1.5
"""Years between two points above which no line joins them: what nobody states is not drawn."""


@dataclass(frozen=True)
class Point:
    """A figure, or the lowest and the highest where a year has several; `year` is the middle of its period."""

    year: float
    low: float
    high: float
    label: str


@dataclass
class Series:
    """Points under one name; `dashed` tells a second calendar apart, and what is not `compared` is not shaded."""

    name: str
    points: list[Point] = field(default_factory=list)
    dashed: bool = False
    compared: bool = True


@dataclass(frozen=True)
class Frame:
    """The size of a drawing and its margins."""

    width: int = 640
    height: int = 300
    left: int = 62
    right: int = 16
    top: int = 12
    bottom: int = 28


WIDE = Frame()


def lines(name: str, description: str, series: Sequence[Series], frame: Frame = WIDE, years=None, high=None) -> Markup:
    """The drawing; `years` and `high` set the ends of the axes where several drawings share them."""
    points = [point for each in series for point in each.points]
    first, last = years or (min(point.year for point in points), max(point.year for point in points))
    top = rounded_up(high or max((point.high for point in points), default=1))
    x = Scale(first - 0.5, last + 0.5, frame.left, frame.width - frame.right)
    lowest = min((point.low for point in points), default=0)
    y = Scale(-rounded_up(-lowest) if lowest < 0 else 0, top, frame.height - frame.bottom, frame.top)
    return named(
        name,
        description,
        frame.width,
        frame.height,
        horizontal_lines(y, ticks(y.low, top, 5), frame.left, frame.width - frame.right),
        below(
            x,
            ((each, f"{each:.0f}") for each in ticks(first, last, 7) if each == int(each)),
            frame.height - frame.bottom,
        ),
        spread(series, x, y),
        *(drawn(index, each, x, y) for index, each in enumerate(series)),
    )


def spread(series: Sequence[Series], x: Scale, y: Scale) -> Markup:
    """A shaded bar from the lowest to the highest figure of a period for which the series differ."""
    told: dict[float, list[Point]] = {}
    for each in (each for each in series if each.compared):
        for point in each.points:
            told.setdefault(point.year, []).append(point)
    half = (x(1) - x(0)) / 2
    bars = []
    for year, points in sorted(told.items()):
        low, high = min(point.low for point in points), max(point.high for point in points)
        if high > low:
            bars.append(box(x(year) - half, y(high), 2 * half, y(low) - y(high)))
    return element("path", d="".join(bars), class_="spread") if bars else Markup("")


def drawn(index: int, series: Series, x: Scale, y: Scale) -> Markup:
    """The line of a series and its marks, each with a title of its own."""
    points = sorted(series.points, key=lambda point: point.year)
    path, before = "", None
    for point in points:
        joined = before is not None and point.year - before.year <= GAP
        path += f"{'L' if joined else 'M'}{number(x(point.year))},{number(y(middle(point)))}"
        before = point
    line = element("path", d=path, class_=f"line {look(index)}" + (" dashed" if series.dashed else ""))
    return line + Markup("").join(mark(index, series, point, x, y) for point in points)


def mark(index: int, series: Series, point: Point, x: Scale, y: Scale) -> Markup:
    """The mark of a point; where a year has several figures, a line from the lowest to the highest."""
    path = marker(index, x(point.year), y(middle(point)))
    if point.high > point.low:
        path += f"M{number(x(point.year))},{number(y(point.low))}V{number(y(point.high))}"
    told = short(point.low) if point.low == point.high else f"{short(point.low)} to {short(point.high)}"
    return element(
        "path", element("title", f"{series.name}, {point.label}: {told}"), d=path, class_=f"mark {look(index)}"
    )


def middle(point: Point) -> float:
    return (point.low + point.high) / 2
