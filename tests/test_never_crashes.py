"""Whatever it is fed, the checker answers: problems or none, never a traceback; and the build agrees with it."""

import json
import shutil
import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.check import check
from schemas.package import load
from schemas.problem import CannotRun
from scripts.build import build_checked
from tests.conftest import ROOT

QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
TABLES = ["actors", "agreements", "event_sources", "events", "identifiers", "places", "sources", "trade"]
JUNK = st.text(st.sampled_from(string.printable + "\u200f\u200c\ufeff۱۲يكАé=<>&\0\x85\u2028"), max_size=30)


def status(package) -> int:
    """The exit status of a check; anything but a list of problems or `CannotRun` fails the test."""
    try:
        return 1 if check(package.descriptor) else 0
    except CannotRun:
        return 2


@pytest.mark.parametrize("table", list(load(ROOT / "datapackage.json").resources))
def test_real_package_with_a_table_of_a_header_alone_is_checked_to_the_end(tmp_path, table):
    for name in ("data", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "datapackage.json", tmp_path)
    path = tmp_path / "data" / f"{table}.csv"
    path.write_text(path.read_text(encoding="utf-8").split("\n")[0] + "\n", encoding="utf-8")
    found = {(problem.file, problem.rule) for problem in check(tmp_path / "datapackage.json")}
    assert (f"data/{table}.csv", "no-rows") in found or table in ("identifiers", "acknowledgements")


@settings(max_examples=15, deadline=None, suppress_health_check=QUIET)
@given(table=st.sampled_from(TABLES), data=st.binary(max_size=300))
def test_random_bytes_in_place_of_a_table_are_problems(package, table, data):
    before = package.path(table).read_bytes()
    package.path(table).write_bytes(data)
    try:
        assert status(package) == 1
    finally:
        package.path(table).write_bytes(before)


@settings(max_examples=15, deadline=None, suppress_health_check=QUIET)
@given(table=st.sampled_from(TABLES), data=st.data())
def test_random_cell_never_crashes_and_what_is_valid_can_be_built(package, tmp_path, table, data):
    before = package.path(table).read_bytes()
    rows = package.rows(table)
    line = data.draw(st.integers(1, len(rows)))
    place = data.draw(st.integers(0, len(rows[0]) - 1))
    rows[line - 1][place] = data.draw(JUNK)
    package.write(table, rows)
    try:
        found = status(package)
        assert found in (0, 1)
        assert build_checked(package.descriptor, tmp_path / "relations.db") == found
    finally:
        package.path(table).write_bytes(before)


@settings(max_examples=15, deadline=None, suppress_health_check=QUIET)
@given(table=st.sampled_from(TABLES), data=st.data())
def test_random_edit_of_the_bytes_of_a_table_never_crashes(package, table, data):
    before = package.path(table).read_bytes()
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, min(len(before), start + 40)))
    package.path(table).write_bytes(before[:start] + data.draw(st.binary(max_size=20)) + before[end:])
    try:
        assert status(package) in (0, 1)
    finally:
        package.path(table).write_bytes(before)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | JUNK,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(JUNK, inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=15, deadline=None, suppress_health_check=QUIET)
@given(data=st.data())
def test_random_descriptor_is_checked_or_refused(package, data):
    before = package.descriptor.read_text(encoding="utf-8")
    descriptor = json.loads(before)
    target = data.draw(st.sampled_from([descriptor, descriptor["resources"][0], descriptor["resources"][6]]))
    target[data.draw(st.sampled_from(sorted(target)))] = data.draw(VALUES)
    package.descriptor.write_text(json.dumps(descriptor), encoding="utf-8")
    try:
        assert status(package) in (0, 1, 2)
    finally:
        package.descriptor.write_text(before, encoding="utf-8")


@settings(max_examples=15, deadline=None, suppress_health_check=QUIET)
@given(data=st.data())
def test_random_schema_is_checked_or_refused(package, data):
    path = package.root / "schemas" / "places.json"
    before = path.read_text(encoding="utf-8")
    schema = json.loads(before)
    field = schema["fields"][data.draw(st.integers(0, len(schema["fields"]) - 1))]
    target = data.draw(st.sampled_from([schema, field, field["constraints"]]))
    target[data.draw(st.sampled_from(sorted(target)))] = data.draw(VALUES)
    path.write_text(json.dumps(schema), encoding="utf-8")
    try:
        assert status(package) in (0, 1, 2)
    finally:
        path.write_text(before, encoding="utf-8")


@pytest.mark.parametrize(
    "text", ["", "null", "5", '"a"', "[1]", "{}", '{"resources": 5}', '{"resources": [5]}', "[" * 99999]
)
def test_other_json_in_place_of_the_descriptor_is_refused(package, text):
    package.descriptor.write_text(text, encoding="utf-8")
    assert status(package) == 2
