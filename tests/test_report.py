"""The report of a run in its four forms, and the exit statuses."""

import json
from dataclasses import replace

import pytest

from schemas.problem import Problem
from scripts.report import report

PROBLEM = Problem(
    "data/trade.csv", 12, "start", "2012-03-21", "solar-hijri-start", "error", "It is a day late.", "Write the first."
)


def test_text_is_one_line_each_and_a_sum():
    assert report([PROBLEM], "text").splitlines() == [
        "data/trade.csv:12:start: “2012-03-21”: It is a day late. Write the first. [solar-hijri-start]",
        "1 problem in 1 file.",
    ]


def test_json_is_a_list_of_objects_with_the_fields_of_problem():
    assert json.loads(report([PROBLEM], "json")) == [
        {
            "file": "data/trade.csv",
            "line": 12,
            "column": "start",
            "value": "2012-03-21",
            "rule": "solar-hijri-start",
            "severity": "error",
            "message": "It is a day late.",
            "fix": "Write the first.",
        }
    ]
    assert json.loads(report([], "json")) == []


def test_github_annotation_stands_on_its_line_and_cannot_be_broken_out_of():
    evil = Problem("data/a,b.csv", 3, "c", "x\n::error::y", "r", "warning", "50% of\nit", "Mend.")
    first, *_ = report([evil], "github").splitlines()
    assert first.startswith("::warning file=data/a%2Cb.csv,line=3,title=c%3Ar::")
    assert "50%25 of%0Ait" in first
    assert report([evil], "github").count("\n") == 1


def test_markdown_is_a_table_that_takes_no_markup_from_cells():
    evil = Problem("data/a.csv", 3, "c", "<img src=x>|[a](b)`", "r", "error", "No.", "Mend.")
    text = report([evil], "markdown")
    assert text.startswith("### 1 problem in 1 file.")
    assert not any(sign in text.splitlines()[-1].replace("| ", "").replace(" |", "") for sign in "<>`[|")


def test_markdown_stays_below_the_limit_of_a_comment():
    text = report([replace(PROBLEM, rule=f"rule-{number}") for number in range(2_000)], "markdown")
    assert len(text) < 65_536
    assert text.rstrip().endswith("more.")


def test_long_and_invisible_values_are_shown_short_and_escaped():
    line = report([Problem("f", 1, "c", "\u200f" + "x" * 500, "r", "error", "M.", "F.")], "text").splitlines()[0]
    assert "\\u200f" in line
    assert len(line) < 100


@pytest.mark.parametrize("form", ["text", "json", "github", "markdown"])
def test_valid_package_exits_with_0_and_broken_one_with_1(package, form):
    assert package.run("validate", "--format", form).returncode == 0
    package.set("trade", 2, value="1,5")
    result = package.run("validate", "--format", form)
    assert result.returncode == 1
    assert "1,5" in result.stdout


BROKEN = {
    "no such file": None,
    "not JSON": "{",
    "not UTF-8": "\udcff",
    "a list": "[]",
    "no resources": '{"resources": []}',
    "no schema": '{"resources": [{"name": "a", "path": "a.csv"}]}',
    "schema is missing": '{"resources": [{"name": "a", "path": "a.csv", "schema": "none.json"}]}',
    "schema is a number": '{"resources": [{"name": "a", "path": "a.csv", "schema": 5}]}',
    "path out of the package": '{"resources": [{"name": "a", "path": "../a.csv", "schema": {"fields": []}}]}',
    "resources is a text": '{"resources": "abc"}',
}


@pytest.mark.parametrize("fault", BROKEN)
def test_package_that_cannot_be_read_is_one_clear_line_and_status_2(package, fault):
    package.descriptor.unlink()
    if BROKEN[fault] is not None:
        package.descriptor.write_bytes(BROKEN[fault].encode("utf-8", "surrogateescape"))
    result = package.run("validate")
    assert result.returncode == 2
    assert result.stderr.startswith("Cannot run: ")
    assert result.stderr.count("\n") == 1


def test_report_for_a_program_tells_too_why_nothing_could_be_checked(package):
    package.descriptor.write_text('{\n "resources": [\n', encoding="utf-8")
    result = package.run("validate", "--format", "json")
    assert result.returncode == 2
    assert result.stderr.startswith("Cannot run: ")
    (problem,) = json.loads(result.stdout)
    assert problem["message"] in result.stderr
    assert problem["fix"]
    assert {key: problem[key] for key in ("file", "line", "column", "value", "rule", "severity")} == {
        "file": "datapackage.json",
        "line": 3,
        "column": "",
        "value": "",
        "rule": "cannot-run",
        "severity": "error",
    }
    assert "::error file=datapackage.json,line=3" in package.run("validate", "--format", "github").stdout
    assert package.run("validate").stdout == ""


def test_problems_of_one_cause_are_shown_a_few_times_and_then_counted():
    series = [replace(PROBLEM, line=number) for number in range(1, 42)]
    text = report(series, "text")
    assert text.count("It is a day late.") == 5
    assert "data/trade.csv: and 36 more like this [solar-hijri-start]" in text
    assert len(json.loads(report(series, "json"))) == 41
