"""Marks of a series: eight shapes, so that colour is never the only difference."""

from scripts.charts.element import number

SHAPES = {
    "circle": "m-{r},0a{r},{r} 0 1 0 {d},0a{r},{r} 0 1 0 -{d},0z",
    "square": "m-{s},-{s}h{e}v{e}h-{e}z",
    "diamond": "m0,-{l}l{l},{l}l-{l},{l}l-{l},-{l}z",
    "triangle": "m0,-{l}l{l},{w}h-{e2}z",
    "wedge": "m0,{l}l{l},-{w}h-{e2}z",
    "plus": "m-{l},0h{e2}m-{l},-{l}v{e2}",
    "cross": "m-{s},-{s}l{e},{e}m0,-{e}l-{e},{e}",
    "bar": "m-{l},-{t}h{e2}v{d2}h-{e2}z",
}
OPEN = {"plus", "cross"}
"""Shapes of lines alone, which have no inside to fill."""


def marker(index: int, x: float, y: float, radius: float = 3.2) -> str:
    """The path of the mark of a series at a place."""
    shape = shape_of(index)
    square, large, thin = radius * 0.9, radius * 1.25, radius * 0.4
    sizes = {"r": radius, "d": 2 * radius, "s": square, "e": 2 * square, "l": large, "e2": 2 * large}
    sizes |= {"w": 1.8 * large, "t": thin, "d2": 2 * thin}
    return f"M{number(x)},{number(y)}" + SHAPES[shape].format(**{name: number(size) for name, size in sizes.items()})


def look(index: int) -> str:
    """The classes of a series: its colour, and whether its mark is filled."""
    shape = shape_of(index)
    return f"s{index % 8}" + (" open" if shape in OPEN else "")


def shape_of(index: int) -> str:
    """The shape of a series; the ninth series has the first colour again, and with it the second shape."""
    return list(SHAPES)[(index + index // len(SHAPES)) % len(SHAPES)]
