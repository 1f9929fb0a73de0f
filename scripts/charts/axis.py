"""Axes: faint lines across the drawing, and what they stand for."""

from collections.abc import Iterable

from markupsafe import Markup

from scripts.charts.element import element, number
from scripts.charts.scale import Scale, short


def horizontal_lines(scale: Scale, values: Iterable[float], left: float, right: float) -> Markup:
    """A line and a short number for each value of the vertical axis."""
    values = list(values)
    lines = "".join(f"M{number(left)},{number(scale(value))}H{number(right)}" for value in values)
    words = [
        element("text", short(value), x=left - 6, y=scale(value) + 4, text_anchor="end", class_="tick")
        for value in values
    ]
    return element("path", d=lines, class_="grid") + Markup("").join(words)


def below(scale: Scale, labels: Iterable[tuple[float, str]], bottom: float) -> Markup:
    """Words under the horizontal axis."""
    return Markup("").join(
        element("text", words, x=float(scale(value)), y=bottom + 16, text_anchor="middle", class_="tick")
        for value, words in labels
    )
