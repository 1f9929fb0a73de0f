"""Reading a CSV file as text: every record with the physical line it begins on, and what is wrong with its form.

The canonical form is UTF-8 without byte order mark, LF, comma, quotes only where needed (RFC 4180), the header of the
Table Schema, no blank lines, records sorted by primary key, a final newline. Nothing is parsed here but CSV.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from schemas.package import Package, Resource
from schemas.problem import Problem

FORMAT = "Run `make format`."
RESTORE = "Put it back from the repository."


@dataclass
class Sheet:
    """A table as text: `rows` as lists of cells in the order of `header`, `lines` the line each row begins on."""

    resource: Resource
    header: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    whole: bool = True
    """Whether every record could be read; if not, what is missing from the table says nothing."""

    def blame(self, line: int, rule: str, message: str, fix: str, column: str = "", value: str = "") -> None:
        self.problems.append(Problem(self.resource.path, line, column, value, rule, "error", message, fix))


def read(package: Package, resource: Resource) -> Sheet:
    """The table of a resource as text, with every problem of its bytes and its CSV form."""
    sheet = Sheet(resource)
    text = decode(package, sheet)
    if text is not None:
        parse(text, sheet)
        check_order(sheet)
    else:
        sheet.whole = False
    return sheet


def decode(package: Package, sheet: Sheet) -> str | None:
    """The characters of the file, or None where there are none that can be trusted."""
    try:
        data = (package.root / sheet.resource.path).read_bytes()
    except OSError as error:
        sheet.blame(0, "file-missing", f"The file cannot be read: {error.strerror}.", RESTORE)
        return None
    if not data:
        sheet.blame(0, "file-empty", "The file is empty.", RESTORE)
        return None
    if data.startswith(b"\xef\xbb\xbf"):
        sheet.blame(1, "byte-order-mark", "The file begins with a byte order mark.", FORMAT)
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        bad = data[error.start : error.start + 4].hex(" ")
        sheet.blame(line, "encoding", f"The bytes {bad} are not UTF-8.", "Save the file as UTF-8.")
        return None
    return lines_of(text, sheet)


def lines_of(text: str, sheet: Sheet) -> str:
    """The text with LF line ends, having blamed other ones, NUL characters and a missing final newline."""
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        sheet.blame(line, "nul", "The file holds a NUL character.", "Save it as plain UTF-8 text.")
        text = text.replace("\0", "\ufffd")
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        count = text.count("\r")
        sheet.blame(line, "line-end", f"The file has {count} carriage returns; lines end with LF alone.", FORMAT)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.endswith("\n"):
        sheet.blame(text.count("\n") + 1, "final-newline", "The last line has no line end.", FORMAT)
        text += "\n"
    return text


def parse(text: str, sheet: Sheet) -> None:
    """Fill the sheet with the header and all records of the right width."""
    lines = text.split("\n")
    for line, last, record in records(text, sheet):
        if not record:
            sheet.blame(line, "blank-line", "The line is blank.", FORMAT)
        elif "\n".join(lines[line - 1 : last]) != written(record):
            sheet.blame(line, "quoting", "The line is not quoted in the canonical way.", FORMAT)
        if not sheet.header:
            sheet.header = record
            check_header(sheet, line)
        elif record:
            add(sheet, line, record)
    if not sheet.header:
        sheet.whole = False


def records(text: str, sheet: Sheet) -> Iterator[tuple[int, int, list[str]]]:
    """Each CSV record with its first and last line; a syntax error ends the reading."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    last = 0
    try:
        for record in reader:
            yield last + 1, reader.line_num, record
            last = reader.line_num
    except csv.Error as error:
        message = f"From here on the file cannot be read: {error}."
        sheet.blame(last + 1, "csv-syntax", message, "Look for a stray or unclosed quote.")
        sheet.whole = False


def check_header(sheet: Sheet, line: int) -> None:
    """Blame each column that is missing, unknown or doubled, or else the order of the columns."""
    expected, found = sheet.resource.columns, sheet.header
    missing = [name for name in expected if name not in found]
    unknown = [name for name in found if name not in expected]
    doubled = sorted({name for name in found if found.count(name) > 1})
    fix = f"The header is: {','.join(expected)}"
    for name in missing:
        sheet.blame(line, "header", f"The column {name} is missing.", fix, column=name)
    for name in unknown:
        sheet.blame(line, "header", f"There is no column {name!r} in this table.", fix, value=name)
    for name in doubled:
        sheet.blame(line, "header", f"The column {name} stands twice.", fix, column=name, value=name)
    if found != expected and not (missing or unknown or doubled):
        sheet.blame(line, "header", "The columns stand in another order than in the schema.", fix)


def add(sheet: Sheet, line: int, record: list[str]) -> None:
    """Add a record, unless it has more or fewer cells than the header."""
    if len(record) == len(sheet.header):
        sheet.rows.append(record)
        sheet.lines.append(line)
        return
    sheet.whole = False
    sheet.blame(
        line,
        "row-width",
        f"The row has {len(record)} cells, the header {len(sheet.header)}.",
        "Put quotes around a cell that holds a comma; write one comma for every empty cell.",
        value=record[0],
    )


def check_order(sheet: Sheet) -> None:
    """Blame each record that stands before one with a smaller primary key."""
    key = sheet.resource.primary_key
    if not set(key) <= set(sheet.header):
        return
    places = [sheet.header.index(name) for name in key]
    previous: list[str] = []
    for line, row in zip(sheet.lines, sheet.rows, strict=True):
        current = [row[place] for place in places]
        if current < previous:
            message = "Rows are sorted by their key; this one stands too late."
            sheet.blame(line, "row-order", message, FORMAT, column=key[0], value=current[0])
        previous = max(current, previous)


def written(record: list[str]) -> str:
    """A record as the canonical form writes it, without the line end."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(record)
    return buffer.getvalue()[:-1]
