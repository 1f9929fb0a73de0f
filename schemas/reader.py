"""Reading a CSV file as text: every record with the physical line it begins on, and what is wrong with its form.

The canonical form is UTF-8 without byte order mark, LF, comma, quotes only where needed (RFC 4180), the header of the
Table Schema, no blank lines, records sorted by primary key, a final newline. A file that a few passes over its bytes
prove to be in this form is parsed by Arrow; any other is read record by record, which is slower and knows the line.
"""

import re
from itertools import islice
from operator import le

import pandas as pd
import pyarrow as pa
from pyarrow import csv

from schemas.package import Package, Resource
from schemas.records import parse
from schemas.sheet import FORMAT, RESTORE, Sheet
from schemas.sorting import misplaced

BLOCK = 1 << 24
QUOTED = re.compile(rb'"(?<![^,\n]")[^",\n]*+(?:,|"")(?:[^"\n]++|"")*+"(?![^,\n])')
"""A whole cell in quotes that needs them, since it holds a comma or a quotation mark, and no line end."""
BOM = b"\xef\xbb\xbf"


def read(package: Package, resource: Resource) -> Sheet:
    """The table of a resource as text, with every problem of its bytes and its CSV form."""
    path = package.root / resource.path
    sheet = Sheet(resource)
    try:
        data = path.read_bytes()
    except OSError as error:
        sheet.lose(1, "file-missing", f"The file cannot be read: {error.strerror}.", RESTORE)
        return sheet
    if is_canonical(data, resource.columns):
        read_quickly(data, sheet)
    else:
        read_carefully(data, sheet)
    if sheet.whole and sheet.frame.empty and not resource.may_be_empty:
        sheet.lose(1, "no-rows", "The table has a header and no rows.", RESTORE)
    check_order(sheet)
    return sheet


def is_canonical(data: bytes, columns: list[str]) -> bool:
    """Whether the bytes are in canonical form but for the order of rows, as far as can be proved without parsing."""
    header = (",".join(columns) + "\n").encode()
    if not data.startswith(header) or not data.endswith(b"\n") or b"\r" in data or b"\0" in data or b"\n\n" in data:
        return False
    if not is_utf8(data):
        return False
    plain = QUOTED.sub(b"", data) if b'"' in data else data
    return b'"' not in plain and plain.count(b",") == plain.count(b"\n") * (len(columns) - 1)


def is_utf8(data: bytes) -> bool:
    try:
        return data.isascii() or bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def read_quickly(data: bytes, sheet: Sheet) -> None:
    """Parse a file in canonical form; a row that is too long shows only here, and makes the reading careful."""
    columns = sheet.resource.columns
    convert = csv.ConvertOptions(
        column_types=dict.fromkeys(columns, pa.large_string()), null_values=[""], strings_can_be_null=True
    )
    try:
        table = csv.read_csv(
            pa.BufferReader(data),
            csv.ReadOptions(block_size=BLOCK, use_threads=len(data) > BLOCK),
            convert_options=convert,
        )
    except pa.ArrowInvalid:
        read_carefully(data, sheet)
        return
    lines = pd.RangeIndex(2, len(table) + 2, name="line")
    sheet.header = columns
    sheet.frame = pd.DataFrame({name: pd.array(table[name], dtype="str") for name in columns}, index=lines)


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


def check_order(sheet: Sheet) -> None:
    """Blame the fewest records that must move for all to stand in the order of their key."""
    names = sheet.resource.primary_key
    if not names or not set(names) <= set(sheet.frame.columns):
        return
    columns = [sheet.frame[name].fillna("") for name in names]
    if ascends(columns[0]):
        return
    parts = [column.to_numpy(dtype=object).tolist() for column in columns]
    keys = parts[0] if len(parts) == 1 else list(zip(*parts, strict=True))
    if all(map(le, keys, islice(keys, 1, None))):
        return
    for place in misplaced(keys):
        line, value = int(sheet.frame.index[place]), str(columns[0].iloc[place])
        sheet.blame(line, "row-order", "Rows are sorted by their key; this one is not.", FORMAT, names[0], value)


def ascends(column: pd.Series) -> bool:
    """Whether each text of a column comes before the next, and so none stands twice."""
    return bool((column.array[:-1] < column.array[1:]).all())
