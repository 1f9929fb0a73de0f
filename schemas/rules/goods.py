"""What the code of goods says of itself: its nomenclature and the wider code that holds it."""

import re
from collections import defaultdict

import pandas as pd

from schemas.rule import rule
from schemas.tables import Tables, listed

FORMS = {
    "total": re.compile("TOTAL"),
    "SITC": re.compile("SITC[0-9]"),
    "HS-range": re.compile("[0-9]{2}-[0-9]{2}"),
    "HS": re.compile("(?:[0-9]{2}){1,3}"),
}
"""How codes of a nomenclature are written; the editions of the Harmonized System as that system itself."""
EDITION, WITHIN = re.compile("HS[0-9]{2}"), re.compile("[0-9]{4,6}")


@rule(
    "commodities",
    "id",
    "{id} is no range of chapters: the last stands before the first, or at it.",
    "Enter the lower chapter first, or one chapter alone.",
)
def chapters_reversed(commodities: pd.DataFrame) -> pd.Series:
    codes, form = listed(commodities.id), FORMS["HS-range"]
    wrong = [isinstance(code, str) and form.fullmatch(code) is not None and code[:2] >= code[3:] for code in codes]
    return pd.Series(wrong, commodities.index, dtype=bool)


@rule(
    "commodities",
    "nomenclature",
    "{id} is not written as a code of {nomenclature} is.",
    "Name the nomenclature of the code.",
)
def code_of_another_nomenclature(commodities: pd.DataFrame) -> pd.Series:
    rows = zip(listed(commodities.id), listed(commodities.nomenclature), strict=True)
    return pd.Series([is_misplaced(*row) for row in rows], commodities.index, dtype=bool)


def is_misplaced(code: object, nomenclature: object) -> bool:
    """Whether a code is not written as those of its nomenclature are."""
    if not isinstance(code, str) or not isinstance(nomenclature, str):
        return False
    form = FORMS.get("HS" if EDITION.fullmatch(nomenclature) else nomenclature)
    return form is not None and not form.fullmatch(code)


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
    codes = listed(tables.commodities.id)
    known = set(codes)
    held = [isinstance(code, str) and code[:-2] in known and WITHIN.fullmatch(code) is not None for code in codes]
    return tables.commodities.assign(held=pd.Series(held, tables.commodities.index, dtype=bool))


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
    rows = list(zip(listed(commodities.id), listed(commodities.name), strict=True))
    codes = defaultdict(list)
    for code, name in rows:
        if isinstance(code, str) and isinstance(name, str):
            codes[name].append(code)
    widest = {name: min(reversed(same), key=len) for name, same in codes.items()}
    wrong = [isinstance(code, str) and name in widest and not code.startswith(widest[name]) for code, name in rows]
    return pd.Series(wrong, commodities.index, dtype=bool)
