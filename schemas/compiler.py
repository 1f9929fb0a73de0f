"""From a Table Schema to a pandera schema over text: the one place where a column's description becomes checks.

The frames that it checks hold every cell as text, None where a cell is empty, and have the physical line of each row
as index. pandera never parses or coerces here; it runs the tests and collects what fails.
"""

from collections.abc import Callable, Iterator

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaError, SchemaErrors

from schemas.cells import Test, tests
from schemas.package import Field, Resource
from schemas.problem import Problem


def compile_schema(resource: Resource) -> pa.DataFrameSchema:
    """The pandera schema of a table: one column per field, in order, every test named after its rule."""
    return pa.DataFrameSchema({field.name: compile_field(field) for field in resource.fields}, strict=False)


def compile_field(field: Field) -> pa.Column:
    """A text column with the tests of its field; several on one cell are reported as the first that fails."""
    return pa.Column(
        None,
        checks=compile_tests(list(tests(field))),
        nullable=not field.constraints.get("required", False),
        unique=bool(field.constraints.get("unique", False)),
        report_duplicates="exclude_first",
        required=False,
    )


def compile_tests(series: list[Test]) -> list[pa.Check]:
    """One pandera check per test; each looks only at cells that passed the tests before it."""
    return [pa.Check(first_failure(series, place), name=str(place), ignore_na=True) for place in range(len(series))]


def first_failure(series: list[Test], place: int) -> Callable[[pd.Series], pd.Series]:
    """A vectorised check that is false where the test at `place` is the first of the series to fail.

    Each distinct text is tested once: codes and dates repeat.
    """

    def holds(text: str) -> bool:
        return not all(test.holds(text) for test in series[:place]) or series[place].holds(text)

    def check(column: pd.Series) -> pd.Series:
        verdicts = {text: holds(text) for text in column.unique()}
        return column.map(verdicts).astype(bool)

    return check


def failures(schema: pa.DataFrameSchema, frame: pd.DataFrame) -> list[SchemaError]:
    """What pandera finds wrong in a frame: every error, not the first."""
    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        return errors.schema_errors
    return []


def check_cells(resource: Resource, frame: pd.DataFrame) -> Iterator[Problem]:
    """The problems of single cells: missing, doubled, of the wrong type or outside the constraints."""
    fields = {field.name: field for field in resource.fields}
    present = [name for name in frame.columns if name in fields]
    for error in failures(compile_schema(resource), frame[present]):
        field = fields[error.schema.name]
        for line, value in zip(error.failure_cases["index"], error.failure_cases["failure_case"], strict=True):
            rule, message, fix = explain(field, error, value)
            text = "" if value is None or value != value else str(value)
            yield Problem(resource.path, int(line), field.name, text, rule, "error", message, fix)


def explain(field: Field, error: SchemaError, value: str) -> tuple[str, str, str]:
    """Rule, message and fix of a failure that pandera reports for a field."""
    if error.reason_code.name == "SERIES_CONTAINS_NULLS":
        return "required", f"Every row needs {field.title.lower()}.", f"{field.title}: {field.description}"
    if error.reason_code.name == "SERIES_CONTAINS_DUPLICATES":
        return "unique", "The same value stands in more than one row.", "Merge the rows, or give one a new value."
    test = list(tests(field))[int(error.check.name)]
    return test.rule, test.message, test.advice(value)
