"""The form of a file: bytes, lines, quotes, header, width, order; each fault at its physical line."""

import pytest

HEADER = "id,name,description"
SECURITY, TRADE = "security,Security,Police and borders.", 'trade,Trade,"Commerce, commissions and customs."'


def lines(*rows: str) -> bytes:
    return "".join(row + "\n" for row in rows).encode()


FAULTS = {
    "empty": (b"", 1, "", "file-empty"),
    "web page": (b"<!DOCTYPE html>\n<html><body>Sign in</body></html>\n", 1, "", "file-kind"),
    "workbook": (b"PK\x03\x04\x14\x00\x06\x00\x08", 1, "", "file-kind"),
    "pointer": (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", 1, "", "file-kind"),
    "header again": (lines(HEADER, SECURITY, HEADER, TRADE), 3, "", "header"),
    "header only": (lines(HEADER), 1, "", "no-rows"),
    "utf-16 without mark": (lines(HEADER, SECURITY, TRADE).decode().encode("utf-16-le"), 1, "", "encoding"),
    "byte order mark": (b"\xef\xbb\xbf" + lines(HEADER, SECURITY, TRADE), 1, "", "byte-order-mark"),
    "windows code page": (lines(HEADER, SECURITY) + b"trade,Trade,Caf\xe9.\n", 3, "", "encoding"),
    "utf-16": (lines(HEADER, SECURITY, TRADE).decode().encode("utf-16"), 1, "", "encoding"),
    "carriage returns": (lines(HEADER, SECURITY, TRADE).replace(b"\n", b"\r\n"), 1, "", "line-end"),
    "carriage returns alone": (lines(HEADER, SECURITY, TRADE).replace(b"\n", b"\r"), 1, "", "line-end"),
    "nul": (lines(HEADER, SECURITY.replace("Police", "Pol\0ice"), TRADE), 2, "", "nul"),
    "no final newline": (lines(HEADER, SECURITY, TRADE)[:-1], 3, "", "final-newline"),
    "blank line": (lines(HEADER, SECURITY, "", TRADE), 3, "", "blank-line"),
    "needless quotes": (lines(HEADER, SECURITY.replace("Security", '"Security"'), TRADE), 2, "name", "quoting"),
    "stray quote": (lines(HEADER, SECURITY.replace("Police", 'Pol"ice'), TRADE), 2, "description", "quoting"),
    "text after a quote": (lines(HEADER, '"security"x,Security,Police.', TRADE), 2, "", "csv-syntax"),
    "unclosed quote": (lines(HEADER, SECURITY, TRADE[:-1]), 3, "", "csv-syntax"),
    "semicolons": (lines(HEADER, SECURITY, TRADE).replace(b",", b";"), 1, "", "delimiter"),
    "tabs": (lines(HEADER, SECURITY, TRADE).replace(b",", b"\t"), 1, "", "delimiter"),
    "missing column": (lines("id,name", "security,Security", "trade,Trade"), 1, "description", "header"),
    "unknown column": (lines(HEADER + ",extra", SECURITY + ",", TRADE + ","), 1, "", "header"),
    "doubled column": (lines(HEADER + ",name", SECURITY + ",", TRADE + ","), 1, "name", "header"),
    "columns in another order": (
        lines("name,id,description", "Security,security,P.", "Trade,trade,C."),
        1,
        "",
        "header",
    ),
    "short row": (lines(HEADER, "security,Security", TRADE), 2, "", "row-width"),
    "long row": (lines(HEADER, SECURITY + ",more", TRADE), 2, "", "row-width"),
    "comma without quotes": (lines(HEADER, SECURITY, TRADE.replace('"', "")), 3, "", "row-width"),
    "rows out of order": (lines(HEADER, TRADE, SECURITY), 3, "id", "row-order"),
    "conflict marker": (lines(HEADER, "<<<<<<< HEAD", SECURITY, TRADE), 2, "", "conflict-marker"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_of_form_is_found_at_its_line(package, fault):
    data, line, column, rule = FAULTS[fault]
    package.path("topics").write_bytes(data)
    assert ("topics", line, column, rule) in package.problems()


@pytest.mark.parametrize("first", ["sep=,", "```csv", "Topics, as of 2026", "# edited by hand"])
def test_line_above_the_header_is_all_that_is_told(package, first):
    package.path("topics").write_bytes(lines(first, HEADER, SECURITY, TRADE))
    assert package.problems() == [("topics", 1, "", "header")]


def test_sound_file_has_no_fault(package):
    package.path("topics").write_bytes(lines(HEADER, SECURITY, TRADE))
    assert package.problems() == []


def test_missing_file_is_one_problem(package):
    package.path("indicators").unlink()
    assert package.problems() == [("indicators", 1, "", "file-missing")]


def test_table_that_cannot_be_read_is_not_blamed_on_the_tables_that_name_its_rows(package):
    package.path("topics").write_bytes(lines(HEADER, SECURITY, TRADE[:-1]))
    assert package.problems() == [("topics", 3, "", "csv-syntax")]


def test_line_of_a_row_after_a_cell_with_line_breaks_is_the_physical_one(package):
    package.set("topics", 2, description="Police\nand\nborders.")
    package.set("topics", 3, name="")
    assert package.problems() == [("topics", 2, "description", "invisible"), ("topics", 5, "name", "required")]


def test_cell_of_megabytes_is_refused_at_its_line(package):
    package.set("topics", 3, description="x" * 2_000_000)
    assert package.problems() == [("topics", 3, "description", "cell-size")]
