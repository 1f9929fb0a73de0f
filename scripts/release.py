"""A release: the identifiers of a version enter the register, from which none of them goes again unseen."""

import sys
from pathlib import Path

from schemas.check import examine
from schemas.package import Package, load
from schemas.problem import CannotRun
from schemas.records import written
from schemas.sheet import Sheet
from schemas.tables import listed
from scripts.form import replace
from scripts.report import count, report

REGISTER = "identifiers"
Entry = tuple[str, str, str, str]
"""Table, identifier, version, successor."""


def release(descriptor: Path) -> int:
    """Enter what the version of a package publishes for the first time; return the exit status."""
    package = load(descriptor)
    version = noted_version(package)
    found = examine(descriptor)
    if found.problems:
        print(report(found.problems, "text"), "Nothing was released.", file=sys.stderr)
        return 1
    sheets = found.sheets
    known = entries(sheets[REGISTER])
    new = unregistered(sheets, known, version)
    if new:
        lines = [sheets[REGISTER].header, *sorted([*known, *new])]
        replace(package.root / package.resources[REGISTER].path, "".join(written(list(line)) + "\n" for line in lines))
    print(f"Version {version}: {count(len(new), 'new identifier')} beside {len(known):,} of earlier versions.")
    return 0


def noted_version(package: Package) -> str:
    """The version of a package; raises `CannotRun` where the changelog says nothing of it."""
    version, notes = str(package.descriptor.get("version", "")), package.root / "CHANGELOG.md"
    if not version or not notes.is_file() or f"## {version}\n" not in notes.read_text(encoding="utf-8"):
        raise CannotRun(f"CHANGELOG.md has no heading “## {version}”. Say there what the version brings.")
    return version


def entries(register: Sheet) -> list[Entry]:
    """The rows of the register."""
    columns = [listed(register.frame[name].fillna("")) for name in register.header]
    return list(zip(*columns, strict=True))


def unregistered(sheets: dict[str, Sheet], known: list[Entry], version: str) -> list[Entry]:
    """Rows of the register for what it does not have: all rows that are named by one identifier."""
    named = {name: sheet for name, sheet in sheets.items() if sheet.resource.primary_key == ("id",)}
    had = {(table, each) for table, each, *_ in known}
    found = [(name, each) for name, sheet in named.items() for each in listed(sheet.frame["id"])]
    return [(*each, version, "") for each in found if each not in had]
