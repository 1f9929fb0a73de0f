"""Which figures to ask for: pairs of countries and years."""

import re
from dataclasses import dataclass

from schemas.problem import CannotRun

PAIR = re.compile(r"([A-Z]{3})-([A-Z]{3})")
YEARS = re.compile(r"([0-9]{4})(?:-([0-9]{4}))?")


@dataclass(frozen=True)
class Choice:
    """Ordered pairs, exporter or reporter first, each in both directions; and years in ascending order."""

    pairs: tuple[tuple[str, str], ...]
    years: tuple[int, ...]

    @property
    def countries(self) -> list[str]:
        return sorted({country for pair in self.pairs for country in pair})


def choice(pairs: list[str], years: str) -> Choice:
    """The choice that `--pair IRN-RUS --years 2015-2024,2012` makes; raises `CannotRun` where it cannot be read."""
    return Choice(tuple(directions(pairs)), tuple(sorted(set(spelt_out(years)))))


def directions(pairs: list[str]) -> list[tuple[str, str]]:
    """Both directions of every pair, each once."""
    found: dict[tuple[str, str], None] = {}
    for text in pairs:
        match = PAIR.fullmatch(text.strip().upper())
        if not match or match[1] == match[2]:
            raise CannotRun(f"“{text}” is no pair of countries. Write two ISO 3166-1 alpha-3 codes: --pair IRN-RUS.")
        found |= {(match[1], match[2]): None, (match[2], match[1]): None}
    return list(found)


def spelt_out(years: str) -> list[int]:
    """Every year of a list of years and spans."""
    found: list[int] = []
    for text in years.split(","):
        match = YEARS.fullmatch(text.strip())
        if not match or int(match[2] or match[1]) < int(match[1]):
            raise CannotRun(f"“{text}” is neither a year nor a span. Write --years 2015-2024 or --years 2012,2015.")
        found += range(int(match[1]), int(match[2] or match[1]) + 1)
    return found
