"""The package as the site serves it: a client loads tables by the descriptor; changes are those of the changelog."""

import csv

import frictionless
import httpx
import jsonschema
import pytest

from schemas.package import load
from scripts.online import changes, descriptor
from tests.conftest import ROOT
from tests.test_second_opinion import PROFILE

PACKAGE = load(ROOT / "datapackage.json")


@pytest.fixture(scope="module")
def served(site):
    return httpx.get(f"{site}/datapackage.json", timeout=30).json()


def test_served_descriptor_is_valid_and_holds_every_table_with_its_schema(served):
    jsonschema.validate(served, PROFILE)
    assert {each["name"]: [field["name"] for field in each["schema"]["fields"]] for each in served["resources"]} == {
        name: resource.columns for name, resource in PACKAGE.resources.items()
    }


@pytest.mark.parametrize("table", PACKAGE.resources)
def test_table_at_its_path_is_the_table_of_the_package(site, served, table):
    path = next(each["path"] for each in served["resources"] if each["name"] == table)
    text = httpx.get(f"{site}/{path}", timeout=60).text
    header, *rows = csv.reader(text.splitlines(keepends=True))
    with (ROOT / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        first, *expected = csv.reader(file)
    assert header == first
    assert len(rows) == len(expected)
    key = len(PACKAGE.resources[table].primary_key)
    assert sorted(row[:key] for row in rows) == sorted(row[:key] for row in expected)


def test_frictionless_reads_a_table_from_the_address_of_the_descriptor(site):
    package = frictionless.Package(f"{site}/datapackage.json")
    topics = package.get_resource("topics").read_rows()
    assert len(topics) == len((ROOT / "data" / "topics.csv").read_text().splitlines()) - 1
    assert {"id", "name", "description"} == set(topics[0])


def test_descriptor_of_the_repository_is_left_as_it_is():
    before = str(PACKAGE.descriptor)
    descriptor(PACKAGE, "relations")
    assert str(PACKAGE.descriptor) == before


def test_changes_are_those_of_the_newest_version(package):
    text = "# Changelog\n\nProse.\n\n## 2.0.0\n\n- One\n  thing in `events`.\n- Another.\n\n## 1.0.0\n\n- Old.\n"
    (package.root / "CHANGELOG.md").write_text(text)
    assert changes(load(package.descriptor)) == ["One thing in events.", "Another."]


def test_package_without_a_changelog_has_no_changes(package):
    assert changes(load(package.descriptor)) == []
