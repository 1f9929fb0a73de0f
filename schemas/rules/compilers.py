"""Who counted: an office, for counts as for trade."""

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, among, listed


def people(tables: Tables) -> pd.DataFrame:
    """The indicators whose compiler is no organization, with its kind."""
    actors, compiler = tables.complete("actors"), tables.indicators.compiler
    pairs = zip(listed(actors.id), listed(actors.kind), strict=True)
    kinds = {one: kind for one, kind in pairs if isinstance(kind, str) and kind != "organization"}
    compiler = compiler[among(compiler, set(kinds))]
    kind = pd.Series([kinds[each] for each in listed(compiler)], compiler.index, dtype="str")
    return pd.DataFrame({"compiler": compiler, "kind": kind})


@rule("indicators", "compiler", "{compiler} is a {kind}.", "Name the office that counted.", derive=people)
def counted_by_no_organization(rows: pd.DataFrame) -> pd.Series:
    return rows.kind.notna()
