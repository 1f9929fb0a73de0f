"""The proof that the text of a table is sound: given for every real table, and for none that has something wrong."""

import pytest

from schemas.package import load
from schemas.proof import are_resolved, canonical, proved


def test_every_real_table_is_proved_sound_and_every_reference_finds_a_row(real):
    tables = proved(real, canonical(real))
    assert list(tables) == list(real.resources)
    assert are_resolved(real, tables)


@pytest.mark.parametrize(("table", "column"), [("participants", "actor"), ("trade", "source")])
def test_reference_to_nothing_is_never_resolved(package, table, column):
    package.set(table, 2, **{column: "zz-nobody"})
    loaded = load(package.descriptor)
    assert not are_resolved(loaded, proved(loaded, canonical(loaded)))


def test_references_are_not_resolved_where_a_table_is_missing(package):
    package.path("topics").unlink()
    loaded = load(package.descriptor)
    assert not are_resolved(loaded, proved(loaded, canonical(loaded)))


def is_sound(package, table: str) -> bool:
    loaded = load(package.descriptor)
    return table in proved(loaded, canonical(loaded))


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("sources", {"url": "ftp://example.org"}),
        ("events", {"title": ""}),
        ("events", {"date": "2012-02-30"}),
        ("trade", {"value": "1,5"}),
        ("actors", {"name": "Ali  Larijani"}),
        ("agreements", {"id": "zz-last"}),
    ],
)
def test_wrong_cell_is_never_proved(package, table, cells):
    assert is_sound(package, table)
    package.set(table, 2, **cells)
    assert not is_sound(package, table)
    assert package.problems()


@pytest.mark.parametrize("table", ["events", "participants"])
def test_key_that_stands_twice_is_never_proved(package, table):
    package.write(table, [*package.rows(table)[:2], *package.rows(table)[1:]])
    assert not is_sound(package, table)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-1],
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data + b"too,short\n",
        lambda data: data.split(b"\n")[0] + b"\n",
        lambda data: b"",
    ],
)
def test_file_in_another_form_is_never_proved(package, spoil):
    path = package.path("topics")
    path.write_bytes(spoil(path.read_bytes()))
    assert not is_sound(package, "topics")


def test_missing_file_is_never_proved(package):
    package.path("topics").unlink()
    assert not is_sound(package, "topics")
