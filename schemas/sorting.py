"""Finding the fewest things that stand in the wrong place."""

from bisect import bisect_right
from typing import Any


def misplaced(keys: list[Any]) -> list[int]:
    """The places of the fewest keys whose removal leaves the rest in ascending order; of two swapped ones the later.

    They are what is left over by a longest non-descending subsequence, found from the end so that of several longest
    ones that with the earliest members is kept.
    """
    tails: list[int] = []
    ranks: list[Reversed] = []
    before = [-1] * len(keys)
    for place in range(len(keys) - 1, -1, -1):
        key = Reversed(keys[place])
        rank = bisect_right(ranks, key)
        before[place] = tails[rank - 1] if rank else -1
        tails[rank : rank + 1] = [place]
        ranks[rank : rank + 1] = [key]
    kept, place = set(), tails[-1] if tails else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return [place for place in range(len(keys)) if place not in kept]


class Reversed:
    """A key that compares the other way round."""

    __slots__ = ("key",)

    def __init__(self, key: Any) -> None:
        self.key = key

    def __lt__(self, other: "Reversed") -> bool:
        return other.key < self.key
