"""An object of the descriptor or of a schema that knows where it stands, so that a slip in it is told plainly."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from schemas.problem import CannotRun

KINDS = {str: "a text", list: "a list", dict: "an object", int: "a whole number", bool: "true or false"}


@dataclass(frozen=True)
class Entry:
    """An object with the file that it stands in and what people call it: `trade`, `field 3`."""

    file: str
    place: str
    values: dict[str, Any]

    def refuse(self, said: str, fix: str) -> NoReturn:
        """Raise `CannotRun` with a sentence on this object and one on what to do."""
        raise CannotRun(f"{self.file}: {self.place} {said}.", fix, self.file)

    def get(self, key: str, kind: type, default: Any = None) -> Any:
        """What stands under a key; refused where it is of another kind, or missing without a default."""
        if key not in self.values:
            if default is None:
                self.refuse(f"has no {key}", f"Give it {KINDS[kind]} as its {key}.")
            return default
        value = self.values[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.refuse(f"has {shown(value)} as its {key}", f"Write {KINDS[kind]}.")
        return value

    def within(self, key: str, place: str, default: Any = None) -> "Entry":
        """The object that stands under a key."""
        return Entry(self.file, place, self.get(key, dict, default))

    def each(self, key: str, noun: str, default: Any = None) -> "Iterator[Entry]":
        """The objects of a list that stands under a key, called by a noun and their number, or their name."""
        for number, value in enumerate(self.get(key, list, default), 1):
            known = isinstance(value, dict)
            name = value.get("name") if known else None
            place = f"{noun} {name if isinstance(name, str) else number}"
            if not known:
                Entry(self.file, place, {}).refuse(f"is {shown(value)}", "Write an object, or remove it.")
            yield Entry(self.file, place, value)

    def names(self, key: str, default: Any = None) -> tuple[str, ...]:
        """The names of fields that stand under a key, of which one alone need not be in a list."""
        value = self.values.get(key, default)
        found = [value] if isinstance(value, str) else value
        if not isinstance(found, list) or not all(isinstance(name, str) for name in found):
            said = f"has no {key}" if value is None else f"has {shown(value)} as its {key}"
            self.refuse(said, "Write the name of a field, or a list of names.")
        return tuple(found)


def shown(value: object) -> str:
    """A value as JSON calls it."""
    if isinstance(value, bool | None):
        return str(value).lower() if value is not None else "null"
    if isinstance(value, dict):
        return "an object"
    return "a list" if isinstance(value, list) else f"“{value}”" if isinstance(value, str) else str(value)


def read_json(path: Path, name: str) -> Any:
    """Read a JSON file of a package, by its name there; raise `CannotRun` where it is missing or broken."""
    try:
        return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=once)
    except OSError as error:
        fix = "Put it back, or correct the path that names it."
        raise CannotRun(f"{path} cannot be read: {error.strerror}.", fix, name) from error
    except (RecursionError, ValueError) as error:
        line, fix = getattr(error, "lineno", 1), "Correct it there."
        raise CannotRun(f"{path} is not JSON: {error}.", fix, name, line) from error


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON; raises where a key stands in it twice, of which one would be lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for number, (key, _) in enumerate(pairs) if key in dict(pairs[:number]))
        raise ValueError(f"the key “{twice}” stands twice in one object")
    return found
