"""What every page knows, error pages included: the name of the record, its licence, its navigation, its style sheet."""

import hashlib
from pathlib import Path

from datasette import hookimpl

STYLE = Path(__file__).parent.parent / "static" / "site.css"
NAVIGATION = (
    ("Events", "/relations/events"),
    ("Agreements", "/relations/agreements"),
    ("Trade", "/relations/trade"),
    ("People", "/relations/actors"),
    ("Sources", "/relations/sources"),
    ("Questions", "/relations"),
    ("SQL", "/relations?sql=select+*+from+timeline+limit+50"),
    ("About", "/about"),
)


@hookimpl
def prepare_jinja2_environment(env, datasette):
    """Give templates `site`; a global, because Datasette renders some pages without the variables of plugins."""
    told = datasette.metadata()
    env.globals["site"] = {
        "title": told.get("title", ""),
        "brand": "Iran–Russia",
        "strap": "the open record of relations",
        "version": told.get("version", ""),
        "license": {"title": told.get("license", ""), "path": told.get("license_url", "")},
        "database": "relations",
        "navigation": NAVIGATION,
        "style": f"/static/site.css?{fingerprint(STYLE)}",
    }


def fingerprint(path: Path) -> str:
    """A short hash of a file, so that browsers fetch it anew when it has changed."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:8] if path.exists() else ""
