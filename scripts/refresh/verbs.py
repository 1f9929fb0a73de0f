"""The command line of `python -m scripts refresh`: one verb a service."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from scripts.refresh.choice import choice
from scripts.refresh.extra import require

app = typer.Typer(no_args_is_help=True, help="Fetch candidate rows for the table of trade; never changes data/.")

Pairs = Annotated[list[str], typer.Option("--pair", help="Two countries by ISO alpha-3 code; may be repeated.")]
Years = Annotated[str, typer.Option(help="Years and spans: 2015-2024 or 1997,2000-2003.")]
Output = Annotated[Path, typer.Option(help="File for the candidates; sources, bodies and goods go to files beside it.")]
Package = Annotated[Path, typer.Option("--package", help="The descriptor of the package to compare with.")]
Kept = Annotated[Path, typer.Option(help="Folder where finished pieces are kept.")]
Restart = Annotated[
    bool, typer.Option("--restart", help="Forget the finished pieces of this service, ask for all again.")
]
Force = Annotated[bool, typer.Option("--force", help="Replace the output if it exists.")]
Pause = Annotated[float, typer.Option(min=0, help="Seconds between two requests.")]
PAIRS = ["IRN-RUS"]
LAST = date.today().year - 1
OUTPUT, PACKAGE, KEPT = Path("dist/candidates.csv"), Path("datapackage.json"), Path("dist/refresh")


class Level(StrEnum):
    """How finely goods are told apart: not at all, or by digits of the Harmonized System."""

    total = "total"
    chapters = "2"
    headings = "4"
    codes = "6"


@app.command()
def comtrade(
    pair: Pairs = PAIRS,
    years: Years = f"1992-{LAST}",
    commodity: Annotated[
        str, typer.Option(help="TOTAL, AG2 for all chapters, or HS codes joined by commas.")
    ] = "TOTAL",
    output: Output = OUTPUT,
    package: Package = PACKAGE,
    kept: Kept = KEPT,
    restart: Restart = False,
    force: Force = False,
    pause: Pause = 2.0,
) -> None:
    """What both countries of a pair report to the United Nations, year by year.

    Works without a key, for up to 500 records a request. A key in COMTRADE_API_KEY lifts that.
    """
    chosen = prepared("comtrade", pair, years, output, package, force)
    from scripts.refresh import comtrade as service
    from scripts.refresh.pieces import Pieces

    rows, of = service.candidates(chosen, commodity, Pieces(kept / "comtrade", restart), pause)
    end(rows, of, package, output, force)


@app.command()
def imf(
    pair: Pairs = PAIRS,
    years: Years = f"1992-{LAST}",
    output: Output = OUTPUT,
    package: Package = PACKAGE,
    kept: Kept = KEPT,
    restart: Restart = False,
    force: Force = False,
    pause: Pause = 2.0,
) -> None:
    """What the IMF publishes of the trade between a pair, year by year (dataflow IMTS).

    Each row says whether the country reported the figure or the IMF derived it.
    """
    chosen = prepared("imf", pair, years, output, package, force)
    from scripts.refresh import imf as service
    from scripts.refresh.pieces import Pieces

    rows, of = service.candidates(chosen, Pieces(kept / "imf", restart), pause)
    end(rows, of, package, output, force)


@app.command()
def baci(
    folder: Annotated[Path, typer.Argument(help="Folder with BACI's yearly CSV files and its lists of codes.")],
    pair: Pairs = PAIRS,
    years: Years = f"1995-{LAST}",
    level: Annotated[Level, typer.Option(help="Total, or digits of the Harmonized System.")] = Level.total,
    output: Output = OUTPUT,
    package: Package = PACKAGE,
    kept: Kept = KEPT,
    restart: Restart = False,
    force: Force = False,
    block: Annotated[str, typer.Option(help="Size of the blocks that a file is read in.")] = "16MB",
    scheduler: Annotated[str | None, typer.Option(help="Address of a Dask scheduler, such as tcp://host:8786.")] = None,
) -> None:
    """Check BACI's files whole, and add up what they state for a pair, year by year.

    In this process, or with --scheduler on a cluster of yours. Exit status 1 if a file has problems.
    """
    chosen = prepared("baci", pair, years, output, package, force)
    from scripts.refresh.baci.figures import candidates
    from scripts.refresh.pieces import Pieces
    from scripts.report import report

    rows, of, problems = candidates(folder, chosen, level.value, Pieces(kept / "baci", restart), block, scheduler)
    if problems:
        typer.echo(report(problems, "text"))
        raise typer.Exit(1)
    end(rows, of, package, output, force)


def prepared(service: str, pair: list[str], years: str, output: Path, package: Path, force: bool):
    """The choice of a run, once it is sure that its libraries are there and that its output may be written."""
    require(service)
    from schemas.package import load
    from scripts.refresh.output import open_to

    open_to(output, load(package), force)
    return choice(pair, years)


def end(rows, of, package: Path, output: Path, force: bool) -> None:
    """Write the candidates, print the report and end with its status."""
    from scripts.refresh.output import finish

    status, told = finish(rows, of, package, output, force)
    typer.echo(told)
    raise typer.Exit(status)
