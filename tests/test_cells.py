"""Every column of every table, with a wrong value for each thing that its field asks for."""

import pandas as pd
import pytest

from schemas.cells import MANY, conditions, violations
from schemas.package import Field, load
from schemas.texts import check_cells
from tests.conftest import ROOT

RESOURCES = load(ROOT / "datapackage.json").resources
WRONG_NUMBERS = [
    "1,5",
    "1.500.000",
    "1_000",
    "+5",
    "1e9",
    "1E+09",
    "0x1f",
    "NaN",
    "INF",
    "5 USD",
    "۵",
    "12.",
    ".5",
    "007",
]
WRONG_DAYS = ["2013-2-1", "2013-02-30", "12.02.2013", "02/12/2013", "41317", "2013-02", "٢٠١٣-٠٢-١٢"]
WRONG_DATES = ["2013-02-30", "1979/1978", "Feb 2013", "2013-2", "1391/01/01", "۱۳۹۱"]


def faults(field: Field) -> list[tuple[str, str]]:
    """Wrong values for a field, each with the rule that finds it."""
    limits = field.constraints
    found = [(" x ", "space"), ("a\tb", "invisible")]
    found += [("", "required")] if limits.get("required") else []
    found += [(value, field.type) for value in WRONG_NUMBERS if field.type in ("number", "integer")]
    found += [(value, "date") for value in WRONG_DAYS if field.type == "date"]
    found += [(value, "edtf") for value in WRONG_DATES if field.is_edtf]
    found += [("no such value", "enum")] if "enum" in limits else []
    found += [("~~~ NO ~~~", "url" if field.is_url else "pattern")] if "pattern" in limits else []
    found += [("a" * (limits["maxLength"] + 1), "length")] if "maxLength" in limits else []
    found += [(str(limits["minimum"] - 1), "range")] if "minimum" in limits else []
    found += [(str(limits["maximum"] + 1), "range")] if "maximum" in limits else []
    return found


FIELDS = [
    pytest.param(resource, field, id=f"{table}-{field.name}")
    for table, resource in RESOURCES.items()
    for field in resource.fields
]


@pytest.mark.parametrize(("resource", "field"), FIELDS)
def test_wrong_cells_are_found_at_their_lines_by_their_rules(resource, field):
    wrong = faults(field)
    frame = pd.DataFrame(
        {field.name: [value or None for value, _ in wrong]}, index=range(2, len(wrong) + 2), dtype="str"
    )
    found = {(problem.line, problem.column, problem.rule) for problem in check_cells(resource, frame)}
    assert {(line, field.name, rule) for line, (_, rule) in enumerate(wrong, 2)} <= found


SAMPLES = [
    ("trade", "value", "1,5", "number"),
    ("events", "date", "2013-02-30", "edtf"),
    ("sources", "url", "javascript:alert(1)", "url"),
]


@pytest.mark.parametrize(("table", "column", "value", "rule"), SAMPLES)
def test_wrong_cell_of_a_package_is_found_at_its_line_and_column(package, table, column, value, rule):
    package.set(table, 2, **{column: value})
    assert package.problems() == [(table, 2, column, rule)]


@pytest.mark.parametrize("code", ["TOTAL", "10", "1001", "100190", "01-24", "SITC0"])
def test_goods_are_named_by_codes_chapters_or_sections(package, code):
    package.set("trade", 2, id="a-figure", commodity=code)
    assert package.problems() == []


@pytest.mark.parametrize("code", ["1", "100", "1-24", "0101-2403", "SITC", "SITC10", "grain"])
def test_goods_are_not_named_otherwise(package, code):
    package.set("trade", 2, commodity=code)
    assert package.problems() == [("trade", 2, "commodity", "pattern")]


def test_a_code_of_goods_that_no_row_names_is_unknown_and_the_nearest_is_offered(package):
    package.set("trade", 2, commodity="100191")
    assert package.problems() == [("trade", 2, "commodity", "reference")]
    assert "Did you mean 100190? Otherwise add the row to commodities first." in package.run("validate").stdout


def test_small_package_is_right(package):
    assert package.problems() == []


def test_cell_that_fails_in_several_ways_is_reported_once(package):
    package.set("trade", 2, value=" 1,5 ")
    assert package.problems() == [("trade", 2, "value", "space")]


def test_nearest_allowed_value_is_proposed(package):
    package.set("trade", 2, flow="turnovr")
    assert "Did you mean turnover?" in package.run("validate").stdout


@pytest.mark.parametrize(("written", "meant"), [("14,7", "14.7"), ("2,000,000", "2000000"), ("1 500", "1500")])
def test_a_decimal_comma_is_not_taken_for_one_of_thousands(package, written, meant):
    package.set("trade", 2, value=written)
    assert f"Did you mean {meant}?" in package.run("validate").stdout


def test_pattern_that_looks_ahead_is_tried_on_many_texts_too():
    field = Field("code", "string", {"pattern": "(?!b)[a-z0-9]+"})
    texts = [f"a{number}" for number in range(MANY + 1)]
    assert violations([*texts, "b1"], list(conditions(field))) == {"b1"}
