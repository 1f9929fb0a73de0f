"""Files in the form of BACI, of any size: `python tests/refresh/generate.py FOLDER --rows 1000000 --years 4 --seed 1`.

The same rows, years and seed give the same bytes. No key stands twice; one mass in twenty is not known.
"""

from pathlib import Path
from typing import Annotated

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import typer

VERSION = "202501"
COUNTRIES = {4: "AFG", 31: "AZE", 156: "CHN", 276: "DEU", 364: "IRN", 643: "RUS", 792: "TUR", 699: "IND", 842: "USA"}
OTHERS = list(range(900, 1000))
"""Codes of made-up countries, so that a year of full size has room for its keys."""
PRODUCTS = np.array([chapter * 10_000 + number for chapter in range(1, 98) for number in range(100, 151)])
FIRST = 2015


def generate(folder: Path, rows: int, years: int = 4, seed: int = 1) -> None:
    """Write yearly files with rows in all, and the lists of codes."""
    folder.mkdir(parents=True, exist_ok=True)
    names = {**COUNTRIES, **{code: f"X{code % 100:02d}" for code in OTHERS}}
    lines = [f"{code},Country {iso},{iso[:2]},{iso}" for code, iso in sorted(names.items())]
    write(folder / f"country_codes_V{VERSION}.csv", ["country_code,country_name,country_iso2,country_iso3", *lines])
    write(
        folder / f"product_codes_HS92_V{VERSION}.csv", ["code,description", *(f"{code:06d},Goods" for code in PRODUCTS)]
    )
    dice = np.random.default_rng(seed)
    sizes = [len(part) for part in np.array_split(np.empty(rows), years)]
    for year, size in enumerate(sizes, FIRST):
        write_year(folder / f"BACI_HS92_Y{year}_V{VERSION}.csv", year, size, dice)


def write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_year(path: Path, year: int, size: int, dice: np.random.Generator) -> None:
    """A year's file: distinct triples of exporter, importer and product, in ascending order as in BACI."""
    codes = np.array(sorted([*COUNTRIES, *OTHERS]))
    places = distinct(len(codes) * (len(codes) - 1) * len(PRODUCTS), size, dice)
    pair, product = np.divmod(places, len(PRODUCTS))
    exporter, importer = np.divmod(pair, len(codes) - 1)
    importer += importer >= exporter
    dollars = np.maximum(1, np.exp(dice.normal(10, 3, size)).astype("int64"))
    kilograms = np.maximum(1, (dollars * np.exp(dice.normal(-1, 1, size))).astype("int64"))
    mass = pc.if_else(pa.array(dice.random(size) < 0.05), "           NA", thousandths(kilograms))
    cells = {
        "t": pa.array(np.full(size, str(year))),
        "i": pa.array(codes[exporter]).cast(pa.string()),
        "j": pa.array(codes[importer]).cast(pa.string()),
        "k": pc.utf8_lpad(pa.array(PRODUCTS[product]).cast(pa.string()), 6, "0"),
        "v": thousandths(dollars),
        "q": mass,
    }
    with path.open("wb") as file:
        file.write((",".join(cells) + "\n").encode())
        options = pyarrow.csv.WriteOptions(include_header=False, quoting_style="none")
        pyarrow.csv.write_csv(pa.table(cells), file, options)


def distinct(space: int, size: int, dice: np.random.Generator) -> np.ndarray:
    """Ascending distinct numbers below `space`."""
    if size > space:
        raise SystemExit(f"A year has room for {space:,} rows. Ask for more years.")
    found = np.unique(dice.integers(0, space, size))
    while len(found) < size:
        found = np.unique(np.concatenate([found, dice.integers(0, space, size)]))
    return np.sort(dice.choice(found, size, replace=False, shuffle=False))


def thousandths(whole: np.ndarray) -> pa.Array:
    """Whole numbers as text of thousandths with three decimals."""
    first, last = (pa.array(part).cast(pa.string()) for part in np.divmod(whole, 1000))
    return pc.binary_join_element_wise(first, pc.utf8_lpad(last, 3, "0"), ".")


def main(
    folder: Path,
    rows: Annotated[int, typer.Option(min=1)] = 1_000_000,
    years: Annotated[int, typer.Option(min=1)] = 4,
    seed: int = 1,
) -> None:
    """Write files in the form of BACI to a folder."""
    generate(folder, rows, years, seed)
    print(f"{folder}: {rows:,} rows in {years} files.")


if __name__ == "__main__":
    typer.run(main)
