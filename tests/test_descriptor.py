"""A slip in the descriptor or a schema is told at once, since it would switch off the checks that rest on it."""

import json
import pickle
import re

import pytest

from schemas.package import load
from schemas.problem import CannotRun


def twice(resources, _):
    resources.append(resources[0])


def other_delimiter(resources, _):
    resources[0]["dialect"] = {"delimiter": ";"}


def other_encoding(resources, _):
    resources[0]["encoding"] = "iso-8859-1"


def key_of_no_table(_, schema):
    schema["foreignKeys"][0]["reference"]["resource"] = "ghosts"


def key_of_no_field(_, schema):
    schema["primaryKey"] = ["ghost"]


def key_of_other_length(_, schema):
    schema["foreignKeys"][0]["fields"] = ["type", "topic"]


def field_twice(_, schema):
    schema["fields"].append(schema["fields"][0])


def unknown_type(_, schema):
    schema["fields"][0]["type"] = "strnig"


def unknown_constraint(_, schema):
    schema["fields"][0]["constraints"]["patern"] = "x"


def other_missing_value(_, schema):
    schema["missingValues"] = ["", "held"]


def no_path(resources, _):
    del resources[0]["path"]


def no_object(resources, _):
    resources.append(None)


def key_that_may_be_empty(_, schema):
    schema["primaryKey"] = ["id", "place"]


def key_of_what_is_none(_, schema):
    schema["foreignKeys"][0]["reference"]["fields"] = ["description"]


def no_key(_, schema):
    del schema["primaryKey"]


def no_fields(_, schema):
    del schema["fields"]


def no_name(_, schema):
    del schema["fields"][2]["name"]


def no_list(_, schema):
    schema["fields"][0]["constraints"]["enum"] = "held"


def no_values(_, schema):
    schema["fields"][0]["constraints"]["enum"] = []


def no_expression(_, schema):
    schema["fields"][0]["constraints"]["pattern"] = "[a-z"


def no_number(_, schema):
    schema["fields"][0]["constraints"]["minimum"] = "zero"


def other_example(_, schema):
    field = next(field for field in schema["fields"] if field["name"] == "status")
    field["example"] = "hled"


SLIPS = [
    (twice, "datapackage.json: two resources have the name “countries”."),
    (other_delimiter, "datapackage.json: the dialect of the resource countries has “;” as its delimiter."),
    (other_encoding, "datapackage.json: the resource countries has “iso-8859-1” as its encoding."),
    (no_path, "datapackage.json: the resource countries has no path."),
    (no_object, "datapackage.json: the resource 23 is null."),
    (key_of_no_table, "schemas/events.json: the foreign key type names the table ghosts"),
    (key_of_no_field, "schemas/events.json: a key names the field ghost"),
    (key_of_other_length, "the foreign key type, topic names no fitting fields of event_types"),
    (key_that_may_be_empty, "the field place is a part of the primary key, and not required"),
    (key_of_what_is_none, "the foreign key type names description of event_types, which is no key of it"),
    (no_key, "schemas/events.json: the schema has no primaryKey."),
    (no_fields, "schemas/events.json: the schema has no fields."),
    (no_name, "schemas/events.json: field 3 has no name."),
    (no_list, "schemas/events.json: field id has “held” as its enum. Write a list."),
    (no_values, "schemas/events.json: field id has an enum without values"),
    (no_expression, "schemas/events.json: field id has a pattern that is no regular expression"),
    (no_number, "schemas/events.json: field id has “zero” as its minimum."),
    (other_example, "schemas/events.json: field status has “hled” as its example."),
    (field_twice, "schemas/events.json: the field id stands twice"),
    (unknown_type, "schemas/events.json: the field id has the type “strnig”"),
    (unknown_constraint, "field id has the constraint patern, which does not exist. Did you mean pattern?"),
    (other_missing_value, "schemas/events.json: the schema has other missingValues"),
]


@pytest.mark.parametrize(("slip", "words"), SLIPS)
def test_slip_is_named(package, slip, words):
    descriptor = json.loads(package.descriptor.read_text(encoding="utf-8"))
    path = package.root / "schemas" / "events.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    slip(descriptor["resources"], schema)
    package.descriptor.write_text(json.dumps(descriptor), encoding="utf-8")
    path.write_text(json.dumps(schema), encoding="utf-8")
    with pytest.raises(CannotRun, match=re.escape(words)) as told:
        load(package.descriptor)
    assert told.value.file == words.split(":")[0] or ":" not in words
    assert told.value.fix


@pytest.mark.parametrize(
    ("key", "value"),
    [("version", "v0.1"), ("version", "0.1"), ("created", "2026-13-45T00:00:00Z"), ("created", "2026")],
)
def test_version_or_moment_that_is_none_is_named(package, key, value):
    descriptor = json.loads(package.descriptor.read_text(encoding="utf-8"))
    package.descriptor.write_text(json.dumps(descriptor | {key: value}), encoding="utf-8")
    with pytest.raises(CannotRun, match=f"it has “{value}” as its {key}"):
        load(package.descriptor)


def test_descriptor_needs_no_version_and_no_moment(package):
    descriptor = json.loads(package.descriptor.read_text(encoding="utf-8"))
    short = {key: value for key, value in descriptor.items() if key not in ("version", "created")}
    package.descriptor.write_text(json.dumps(short), encoding="utf-8")
    assert load(package.descriptor).resources


def test_key_that_stands_twice_in_one_object_is_named(package):
    path = package.root / "schemas" / "events.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"name":', '"name": "x", "name":', 1), encoding="utf-8")
    with pytest.raises(CannotRun, match="the key “name” stands twice"):
        load(package.descriptor)


def test_what_cannot_run_in_another_process_is_told_whole():
    error = CannotRun("It is broken.", "Mend it.", "schemas/events.json", 7)
    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)
