"""What the page on trade shows: the figures of two countries that a reader chose, as panels and as rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from scripts.charts.line import Frame
from scripts.charts.scale import grouped
from scripts.charts.trade import PART, flow_of, middle, name_of, panel, period, series

Rows = Sequence[Mapping[str, Any]]
FLOWS = {"": "any", "exports": "exports", "imports": "imports", "turnover": "turnover"}
CALENDARS = {"": "both calendars", "gregorian": "Gregorian years", "solar-hijri": "Iranian years"}
FRAME = Frame(width=640, height=320)
USUAL = "IRN-RUS"


@dataclass(frozen=True)
class Choice:
    """Two countries as `IRN-RUS`, and what to leave out: an empty flow, calendar or compiler leaves out nothing."""

    pair: str
    flow: str = ""
    calendar: str = ""
    compiler: str = ""

    def takes(self, figure: Mapping[str, Any]) -> bool:
        wanted = {"flow": self.flow, "calendar": self.calendar, "compiler": self.compiler}
        kept = all(not value or figure[name] == value for name, value in wanted.items())
        return kept and pair_of(figure) == self.pair


def choice(arguments: Mapping[str, str], figures: Rows) -> Choice:
    """The choice that a reader's arguments make; what does not exist is as if it were not given."""
    pair = "-".join(sorted(arguments.get("pair", "").upper().split("-")))
    flow, calendar, compiler = (arguments.get(name, "") for name in ("flow", "calendar", "compiler"))
    return Choice(
        pair if pair in pairs(figures) else USUAL,
        flow if flow in FLOWS else "",
        calendar if calendar in CALENDARS else "",
        compiler if compiler in compilers(figures) else "",
    )


def pair_of(figure: Mapping[str, Any]) -> str:
    return "-".join(sorted((figure["reporter"], figure["partner"])))


def pairs(figures: Rows) -> dict[str, str]:
    """The pairs that have figures, by their codes, in words."""
    found = {}
    for each in figures:
        sides = {each["reporter"]: each["reporter_name"], each["partner"]: each["partner_name"]}
        found[pair_of(each)] = " and ".join(sides[code] for code in sorted(sides))
    return dict(sorted(found.items(), key=lambda item: item[1]))


def compilers(figures: Rows) -> list[str]:
    return sorted({each["compiler"] for each in figures if each["compiler"]})


def way_of(figure: Mapping[str, Any]) -> str:
    """Which way the goods went, in words."""
    names = {figure["reporter"]: figure["reporter_name"], figure["partner"]: figure["partner_name"]}
    if figure["flow"] == "turnover":
        return "Turnover, both ways together"
    start, end = flow_of(figure)
    return f"Goods from {names[start]} to {names[end]}"


def record(figure: Mapping[str, Any]) -> dict[str, Any]:
    """A figure as the script of the page takes it: all that was worked out here, so that it need not be there."""
    return {
        "pair": pair_of(figure),
        "way": way_of(figure),
        "flow": figure["flow"],
        "calendar": figure["calendar"],
        "compiler": figure["compiler"] or "",
        "series": name_of(figure),
        "period": period(figure),
        "year": middle(figure),
        "low": figure["low"],
        "high": figure["high"],
        "told": told(figure),
        "whole": figure["coverage"] not in PART,
        "ids": figure["ids"].split(" "),
    }


def told(figure: Mapping[str, Any]) -> str:
    """The figure of a year in full, or the lowest and the highest of them."""
    low, high = grouped(figure["low"]), grouped(figure["high"])
    return low if low == high else f"{low} to {high}"


def records(figures: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The figures by way, time and series."""
    return sorted(map(record, figures), key=lambda each: (each["way"], each["year"], each["series"]))


def panels(figures: Rows) -> list[Markup]:
    """A drawing for each way of the goods, all over the same years."""
    ways: dict[str, list] = {}
    for each in figures:
        ways.setdefault(way_of(each), []).append(each)
    years = [middle(each) for each in figures]
    span = (int(min(years)), int(max(years)) + 1) if years else None
    return [panel(f"{way}, US dollars", series(ways[way]), FRAME, span) for way in sorted(ways)]
