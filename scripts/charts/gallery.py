"""The charts of the home page with the tables beside them, drawn from the database."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from scripts.charts.element import element
from scripts.charts.line import Frame
from scripts.charts.map import Place, inside, world
from scripts.charts.moment import Moment, moments
from scripts.charts.scale import short
from scripts.charts.table import table
from scripts.charts.timeline import timeline
from scripts.charts.trade import flow_of, name_of, panel, period, series

Rows = Sequence[Mapping[str, Any]]
TIMELINE = "SELECT kind, id, date, earliest, latest, title, topic, status FROM timeline"
TOPICS = "SELECT id, name FROM topics"
PLACES = """
SELECT p.id, p.name, p.longitude, p.latitude, count(*) AS events FROM events e JOIN places p ON p.id = e.place
WHERE e.status = 'held' GROUP BY p.id ORDER BY events DESC, p.id"""
PANEL = Frame(width=400, height=280)


def drawn_timeline(rows: Rows, topics: Rows, urls: Any, database: str) -> Mapping[str, Any]:
    """The timeline, its table by year, and how many rows it holds, is unsure of and cannot place."""
    dated = moments(rows)
    named = {row["name"]: urls.row(database, "topics", row["id"]) for row in topics}

    def row(each: Moment) -> str:
        return urls.row(database, each.kind + "s", each.id)

    def year(each: int) -> str:
        return urls.row(database, "calendar_years", f"gregorian,{each}")

    return {
        "drawing": timeline(dated, named, row, year) if dated else "",
        "table": by_year(dated, year),
        "drawn": len(dated),
        "unsure": sum(not each.certain for each in dated),
        "undated": len(rows) - len(dated),
        "first": dated[0].year if dated else "",
    }


def by_year(dated: Sequence[Moment], year: Any) -> Markup:
    """How many rows of the timeline each year has."""
    counts = Counter(
        (each.year, column) for each in dated for column in (each.kind, "unsure" if not each.certain else "")
    )
    years = sorted({each for each, _ in counts}, reverse=True)
    rows = [
        [element("a", each, href=year(each)), *(counts[each, name] for name in ("event", "agreement", "unsure"))]
        for each in years
    ]
    header = ("Year", "Events", "Agreements", "Dates not certain")
    return table(
        "Events and agreements by the year in which they can first have been", header, rows, "By year, as a table"
    )


def drawn_places(rows: Rows, urls: Any, database: str) -> Mapping[str, Any]:
    """The map, its table, the places outside of it, and how many events name a place without coordinates."""
    placed = [Place(*(row[name] for name in ("id", "name", "longitude", "latitude", "events"))) for row in rows]
    known = [place for place in placed if place.longitude is not None]

    def link(place: Place) -> Markup:
        return element("a", place.name, href=urls.row(database, "places", place.id))

    listed = [[link(place), place.events, place.latitude, place.longitude] for place in placed]
    header = ("Place", "Events", "Latitude", "Longitude")
    return {
        "drawing": world(known, lambda place: urls.row(database, "places", place.id)),
        "table": table("Places by held events", header, listed, "All places, as a table"),
        "beyond": [(link(place), place.events) for place in known if not inside(place)],
        "elsewhere": sum(place.events for place in placed if place.longitude is None),
    }


def drawn_trade(figures: Rows, one: str, other: str) -> Mapping[str, Any]:
    """A panel for each way of the goods between two countries and one for both, with one table for all."""
    sides = {row[side]: row[f"{side}_name"] for row in figures for side in ("reporter", "partner")}
    first, second = sides.get(one, one), sides.get(other, other)
    ways = {f"Goods from {first} to {second}": (one, other), f"Goods from {second} to {first}": (other, one)}
    goods = [row for row in figures if row["flow"] != "turnover" and row["coverage"] != "services"]
    chosen = {title: [row for row in goods if flow_of(row) == way] for title, way in ways.items()}
    chosen["Turnover, both ways together"] = [row for row in figures if row["flow"] == "turnover"]
    filled = {title: rows for title, rows in chosen.items() if rows}
    points = [point.year for rows in filled.values() for each in series(rows) for point in each.points]
    span = (int(min(points)), int(max(points)) + 1) if points else None
    return {
        "panels": [panel(title + ", US dollars", series(rows), PANEL, span) for title, rows in filled.items()],
        "table": listed_trade(filled),
        "figures": sum(row["figures"] for rows in filled.values() for row in rows),
    }


def listed_trade(chosen: Mapping[str, Rows]) -> Markup:
    """Every point of the panels in words."""
    rows = [
        [title, period(row), name_of(row), told(row), row["figures"]]
        for title, figures in chosen.items()
        for row in sorted(figures, key=lambda each: (each["start"], name_of(each)))
    ]
    return table("Yearly trade in US dollars", ("Goods", "Year", "Whose figure", "US dollars", "Figures"), rows)


def told(row: Mapping[str, Any]) -> str:
    """The figure of a year in few words, or the lowest and the highest of them."""
    low, high = short(row["low"]), short(row["high"])
    return low if low == high else f"{low} to {high}"
