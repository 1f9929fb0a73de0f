"""The timeline: a lane for each topic, a mark for each event and agreement, a link for each year of the dense part."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from markupsafe import Markup

from scripts.charts.element import element, named, number
from scripts.charts.lane import dots, lane, look
from scripts.charts.moment import Moment
from scripts.charts.scale import Scale

DENSE = 1989
"""The year from which the record holds events; the treaties before it share the narrow part on the left."""
WIDTH, EARLY, LANE, TOP = 944, 170, 24, 26
NOWRUZ = 0.216
"""Where in a Gregorian year an Iranian one begins, 20 or 21 March."""


class Places:
    """From a year with its fraction to a place: two straight parts that meet at the start of `DENSE`."""

    def __init__(self, first: float, last: float) -> None:
        self.early = Scale(first, DENSE, 8, EARLY)
        self.late = Scale(DENSE, last, EARLY + 8, WIDTH - 4)

    def __call__(self, year: float) -> float:
        return self.early(year) if year < DENSE else self.late(year)


def timeline(moments: Sequence[Moment], topics: Mapping[str, str], row: Callable, year: Callable) -> Markup:
    """The drawing beside the names of its lanes; `row` and `year` give the addresses of a row and of a year's page."""
    counts = Counter(each.topic for each in moments)
    names = sorted(counts, key=lambda name: (-counts[name], name))
    place = Places(int(moments[0].first / 25) * 25, int(moments[-1].last) + 1)
    height = TOP + len(names) * LANE + 26
    late = [each for each in moments if each.middle >= DENSE]
    lanes = [
        lane([each for each in late if each.topic == name], place, TOP + (n + 0.5) * LANE)
        for n, name in enumerate(names)
    ]
    drawing = named(
        "Timeline",
        f"{len(moments)} events and agreements by year, in a lane for each of {len(names)} topics. "
        f"Links lead to the pages of the years and, before {DENSE}, of the rows.",
        WIDTH,
        height,
        grid(place, names, height),
        *lanes,
        *early(moments, names, place, row),
        *years(moments, place, height, year),
        links=True,
    )
    scroller = element(
        "div", drawing, class_="scroll", tabindex="0", role="region", aria_label="Timeline, scrolls sideways"
    )
    return element("div", labels(names, counts, topics), scroller, class_="lanes")


def labels(names: Sequence[str], counts: Mapping[str, int], topics: Mapping[str, str]) -> Markup:
    """The names of the lanes as links to the topics, as high as the lanes."""
    entries = [
        element("li", element("a", name, href=topics[name]), " ", element("span", counts[name], class_="count"))
        for name in names
    ]
    return element("ul", *entries, class_="lane-names")


def grid(place: Places, names: Sequence[str], height: int) -> Markup:
    """Lines between the lanes, a line where the scale changes, years of both calendars above and below."""
    bottom = TOP + len(names) * LANE
    lines = "".join(f"M0,{number(TOP + n * LANE)}H{WIDTH}" for n in range(len(names) + 1))
    drawn = [element("path", d=lines, class_="grid")]
    drawn.append(element("path", d=f"M{EARLY + 4},{TOP - 8}V{bottom + 8}", class_="break"))
    marks = [1750, 1850, 1950, *range(DENSE + 1, int(place.late.high), 5)]
    drawn += [word(place(mark + (0.5 if mark > DENSE else 0)), bottom + 16, str(mark)) for mark in marks]
    iranian = range(1370, int(place.late.high) - 622, 5)
    drawn += [word(place(mark + 621 + NOWRUZ + 0.5), TOP - 10, f"SH {mark}") for mark in iranian]
    drawn.append(word(place(1770), TOP - 10, f"before {DENSE}"))
    return Markup("").join(drawn)


def word(x: float, y: float, words: str) -> Markup:
    return element("text", words, x=float(x), y=y, text_anchor="middle", class_="tick")


def early(moments: Sequence[Moment], names: Sequence[str], place: Places, row: Callable) -> list[Markup]:
    """The rows before the dense part, each a link to its own page."""
    drawn = []
    for each in moments:
        if each.middle < DENSE:
            path = f"M{number(place(each.middle))},{number(TOP + (names.index(each.topic) + 0.5) * LANE)}h0"
            told = f"{each.title}, {each.date}"
            inside = [element("title", told), *dots(look(each), path)]
            drawn.append(element("a", *inside, href=row(each), aria_label=told))
    return drawn


def years(moments: Sequence[Moment], place: Places, height: int, year: Callable) -> list[Markup]:
    """A column over each year of the dense part, a link to the page of the year."""
    counts = Counter((each.year, each.kind) for each in moments)
    drawn = []
    for each in sorted({year for year, _ in counts if year >= DENSE}):
        told = f"{each}: {plural(counts[each, 'event'], 'event')}, {plural(counts[each, 'agreement'], 'agreement')}"
        left, right = place(each), place(each + 1)
        area = element("rect", x=left, y=4, width=right - left, height=height - 8, class_="year")
        drawn.append(element("a", element("title", told), area, href=year(each), aria_label=told))
    return drawn


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
