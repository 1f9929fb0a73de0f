"""The canonical form of a table, as far as a few passes over its bytes prove it, and its parsing by Arrow.

The form is UTF-8 without byte order mark, LF, comma, quotes only where needed (RFC 4180), the header of the Table
Schema, no blank lines, records sorted by primary key, a final newline.
"""

import re

import pyarrow as pa
from pyarrow import csv

Parsed = dict[str, pa.Table]
"""Tables by name, their cells as text, an empty one missing."""
BLOCK = 1 << 24
QUOTED = re.compile(rb'"(?<![^,\n]")[^",\n]*+(?:,|"")(?:[^"\n]++|"")*+"(?![^,\n])')
"""A whole cell in quotes that needs them, since it holds a comma or a quotation mark, and no line end."""


def parsed(data: bytes, columns: list[str]) -> pa.Table | None:
    """The cells of a file in canonical form, an empty one missing; None where it is in another or a row is too long."""
    if not is_canonical(data, columns):
        return None
    convert = csv.ConvertOptions(
        column_types=dict.fromkeys(columns, pa.large_string()), null_values=[""], strings_can_be_null=True
    )
    options = csv.ReadOptions(block_size=BLOCK, use_threads=len(data) > BLOCK)
    try:
        return csv.read_csv(pa.BufferReader(data), options, convert_options=convert)
    except pa.ArrowInvalid:
        return None


def is_canonical(data: bytes, columns: list[str]) -> bool:
    """Whether the bytes are in canonical form but for the order of rows, as far as can be proved without parsing."""
    header = (",".join(columns) + "\n").encode()
    if not data.startswith(header) or not data.endswith(b"\n") or not is_utf8(data):
        return False
    if any(sign in data for sign in (b"\r", b"\0", b"\n\n", b"\n" + header)):
        return False
    plain = QUOTED.sub(b"", data) if b'"' in data else data
    return b'"' not in plain and plain.count(b",") == plain.count(b"\n") * (len(columns) - 1)


def is_utf8(data: bytes) -> bool:
    try:
        return data.isascii() or bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False
