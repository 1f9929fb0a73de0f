"""SQL that creates the tables, from their Table Schemas: types, keys and CHECKs, with the descriptions as comments.

A pattern has no CHECK: SQLite has no regular expressions of its own, and a file must not need an extension to be
written to or verified. Every other constraint of the schema stands in the file.
"""

from collections.abc import Iterator

from schemas.dates import EARLIEST, LATEST
from schemas.package import Field, ForeignKey, Resource

TYPES = {"string": "TEXT", "date": "TEXT", "number": "REAL", "integer": "INTEGER"}


def quote(name: str) -> str:
    """An SQL identifier in double quotes."""
    return '"' + name.replace('"', '""') + '"'


def literal(value: str) -> str:
    """An SQL text in single quotes."""
    return "'" + value.replace("'", "''") + "'"


def create_table(resource: Resource) -> str:
    """The CREATE TABLE statement of a resource, derived columns last; STRICT, so that types hold."""
    parts = [part for field in resource.fields for part in column(field)]
    parts += [part for field in resource.fields if field.is_edtf for part in derived(field)]
    parts.append(f"  PRIMARY KEY ({columns(resource.primary_key)})")
    parts += [f"  UNIQUE ({columns(key)})" for key in resource.unique_keys]
    parts += [reference(key) for key in resource.foreign_keys]
    return f"CREATE TABLE {quote(resource.name)} ( -- {resource.description}\n" + ",\n".join(parts) + "\n) STRICT"


def columns(names: tuple[str, ...]) -> str:
    return ", ".join(quote(name) for name in names)


def column(field: Field) -> Iterator[str]:
    """The definition of one column, its description above it."""
    words = [quote(field.name), TYPES[field.type], *checks(field)]
    yield f"  -- {' '.join(field.description.split())}\n  {' '.join(words)}"


def checks(field: Field) -> Iterator[str]:
    """The constraints of a field that SQLite can hold to."""
    name, limits = quote(field.name), field.constraints
    if limits.get("required"):
        yield "NOT NULL"
    if limits.get("unique"):
        yield "UNIQUE"
    if "enum" in limits:
        yield f"CHECK ({name} IN ({', '.join(literal(value) for value in limits['enum'])}))"
    if "minimum" in limits:
        yield f"CHECK ({name} >= {limits['minimum']})"
    if "maximum" in limits:
        yield f"CHECK ({name} <= {limits['maximum']})"
    if "minLength" in limits:
        yield f"CHECK (length({name}) >= {limits['minLength']})"
    if "maxLength" in limits:
        yield f"CHECK (length({name}) <= {limits['maxLength']})"
    if field.type == "date":
        yield is_day(name)


def is_day(name: str) -> str:
    """The CHECK that a column holds a day of the calendar; without `+0 days` SQLite lets 30 February through."""
    return f"CHECK ({name} IS date({name}, '+0 days'))"


def derived(field: Field) -> Iterator[str]:
    """The columns for the first and the last day that a date can mean."""
    for ending, word in ((EARLIEST, "Earliest"), (LATEST, "Latest")):
        name = quote(field.name + ending)
        yield f"  -- {word} day that {field.name} can mean.\n  {name} TEXT {is_day(name)}"


def reference(key: ForeignKey) -> str:
    return f"  FOREIGN KEY ({columns(key.columns)}) REFERENCES {quote(key.table)} ({columns(key.others)})"


def create_indexes(resource: Resource) -> Iterator[str]:
    """An index for every foreign key and every earliest day, which lists and joins follow."""
    wanted = [key.columns for key in resource.foreign_keys if key.columns != resource.primary_key[: len(key.columns)]]
    wanted += [(field.name + EARLIEST,) for field in resource.fields if field.is_edtf]
    for names in dict.fromkeys(wanted):
        yield f"CREATE INDEX {quote('_'.join([resource.name, *names]))} ON {quote(resource.name)} ({columns(names)})"
