"""A condition on the text of a cell, and how to word what to do where it is not met."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

GROUPED = re.compile(r"[-+]?[0-9]{1,3}(?:[, _'][0-9]{3})+(?:[.][0-9]+)?")
"""A number whose thousands are set apart."""


@dataclass(frozen=True)
class Condition:
    """A condition on the text of a cell, with the sentence for people where it does not hold."""

    rule: str
    holds: Callable[[str], Any]
    message: str
    fix: str
    near: tuple[str, ...] = ()
    """Values among which the nearest one is worth a hint."""
    writing: bool = False
    """Whether the condition is on how a text is written, which letters, digits and plain signs cannot violate."""
    pattern: str = ""
    """The regular expression that the whole text must match, where the condition is no more than that."""
    hint: Callable[[str], str] | None = None
    """What a person cannot see in a text where the condition does not hold."""
    plain: bool = False
    """Whether it lets digits and plain signs pass alone, so that nothing can be wrong in how they are written."""

    def advice(self, value: str) -> str:
        """How to mend the value, with a likely right one where it is a code, a number or a date and there is one."""
        if self.hint:
            return f"{self.hint(value)} {self.fix}"
        if self.writing or not (self.plain or self.near or self.pattern):
            return self.fix
        likely = next(filter(self.holds, repairs(value)), None) or nearest(value, self.near)
        return f"Did you mean {likely}? {self.fix}" if likely else self.fix


def shaped(rule: str, pattern: str, message: str, fix: str, **more: Any) -> Condition:
    """The condition that the whole text matches a pattern."""
    return Condition(rule, matching(pattern), message, fix, pattern=pattern, **more)


def matching(pattern: str) -> Callable[[str], Any]:
    """A function that tells whether a text matches a pattern from its first to its last character."""
    return re.compile(pattern).fullmatch


def without(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """Whether a text holds nothing that a pattern finds."""
    return lambda text: pattern.search(text) is None


def nearest(value: str, among: tuple[str, ...]) -> str | None:
    """The allowed value that is most alike, if one is alike at all."""
    found = get_close_matches(value[:100].strip().casefold().replace(" ", "-"), among, n=1, cutoff=0.6)
    return found[0] if found else None


def repairs(value: str) -> list[str]:
    """Texts that a person may have meant: without spaces and separators, in other digits, case or order."""
    text = unicodedata.normalize("NFKC", value[:200]).strip()
    digits = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in text)
    decimal = re.sub(r"^([-+]?[0-9]+),([0-9]{1,2}|[0-9]{4,})$", r"\1.\2", digits).lstrip("+")
    bare = re.sub("[, _']", "", digits).lstrip("+") if GROUPED.fullmatch(digits) else decimal
    slug = re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower())
    return [text, digits, decimal, bare, "0" + digits, text.upper(), slug.strip("-"), *days(digits)]


def days(text: str) -> list[str]:
    """ISO days and months that a date in another order or without leading zeros can mean."""
    found = re.fullmatch(r"([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?", text)
    if found:
        return ["-".join(part.zfill(2) for part in found.groups() if part)]
    found = re.fullmatch(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})", text)
    if found:
        day, month, year = found.groups()
        return [f"{year}-{month.zfill(2)}-{day.zfill(2)}"]
    interval = re.fullmatch(r"([^/]+)/([^/]+)", text)
    return [f"{interval[2]}/{interval[1]}"] if interval else []
