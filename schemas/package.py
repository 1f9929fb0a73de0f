"""The Data Package: its descriptor, and each resource with its Table Schema.

Definitions: Data Package 2.0 and Table Schema 2.0, https://datapackage.org/standard/data-package/.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from schemas.descriptor import exemplary, hold_together, limits, says_when
from schemas.entry import Entry, read_json
from schemas.problem import CannotRun

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF-level1"
LABEL = "https://schema.org/name"
DESCRIPTION = "https://schema.org/description"
URL = "https://schema.org/url"
COMMENT = "https://schema.org/comment"
NUMBER = r"(?:0|-?[1-9][0-9]*|-?(?:0|[1-9][0-9]*)[.][0-9]+)"
"""How a number is written: no exponent, no leading zeros, no plus, all of which Table Schema allows."""


@dataclass(frozen=True)
class Field:
    """One column: its name, Table Schema type, constraints and meaning."""

    name: str
    type: str
    constraints: dict[str, Any]
    title: str = ""
    description: str = ""
    rdf: str = ""
    lang: str = ""

    @property
    def is_edtf(self) -> bool:
        """Whether the text is a date in EDTF level 1, and so has an earliest and a latest day."""
        return self.rdf == EDTF

    @property
    def is_url(self) -> bool:
        """Whether the text is an address on the web."""
        return self.rdf == URL

    @property
    def is_prose(self) -> bool:
        """Whether the text is written for readers: no code, no date, no address."""
        closed = {"enum", "pattern", "unique"} & set(self.constraints)
        return self.type == "string" and not self.is_edtf and (not closed or self.rdf == LABEL)

    @property
    def is_own(self) -> bool:
        """Whether the text is in words of our own, not copied from a source."""
        return self.is_prose and bool(self.lang or self.rdf == COMMENT)


@dataclass(frozen=True)
class ForeignKey:
    """Columns of this table that name a row of another (or of the same) table."""

    columns: tuple[str, ...]
    table: str
    others: tuple[str, ...]


@dataclass(frozen=True)
class Resource:
    """One table: its CSV file, its columns in order, and its keys."""

    name: str
    path: str
    title: str
    description: str
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    unique_keys: tuple[tuple[str, ...], ...]
    foreign_keys: tuple[ForeignKey, ...]
    may_be_empty: bool = False
    schema: str = "datapackage.json"
    """The file that the schema stands in."""

    @property
    def columns(self) -> list[str]:
        return [field.name for field in self.fields]

    @property
    def label(self) -> str:
        """The column that names a row to people: the one whose rdfType is schema.org/name, else the key."""
        return next((field.name for field in self.fields if field.rdf == LABEL), self.primary_key[0])


@dataclass(frozen=True)
class Package:
    """A descriptor and the folder it stands in."""

    root: Path
    descriptor: dict[str, Any]

    @cached_property
    def resources(self) -> dict[str, Resource]:
        """The tables by name, in the order of the descriptor."""
        found = (resource(self.root, entry) for entry in self.entries())
        return {each.name: each for each in found}

    def entries(self) -> Iterator[Entry]:
        """What the descriptor says of each table."""
        return Entry("datapackage.json", "it", self.descriptor).each("resources", "the resource", [])


def load(path: str | Path) -> Package:
    """Read a descriptor and all its schemas; raise `CannotRun` with one clear line where that is impossible."""
    path = Path(path)
    package = Package(path.parent, read_json(path, path.name))
    if not isinstance(package.descriptor, dict) or not package.descriptor.get("resources"):
        raise CannotRun(f"{path} names no resources: it is not a Data Package descriptor.", file=path.name)
    says_when(Entry(path.name, "it", package.descriptor))
    hold_together([*package.entries()], package.resources)
    return package


def inside(root: Path, entry: Entry, key: str) -> Path:
    """A path that an entry names, which by the standard never leads out of the package."""
    path = entry.get(key, str)
    if path.startswith("/") or ".." in Path(path).parts or "://" in path:
        entry.refuse(f"has the {key} “{path}”, which leads out of the package", "Name a file of the package.")
    return root / path


def resource(root: Path, entry: Entry) -> Resource:
    """A resource of the descriptor with its schema, which is a path or stands in place."""
    name = entry.get("name", str)
    inside(root, entry, "path")
    schema = schema_of(root, entry)
    if schema.values.get("missingValues", [""]) != [""]:
        schema.refuse("has other missingValues than the empty cell", 'Write "missingValues": [""].')
    return Resource(
        name=name,
        path=entry.get("path", str),
        title=entry.get("title", str, name),
        description=entry.get("description", str, ""),
        fields=tuple(field(each) for each in schema.each("fields", "field")),
        primary_key=schema.names("primaryKey"),
        unique_keys=tuple(uniques(schema)),
        foreign_keys=tuple(foreign_key(name, each) for each in schema.each("foreignKeys", "foreign key", [])),
        may_be_empty=entry.get("mayBeEmpty", bool, default=False),
        schema=schema.file,
    )


def schema_of(root: Path, entry: Entry) -> Entry:
    """The Table Schema of a resource."""
    schema = entry.values.get("schema")
    if isinstance(schema, dict):
        return entry.within("schema", f"the schema of {entry.place}")
    found = read_json(inside(root, entry, "schema"), schema)
    if not isinstance(found, dict):
        raise CannotRun(f"{schema} is no object.", "Write a Table Schema.", schema)
    return Entry(schema, "the schema", found)


def field(entry: Entry) -> Field:
    name = entry.get("name", str)
    constraints = limits(entry.within("constraints", entry.place, {}))
    exemplary(entry, constraints)
    return Field(
        name=name,
        type=entry.get("type", str),
        constraints=constraints,
        title=entry.get("title", str, name),
        description=entry.get("description", str, ""),
        rdf=entry.get("rdfType", str, ""),
        lang=entry.get("lang", str, ""),
    )


def uniques(schema: Entry) -> Iterator[tuple[str, ...]]:
    """The unique keys of a schema."""
    for key in schema.get("uniqueKeys", list, []):
        yield Entry(schema.file, schema.place, {"uniqueKeys": key}).names("uniqueKeys")


def foreign_key(table: str, key: Entry) -> ForeignKey:
    reference = key.within("reference", f"the reference of {key.place}")
    other = reference.get("resource", str, "") or table
    return ForeignKey(key.names("fields"), other, reference.names("fields"))
