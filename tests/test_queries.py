"""The stored queries on the real database: each answers by itself, hears its parameters, and draws what it promises."""

import re
import sqlite3
from contextlib import closing
from xml.etree import ElementTree

import pytest

from scripts.charts.directive import chart, directive
from scripts.statements import statement, statements

QUERIES = {query.name: query for query in statements("queries")}
OTHER = {
    "agreements_by_decade": {"level": "interagency"},
    "agreements_not_in_force": {"before": "1900"},
    "dates_in_doubt": {"kind": "event"},
    "documents_of_a_type": {"type": "convention"},
    "events_of_a_person": {"name": "Putin"},
    "events_of_a_topic": {"topic": "space", "since": "2005", "until": "2010"},
    "most_active": {"country": "IRN"},
    "no_third_country_source": {"topic": "space"},
    "offices_over_time": {"name": "Velayati"},
    "places_of_events": {"type": "exercise"},
    "solar_hijri_year": {"year": "1395"},
    "topics_over_time": {"since": "2010"},
    "visits_per_year": {"since": "2005"},
    "what_a_source_says": {"source": "tass-amir-abdollahian-lavrov-2023"},
    "who_met_whom": {"name": "Putin"},
    "years_without_figures": {"other": "TUR"},
}
"""Answers of a reader that change what a query finds."""
WITH_PARAMETERS = sorted(name for name, query in QUERIES.items() if query.parameters and name in OTHER)


@pytest.fixture(scope="module")
def ask(database):
    """Answer a stored query as a page does: what the reader leaves out is empty text."""
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row

        def answer(name: str, /, **given: str) -> list[dict]:
            query = QUERIES[name]
            named = set(re.findall(r":(\w+)", query.sql))
            return [dict(row) for row in connection.execute(query.sql, {each: given.get(each, "") for each in named})]

        yield answer


def test_at_least_twelve_questions_are_stored():
    assert len(QUERIES) >= 12


@pytest.mark.parametrize("name", QUERIES)
def test_question_has_a_title_and_prose_and_answers_by_itself(ask, name):
    assert QUERIES[name].title
    assert len(QUERIES[name].description) > 40
    assert ask(name)


@pytest.mark.parametrize("name", QUERIES)
def test_every_parameter_has_a_default_and_help(name):
    query = QUERIES[name]
    assert set(re.findall(r":([a-z]\w*)", query.sql)) == set(query.parameters)
    assert all(told["help"] for told in query.parameters.values())


@pytest.mark.parametrize("name", WITH_PARAMETERS)
def test_parameter_changes_the_answer(ask, name):
    given = ask(name, **OTHER[name])
    assert given
    assert given != ask(name)


@pytest.mark.parametrize("name", [name for name, query in QUERIES.items() if query.chart])
def test_question_with_a_chart_draws_its_rows(ask, name):
    rows, asked = ask(name), directive(QUERIES[name].chart)
    for column in asked.columns.values():
        assert set(column.split(",")) <= set(rows[0])
    drawing = ElementTree.fromstring(chart(QUERIES[name].title, QUERIES[name].chart, rows))
    assert drawing.tag == "figure"
    assert len(drawing.findall(".//{*}path/{*}title")) > 0


def test_visits_per_year_add_up_to_the_visits(ask, database):
    with closing(sqlite3.connect(database)) as connection:
        held = connection.execute(
            "SELECT count(*) FROM events WHERE type = 'visit' AND status = 'held' AND date_earliest >= '1900'"
        ).fetchone()[0]
    assert sum(row["visits"] for row in ask("visits_per_year", since="1900")) == held


def test_events_by_topic_lose_none(ask, database):
    with closing(sqlite3.connect(database)) as connection:
        held = connection.execute(
            "SELECT count(*) FROM events WHERE status = 'held' AND date_earliest >= '1989'"
        ).fetchone()[0]
    assert sum(row["events"] for row in ask("topics_over_time")) == held


def test_nobody_meets_himself_and_no_pair_stands_twice(ask):
    pairs = [frozenset((row["actor"], row["other_actor"])) for row in ask("who_met_whom", name="%")]
    assert all(len(pair) == 2 for pair in pairs)
    assert len(set(pairs)) == len(pairs)


def test_event_told_by_the_two_sides_has_no_other_country(ask):
    named = {country for row in ask("no_third_country_source") for country in row["countries"].split(",")}
    assert named <= {"IRN", "RUS", "SUN", "not stated"}


def test_nothing_is_counted_beside_a_number_of_delegations_without_a_period(ask):
    rows = ask("delegations_per_year")
    assert [
        row["id"] for row in rows if (row["visits_in_the_record"] is None) != (None in (row["start"], row["end"]))
    ] == []


def test_agreement_not_in_force_has_no_day_of_entry(ask, database):
    with closing(sqlite3.connect(database)) as connection:
        in_force = {row[0] for row in connection.execute("SELECT id FROM agreements WHERE in_force IS NOT NULL")}
    assert not in_force & {row["id"] for row in ask("agreements_not_in_force")}


def test_default_stands_in_for_an_empty_parameter_and_only_for_it(tmp_path):
    path = tmp_path / "year.sql"
    path.write_text("-- title: T\n-- Prose.\n-- parameter year: it's_1 A year\nSELECT :year AS year, :yearly AS other")
    read = statement(path)
    assert read.description == "Prose."
    assert read.parameters == {"year": {"default": "it's 1", "help": "A year"}}
    with closing(sqlite3.connect(":memory:")) as connection:
        assert connection.execute(read.sql, {"year": "", "yearly": ""}).fetchone() == ("it's 1", "")
        assert connection.execute(read.sql, {"year": "2", "yearly": ""}).fetchone() == ("2", "")


@pytest.mark.parametrize("words", ["pie x=a y=b", "line x=a", "columns y=b"])
def test_directive_that_cannot_be_drawn_says_why(words):
    with pytest.raises(ValueError, match="chart"):
        directive(words)
