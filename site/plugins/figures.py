"""Charts for templates: `query_chart` draws what a stored query asks for, styled by the sheet at `charts_style`."""

import hashlib
import sys
from pathlib import Path

from datasette import hookimpl
from markupsafe import Markup

sys.path.append(str(Path(__file__).parent))  # a published site has the package `scripts` beside its plugins
from scripts.charts.directive import chart

STYLE = Path(__file__).parent.parent / "static" / "charts.css"


@hookimpl
def prepare_jinja2_environment(env):
    version = hashlib.sha256(STYLE.read_bytes()).hexdigest()[:8] if STYLE.exists() else ""
    env.globals["charts_style"] = f"/static/charts.css?{version}"
    env.globals["query_chart"] = query_chart


def query_chart(told: dict, rows: list, truncated: bool = False) -> Markup:
    """The chart of a stored query by its metadata and rows; nothing where it asks for none."""
    words = (told or {}).get("chart")
    if not words or not rows:
        return Markup("")
    cut = f" (only the first {len(rows)} rows)" if truncated else ""
    return chart(told["title"] + cut, words, [dict(row) for row in rows])
