"""The yearly trade of two countries as series: one for each compiler, side, coverage and calendar."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from scripts.charts.element import figure
from scripts.charts.legend import legend
from scripts.charts.line import Frame, Point, Series, lines
from scripts.charts.scale import year_of

FIGURES = """
SELECT a.reporter, a.partner, r.name AS reporter_name, p.name AS partner_name, a.flow, a.coverage,
  c.name AS compiler, a.calendar, a.year, y.start, y."end", a.unit, min(a.low) AS low, max(a.high) AS high,
  sum(a.figures) AS figures, group_concat(a.ids, ' ') AS ids
FROM trade_annual a JOIN calendar_years y ON y.calendar = a.calendar AND y.year = a.year
JOIN countries r ON r.id = a.reporter JOIN countries p ON p.id = a.partner LEFT JOIN actors c ON c.id = a.compiler
WHERE a.unit = 'USD' AND a.flow <> 'balance'
GROUP BY a.reporter, a.partner, a.flow, a.coverage, a.compiler, a.calendar, a.year
ORDER BY a.reporter, a.partner, a.flow, a.compiler, a.coverage, a.calendar, a.year"""
PART = {"non-oil", "non-crude", "services"}
"""Coverages that are a part of the trade: drawn, but not held against figures of the whole."""


def flow_of(figure: Mapping[str, Any]) -> tuple[str, str]:
    """Which way the goods went, as two codes; a turnover as both in the order of the alphabet and so the same."""
    if figure["flow"] == "turnover":
        return tuple(sorted((figure["reporter"], figure["partner"])))
    pair = (figure["reporter"], figure["partner"])
    return pair if figure["flow"] == "exports" else pair[::-1]


def name_of(figure: Mapping[str, Any]) -> str:
    """The name of the series of a figure: whose statistics, which side reports, what they cover, which calendar."""
    side = "" if figure["flow"] == "turnover" else f"{figure['flow']} of {figure['reporter_name']}"
    calendar = "Iranian years" if figure["calendar"] == "solar-hijri" else ""
    coverage = (figure["coverage"] or "").replace("-", " ").replace("non ", "non-")
    return ", ".join(filter(None, (figure["compiler"] or "Compiler not stated", side, coverage, calendar)))


def series(figures: Iterable[Mapping[str, Any]]) -> list[Series]:
    """The figures by series, each point at the middle of its period less half a year: 2013 stands over 2013."""
    found: dict[str, Series] = {}
    for each in figures:
        name = name_of(each)
        found.setdefault(
            name, Series(name, dashed=each["calendar"] == "solar-hijri", compared=each["coverage"] not in PART)
        ).points.append(Point(middle(each), each["low"], each["high"], period(each)))
    return list(found.values())


def middle(figure: Mapping[str, Any]) -> float:
    """Where the point of a figure lies on the axis of years."""
    return round((year_of(figure["start"]) + year_of(figure["end"])) / 2 - 0.5, 2)


def period(figure: Mapping[str, Any]) -> str:
    """A year in words, an Iranian one with its days."""
    if figure["calendar"] == "gregorian":
        return str(figure["year"])
    return f"SH {figure['year']} ({figure['start']} to {figure['end']})"


def panel(title: str, found: Sequence[Series], frame: Frame, years: tuple[float, float] | None) -> Markup:
    """A figure of some series with its legend."""
    told = f"{len(found)} series, each of one compiler; shaded from the lowest to the highest figure of a year."
    drawing = lines(title, told, found, frame, years)
    names = [each.name for each in found]
    return figure(drawing, title, legend(names, [each.dashed for each in found]), class_="chart panel")
