"""Files beside the tables, and tables that were cut between two rows."""

import pytest


def test_a_copy_beside_the_tables_is_named(package):
    (package.root / "data" / "events (1).csv").write_text("id\n", encoding="utf-8")
    assert package.problems() == [("events (1)", 0, "", "file-unknown")]


def test_a_table_under_another_name_is_to_be_renamed(package):
    package.path("topics").rename(package.root / "data" / "Topics.CSV")
    assert "Rename it to topics.csv." in package.run("validate").stdout


@pytest.mark.parametrize("name", ["events.xlsx", ".~lock.events.csv#", "events.csv.orig"])
def test_what_is_no_table_is_to_be_removed(package, name):
    (package.root / "data" / name).write_bytes(b"PK")
    assert "Remove it; only the tables are read." in package.run("validate").stdout


@pytest.mark.parametrize(
    ("table", "column", "naming"), [("actors", "id", "participants"), ("sources", "id", "event_sources")]
)
def test_a_table_cut_between_two_rows_is_named_at_its_last_row(package, table, column, naming):
    of = "actor" if naming == "participants" else "source"
    for number in range(11):
        package.add_copy(naming, 2, **{of: f"zz-{number:02}"})
    last = len(package.rows(table))
    assert (table, last, column, "rows-lost") in package.problems()


def test_ten_lost_references_are_no_cut_table(package):
    for number in range(10):
        package.add_copy("participants", 2, actor=f"zz-{number:02}")
    assert {problem[3] for problem in package.problems()} == {"reference"}


@pytest.mark.parametrize("version", ["9.0.0", "0.1.1", "0.10.0"])
def test_identifier_is_not_published_in_a_version_to_come(package, version):
    package.set("identifiers", 2, version=version)
    assert package.problems() == [("identifiers", 2, "version", "version-ahead")]
