"""A release enters what is new into the register of identifiers, and the checks see to it that it stays."""

import pytest

HEADER = ["table", "id", "version", "successor"]


@pytest.fixture
def noted(package):
    """A package whose changelog has the version of the descriptor."""
    (package.root / "CHANGELOG.md").write_text("# Changelog\n\n## 0.1.0\n\n- All.\n", encoding="utf-8")
    return package


def test_every_identifier_is_entered_once(noted):
    before = noted.rows("identifiers")[1:]
    result = noted.run("release")
    assert result.returncode == 0, result.stderr
    header, *rows = noted.rows("identifiers")
    assert header == HEADER
    assert rows == sorted(rows)
    assert all(row in rows for row in before)
    for table in ("events", "actors", "trade", "sources"):
        assert [each[1] for each in rows if each[0] == table] == sorted(row[0] for row in noted.rows(table)[1:])
    assert not {"participants", "event_sources", "identifiers"} & {row[0] for row in rows}
    assert f"{len(rows) - 1} new identifiers beside 1 of earlier versions" in result.stdout
    assert noted.problems() == []


def test_a_second_release_enters_nothing(noted):
    noted.run("release")
    once = noted.path("identifiers").read_bytes()
    assert "0 new identifiers" in noted.run("release").stdout
    assert noted.path("identifiers").read_bytes() == once


def test_a_released_row_that_goes_is_seen(noted):
    noted.run("release")
    gone = noted.rows("trade")[1][0]
    noted.drop("trade", 2)
    line = noted.rows("identifiers").index(["trade", gone, "0.1.0", ""]) + 1
    assert ("identifiers", line, "id", "vanished") in noted.problems()


def test_a_package_with_problems_is_not_released(noted):
    noted.set("events", 2, title="")
    before = noted.path("identifiers").read_bytes()
    result = noted.run("release")
    assert result.returncode == 1
    assert "events.csv:2" in result.stderr
    assert noted.path("identifiers").read_bytes() == before


def test_a_version_without_a_note_is_not_released(package):
    result = package.run("release")
    assert result.returncode == 2
    assert "## 0.1.0" in result.stderr
