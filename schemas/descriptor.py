"""Whether a descriptor holds together: what it names is there, once, and is what this checker reads.

A slip in it would silently switch off the checks that rest on it, so that none is left unsaid.
"""

from collections.abc import Iterator
from typing import Any

TYPES = ("string", "number", "integer", "boolean", "date", "time", "datetime", "year", "yearmonth", "duration", "any")
CONSTRAINTS = ("required", "unique", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum")
READ = {"format": ("csv",), "encoding": ("utf-8", "UTF-8"), "type": ("table",)}
DIALECT = {"delimiter": ",", "header": True, "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\n"}


def hold_together(resources: dict[str, Any], entries: list[dict[str, Any]]) -> None:
    """Raise `ValueError` for the first slip."""
    for slip in slips(resources, entries):
        raise ValueError(slip)


def slips(resources: dict[str, Any], entries: list[dict[str, Any]]) -> Iterator[str]:
    """What is wrong in the resources of a descriptor, a sentence each."""
    paths = [entry["path"] for entry in entries]
    if len(resources) < len(entries) or len(set(paths)) < len(paths):
        yield "a resource or a path stands in it twice"
    for entry in entries:
        yield from slips_of_entry(entry)
    for each in resources.values():
        yield from slips_of_schema(each, resources)


def slips_of_entry(entry: dict[str, Any]) -> Iterator[str]:
    """Properties of a resource that say it is read in another way than it is."""
    for name, allowed in READ.items():
        if entry.get(name, allowed[0]) not in allowed:
            yield f"{name} of {entry['name']} is {entry[name]!r}, not {allowed[0]!r}"
    dialect = entry.get("dialect", {})
    for name, value in DIALECT.items():
        if isinstance(dialect, dict) and dialect.get(name, value) != value:
            yield f"{name} in the dialect of {entry['name']} is {dialect[name]!r}, not {value!r}"


def slips_of_schema(each: Any, resources: dict[str, Any]) -> Iterator[str]:
    """Fields that stand twice or are of no known type, and keys that name no field or no table."""
    if len(set(each.columns)) < len(each.columns):
        yield f"a field of {each.name} stands twice"
    for field in each.fields:
        if field.type not in TYPES:
            yield f"{field.type!r} is no type: {each.name}.{field.name}"
        for name in set(field.constraints) - set(CONSTRAINTS):
            yield f"{name!r} is no constraint: {each.name}.{field.name}"
    keys = [each.primary_key, *each.unique_keys, *(key.columns for key in each.foreign_keys)]
    for column in {column for key in keys for column in key} - set(each.columns):
        yield f"a key of {each.name} names {column!r}, which is no field of it"
    for key in each.foreign_keys:
        others = resources[key.table].columns if key.table in resources else []
        if not set(key.others) <= set(others) or len(key.others) != len(key.columns):
            yield f"the foreign key {', '.join(key.columns)} of {each.name} names no fitting fields of {key.table!r}"
