"""Whether a descriptor holds together: what it names is there, once, and is what this checker reads.

A slip in it would silently switch off the checks that rest on it, so that none is left unsaid.
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from difflib import get_close_matches
from typing import Any, NoReturn

from schemas.entry import Entry, shown
from schemas.problem import CannotRun

TYPES = ("string", "number", "integer", "boolean", "date", "time", "datetime", "year", "yearmonth", "duration", "any")
CONSTRAINTS = {
    "required": bool,
    "unique": bool,
    "enum": list,
    "pattern": str,
    "minLength": int,
    "maxLength": int,
    "minimum": object,
    "maximum": object,
}
READ = {"format": ("csv",), "encoding": ("utf-8", "UTF-8"), "type": ("table",)}
VERSION = re.compile(r"(?:(?:0|[1-9][0-9]*)[.]){2}(?:0|[1-9][0-9]*)(?:[-+][0-9A-Za-z.+-]+)?")
MOMENT = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})")
DIALECT = {"delimiter": ",", "header": True, "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\n"}


def hold_together(entries: list[Entry], resources: dict[str, Any]) -> None:
    """Raise `CannotRun` for the first slip."""
    for key in ("name", "path"):
        for value in doubled(entry.values[key] for entry in entries):
            raise CannotRun(f"datapackage.json: two resources have the {key} “{value}”.", "Remove one, or correct it.")
    for entry in entries:
        read_as_it_is(entry)
    for each in resources.values():
        fields_fit(each)
        keys_fit(each, resources)


def says_when(descriptor: Entry) -> None:
    """Refuse a version that is not semantic, and a time of creation that no clock shows; both may be missing."""
    if not VERSION.fullmatch(version := descriptor.get("version", str, "0.0.0")):
        descriptor.refuse(f"has {shown(version)} as its version", "Write three numbers with points, such as 0.1.0.")
    if not is_moment(created := descriptor.get("created", str, "2026-01-01T00:00:00Z")):
        descriptor.refuse(f"has {shown(created)} as its created", "Write a time such as 2026-11-23T00:00:00Z.")


def is_moment(text: str) -> bool:
    """Whether a text is a day and a time with its zone, as RFC 3339 writes them."""
    try:
        return MOMENT.fullmatch(text) is not None and bool(datetime.fromisoformat(text))
    except ValueError:
        return False


def exemplary(field: Entry, constraints: dict[str, Any]) -> None:
    """Refuse an example that is not among the values that the field allows."""
    if "enum" in constraints and field.values.get("example", constraints["enum"][0]) not in constraints["enum"]:
        allowed = ", ".join(map(str, constraints["enum"]))
        field.refuse(f"has {shown(field.values['example'])} as its example", f"Write one of {allowed}.")


def doubled(values: Iterable[str]) -> list[str]:
    """The values that stand more than once."""
    return [value for value, times in Counter(values).items() if times > 1]


def refuse(each: Any, said: str, fix: str) -> NoReturn:
    """Raise `CannotRun` with a sentence on the schema of a table."""
    raise CannotRun(f"{each.schema}: {said}.", fix, each.schema)


def read_as_it_is(entry: Entry) -> None:
    """Refuse properties of a resource that say it is read in another way than it is."""
    dialect = entry.within("dialect", f"the dialect of {entry.place}", {})
    for place, allowed in ((entry, READ), (dialect, {name: (value,) for name, value in DIALECT.items()})):
        for name, values in allowed.items():
            if (value := place.values.get(name, values[0])) not in values:
                place.refuse(f"has {shown(value)} as its {name}", f"This checker reads only {shown(values[0])}.")


def fields_fit(each: Any) -> None:
    """Refuse fields that stand twice, none at all, and types that do not exist."""
    if not each.fields:
        refuse(each, "it has no fields", "Describe each column of the table in fields.")
    for name in doubled(each.columns):
        refuse(each, f"the field {name} stands twice", "Remove one, or correct its name.")
    for field in each.fields:
        if field.type not in TYPES:
            refuse(each, f"the field {field.name} has the type “{field.type}”", f"Write one of {', '.join(TYPES)}.")


def limits(constraints: Entry) -> dict[str, Any]:
    """The constraints of a field; refused where one is not of the kind that Table Schema asks for."""
    for name in constraints.values:
        if name not in CONSTRAINTS:
            near = get_close_matches(name, CONSTRAINTS, 1)
            fix = f"Did you mean {near[0]}?" if near else f"Write one of {', '.join(CONSTRAINTS)}."
            constraints.refuse(f"has the constraint {name}, which does not exist", fix)
        value = constraints.get(name, CONSTRAINTS[name])
        if name in ("minimum", "maximum") and not is_number(value):
            constraints.refuse(f"has {shown(value)} as its {name}", "Write a number.")
        if name == "enum" and not value:
            constraints.refuse("has an enum without values, so that no cell can be right", "Name the allowed values.")
        if name == "pattern":
            compiles(constraints, value)
    return dict(constraints.values)


def is_number(value: object) -> bool:
    """Whether a bound is a number, or a text that reads as one."""
    try:
        float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return False
    return not isinstance(value, bool)


def compiles(constraints: Entry, pattern: str) -> None:
    """Refuse a pattern that is no regular expression."""
    try:
        re.compile(pattern)
    except re.error as error:
        constraints.refuse(f"has a pattern that is no regular expression ({error})", "Correct the pattern.")


def keys_fit(each: Any, resources: dict[str, Any]) -> None:
    """Refuse keys of no field, those that may be empty, and references to what tells no row from another."""
    if not each.primary_key:
        refuse(each, "its primaryKey names no field", "Name the fields that tell its rows apart.")
    for key in (each.primary_key, *each.unique_keys, *(key.columns for key in each.foreign_keys)):
        for column in set(key) - set(each.columns):
            refuse(each, f"a key names the field {column}, which it has not", "Name one of its fields.")
    for field in each.fields:
        if field.name in each.primary_key and not field.constraints.get("required"):
            refuse(each, f"the field {field.name} is a part of the primary key, and not required", "Make it required.")
    for key in each.foreign_keys:
        refers(each, key, resources.get(key.table))


def refers(each: Any, key: Any, other: Any) -> None:
    """Refuse a foreign key that names no table, or no key of it."""
    said = f"the foreign key {', '.join(key.columns)} names"
    if other is None:
        refuse(each, f"{said} the table {key.table}, which datapackage.json has not", "Name one of its resources.")
    if not set(key.others) <= set(other.columns) or len(key.others) != len(key.columns):
        refuse(each, f"{said} no fitting fields of {key.table}: {', '.join(key.others)}", "Name as many of its fields.")
    alone = {(field.name,) for field in other.fields if field.constraints.get("unique")}
    if key.others not in {*alone, *other.unique_keys, other.primary_key}:
        refuse(each, f"{said} {', '.join(key.others)} of {key.table}, which is no key of it", "Refer to its key.")
