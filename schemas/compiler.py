"""From a Table Schema to a pandera schema over text: the one place where a column's description becomes checks.

The frames that it checks hold every cell as text, missing where a cell is empty, and have the physical line of each row
as index. pandera never parses or coerces here; it runs the conditions and collects what fails.
"""

from collections.abc import Callable, Iterator

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaError, SchemaErrors

from schemas.cells import Condition, conditions, violations
from schemas.package import Field, Resource
from schemas.problem import Problem
from schemas.tables import distinct


def compile_schema(resource: Resource) -> pa.DataFrameSchema:
    """The pandera schema of a table: one column per field, in order, every condition of theirs checked."""
    return pa.DataFrameSchema({field.name: compile_field(field) for field in resource.fields}, strict=False)


def compile_field(field: Field) -> pa.Column:
    """A text column that holds to all conditions of its field, and to `required` and `unique`."""
    return pa.Column(
        None,
        checks=pa.Check(holding(list(conditions(field))), ignore_na=True),
        nullable=not field.constraints.get("required", False),
        unique=bool(field.constraints.get("unique", False)),
        report_duplicates="all",
        required=False,
    )


def holding(series: list[Condition]) -> Callable[[pd.Series], pd.Series]:
    """A vectorised check whether texts meet every condition; each distinct text, of which there are few, once."""

    def check(column: pd.Series) -> pd.Series:
        wrong = violations(distinct(column), series)
        return ~column.isin(wrong) if wrong else pd.Series(True, column.index)

    return check


def failures(schema: pa.DataFrameSchema, frame: pd.DataFrame) -> list[SchemaError]:
    """What pandera finds wrong in a frame: every error, not the first."""
    try:
        schema.validate(frame, lazy=True, inplace=True)
    except SchemaErrors as errors:
        return errors.schema_errors
    return []


def faults(resource: Resource, suspect: dict[str, Field], frame: pd.DataFrame) -> Iterator[Problem]:
    """The problems that pandera finds in the cells of some columns of a table."""
    schema = pa.DataFrameSchema({name: compile_field(field) for name, field in suspect.items()})
    for error in failures(schema, frame):
        field = suspect[error.schema.name]
        for line, value in zip(error.failure_cases["index"], error.failure_cases["failure_case"], strict=True):
            rule, message, fix = explain(field, error, value)
            text = "" if value is None or value != value else str(value)
            yield Problem(resource.path, int(line), field.name, text, rule, "error", message, fix)


def explain(field: Field, error: SchemaError, value: str) -> tuple[str, str, str]:
    """Rule, message and fix of a failure that pandera reports for a field; of several, the most basic."""
    if error.reason_code.name == "SERIES_CONTAINS_NULLS":
        return "required", f"Every row needs {field.title.lower()}.", f"{field.title}: {field.description}"
    if error.reason_code.name == "SERIES_CONTAINS_DUPLICATES":
        return "unique", "The same value stands in more than one row.", "Merge the rows, or give one a new value."
    failed = next(each for each in conditions(field) if not each.holds(value))
    return failed.rule, failed.message, failed.advice(value)
