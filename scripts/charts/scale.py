"""Scales: from a value to a place in the drawing, with round ticks and short words for large numbers."""

import math
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Scale:
    """A straight line from values between `low` and `high` to places between `start` and `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        return self.start + (value - self.low) / ((self.high - self.low) or 1) * (self.end - self.start)


def ticks(low: float, high: float, most: int) -> list[float]:
    """Round values from low to high: at most so many, 1, 2 or 5 times a power of ten apart."""
    if high <= low:
        return [low]
    rough = (high - low) / max(most - 1, 1)
    power = 10 ** math.floor(math.log10(rough))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    return [each * step for each in range(first, math.floor(high / step + 1e-9) + 1)]


def rounded_up(high: float, most: int = 5) -> float:
    """The first round tick at or above a value: where an axis ends."""
    marks = ticks(0, high, most)
    step = marks[1] - marks[0] if len(marks) > 1 else (high or 1)
    return math.ceil(high / step - 1e-9) * step


def year_of(day: str) -> float:
    """A day as a year with its fraction: 2013-07-02 is 2013.5."""
    parsed = date.fromisoformat(day)
    length = (
        date(parsed.year + 1, 1, 1) - date(parsed.year, 1, 1) if parsed.year < 9999 else date(2000, 1, 1).resolution
    )
    return parsed.year + (parsed - date(parsed.year, 1, 1)) / length


def grouped(value: float) -> str:
    """A number in full, its thousands apart."""
    text = f"{int(value):,}" if float(value).is_integer() else f"{value:,}"
    return text.replace(",", "\u202f")


def short(value: float) -> str:
    """A number in few characters: 1.5 bn, 20 m, 3 k, 0.5."""
    for size, word in ((1e9, " bn"), (1e6, " m"), (1e4, " k")):
        if abs(value) >= size:
            divided = value / (1e3 if word == " k" else size)
            return f"{divided:.3g}{word}"
    return f"{value:,.10g}"
