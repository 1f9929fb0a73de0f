"""The careful reading of a CSV text: record by record, each fault of form at its physical line."""

import csv
import io
import re
from collections.abc import Iterator

import pandas as pd

from schemas.sheet import FORMAT, Sheet

CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( .*)?")
ABOVE = 3
"""So many lines that an editor or a program sets above the header are told as such."""
DELIMITERS = {";": "semicolons", "\t": "tabs", "|": "bars"}


def parse(text: str, sheet: Sheet) -> None:
    """Fill the sheet with the header and all records of the right width."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    lines, rows, places = text.split("\n"), [], []
    for line, last, record in records(text, sheet):
        raw = "\n".join(lines[line - 1 : last])
        if not record:
            sheet.blame(line, "blank-line", "The line is blank.", FORMAT)
        elif CONFLICT.fullmatch(raw):
            sheet.lose(line, "conflict-marker", "Git left a mark of a conflict here.", "Choose one side.", raw)
        elif not sheet.header and record != sheet.resource.columns and above_header(lines[line : line + ABOVE], sheet):
            sheet.blame(line, "header", "The line stands above the header.", "Remove the line.", value=raw)
        elif not sheet.header:
            sheet.header = record
            check_header(sheet, line)
        elif record == sheet.header:
            sheet.blame(line, "header", "The header stands here again.", "Remove the line.")
        elif fits(sheet, line, record):
            rows.append(record)
            places.append(line)
        if record and raw != written(record):
            column = unlike(raw, record, sheet.header)
            sheet.blame(line, "quoting", "The cell is not quoted in the canonical way.", FORMAT, column)
    sheet.frame = frame(sheet.header, rows, places)
    sheet.whole &= bool(sheet.header)


def above_header(lines: list[str], sheet: Sheet) -> bool:
    """Whether one of the next lines is the header, so that what stands here is no part of the table."""
    return ",".join(sheet.resource.columns) in lines


def frame(header: list[str], rows: list[list[str]], lines: list[int]) -> pd.DataFrame:
    """Rows as a frame of text, an empty cell missing, its index the physical line of each row."""
    columns = {name: [row[place] or None for row in rows] for place, name in enumerate(header)}
    return pd.DataFrame(columns, index=pd.Index(lines, dtype="int64", name="line"), dtype="str")


def records(text: str, sheet: Sheet) -> Iterator[tuple[int, int, list[str]]]:
    """Each CSV record with its first and last line; a syntax error ends the reading."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    last = 0
    try:
        for record in reader:
            yield last + 1, reader.line_num, record
            last = reader.line_num
    except csv.Error as error:
        told = "text follows a closing quotation mark" if "expected after" in str(error) else "a quoted cell never ends"
        fix = "Look for a quotation mark that is not closed; one inside a quoted cell is doubled."
        sheet.lose(last + 1, "csv-syntax", f"From here on the file cannot be read: {told}.", fix)


def check_header(sheet: Sheet, line: int) -> None:
    """Blame a foreign delimiter, or each column that is missing, unknown or doubled, or else their order."""
    expected, found = sheet.resource.columns, sheet.header
    fix = f"The header is: {','.join(expected)}"
    for delimiter, name in DELIMITERS.items():
        if len(found) == 1 and delimiter in found[0]:
            sheet.lose(line, "delimiter", f"The cells are divided by {name}, not by commas.", "Save it with commas.")
            return
    missing = [name for name in expected if name not in found]
    unknown = [name for name in found if name not in expected]
    doubled = sorted({name for name in found if found.count(name) > 1})
    for name in missing:
        sheet.blame(line, "header", f"The column {name} is missing.", fix, name)
    for name in unknown:
        sheet.lose(line, "header", "There is no such column in this table.", fix, name)
    for name in doubled:
        sheet.blame(line, "header", f"The column {name} stands twice.", fix, name, name)
    if found != expected and not (missing or unknown or doubled):
        sheet.blame(line, "header", "The columns stand in another order than in the schema.", fix)


def fits(sheet: Sheet, line: int, record: list[str]) -> bool:
    """Whether a record has as many cells as the header; blame it if not."""
    if len(record) == len(sheet.header):
        return True
    if sheet.usable:
        cells = "1 cell" if len(record) == 1 else f"{len(record)} cells"
        message = f"The row has {cells}, the header {len(sheet.header)}."
        sheet.lose(line, "row-width", message, advice(record, len(sheet.header)), record[0])
    return False


def advice(record: list[str], width: int) -> str:
    """What mends a row of another width than the header."""
    if len(record) == 1 and any(sign in record[0] for sign in "\t|;"):
        return "Divide the cells by commas, as in the other rows."
    if len(record) == 1:
        return "Is it a comment, or half of a row? Remove it, or join it to its other half."
    if len(record) == 2 * width - 1:
        return "Two rows stand on one line: begin a new line where the second begins."
    return "Put quotes around a cell that holds a comma; write one comma for every empty cell."


def unlike(raw: str, record: list[str], header: list[str]) -> str:
    """The column of the first cell that is written in another way than the canonical one."""
    for name, cell in zip(header, record, strict=False):
        text = written([cell]) if cell else ""
        if not raw.startswith(text) or raw[len(text) : len(text) + 1] not in ("", ","):
            return name
        raw = raw[len(text) + 1 :]
    return ""


def written(record: list[str]) -> str:
    """A record as the canonical form writes it, without the line end."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(record)
    return buffer.getvalue()[:-1]
