"""A legend as a list beside a chart, each name with the mark that the chart uses."""

from collections.abc import Iterable

from markupsafe import Markup

from scripts.charts.element import element
from scripts.charts.marker import look, marker


def legend(names: Iterable[str], dashed: Iterable[bool] = (), filled: bool = False) -> Markup:
    """The names of series in their order; `filled` where the chart shows areas instead of lines with marks."""
    dashes = list(dashed)
    entries = []
    for index, name in enumerate(names):
        key = swatch(index, index < len(dashes) and dashes[index], filled)
        entries.append(element("li", key, " ", name))
    return element("ul", *entries, class_="legend")


def swatch(index: int, dashed: bool, filled: bool) -> Markup:
    """The mark of a series in a small drawing of its own, hidden from screen readers."""
    if filled:
        inside = element("rect", x=4, y=1, width=12, height=12, class_=f"area p{index % 16} {look(index)}")
    else:
        line = element("path", d="M0,7h20", class_=f"line {look(index)}" + (" dashed" if dashed else ""))
        inside = line + element("path", d=marker(index, 10, 7), class_=f"mark {look(index)}")
    return element("svg", inside, viewbox="0 0 20 14", width=20, height=14, aria_hidden="true")
