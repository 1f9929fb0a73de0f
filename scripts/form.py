"""Bringing a table into canonical form, where that takes no judgement."""

import difflib
import os
import re
import sys
import tempfile
import unicodedata
from pathlib import Path

from schemas.package import Field, Package, Resource, load
from schemas.problem import CannotRun
from schemas.reader import read
from schemas.records import written
from schemas.sheet import Sheet
from schemas.text import ARABIC_FORMS

MENDED = {"byte-order-mark", "line-end", "final-newline", "blank-line", "quoting", "row-order"}
"""Rules of the form of a file that are mended here; any other of them needs a person."""


def format_tables(descriptor: Path, names: list[str], check: bool) -> int:
    """Format the named tables, or all; return the exit status: 1 where a person is needed or a check fails."""
    package = load(descriptor)
    unknown = sorted(set(names) - set(package.resources))
    if unknown:
        raise CannotRun(f"There is no table {', '.join(unknown)}. Tables: {', '.join(package.resources)}.")
    chosen = [package.resources[name] for name in names or package.resources]
    return max(format_table(package, resource, check) for resource in chosen)


def format_table(package: Package, resource: Resource, check: bool) -> int:
    """Format one table; says what it did, and leaves a file alone that it cannot read whole."""
    sheet = read(package, resource)
    stuck = [problem for problem in sheet.problems if problem.rule not in MENDED]
    if stuck:
        first = stuck[0]
        print(f"{resource.path}:{first.line}: {first.message} {first.fix} Nothing was changed.", file=sys.stderr)
        return 1
    path = package.root / resource.path
    before, after = path.read_bytes().decode("utf-8"), canonical(sheet)
    if before == after:
        return 0
    if check:
        sys.stdout.writelines(unified(before, after, resource.path))
        return 1
    replace(path, after)
    print(f"{resource.path}: brought into canonical form.")
    return 0


def canonical(sheet: Sheet) -> str:
    """The table in canonical form: mended cells, rows sorted by key, minimal quotes."""
    frame = sheet.frame.fillna("")
    columns = [[mended(text, field) for text in frame[field.name]] for field in sheet.resource.fields]
    places = [sheet.header.index(name) for name in sheet.resource.primary_key]
    rows = sorted(zip(*columns, strict=True), key=lambda row: [row[place] for place in places])
    return "".join(written(list(row)) + "\n" for row in [sheet.header, *rows])


def mended(text: str, field: Field) -> str:
    """A cell with plain single spaces, whole accents and, in Persian, Persian letters."""
    if text.isascii() and text == text.strip() and "  " not in text:
        return text
    plain = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in unicodedata.normalize("NFC", text))
    text = re.sub(" +", " ", plain).strip()
    return text.translate(ARABIC_FORMS) if field.lang == "fa" else text


def unified(before: str, after: str, path: str) -> list[str]:
    """The unified diff that formatting would make; carriage returns are shown."""
    old = before.replace("\r", "␍").splitlines(keepends=True)
    return list(difflib.unified_diff(old, after.splitlines(keepends=True), path, path))


def replace(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    os.chmod(temporary, path.stat().st_mode)
    os.replace(temporary, path)
