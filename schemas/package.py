"""The Data Package: its descriptor, and each resource with its Table Schema.

Definitions: Data Package 2.0 and Table Schema 2.0, https://datapackage.org/standard/data-package/.
"""

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from schemas.descriptor import hold_together
from schemas.problem import CannotRun

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF-level1"
LABEL = "https://schema.org/name"
DESCRIPTION = "https://schema.org/description"
URL = "https://schema.org/url"
COMMENT = "https://schema.org/comment"


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
        return {entry["name"]: resource(self.root, entry) for entry in self.descriptor["resources"]}


def load(path: str | Path) -> Package:
    """Read a descriptor and all its schemas; raise `CannotRun` with one clear line where that is impossible."""
    path = Path(path)
    package = Package(path.parent, read_json(path))
    if not isinstance(package.descriptor, dict) or not package.descriptor.get("resources"):
        raise CannotRun(f"{path} names no resources: it is not a Data Package descriptor.")
    try:
        hold_together(package.resources, package.descriptor["resources"])
    except (KeyError, TypeError, AttributeError, ValueError, re.error) as error:
        raise CannotRun(f"{path} or one of its schemas is not in the form of Data Package 2.0: {error!r}.") from error
    return package


def read_json(path: Path) -> Any:
    """Read a JSON file; raise `CannotRun` where it is missing or broken."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CannotRun(f"{path} cannot be read: {error.strerror}.") from error
    except (UnicodeDecodeError, RecursionError, json.JSONDecodeError) as error:
        raise CannotRun(f"{path} is not JSON: {error}.") from error


def inside(root: Path, path: str) -> Path:
    """A path of the package, which by the standard never leads out of it."""
    if not isinstance(path, str) or path.startswith("/") or ".." in Path(path).parts:
        raise ValueError(f"path {path!r} leads out of the package")
    return root / path


def resource(root: Path, entry: dict[str, Any]) -> Resource:
    """A resource of the descriptor with its schema, which is a path or stands in place."""
    inside(root, entry["path"])
    schema = entry["schema"]
    if isinstance(schema, str):
        schema = read_json(inside(root, schema))
    if schema.get("missingValues", [""]) != [""]:
        raise ValueError(f"missingValues of {entry['name']} is not the empty cell alone")
    return Resource(
        name=word(entry, "name"),
        path=entry["path"],
        title=word(entry, "title", entry["name"]),
        description=word(entry, "description", ""),
        fields=tuple(field(each) for each in schema["fields"]),
        primary_key=names(schema.get("primaryKey", [])),
        unique_keys=tuple(names(key) for key in schema.get("uniqueKeys", [])),
        foreign_keys=tuple(foreign_key(entry["name"], key) for key in schema.get("foreignKeys", [])),
        may_be_empty=bool(entry.get("mayBeEmpty", False)),
    )


def field(entry: dict[str, Any]) -> Field:
    return Field(
        name=word(entry, "name"),
        type=word(entry, "type", "string"),
        constraints=limits(entry.get("constraints", {})),
        title=word(entry, "title", entry["name"]),
        description=word(entry, "description", ""),
        rdf=word(entry, "rdfType", ""),
        lang=word(entry, "lang", ""),
    )


def limits(constraints: dict[str, Any]) -> dict[str, Any]:
    """The constraints of a field; raises where one is not of the kind that Table Schema asks for."""
    kinds = {"enum": list, "pattern": str, "required": bool, "unique": bool, "minLength": int, "maxLength": int}
    for name, value in constraints.items():
        if not isinstance(value, kinds.get(name, object)):
            raise TypeError(f"constraint {name} is {value!r}")
        if name in ("minimum", "maximum"):
            float(value)
    re.compile(constraints.get("pattern", ""))
    return dict(constraints)


def word(entry: dict[str, Any], key: str, default: str | None = None) -> str:
    """A text of a descriptor; raises where it is missing without a default, or no text."""
    value = entry.get(key, default)
    if not isinstance(value, str):
        raise TypeError(f"{key} is {value!r}, not a text")
    return value


def foreign_key(table: str, key: dict[str, Any]) -> ForeignKey:
    reference = key["reference"]
    return ForeignKey(names(key["fields"]), reference.get("resource") or table, names(reference["fields"]))


def names(value: str | list[str]) -> tuple[str, ...]:
    found = (value,) if isinstance(value, str) else tuple(value)
    if not all(isinstance(name, str) for name in found):
        raise TypeError(f"{value!r} is not a list of names")
    return found
