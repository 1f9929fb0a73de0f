"""What an edition of BACI states for pairs of countries, as candidates, a year at a time."""

from dataclasses import asdict, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from schemas.problem import CannotRun, Problem
from scripts.refresh.baci.edition import Edition, codes_of, edition
from scripts.refresh.baci.engine import Compute, check_size, engine
from scripts.refresh.baci.year import Pairs, read_year
from scripts.refresh.candidate import Origin, Row, candidate, origin
from scripts.refresh.choice import Choice
from scripts.refresh.pieces import Pieces
from scripts.refresh.say import say
from scripts.refresh.shape import plain, shape

DIGITS = {"total": 0, "2": 2, "4": 4, "6": 6}


def candidates(
    folder: Path, choice: Choice, level: str, pieces: Pieces, size: str, scheduler: str | None
) -> tuple[list[Row], Origin, list[Problem]]:
    """The rows that BACI states for pairs and years, where they come from, and what is wrong with its files."""
    found = edition(folder)
    years = [year for year in choice.years if year in found.files]
    if not years:
        spans = f"{min(found.files)} to {max(found.files)}"
        raise CannotRun(f"{folder} has no file for these years, only {spans}. Name others with --years.")
    wanted, size = pairs(choice, found), check_size(size)
    of, rows, problems = described(found), [], []
    with engine(scheduler) as compute:
        for number, year in enumerate(years, 1):
            piece = one_year(year, found, wanted, level, pieces, size, compute)
            say(f"{number}/{len(years)} {year}: {piece['rows']:,} rows, {piece['dollars']:,} dollars, checked")
            problems += [Problem(**each) for each in piece["problems"]]
            rows += [row for figure in piece["figures"] for row in rows_of(figure, year, found, level, of)]
    return rows, of, problems


def pairs(choice: Choice, found: Edition) -> Pairs:
    """Pairs of exporter and importer in the codes of an edition."""
    codes = {country: codes_of(country, found.countries) for country in choice.countries}
    return tuple((int(i), int(j)) for one, other in choice.pairs for i in codes[one] for j in codes[other])


def one_year(
    year: int, found: Edition, wanted: Pairs, level: str, pieces: Pieces, size: str, compute: Compute
) -> dict[str, Any]:
    """A year's totals, problems and figures, kept from before if the file and the question are the same.

    A year with problems is not kept, so that it is read again once the file is mended.
    """
    path = found.files[year]
    state = path.stat()
    question = ".".join(f"{i}-{j}" for i, j in wanted)
    name = f"{path.stem}-{level}"
    asked = [state.st_size, state.st_mtime_ns, question]
    piece = pieces.read(name)
    if piece and piece["asked"] == asked:
        return piece
    result = read_year(year, found, shape("baci"), wanted, DIGITS[level], size, compute)
    piece = {
        "asked": asked,
        "rows": result.rows,
        "dollars": result.dollars,
        "kilograms": result.kilograms,
        "problems": [asdict(problem) for problem in result.problems],
        "figures": [{name: int(value) for name, value in each.items()} for each in result.figures.to_dict("records")],
    }
    if not result.problems:
        pieces.write(name, piece)
    return piece


def rows_of(figure: dict[str, int], year: int, found: Edition, level: str, of: Origin) -> list[Row]:
    """Worth and mass of what one country sent another; no mass where it is not known for every part of it."""
    one, other = found.countries[str(figure["i"])], found.countries[str(figure["j"])]
    product = str(figure["k"]).zfill(DIGITS[level]) if level != "total" else "TOTAL"
    part = "" if level == "total" else f", k = {product}{'' if level == '6' else '…'}"
    shared = {
        "reporter": one,
        "partner": other,
        "flow": "exports",
        "commodity": product,
        "status": "estimated",
        "locator": f"{found.files[year].name}, i = {figure['i']}, j = {figure['j']}{part}",
        "note": "" if level == "6" else "Added up by the editors from codes of six digits.",
    }
    worth = candidate(of, year, **shared, value=str(figure["v"]), valuation="fob")
    if figure["unweighed"] or not figure["q"]:
        return [worth]
    mass = plain(Decimal(figure["q"]).scaleb(-3))
    return [worth, candidate(of, year, **shared, measure="weight", value=mass, unit="t")]


def described(found: Edition) -> Origin:
    """An edition of BACI as a source."""
    cited = origin(
        f"baci-v{found.version}",
        {
            "id": f"baci-{found.revision.lower()}-v{found.version}",
            "title": f"BACI, {found.revision}, version {found.version}",
            "publisher": "Centre d'Etudes Prospectives d'Informations Internationales",
            "country": "FRA",
            "url": "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
            "kind": "dataset",
            "license": "etalab-2.0",
            "note": "One figure made of what both countries report, free on board. Thousands of dollars and tonnes.",
        },
        {"id": "cepii", "name": "Centre d'Etudes Prospectives d'Informations Internationales", "country": "FRA"},
    )
    return replace(cited, nomenclature=found.revision, names=found.names)
