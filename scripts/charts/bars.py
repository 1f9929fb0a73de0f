"""Bars: columns over years or other steps, stacked by series, and ranks from the longest down."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from scripts.charts.axis import below, horizontal_lines
from scripts.charts.element import box, element, named
from scripts.charts.line import WIDE, Frame
from scripts.charts.scale import Scale, rounded_up, short, ticks

Counts = Mapping[tuple[str, str], float]
"""A value for each step and series."""


def columns(
    name: str, description: str, steps: Sequence[str], series: Sequence[str], counts: Counts, frame: Frame = WIDE
) -> Markup:
    """Stacked columns: the steps from left to right, the series from the bottom up."""
    highest = max((sum(counts.get((step, each), 0) for each in series) for step in steps), default=1)
    y = Scale(0, rounded_up(highest), frame.height - frame.bottom, frame.top)
    x = Scale(0, len(steps), frame.left, frame.width - frame.right)
    every = max(1, -(-len(steps) // 9))
    labels = [(place + 0.5, step) for place, step in enumerate(steps) if place % every == 0]
    stacks = [stack(place, step, series, counts, x, y) for place, step in enumerate(steps)]
    grid = horizontal_lines(y, ticks(0, y.high, 5), frame.left, frame.width - frame.right)
    return named(
        name, description, frame.width, frame.height, grid, below(x, labels, frame.height - frame.bottom), *stacks
    )


def stack(place: int, step: str, series: Sequence[str], counts: Counts, x: Scale, y: Scale) -> Markup:
    """One column, each part with a title that names it."""
    parts, base = [], 0.0
    width = (x(1) - x(0)) * 0.8
    for index, each in enumerate(series):
        value = counts.get((step, each), 0)
        if value:
            path = box(x(place + 0.1), y(base + value), width, y(base) - y(base + value))
            parts.append(part(path, index, step, each, value))
            base += value
    return Markup("").join(parts)


def ranks(name: str, description: str, steps: Sequence[str], series: Sequence[str], counts: Counts) -> Markup:
    """Horizontal bars with their names before and their values behind them, stacked by series."""
    width, height = 520, 22
    left = 14 + 8.2 * max((len(shortened(step)) for step in steps), default=0)
    sums = {step: sum(counts.get((step, each), 0) for each in series) for step in steps}
    x = Scale(0, max(sums.values(), default=1) or 1, left, width - 50)
    bars = []
    for place, step in enumerate(steps):
        middle = place * height + height / 2
        bars.append(element("text", shortened(step), x=left - 8, y=middle + 4, text_anchor="end", class_="tick"))
        bars.append(row(middle - 7, step, series, counts, x))
        bars.append(element("text", short(sums[step]), x=x(sums[step]) + 6, y=middle + 4, class_="tick"))
    return named(name, description, width, len(steps) * height + 4, *bars)


def row(top: float, step: str, series: Sequence[str], counts: Counts, x: Scale) -> Markup:
    """One bar, each part with a title that names it."""
    parts, base = [], 0.0
    for index, each in enumerate(series):
        value = counts.get((step, each), 0)
        if value:
            path = box(x(base), top, x(base + value) - x(base), 14)
            parts.append(part(path, index, step, each, value))
            base += value
    return Markup("").join(parts)


def part(path: str, index: int, step: str, series: str, value: float) -> Markup:
    """A part of a bar with a title that names it."""
    told = f"{step}, {series}: {short(value)}" if series else f"{step}: {short(value)}"
    return element("path", element("title", told), d=path, class_=f"area p{index % 16} s{index % 8}")


def shortened(words: str, most: int = 30) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
