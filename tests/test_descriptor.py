"""A slip in the descriptor or a schema is told at once, since it would switch off the checks that rest on it."""

import json

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


SLIPS = [
    (twice, "stands in it twice"),
    (other_delimiter, "delimiter in the dialect"),
    (other_encoding, "encoding of"),
    (key_of_no_table, "'ghosts'"),
    (key_of_no_field, "'ghost', which is no field"),
    (key_of_other_length, "no fitting fields"),
    (field_twice, "a field of events stands twice"),
    (unknown_type, "'strnig' is no type"),
    (unknown_constraint, "'patern' is no constraint"),
    (other_missing_value, "missingValues of events"),
]


@pytest.mark.parametrize(("slip", "words"), SLIPS)
def test_slip_is_named(package, slip, words):
    descriptor = json.loads(package.descriptor.read_text(encoding="utf-8"))
    path = package.root / "schemas" / "events.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    slip(descriptor["resources"], schema)
    package.descriptor.write_text(json.dumps(descriptor), encoding="utf-8")
    path.write_text(json.dumps(schema), encoding="utf-8")
    with pytest.raises(CannotRun, match=words):
        load(package.descriptor)
