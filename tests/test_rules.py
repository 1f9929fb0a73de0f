"""Every rule with an edit that breaks it and one that does not, as `tests/data/rules.toml` gives them."""

import tomllib
from pathlib import Path

import pytest

from schemas.judge import RULES
from schemas.package import load
from schemas.problem import CannotRun
from schemas.reader import read_sheets
from schemas.rule import rule
from schemas.tables import Tables

FIXTURES = tomllib.loads((Path(__file__).parent / "data" / "rules.toml").read_text(encoding="utf-8"))


def apply(package, edit: dict) -> None:
    for each in [edit, *edit.get("also", [])]:
        for line in sorted(each.get("drop", []), reverse=True):
            package.drop(each["table"], line)
        if "copy" in each:
            for n in range(each.get("times", 1)):
                cells = {column: value.replace("{n}", f"{n:02}") for column, value in each["set"].items()}
                package.add_copy(each["table"], each["copy"], **cells)
        elif "row" in each:
            package.write(each["table"], [*package.rows(each["table"]), list(each["row"].values())])
        elif "set" in each:
            package.set(each["table"], each["line"], **each["set"])


@pytest.mark.parametrize("name", FIXTURES)
def test_rule_finds_the_row_that_breaks_it(package, name):
    apply(package, FIXTURES[name]["wrong"])
    table, line, column = FIXTURES[name]["wrong"]["at"]
    others = [(*each, name)[:4] for each in FIXTURES[name]["wrong"].get("others", [])]
    assert package.problems() == [(table, line, column, name), *others]


@pytest.mark.parametrize("name", FIXTURES)
def test_rule_leaves_a_similar_row_alone(package, name):
    apply(package, FIXTURES[name]["right"])
    loaded = load(package.descriptor)
    tables = Tables(read_sheets(loaded))
    assert [problem for each in RULES if each.name == name for problem in each.check(loaded, tables)] == []


def test_what_to_do_names_no_column_to_be_filled_in():
    assert [each.name for each in RULES if "{" in each.fix] == []


def test_every_rule_has_its_fixtures():
    assert sorted({each.name for each in RULES}) == sorted(FIXTURES)


def test_rule_over_a_table_that_cannot_be_read_says_nothing(package):
    package.set("trade", 2, end="2012-01-01")
    header = package.rows("trade")[0]
    package.write("trade", [[name + "x" for name in header], *package.rows("trade")[1:]])
    assert {problem[3] for problem in package.problems()} == {"header"}


def test_rule_that_fails_itself_is_not_taken_for_a_sound_table(package):
    @rule("trade", "value", "", "")
    def broken_rule(trade):
        return trade.no_such_column

    try:
        with pytest.raises(CannotRun, match="broken-rule cannot look at trade"):
            package.problems()
    finally:
        RULES.pop()


def test_rules_take_rows_that_lack_any_one_cell(package):
    required = set()
    for name, resource in load(package.descriptor).resources.items():
        header, *rows = package.rows(name)
        for field in resource.fields if rows else ():
            cells = ["" if column == field.name else cell for column, cell in zip(header, rows[0], strict=True)]
            rows.append(cells)
            if field.constraints.get("required"):
                required.add((name, len(rows) + 1, field.name))
        package.write(name, [header, *rows])
    assert {each[:3] for each in package.problems() if each[3] == "required"} == required
