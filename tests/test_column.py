"""Prose of our own and single columns: what a paste, a program or a refused page leaves in them."""

import pytest

from schemas.cells import conditions
from schemas.package import load
from tests.conftest import ROOT

FAULTS = [
    ("events", "title", "Visit to MoscowVisit to Moscow", "repeated-text"),
    ("events", "description", "They met in Moscow. They met in Moscow.", "repeated-text"),
    ("events", "description", "As an AI, it knows no date.", "leftover"),
    ("events", "description", "They met.turn0search3 In Moscow.", "leftover"),
    ("events", "description", "They met in Moscow [citation needed].", "leftover"),
    ("events", "description", "They met (see [this](https://irna.ir/1)).", "leftover"),
    ("events", "description", "I could not find the date.", "leftover"),
    ("events", "description", "Certainly! They met.", "leftover"),
    ("events", "description", "Salehi &amp Novak met.", "leftover"),
    ("events", "title", "Visit%20to Moscow", "address-in-text"),
    ("events", "title", "Visit to Moscow, https://irna.ir/1", "address-in-text"),
    ("sources", "title", "https://irna.ir/1", "address-in-text"),
    ("sources", "publisher", "www.irna.ir", "address-in-text"),
    ("events", "title", "Visit", "cut-title"),
    ("agreements", "title", "Memorandum on the construction of", "cut-title"),
    ("events", "title", "“We are friends”", "quoted-title"),
    ("events", "title", "Untitled.", "placeholder"),
    ("events", "description", "To be added.", "placeholder"),
    ("events", "description", "No description available.", "placeholder"),
    ("sources", "title", "2013-02", "placeholder"),
    ("sources", "title", "TODO: copy it", "placeholder"),
    ("event_sources", "locator", "see link", "placeholder"),
    ("event_sources", "locator", "https://irna.ir/1", "locator"),
    ("event_sources", "locator", "5", "locator"),
    ("event_sources", "locator", "Paragraph", "locator"),
    ("trade", "locator", "p. ?", "locator"),
    ("trade", "note", "The%20text says so.", "address-in-text"),
    ("trade", "note", "The text =D0=B0 says so.", "leftover"),
    ("trade", "note", "The text says so 👍.", "sign"),
    ("trade_notes", "title", "Two totals of one year.", "title-stop"),
    ("trade_notes", "explanation", "The report has two totals", "full-stop"),
    ("trade_notes", "explanation", "The report has the the total.", "repeated-word"),
    ("acknowledgements", "reason", "The report has the total as quoted", "full-stop"),
    ("dead_ends", "sought", "The text of the treaty.", "title-stop"),
    ("event_sources", "locator", " ".join(["word"] * 41), "locator"),
    ("event_sources", "locator", "paragraph 5 paragraph 5", "repeated-text"),
    ("sources", "title", "404", "refused-page"),
    ("sources", "title", "Just a moment...", "refused-page"),
    ("sources", "title", "IRNA - Page not found", "refused-page"),
    ("sources", "title", "Access Denied", "refused-page"),
    ("sources", "title", "Attention Required! | Cloudflare", "refused-page"),
    ("sources", "title", "Iran and Russia (the talks", "punctuation"),
    ("sources", "author", "John Smith, Jane Brown", "byline"),
    ("events", "description", "They saw the aircraft.Talks went on.", "punctuation"),
    ("trade_notes", "locator", "see article", "placeholder"),
    ("sources", "author", "By Mehdi Sanaei", "byline"),
    ("sources", "author", "sanaei@irna.ir", "byline"),
    ("agreements", "title_fa", "هیسور و ناریا همانقفاوت", "backwards"),
    ("sources", "author", "admin", "byline"),
    ("sources", "author", "MEHDI SANAEI", "byline"),
    ("participants", "office", "minister of energy", "office"),
    ("participants", "office", "Minister of Energy.", "office"),
    ("participants", "office", "MINISTER", "office"),
    ("participants", "office", "Guest", "office"),
    ("agreements", "title_ru", "Меморандум о сотру- дничестве", "punctuation"),
    ("agreements", "paragraphs", "401", "range"),
    ("actors", "name", "Ali Larijani1", "pattern"),
    ("actors", "name", "Ali Larijani (1957)", "pattern"),
]
RIGHT = [
    ("events", "title", "Tenth session on short- and long-term trade"),
    ("events", "description", "Here they met, and Todorov led the talks; AT&T took no part."),
    ("sources", "title", "Iran sends 404 tons of grain (by rail)"),
    ("sources", "title", "“Iran” and “Russia”"),
    ("sources", "title", "Todorov visits Tehran"),
    ("sources", "author", "Byron Smith"),
    ("sources", "author", "A. A. S."),
    ("sources", "author", "John Smith, Jr.; Jane Brown"),
    ("trade", "note", "Stated by Eurasia.Expert and Report.az after the U.S. Navy."),
    ("places", "name", "Baden-Baden"),
    ("actors", "name", "Group 5+1"),
    ("actors", "name", "G20"),
    ("participants", "office", "CEO"),
    ("participants", "office", "5th Deputy Minister"),
    ("event_sources", "locator", "page 5"),
    ("event_sources", "locator", "title"),
    ("trade", "note", "See https://irna.ir/%D8%A7 for 50% of it."),
]
RESOURCES = load(ROOT / "datapackage.json").resources


def found(table: str, column: str, text: str) -> str | None:
    """The rule that a text of a column is reported under, if any."""
    field = next(field for field in RESOURCES[table].fields if field.name == column)
    return next((each.rule for each in conditions(field) if not each.holds(text)), None)


@pytest.mark.parametrize(("table", "column", "text", "rule"), FAULTS)
def test_fault_of_a_column_is_found_by_its_rule(table, column, text, rule):
    assert found(table, column, text) == rule


@pytest.mark.parametrize(("table", "column", "text"), RIGHT)
def test_right_text_of_a_column_is_left_alone(table, column, text):
    assert found(table, column, text) is None


def test_fault_of_a_column_is_reported_from_its_cell(package):
    package.set("participants", 2, office="Guest")
    assert package.problems() == [("participants", 2, "office", "office")]
