"""Building the database from a package that is sound."""

import sys
import time
from pathlib import Path

from schemas.check import examine
from scripts.database import fingerprint, write_database
from scripts.report import count, report


def build_checked(descriptor: Path, output: Path) -> int:
    """Check the package and write its database; return the exit status, 1 where problems forbid it."""
    began = time.monotonic()
    found = examine(descriptor)
    if found.problems:
        print(report(found.problems, "text"), "Nothing was built.", file=sys.stderr)
        return 1
    write_database(found.package, found.tables, output)
    rows = count(sum(len(sheet.frame) for sheet in found.sheets.values()), "row")
    size = output.stat().st_size / 1024
    print(f"{output}: {rows} in {len(found.sheets)} tables, {size:,.0f} KB, {time.monotonic() - began:.1f} s.")
    print(f"Content: sha256 {fingerprint(output)}")
    return 0
