"""The chart of a stored query, as a comment of its file asks for it: `chart: line x=year y=value series=compiler`.

Kinds: `line` (x, y, and where given series, low, high), `columns` (x, y, and where given series, stacked) and `ranks`
(x, y: horizontal bars, the longest first); without y the last two count rows. A series of two columns is written
`series=compiler,coverage`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from scripts.charts.bars import columns, ranks
from scripts.charts.element import figure
from scripts.charts.legend import legend
from scripts.charts.line import Point, Series, lines

MOST_RANKS = 25
IRANIAN = 621.22
"""What an Iranian year wants to lie on an axis of Gregorian years where its days are: 1391 at 2012.22."""
KINDS = {"line", "columns", "ranks"}


@dataclass(frozen=True)
class Directive:
    """A kind of chart and the columns that it draws."""

    kind: str
    columns: Mapping[str, str]


def directive(words: str) -> Directive:
    """The directive in words; ValueError names what is wrong with it."""
    kind, *options = words.split()
    if kind not in KINDS:
        raise ValueError(f"There is no chart {kind}. Kinds: {', '.join(sorted(KINDS))}.")
    pairs = dict(option.split("=", 1) for option in options if "=" in option)
    missing = [name for name in ("x", "y") if name not in pairs and not (name == "y" and kind != "line")]
    if missing:
        raise ValueError(f"The chart {words} needs {' and '.join(name + '=' for name in missing)}.")
    return Directive(kind, pairs)


def chart(title: str, words: str, rows: Sequence[Mapping[str, Any]]) -> Markup:
    """The figure for the rows of an answer; nothing where they hold nothing to draw."""
    asked = directive(words)
    x, y = asked.columns["x"], asked.columns.get("y")
    usable = [row for row in rows if row[x] is not None and (y is None or isinstance(row[y], int | float))]
    if not usable:
        return Markup("")
    draw = {"line": line_chart, "columns": column_chart, "ranks": rank_chart}[asked.kind]
    return draw(title, asked.columns, usable)


def line_chart(title: str, told: Mapping[str, str], rows: Sequence[Mapping[str, Any]]) -> Markup:
    series: dict[str, Series] = {}
    low, high = told.get("low", told["y"]), told.get("high", told["y"])
    for row in rows:
        name = named_series(row, told)
        iranian = row.get("calendar") == "solar-hijri"
        point = Point(row[told["x"]] + IRANIAN * iranian, row[low], row[high], f"{'SH ' * iranian}{row[told['x']]}")
        series.setdefault(name, Series(name, dashed=iranian, compared=False)).points.append(point)
    drawing = lines(
        title, f"A line for each of {len(series)} series. The table below holds the figures.", list(series.values())
    )
    key = legend(series, [each.dashed for each in series.values()]) if len(series) > 1 else None
    return figure(drawing, title, key)


def column_chart(title: str, told: Mapping[str, str], rows: Sequence[Mapping[str, Any]]) -> Markup:
    counts, names = summed(told, rows)
    steps = whole_years(list(dict.fromkeys(step for step, _ in counts)))
    drawing = columns(title, "Columns; the table below holds the figures.", steps, names, counts)
    return figure(drawing, title, legend(names, filled=True) if len(names) > 1 else None)


def rank_chart(title: str, told: Mapping[str, str], rows: Sequence[Mapping[str, Any]]) -> Markup:
    counts, names = summed(told, rows)
    sums: dict[str, float] = {}
    for (step, _), value in counts.items():
        sums[step] = sums.get(step, 0) + value
    longest = sorted(sums, key=lambda step: -sums[step])[:MOST_RANKS]
    cut = f" The first {MOST_RANKS} of {len(sums)} are drawn." if len(sums) > MOST_RANKS else ""
    drawing = ranks(
        title, f"Bars from the longest down; the table below holds the figures.{cut}", longest, names, counts
    )
    key = legend(names, filled=True) if len(names) > 1 else None
    return figure(drawing, title + "." + cut, key, class_="chart panel ranks")


def summed(
    told: Mapping[str, str], rows: Sequence[Mapping[str, Any]]
) -> tuple[dict[tuple[str, str], float], list[str]]:
    """The sum of the values for each step and series, and the names of the series in the order of the rows."""
    counts: dict[tuple[str, str], float] = {}
    for row in rows:
        key = (str(row[told["x"]]), named_series(row, told))
        counts[key] = counts.get(key, 0) + (row[told["y"]] if "y" in told else 1)
    return counts, list(dict.fromkeys(name for _, name in counts))


def named_series(row: Mapping[str, Any], told: Mapping[str, str]) -> str:
    """The name of the series of a row; several columns are joined by a comma, empty cells left out."""
    names = [row[name] for name in told["series"].split(",")] if "series" in told else []
    return ", ".join(str(name) for name in names if name is not None) or ("" if "series" not in told else "not stated")


def whole_years(steps: list[str]) -> list[str]:
    """Steps that are years, with the years between them that have no rows: a gap takes its place."""
    if len(steps) < 2 or not all(step.isdigit() and len(step) == 4 for step in steps):
        return steps
    years = sorted(map(int, steps))
    decades = all(year % 10 == 0 for year in years)
    return [str(year) for year in range(years[0], years[-1] + 1, 10 if decades else 1)]
