"""One year of BACI: its blocks read and checked, its keys compared across all of them, its figures added up."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import Any

import dask.dataframe as dd
import numpy as np
import pandas as pd
from dask import delayed

from schemas.package import Resource
from schemas.problem import Problem
from scripts.refresh.baci.block import EMPTY, MOST, Block, block
from scripts.refresh.baci.edition import Edition, check_file
from scripts.refresh.baci.engine import Compute
from scripts.refresh.patience import changed

FACTORS = {"i": 10**9, "j": 10**6, "k": 1}
"""What turns exporter, importer and product into one number: three, three and six digits."""
KEY = ["i", "j", "k"]
SUMS = ["v", "q", "unweighed"]
Pairs = tuple[tuple[int, int], ...]
"""Exporters and importers, by code."""


@dataclass(frozen=True)
class Year:
    """A year's rows in all, its worth in dollars and mass in kilograms, what is wrong, and the figures asked for."""

    rows: int
    dollars: int
    kilograms: int
    problems: list[Problem]
    figures: pd.DataFrame


def read_year(
    year: int, edition: Edition, resource: Resource, wanted: Pairs, digits: int, size: str, compute: Compute
) -> Year:
    """Read, check and add up a year.

    `wanted` holds the pairs of codes to give figures for, `digits` how many of a product's code tell them apart
    (0: none), `size` is that of a block. Blocks are read once, and only what each is reduced to is held.
    """
    path = edition.files[year]
    check_file(path, resource.columns)
    try:
        tasks = planned(texts(path, size).to_delayed(), year, edition, resource, wanted, digits)
        found, totals, figures, places = compute(*tasks)
    except (pd.errors.ParserError, UnicodeDecodeError) as error:
        raise changed("BACI", f"{path.name}: {str(error)[:100]}.") from error
    rows = [count for count, _ in found]
    problems = [*located(path, found), *(twice(path, place) for place in places)]
    dollars, kilograms = (0, 0) if problems else (int(totals["v"]), int(totals["q"]))
    return Year(sum(rows), dollars, kilograms, sorted(problems), figures.reset_index().sort_values(KEY))


def planned(
    parts: list[Any], year: int, edition: Edition, resource: Resource, wanted: Pairs, digits: int
) -> tuple[Any, Any, Any, Any]:
    """The work on the blocks of a year, not yet done: what is wrong, totals, figures asked for, doubled keys."""
    work = [delayed(block)(part, resource, year, frozenset(edition.countries), edition.products) for part in parts]
    frames = dd.from_delayed([delayed(numbers)(each) for each in work], meta=EMPTY, verify_meta=False)
    asked = frames.map_partitions(select, wanted, digits, meta=EMPTY)
    return (
        [delayed(findings)(each) for each in work],
        only(frames[SUMS[:2]].sum()),
        only(asked.groupby(KEY)[SUMS].sum(split_out=1)),
        delayed(doubled)([delayed(keys)(each) for each in work]),
    )


def only(collection: Any) -> Any:
    """The one partition of a result, as work of the same kind as the rest, so that all of it shares one graph."""
    (part,) = collection.to_delayed()
    return part


def texts(path: Path, size: str) -> dd.DataFrame:
    """A file as blocks of text."""
    return dd.read_csv(str(path), dtype=str, keep_default_na=False, na_values=[""], engine="pyarrow", blocksize=size)


def numbers(each: Block) -> pd.DataFrame:
    return each.numbers


def findings(each: Block) -> tuple[int, list[Problem]]:
    return each.rows, each.problems


def keys(each: Block) -> np.ndarray:
    """The key of every row of a block as one number; -1 where the block has problems."""
    if each.problems:
        return np.full(each.rows, -1)
    return sum((each.numbers[name] * factor for name, factor in FACTORS.items()), start=0).to_numpy()


def doubled(blocks: list[np.ndarray]) -> list[int]:
    """The places of rows in the file whose key an earlier row has, in whichever block."""
    every = pd.Series(np.concatenate(blocks))
    return np.flatnonzero((every.duplicated() & (every >= 0)).to_numpy())[:MOST].tolist()


def select(frame: pd.DataFrame, wanted: Pairs, digits: int) -> pd.DataFrame:
    """The rows of the pairs that are wanted, with the first digits of their product's code."""
    pairs = frame["i"] * 1000 + frame["j"]
    chosen = frame[pairs.isin([i * 1000 + j for i, j in wanted])]
    return chosen.assign(k=chosen["k"] // 10 ** (6 - digits))


def located(path: Path, found: list[tuple[int, list[Problem]]]) -> Iterator[Problem]:
    """The problems of blocks at their lines in the file, of which the first is the header."""
    starts = accumulate((count for count, _ in found), initial=2)
    for start, (_, problems) in zip(starts, found, strict=False):
        yield from (replace(each, file=path.name, line=start + each.line) for each in problems)


def twice(path: Path, place: int) -> Problem:
    """A row whose key stands in the file before."""
    message, fix = "An earlier row has the same t, i, j and k.", "Download and unpack the file again."
    return Problem(path.name, place + 2, "k", "", "unique", "error", message, fix)
