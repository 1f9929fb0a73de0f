"""Acknowledgements: a warning that was looked at is silent, exactly one each, and none stays that silences nothing."""

import pytest

ENTRY = [
    "event-too-precise",
    "events",
    "tenth-commission-2013",
    "The report names the day.",
    "the editors",
    "2026-11-23",
]


@pytest.fixture
def suspicious(package):
    """A package with one warning: an event dated more precisely than its sources."""
    package.set("event_sources", 3, date="2013-02")
    assert package.problems() == [("events", 2, "date", "event-too-precise")]
    return package


def acknowledge(package, *rows: list[str]) -> None:
    package.write("acknowledgements", [package.rows("acknowledgements")[0], *rows])


def test_warning_fails_the_run_until_it_is_acknowledged(suspicious):
    assert suspicious.run("validate").returncode == 1
    acknowledge(suspicious, ENTRY)
    assert suspicious.run("validate").returncode == 0


def test_acknowledgement_of_another_row_or_rule_silences_nothing(suspicious):
    acknowledge(suspicious, [ENTRY[0], "events", "another", *ENTRY[3:]])
    assert suspicious.problems() == [
        ("acknowledgements", 2, "id", "acknowledgement-unused"),
        ("events", 2, "date", "event-too-precise"),
    ]


@pytest.mark.parametrize(
    ("part", "column"), [({0: "similar-name"}, "rule"), ({1: "people"}, "table"), ({2: "nobody"}, "id")]
)
def test_acknowledgement_is_blamed_for_the_part_that_names_nothing(suspicious, part, column):
    acknowledge(suspicious, [part.get(place, cell) for place, cell in enumerate(ENTRY)])
    assert ("acknowledgements", 2, column, "acknowledgement-unused") in suspicious.problems()


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ({0: "event-to-precise"}, "There is no warning event-to-precise. Did you mean event-too-precise?"),
        ({1: "event"}, "There is no table event. Did you mean events?"),
        ({2: "tenth-commission"}, "events has no row tenth-commission. Did you mean tenth-commission-2013?"),
        ({2: "x"}, "events has no row x. Correct it, or remove the row."),
    ],
)
def test_acknowledgement_with_a_slip_says_what_was_meant(suspicious, part, told):
    acknowledge(suspicious, [part.get(place, cell) for place, cell in enumerate(ENTRY)])
    assert told in suspicious.run("validate").stdout


def test_acknowledgement_that_silences_nothing_any_more_is_an_error(package):
    acknowledge(package, ENTRY)
    assert package.problems() == [("acknowledgements", 2, "rule", "acknowledgement-unused")]


def test_error_cannot_be_acknowledged(package):
    package.set("trade", 2, start="2012-03-21")
    acknowledge(package, ["solar-hijri-start", "trade", "irn-rus-turnover-1391-estimate", *ENTRY[3:]])
    assert ("trade", 2, "start", "solar-hijri-start") in package.problems()


def test_acknowledgement_over_a_table_with_another_header_waits_until_it_can_be_read(suspicious):
    acknowledge(suspicious, ENTRY)
    rows = suspicious.rows("events")
    suspicious.write("events", [["datum" if name == "date" else name for name in rows[0]], *rows[1:]])
    assert {problem[3] for problem in suspicious.problems()} == {"header"}
