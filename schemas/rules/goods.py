"""What the code of goods says of itself: its nomenclature and the wider code that holds it."""

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, listed

FORMS = {
    "total": "TOTAL",
    "SITC": "SITC[0-9]",
    "HS-range": "[0-9]{2}-[0-9]{2}",
    "HS": "(?:[0-9]{2}){1,3}",
}
"""How codes of a nomenclature are written; the editions of the Harmonized System as that system itself."""


@rule(
    "commodities",
    "id",
    "{id} is no range of chapters: the last stands before the first, or at it.",
    "Enter the lower chapter first, or one chapter alone.",
)
def chapters_reversed(commodities: pd.DataFrame) -> pd.Series:
    first, last = commodities.id.str[:2], commodities.id.str[3:]
    return commodities.id.str.fullmatch("[0-9]{2}-[0-9]{2}") & (first >= last)


@rule(
    "commodities",
    "nomenclature",
    "{id} is not written as a code of {nomenclature} is.",
    "Name the nomenclature of the code.",
)
def code_of_another_nomenclature(commodities: pd.DataFrame) -> pd.Series:
    system = commodities.nomenclature.str.replace("^HS[0-9]{2}$", "HS", regex=True)
    fitting = [system.eq(name) & commodities.id.str.fullmatch(form) for name, form in FORMS.items()]
    return system.isin(list(FORMS)) & commodities.id.notna() & ~pd.concat(fitting, axis=1).any(axis=1)


@rule(
    "commodities",
    "parent",
    "{parent} is not the code that holds {id}.",
    "Enter the code without its last two digits, or nothing.",
)
def parent_of_other_goods(commodities: pd.DataFrame) -> pd.Series:
    return commodities.parent.notna() & commodities.id.notna() & (commodities.id.str[:-2] != commodities.parent)


def orphans(tables: Tables) -> pd.DataFrame:
    """The codes of goods with whether the table has the code that holds them."""
    codes = tables.commodities.id
    return tables.commodities.assign(held=codes.str.fullmatch("[0-9]{4,6}") & codes.str[:-2].isin(set(codes.dropna())))


@rule(
    "commodities",
    "parent",
    "The table has the code that holds {id}, and the row does not name it.",
    "Enter the code without its last two digits.",
    derive=orphans,
)
def parent_left_out(frame: pd.DataFrame) -> pd.Series:
    return frame.held & frame.parent.isna()


@rule(
    "commodities",
    "name",
    "The name begins with a number: is it the code?",
    "Write the name alone. If the number is a part of it, acknowledge it with the reason.",
    severity="warning",
)
def code_in_name(commodities: pd.DataFrame) -> pd.Series:
    return commodities.name.str.contains("^[0-9]{2,6}[ .:]")


@rule(
    "commodities",
    "name",
    "Other goods, that do not hold these, have the same name.",
    "Look the name up: it may belong to another row. If it is right, acknowledge it with the reason.",
    severity="warning",
)
def name_of_other_goods(commodities: pd.DataFrame) -> pd.Series:
    named = commodities.loc[commodities.name.notna() & commodities.id.notna(), ["id", "name"]]
    alike = named[named.name.duplicated(keep=False)]
    widest: dict[str, str] = {}
    for code, name in zip(listed(alike.id), listed(alike.name), strict=True):
        widest[name] = min(code, widest.get(name, code), key=len)
    rows = zip(listed(alike.id), listed(alike.name), strict=True)
    return pd.Series([not code.startswith(widest[name]) for code, name in rows], alike.index, dtype=bool)
