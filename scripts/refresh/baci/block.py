"""One block of a yearly file: checked as text, then turned into whole numbers that can be added in any order."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from schemas.package import Resource
from schemas.problem import Problem
from schemas.texts import check_cells

MOST = 50
"""How many problems of a block are told; the rest of a file that is wrong throughout adds nothing."""
THOUSANDTHS = pa.decimal128(18, 3)
COLUMNS = {"i": "int64", "j": "int64", "k": "int64", "v": "int64", "q": "int64", "unweighed": "int64"}
EMPTY = pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in COLUMNS.items()})


@dataclass(frozen=True)
class Block:
    """How many rows a block has, what is wrong with them, and its cells as numbers: `v` in dollars, `q` in kilograms.

    Where something is wrong there are no numbers, since nothing is added up then.
    """

    rows: int
    problems: list[Problem]
    numbers: pd.DataFrame


def block(
    text: pd.DataFrame, resource: Resource, year: int, countries: frozenset[str], products: frozenset[str]
) -> Block:
    """Check a block of text with the compiled schema and against the codes; lines count from the first row, 0."""
    text = text.assign(v=text["v"].str.strip(), q=text["q"].str.strip().mask(lambda each: each == "NA"))
    text = text.set_axis(pd.RangeIndex(len(text)))
    problems = list(islice(check_cells(resource, text), MOST))
    if not problems:
        problems = list(islice(check_codes(text, resource, year, countries, products), MOST))
    return Block(len(text), problems, EMPTY if problems else numbers(text))


def check_codes(
    text: pd.DataFrame, resource: Resource, year: int, countries: frozenset[str], products: frozenset[str]
) -> Iterator[Problem]:
    """Rows of another year than the file's, and codes that the edition does not have."""
    known = {"t": frozenset([str(year)]), "i": countries, "j": countries, "k": products}
    messages = {"t": f"The file is that of {year}.", "k": "The edition has no such product."}
    for column, codes in known.items():
        wrong = [code for code in text[column].unique() if code.zfill(6 if column == "k" else 0) not in codes]
        for line, value in text.loc[text[column].isin(wrong), column].head(MOST).items():
            message = messages.get(column, "The edition has no such country.")
            fix = "Unpack the edition again; its files belong together."
            yield Problem(resource.path, int(line), column, value, "reference", "error", message, fix)


def numbers(text: pd.DataFrame) -> pd.DataFrame:
    """Codes and thousandths as whole numbers, without a float in between, so that sums do not depend on any order."""
    cells = {name: text[name].astype("int64") for name in ("i", "j", "k")}
    cells |= {name: thousandths(text[name]) for name in ("v", "q")}
    return pd.DataFrame({**cells, "unweighed": text["q"].isna().astype("int64")})


def thousandths(texts: pd.Series) -> pd.Series:
    """Decimal numbers of up to three places as whole thousandths, exactly; 0 for a missing one."""
    decimals = pa.array(texts, pa.string()).cast(THOUSANDTHS)
    whole = pc.multiply(decimals, pa.scalar(1000, pa.decimal128(4, 0))).cast(pa.int64())
    return pd.Series(whole.fill_null(0).to_numpy(zero_copy_only=False), texts.index)
