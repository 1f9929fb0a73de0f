"""The figures of BACI by plain pandas, without Dask and without our code: the measure of what `refresh baci` states."""

from pathlib import Path

import pandas as pd

DIGITS = {"total": 0, "2": 2, "4": 4, "6": 6}


def plain_sums(folder: Path, countries: dict[str, int], level: str) -> tuple[dict[tuple, int], int]:
    """Dollars and kilograms of exports between countries, and the worth of every row in all; each file is read whole.

    Keys are year, exporter, importer, product and measure; no mass is given where a part of it is missing.
    """
    names, found, total = {str(code): name for name, code in countries.items()}, {}, 0
    for path in sorted(folder.glob("BACI_*.csv")):
        frame = pd.read_csv(path, dtype=str, skipinitialspace=True, keep_default_na=False)
        frame["dollars"] = whole(frame["v"])
        total += int(frame["dollars"].sum())
        frame = frame[frame["i"].isin(names) & frame["j"].isin(names)]
        product = frame["k"].str.zfill(6).str[: DIGITS[level]] if level != "total" else "TOTAL"
        frame = frame.assign(
            unknown=frame["q"] == "NA", kilograms=whole(frame["q"].replace("NA", "0.000")), product=product
        )
        sums = frame.groupby(["t", "i", "j", "product"])[["dollars", "kilograms", "unknown"]].sum()
        for (year, one, other, code), (dollars, kilograms, unknown) in sums.iterrows():
            key = (int(year), names[one], names[other], code)
            found[(*key, "value")] = int(dollars)
            if not unknown:
                found[(*key, "weight")] = int(kilograms)
    return found, total


def whole(texts: pd.Series) -> pd.Series:
    """Thousandths as whole numbers: the text without its point, which stands before three decimals."""
    assert texts.str.fullmatch(r"[0-9]+\.[0-9]{3}").all()
    return texts.str.replace(".", "", regex=False).astype("int64")
