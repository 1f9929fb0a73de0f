"""Building the database from a package that is sound."""

import sys
import time
from pathlib import Path

from schemas.check import check_sheets, read_sheets
from schemas.package import load
from schemas.tables import Tables
from scripts.database import fingerprint, write_database
from scripts.report import count, report


def build_checked(descriptor: Path, output: Path) -> int:
    """Check the package and write its database; return the exit status, 1 where problems forbid it."""
    began = time.monotonic()
    package = load(descriptor)
    sheets = read_sheets(package)
    tables = Tables(sheets)
    problems = sorted(check_sheets(package, sheets, tables))
    if problems:
        print(report(problems, "text"), "Nothing was built.", file=sys.stderr)
        return 1
    write_database(package, tables, output)
    rows = count(sum(len(sheet.frame) for sheet in sheets.values()), "row")
    size = output.stat().st_size / 1024
    print(f"{output}: {rows} in {len(sheets)} tables, {size:,.0f} KB, {time.monotonic() - began:.1f} s.")
    print(f"Content: sha256 {fingerprint(output)}")
    return 0
