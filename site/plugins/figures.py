"""`query_chart` in every template: the chart that a stored query asks for, drawn from the rows of its answer."""

import sys
from pathlib import Path

from datasette import hookimpl
from markupsafe import Markup

sys.path.append(str(Path(__file__).parent))  # where the package `charts` lies, here and on a host

from charts.directive import chart


@hookimpl
def extra_template_vars():
    return {"query_chart": query_chart}


def query_chart(told: dict, rows: list, truncated: bool = False) -> Markup:
    """The chart of a stored query by its metadata and rows; nothing where it asks for none."""
    words = (told or {}).get("chart")
    if not words or not rows:
        return Markup("")
    cut = f" (only the first {len(rows)} rows)" if truncated else ""
    return chart(told["title"] + cut, words, [dict(row) for row in rows])
