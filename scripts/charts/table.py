"""The table beside a chart: the same figures in words and numbers."""

from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from scripts.charts.element import element
from scripts.charts.scale import grouped


def table(
    caption: str, header: Sequence[str], rows: Iterable[Sequence[Any]], summary: str = "The same as a table"
) -> Markup:
    """A table folded into `details`, its first column as headings of the rows."""
    head = element("tr", *(element("th", each, scope="col") for each in header))
    body = [
        element("tr", element("th", first, scope="row"), *(element("td", cell(each)) for each in rest))
        for first, *rest in rows
    ]
    inside = element("table", element("caption", caption), element("thead", head), element("tbody", *body))
    scroller = element("div", inside, class_="scroll", tabindex="0", role="region", aria_label=caption)
    return element("details", element("summary", summary), scroller, class_="beside")


def cell(value: Any) -> Any:
    """A value for reading: thousands apart, nothing as a dash."""
    if value is None:
        return "–"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return grouped(value)
    return value
