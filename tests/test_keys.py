"""Keys and references between tables."""

import pytest

from schemas.check import check
from schemas.package import load
from tests.conftest import ROOT

RESOURCES = load(ROOT / "datapackage.json").resources
REFERENCES = [(table, key.columns[0]) for table, resource in RESOURCES.items() for key in resource.foreign_keys]

COUNTRIES = {"country": "XXX", "reporter": "XXX", "partner": "XXX"}
VALUES = {**COUNTRIES, "language": "zz", "commodity": "9999", "parent": "99"}
"""Well-formed codes that no row has; elsewhere an identifier does."""


@pytest.mark.parametrize(("table", "column"), REFERENCES)
def test_reference_that_finds_nothing_is_found_at_its_cell(package, table, column):
    value = VALUES.get(column, "no-such-row")
    package.set(table, 2, **{column: value})
    assert (table, 2, column, "reference") in package.problems()


def test_reference_that_is_no_code_at_all_is_reported_once(package):
    package.set("trade", 2, commodity="grain")
    assert package.problems() == [("trade", 2, "commodity", "pattern")]


def test_misspelled_reference_names_the_nearest_row(package):
    package.set("participants", 2, actor="alexander-nowak")
    assert "Did you mean alexander-novak?" in package.run("validate").stdout


@pytest.mark.parametrize("table", [name for name in RESOURCES if name != "acknowledgements"])
def test_doubled_row_is_found_at_the_second(package, table):
    rows = package.rows(table)
    package.write(table, [*rows[:2], rows[1], *rows[2:]])
    key = RESOURCES[table].primary_key
    assert (table, 3, key[-1], "unique") in package.problems()


def test_same_source_may_not_be_cited_twice_for_an_event(package):
    package.set("event_sources", 3, source="avim-sanaei-2013")
    assert ("event_sources", 3, "source", "unique") in package.problems()


def test_the_nearest_row_is_sought_for_few_references_alone(package, monkeypatch):
    """Where a table lost its rows, thousands of references find nothing; to compare each with all takes minutes."""
    monkeypatch.setattr("schemas.keys.HINTED", 1)
    package.set("participants", 2, actor="alexander-nowak")
    package.set("participants", 3, actor="alexander-novakk")
    fixes = [problem.fix for problem in check(package.descriptor) if problem.rule == "reference"]
    assert len(fixes) == 2
    assert sum("Did you mean alexander-novak?" in fix for fix in fixes) == 1
