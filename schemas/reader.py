"""Reading a CSV file as text: every record with the physical line it begins on, and what is wrong with its form.

A file in canonical form is parsed by Arrow; any other is read record by record, which is slower and knows the line.
"""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from schemas.canonical import Parsed, parsed
from schemas.package import Package, Resource
from schemas.records import parse
from schemas.sheet import FORMAT, RESTORE, Sheet

TEXT = pd.StringDtype(na_value=np.nan)
"""What pandas calls "str": text in memory as Arrow has it, a missing cell as NaN."""
OTHERS = {
    b"pk\x03\x04": "a workbook or an archive",
    b"\xd0\xcf\x11\xe0": "an old workbook",
    b"<!doctype": "a web page",
    b"<html": "a web page",
    b"version https://git-lfs": "a pointer of Git LFS",
    b"%pdf": "a PDF",
    b"{": "JSON",
}
"""How files begin that are saved in place of a table, in small letters."""
BOM = b"\xef\xbb\xbf"


def read_sheets(package: Package, tables: Parsed | None = None) -> dict[str, Sheet]:
    """Every table of a package as text, by name; those among `tables` are taken from there."""
    known = tables or {}
    return {name: read(package, resource, known.get(name)) for name, resource in package.resources.items()}


def read(package: Package, resource: Resource, table: pa.Table | None = None) -> Sheet:
    """The table of a resource as text, with every problem of its bytes and its CSV form but the order of its rows.

    `table` has its cells if the file was parsed before, which it can be in canonical form alone.
    """
    sheet = Sheet(resource)
    if table is None:
        read_file(package.root / resource.path, sheet)
    else:
        take(table, sheet)
    if sheet.whole and sheet.frame.empty and not resource.may_be_empty:
        sheet.lose(1, "no-rows", "The table has a header and no rows.", RESTORE)
    return sheet


def read_file(path: Path, sheet: Sheet) -> None:
    """Read a file quickly if it is in canonical form, carefully if not."""
    try:
        data = path.read_bytes()
    except OSError as error:
        sheet.lose(1, "file-missing", f"The file cannot be read: {error.strerror}.", RESTORE)
        return
    table = parsed(data, sheet.resource.columns)
    if table is None:
        read_carefully(data, sheet)
    else:
        take(table, sheet)


def take(table: pa.Table, sheet: Sheet) -> None:
    """Take over a table that was parsed."""
    names = sheet.resource.columns
    sheet.header = names
    columns = {name: pd.arrays.ArrowStringArray(table[name], dtype=TEXT) for name in names}
    sheet.frame = pd.DataFrame(columns, index=pd.RangeIndex(2, len(table) + 2, name="line"))


def read_carefully(data: bytes, sheet: Sheet) -> None:
    """Read record by record, blaming each fault at its line."""
    text = decode(data, sheet)
    if text is not None:
        parse(unify(text, sheet), sheet)


def decode(data: bytes, sheet: Sheet) -> str | None:
    """The characters of the file, or None where there are none that can be trusted."""
    if not data:
        sheet.lose(1, "file-empty", "The file is empty.", RESTORE)
        return None
    kind = next((kind for start, kind in OTHERS.items() if data.lstrip()[:30].lower().startswith(start)), "")
    if kind:
        sheet.lose(1, "file-kind", f"The file is no table but {kind}.", f"Save the table itself as CSV. {RESTORE}")
        return None
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:200].count(0) > 40:
        sheet.lose(1, "encoding", "The file is in UTF-16, not in UTF-8.", "Save it as “CSV UTF-8”.")
        return None
    if data.startswith(BOM):
        sheet.blame(1, "byte-order-mark", "The file begins with a byte order mark.", FORMAT)
        data = data[len(BOM) :]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        bad = data[error.start : error.start + 4].hex(" ")
        sheet.lose(line, "encoding", f"The bytes {bad} are not UTF-8.", "Save the file as “CSV UTF-8”.")
        return None


def unify(text: str, sheet: Sheet) -> str:
    """The text with LF line ends, having blamed other ones, NUL characters and a missing final newline."""
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        sheet.blame(line, "nul", "The file holds a NUL character.", "Save it as plain UTF-8 text.")
        text = text.replace("\0", "\ufffd")
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        count = text.count("\r")
        sheet.blame(line, "line-end", f"Carriage returns: {count}. Lines end with LF alone.", FORMAT)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.endswith("\n"):
        sheet.blame(text.count("\n") + 1, "final-newline", "The last line has no line end.", FORMAT)
        text += "\n"
    return text
