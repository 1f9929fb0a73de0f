"""What the home page shows of the record: counts, charts, questions, what was read last, downloads, how to cite."""

import asyncio
import sys
from pathlib import Path

from datasette import hookimpl

sys.path.append(str(Path(__file__).parent))  # a published site has the package `scripts` beside its plugins
from scripts.charts import gallery
from scripts.charts.trade import FIGURES

COUNTED = {
    "events": "events",
    "agreements": "agreements",
    "trade": "figures of trade",
    "actors": "people and bodies",
    "sources": "sources",
}
LATEST = """
SELECT date, title, id FROM events WHERE status = 'held' AND date_earliest IS NOT NULL
ORDER BY date_earliest DESC, id LIMIT 6"""
READ_LAST = """
SELECT accessed, count(*) AS sources FROM sources WHERE accessed IS NOT NULL
GROUP BY accessed ORDER BY accessed DESC LIMIT 1"""


@hookimpl
def extra_template_vars(template, datasette):
    """`record` and `charts` on the home page."""
    return home(datasette) if template == "index.html" else {}


def home(datasette):
    async def variables():
        database = datasette.get_database("relations")
        told = datasette.metadata("databases")[database.name]
        counts = await database.table_counts(limit=1000)
        views = await database.view_names()
        listed = {name: {**entry, "count": counts.get(name)} for name, entry in told["tables"].items()}
        listed = {name: entry for name, entry in listed.items() if not entry.get("hidden")}
        return {
            "charts": await charts(database, datasette.urls),
            "latest": (await database.execute(LATEST)).rows,
            "read_last": (await database.execute(READ_LAST)).first(),
            "record": {
                "database": database.name,
                "counts": {name: {**listed[name], "words": words} for name, words in COUNTED.items()},
                "tables": {name: entry for name, entry in listed.items() if name not in views},
                "views": {name: entry for name, entry in listed.items() if name in views},
                "queries": told["queries"],
            },
        }

    return variables


async def charts(database, urls) -> dict:
    """The three drawings with what stands beside them."""
    texts = (gallery.TIMELINE, gallery.TOPICS, gallery.PLACES, FIGURES)
    answers = await asyncio.gather(*(database.execute(sql) for sql in texts))
    timeline, topics, places, figures = (answer.rows for answer in answers)
    between = [row for row in figures if {row["reporter"], row["partner"]} == {"IRN", "RUS"}]
    return {
        "timeline": gallery.drawn_timeline(timeline, topics, urls, database.name),
        "places": gallery.drawn_places(places, urls, database.name),
        "trade": gallery.drawn_trade(between, "RUS", "IRN"),
    }
