"""Which versions a served site needs: those that were tested, without what only checking and building use.

`python -m scripts.pins` prints them with their hashes, as lines of `requirements.txt`.
"""

import re
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

SERVED = ("datasette", "httptools", "persiantools", "uvloop")
"""What the site imports; the command line needs `typer` besides."""
LOCK = Path(__file__).parent.parent / "requirements.txt"


def pins(*names: str) -> list[str]:
    """The installed versions of distributions and of all that they require, as exact requirements."""
    found: dict[str, str] = {}
    waiting = list(names)
    while waiting:
        current = canonicalize_name(waiting.pop())
        if current not in found:
            try:
                found[current] = version(current)
            except PackageNotFoundError:
                continue
            needed = [Requirement(text) for text in requires(current) or []]
            waiting += [each.name for each in needed if each.marker is None or each.marker.evaluate({"extra": ""})]
    return [f"{each}=={number}" for each, number in sorted(found.items())]


def locked(*names: str) -> str:
    """The entries of `requirements.txt` for distributions and all that they require, hashes included."""
    wanted = {pin.partition("==")[0] for pin in pins(*names)}
    entries = re.split(r"\n(?=\S)", LOCK.read_text(encoding="utf-8").strip())
    return "\n".join(entry for entry in entries if canonicalize_name(entry.partition("==")[0]) in wanted)


if __name__ == "__main__":
    print(locked(*SERVED, "typer"))
