"""What every page knows, error pages included: the name of the record, its navigation, and how values are shown."""

import hashlib
from functools import partial
from pathlib import Path

from datasette import hookimpl

from pages import show
from pages.edtf import in_words
from pages.hijri import in_solar_hijri
from pages.labels import labels
from pages.told import tables, told

STYLE = Path(__file__).parent.parent.parent / "static" / "site.css"
NAVIGATION = (
    ("Events", "/relations/events"),
    ("Agreements", "/relations/agreements"),
    ("Trade", "/trade"),
    ("People", "/relations/actors"),
    ("Sources", "/relations/sources"),
    ("Questions", "/relations"),
    ("SQL", "/relations?sql=select+*+from+timeline+limit+50"),
    ("About", "/about"),
)


@hookimpl
def prepare_jinja2_environment(env, datasette):
    """Give templates `site` and the ways to show values; as globals, since some pages go without plugins' variables."""
    known = told(datasette)
    env.globals["site"] = {
        "title": known.get("title", ""),
        "brand": "Iran–Russia",
        "strap": "the open record of relations",
        "version": known.get("version", ""),
        "license": {"title": known.get("license", ""), "path": known.get("license_url", "")},
        "database": "relations",
        "navigation": [entry for entry in NAVIGATION if entry[0] != "SQL" or datasette.setting("default_allow_sql")],
        "style": f"/static/site.css?{fingerprint(STYLE)}",
    }
    env.globals["label"] = lambda table, key: labels(datasette).of(table, key)
    env.globals["link"] = lambda table, key: show.link(datasette.urls, labels(datasette), table, key)
    env.globals["both_calendars"] = show.both_calendars
    env.globals["amount"] = show.amount
    env.globals["in_language"] = show.in_language
    env.globals["period_of"] = show.period_of
    env.globals["quoted"] = show.quoted
    env.globals["title_of"] = partial(title_of, datasette)
    env.filters |= {"in_words": in_words, "codewords": show.words, "grouped": show.grouped}
    env.filters["language"] = lambda code: labels(datasette).of("languages", code)
    env.globals["solar_hijri"] = in_solar_hijri


def title_of(datasette, table: str) -> str:
    """The title of a table or view, as the descriptor has it."""
    return tables(datasette).get(table, {}).get("title") or table


def fingerprint(path: Path) -> str:
    """A short hash of a file, so that browsers fetch it anew when it has changed."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:8] if path.exists() else ""
