"""The command line: `python -m scripts VERB`, a verb per thing a person does.

Verbs import what they need when they run, so that `--help` and an error answer at once.
"""

import gc
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from schemas.problem import CannotRun
from scripts.refresh.verbs import app as refresh

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)
app.add_typer(refresh, name="refresh")

PackageOption = Annotated[Path, typer.Option("--package", help="The descriptor of the package.")]
DatabaseOption = Annotated[Path, typer.Option(help="The database file.")]
DESCRIPTOR = Path("datapackage.json")
DATABASE = Path("dist/relations.db")


class Form(StrEnum):
    """How a report is written."""

    text = "text"
    json = "json"
    github = "github"
    markdown = "markdown"


@app.command()
def validate(
    package: PackageOption = DESCRIPTOR,
    form: Annotated[Form, typer.Option("--format", help="How to write the report.")] = Form.text,
) -> None:
    """Check every table. Exit status 0: valid; 1: problems found; 2: could not run, which a report tells too."""
    gc.disable()  # the process is short, and looking for cycles among millions of texts takes a third of its time

    from schemas.check import check
    from scripts.report import report

    try:
        problems = check(package)
    except CannotRun as error:
        if form is not Form.text:
            typer.echo(report([error.problem()], form))
        raise
    typer.echo(report(problems, form))
    raise typer.Exit(1 if problems else 0)


@app.command("format")
def format_(
    tables: Annotated[list[str] | None, typer.Argument(help="Names of tables; all if none is named.")] = None,
    package: PackageOption = DESCRIPTOR,
    check: Annotated[bool, typer.Option("--check", help="Only show what would change; exit with 1 if any.")] = False,
) -> None:
    """Bring tables into canonical form: line ends, quoting, spaces, order of rows. Never changes meaning."""
    from scripts.form import format_tables

    raise typer.Exit(format_tables(package, tables or [], check))


@app.command()
def build(package: PackageOption = DESCRIPTOR, output: DatabaseOption = DATABASE) -> None:
    """Check the package and write the SQLite database. A package with problems is not built."""
    from scripts.build import build_checked

    raise typer.Exit(build_checked(package, output))


@app.command()
def serve(
    package: PackageOption = DESCRIPTOR,
    database: DatabaseOption = DATABASE,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on this machine.")] = 8001,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    sql: Annotated[bool, typer.Option(help="Whether readers may run SQL of their own.")] = True,
) -> None:
    """Serve a database that was built, as a site to browse and query."""
    from scripts.serve import serve_database

    serve_database(package, database, host, port, sql)


@app.command()
def bake(
    package: PackageOption = DESCRIPTOR,
    database: DatabaseOption = DATABASE,
    output: Annotated[Path, typer.Option(help="The folder of the site.")] = Path("dist/site"),
    base_url: Annotated[str, typer.Option(help="Where the site will stand; needed for full addresses in it.")] = "",
    processes: Annotated[int | None, typer.Option(min=1, help="How many at once; as many as processors.")] = None,
) -> None:
    """Write the whole site as files that need no server. Only what changed is written again."""
    from scripts.bake.run import bake_site

    raise typer.Exit(bake_site(package, database, output, base_url, processes))


@app.command()
def release(package: PackageOption = DESCRIPTOR) -> None:
    """Enter the identifiers of a new version into the register, so that none of them can go unseen."""
    from scripts.release import release as enter

    raise typer.Exit(enter(package))


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def publish(
    context: typer.Context,
    target: Annotated[str, typer.Argument(help="A target of `datasette publish`: heroku, fly, cloudrun.")],
    package: PackageOption = DESCRIPTOR,
    database: DatabaseOption = DATABASE,
    generate_dir: Annotated[Path | None, typer.Option(help="Only write the files, to this new folder.")] = None,
) -> None:
    """Hand database, metadata, templates, plugins and pinned versions to `datasette publish`.

    Further options go to `datasette publish` as they are: `publish fly --app NAME`, `publish heroku --name NAME`.
    With --generate-dir nobody is contacted.
    """
    from scripts.publish import publish_database

    raise typer.Exit(publish_database(target, package, database, generate_dir, context.args))


def main() -> None:
    """Run a verb; what makes it impossible is one line on standard error and exit status 2."""
    try:
        app()
    except CannotRun as error:
        print(f"Cannot run: {error}", file=sys.stderr)
        sys.exit(2)


def run() -> NoReturn:
    """Run a verb and end at once: to take apart all that was loaded takes longer than some parts of a check."""
    try:
        main()
        status: Any = 0
    except SystemExit as end:
        status = end.code
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status or 0)


if __name__ == "__main__":
    run()
