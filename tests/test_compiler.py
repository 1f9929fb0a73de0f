"""The compiler from Table Schema to pandera: what a schema says is what the pandera schema holds a frame to."""

import pandas as pd
import pandera.pandas as pa
import pytest

from schemas.compiler import compile_schema
from schemas.package import EDTF, Field, Resource
from schemas.texts import check_cells

FIELDS = {
    "text": Field("text", "string", {}),
    "needed": Field("needed", "string", {"required": True}),
    "only": Field("only", "string", {"unique": True}),
    "code": Field("code", "string", {"pattern": "a|bc"}),
    "choice": Field("choice", "string", {"enum": ["yes", "no"]}),
    "short": Field("short", "string", {"minLength": 2, "maxLength": 3}),
    "number": Field("number", "number", {"minimum": 0, "maximum": 100}),
    "whole": Field("whole", "integer", {"minimum": 1}),
    "day": Field("day", "date", {}),
    "date": Field("date", "string", {}, rdf=EDTF),
}


def rules(name: str, *values: str | None) -> list[tuple[int, str]]:
    """Line and rule of what is wrong in a column of a one-column table that begins on line 2."""
    resource = Resource("t", "t.csv", "T", "", (FIELDS[name],), (), (), ())
    frame = pd.DataFrame({name: values}, index=range(2, len(values) + 2), dtype="str")
    return sorted((problem.line, problem.rule) for problem in check_cells(resource, frame))


@pytest.mark.parametrize(
    ("name", "right", "wrong", "rule"),
    [
        ("text", "anything", " x", "space"),
        ("code", "bc", "ac", "pattern"),
        ("code", "a", "bca", "pattern"),
        ("code", "a", "a\u0661", "look-alike"),
        ("choice", "yes", "Yes", "enum"),
        ("short", "ab", "a", "length"),
        ("short", "abc", "abcd", "length"),
        ("number", "0.5", "0,5", "number"),
        ("number", "100", "100.5", "range"),
        ("number", "0", "-1", "range"),
        ("whole", "7", "7.0", "integer"),
        ("whole", "1", "0", "range"),
        ("day", "2013-02-12", "2013-02", "date"),
        ("date", "2013-02~", "2013-13", "edtf"),
    ],
)
def test_column_takes_the_right_value_and_refuses_the_wrong_one(name, right, wrong, rule):
    assert rules(name, right, None) == []
    assert rules(name, right, wrong) == [(3, rule)]


def test_required_column_refuses_missing_cells():
    assert rules("needed", "word", None, None) == [(3, "required"), (4, "required")]


def test_unique_column_refuses_the_second_of_two():
    assert rules("only", "x", "y", "x") == [(2, "unique"), (4, "unique")]


def test_schema_of_every_field_is_a_pandera_schema():
    schema = compile_schema(Resource("t", "t.csv", "T", "", tuple(FIELDS.values()), (), (), ()))
    assert isinstance(schema, pa.DataFrameSchema)
    assert list(schema.columns) == list(FIELDS)
    assert [name for name, column in schema.columns.items() if not column.nullable] == ["needed"]
    assert [name for name, column in schema.columns.items() if column.unique] == ["only"]
