"""An edition of BACI as CEPII publishes it: a folder with a file a year, codes of countries and codes of products."""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from schemas.problem import CannotRun
from schemas.texts import check_cells
from scripts.refresh.patience import changed
from scripts.refresh.shape import shape

YEARLY = re.compile(r"BACI_(HS[0-9]{2})_Y([0-9]{4})_V([0-9]{6}[a-z]?)\.csv")
EXPECTED = "BACI_HS92_Y1995_V202501.csv"


@dataclass(frozen=True)
class Edition:
    """The files of one revision of the Harmonized System and one version; countries and products by BACI's code."""

    revision: str
    version: str
    files: dict[int, Path]
    countries: dict[str, str]
    products: frozenset[str]
    names: dict[str, str]
    """What the edition calls its products, where it does."""


def edition(folder: Path) -> Edition:
    """The edition in a folder; raises `CannotRun` where it is none, or two."""
    if not folder.is_dir():
        raise CannotRun(f"There is no folder {folder}. Download BACI from CEPII, unpack it, and name the folder.")
    found = [(match, path) for path in sorted(folder.iterdir()) if (match := YEARLY.fullmatch(path.name))]
    kinds = sorted({(match[1], match[3]) for match, _ in found})
    if not found:
        raise CannotRun(
            f"{folder} holds no yearly file of BACI such as {EXPECTED}. Name the folder it was unpacked to."
        )
    if len(kinds) > 1:
        told = ", ".join(f"{revision} V{version}" for revision, version in kinds)
        raise CannotRun(f"{folder} holds several editions ({told}). Keep one of them in it.")
    revision, version = kinds[0]
    countries = country_codes(folder / f"country_codes_V{version}.csv")
    names = product_names(folder / f"product_codes_{revision}_V{version}.csv")
    files = {int(match[2]): path for match, path in found}
    return Edition(revision, version, files, countries, frozenset(names), names)


def country_codes(path: Path) -> dict[str, str]:
    """ISO codes by the codes of BACI. Two may share one ISO code, such as a country before and after a change."""
    expected = shape("baci-countries")
    frame = table(path)
    missing = [name for name in expected.columns if name not in frame]
    if missing:
        raise changed("BACI", f"{path.name} has no column {missing[0]}.")
    for problem in check_cells(expected, frame):
        raise changed("BACI", f"{path.name}:{problem.line}: “{problem.value}”: {problem.message}")
    return dict(zip(frame["country_code"], frame["country_iso3"], strict=True))


def product_names(path: Path) -> dict[str, str]:
    """Names of products by their codes of six digits, which stand in the first column, and the names in the second."""
    frame = table(path)
    frame = frame[frame.iloc[:, 0].notna()]
    codes = frame.iloc[:, 0].str.zfill(6)
    if codes.empty or not codes.str.fullmatch("[0-9A-Z]{6}").all():
        raise changed("BACI", f"{path.name} has no codes of products in its first column.")
    names = frame.iloc[:, 1].fillna("") if frame.shape[1] > 1 else [""] * len(codes)
    return dict(zip(codes, names, strict=True))


def table(path: Path) -> pd.DataFrame:
    """A list of codes as text, its index the line of each row."""
    try:
        frame = pd.read_csv(path, dtype=str, keep_default_na=False, na_values=[""], encoding="utf-8")
    except OSError as error:
        raise CannotRun(
            f"{path} cannot be read: {error.strerror}. It comes with the edition; unpack all of it."
        ) from error
    except ValueError as error:
        raise changed("BACI", f"{path.name}: {error}.") from error
    return frame.set_axis(pd.RangeIndex(2, len(frame) + 2, name="line"))


def codes_of(country: str, countries: dict[str, str]) -> list[str]:
    """The codes that BACI has for a country; raises `CannotRun` where it has none."""
    codes = [code for code, name in countries.items() if name == country]
    if not codes:
        raise CannotRun(f"BACI has no country {country}. Write ISO 3166-1 alpha-3 codes: --pair IRN-RUS.")
    return codes


def check_file(path: Path, columns: list[str]) -> None:
    """Raise `CannotRun` where a yearly file does not begin with its header or does not end with a line end."""
    try:
        with path.open("rb") as file:
            header = file.readline(1_000).decode("utf-8-sig", "replace").strip()
            file.seek(-1, 2)
            last = file.read(1)
    except OSError as error:
        raise CannotRun(f"{path} cannot be read: {error.strerror or error}. Unpack it again.") from error
    names = next(csv.reader([header]), [])
    if Counter(names) != Counter(columns):
        raise changed("BACI", f"{path.name} has the columns {','.join(names)[:60]}, not {','.join(columns)}.")
    if last != b"\n":
        raise CannotRun(f"{path} breaks off within its last line. Download and unpack it again.")
