"""Handing the database to `datasette publish`, with everything the site needs and the versions that were tested."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from schemas.package import load
from schemas.problem import CannotRun
from scripts.pins import SERVED, pins
from scripts.site import FOLDERS, SETTINGS, metadata

STAND_IN = '#!/bin/sh\n[ "$1" = plugins ] && echo heroku-builds\n'
"""Answers in place of the Heroku client, which datasette asks for its plugins even where nothing is to be sent."""


def publish_database(target: str, descriptor: Path, database: Path, folder: Path | None, more: list[str]) -> int:
    """Run `datasette publish TARGET`; with a folder, have it only write the files there. Returns its exit status."""
    if not database.exists():
        raise CannotRun(f"There is no {database}. Build it first: make build.")
    if folder and folder.exists():
        raise CannotRun(f"{folder} exists already. Name a new folder.")
    with tempfile.TemporaryDirectory() as scratch:
        told = Path(scratch, "metadata.json")
        told.write_text(json.dumps(metadata(load(descriptor)), ensure_ascii=False), encoding="utf-8")
        environment = with_stand_in(Path(scratch)) if folder else dict(os.environ)
        words = command(target, database, told, plugins(Path(scratch)), folder, more)
        return subprocess.run(words, env=environment, check=False).returncode


def plugins(scratch: Path) -> Path:
    """A folder of the plugins and, beside them, the packages that they import."""
    folder, unwanted = scratch / "plugins", shutil.ignore_patterns("__pycache__")
    shutil.copytree(FOLDERS["plugins_dir"], folder, ignore=unwanted)
    for package in ("scripts", "schemas"):
        shutil.copytree(Path(__file__).parent.parent / package, folder / package, ignore=unwanted)
    return folder


def command(target: str, database: Path, told: Path, plugged: Path, folder: Path | None, more: list[str]) -> list[str]:
    """The `datasette publish` command with all its options."""
    settings = " ".join(f"--setting {name} {int(value)}" for name, value in SETTINGS.items())
    options = ["--metadata", str(told), "--extra-options", settings]
    options += ["--template-dir", str(FOLDERS["template_dir"]), "--plugins-dir", str(plugged)]
    options += ["--static", f"static:{FOLDERS['static']}"]
    options += [part for pin in pins(*SERVED) for part in ("--install", pin)]
    options += ["--generate-dir", str(folder.absolute())] if folder else []
    return [sys.executable, "-m", "datasette", "publish", target, str(database), *options, *more]


def with_stand_in(scratch: Path) -> dict[str, str]:
    """The environment with a stand-in for the Heroku client behind every other program."""
    client = scratch / "bin" / "heroku"
    client.parent.mkdir()
    client.write_text(STAND_IN)
    client.chmod(0o755)
    return {**os.environ, "PATH": f"{os.environ['PATH']}{os.pathsep}{client.parent}"}
