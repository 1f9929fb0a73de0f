"""What becomes of candidates: compared with the table, checked like it, written without replacing anything."""

import csv
from pathlib import Path

import pytest

from schemas.problem import CannotRun
from scripts.refresh.candidate import candidate, origin
from scripts.refresh.choice import choice
from scripts.refresh.output import finish
from tests.refresh.conftest import Answer

OF = origin(
    "test",
    {"id": "test-source", "title": "A test", "publisher": "Nobody", "kind": "dataset"},
    {"id": "test-body", "name": "A Body"},
)


def figure(year: int = 2015, value: str = "2000000000", **more: str) -> dict[str, str]:
    cells = {"reporter": "IRN", "partner": "RUS", "flow": "exports", "status": "observed", "locator": "table 1"}
    return candidate(OF, year, **{**cells, "value": value, **more})


@pytest.fixture
def end(package, tmp_path):
    """Finish a run with some rows; returns status and report."""

    def run(*rows: dict[str, str], force: bool = False) -> tuple[int, str]:
        return finish(list(rows), OF, package.descriptor, tmp_path / "out" / "new.csv", force)

    return run


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def enter(package, row: dict[str, str]) -> None:
    """Put a row into the table of trade, and what it refers to into the others if it is not there."""
    for table, cells in (("sources", OF.source), ("actors", OF.compiler), ("trade", row)):
        if cells["id"] not in {line[0] for line in package.rows(table)}:
            package.add_copy(table, 2, **{name: cells.get(name, "") for name in package.rows(table)[0]})


def test_candidates_and_what_they_refer_to_are_written_in_the_form_of_the_tables(end, package, tmp_path):
    status, report = end(figure(2016), figure(2015, "1800000000"))
    assert (status, report.splitlines()[-1]) == (0, "The candidates are valid.")
    assert [row["id"] for row in read(tmp_path / "out" / "new.csv")] == [
        "irn-rus-exports-2015-test",
        "irn-rus-exports-2016-test",
    ]
    assert read(tmp_path / "out" / "new-sources.csv")[0]["title"] == "A test"
    assert read(tmp_path / "out" / "new-actors.csv")[0]["kind"] == "organization"
    for table, name in (("trade", "new"), ("sources", "new-sources"), ("actors", "new-actors")):
        for row in read(tmp_path / "out" / f"{name}.csv"):
            package.add_copy(table, 2, **row)
    assert package.problems() == []


def test_a_figure_that_the_table_has_is_not_written_again(end, package, tmp_path):
    enter(package, figure(2015))
    status, report = end(figure(2015, "2000000000.0"), figure(2016))
    assert status == 0
    assert "New: 1. The same as in the table: 1. Another figure: 0." in report
    assert [row["start"] for row in read(tmp_path / "out" / "new.csv")] == ["2016-01-01"]
    assert not (tmp_path / "out" / "new-sources.csv").exists()


def test_goods_that_the_table_lacks_are_written_with_the_code_that_holds_them(end, package, tmp_path):
    rows = [figure(commodity=code) for code in ("100190", "100310", "1003", "TOTAL")]
    status, report = end(*rows)
    assert (status, report.splitlines()[-1]) == (0, "The candidates are valid.")
    goods = read(tmp_path / "out" / "new-commodities.csv")
    assert [(row["id"], row["nomenclature"], row["parent"], row["source"]) for row in goods] == [
        ("1003", "HS", "10", "test-source"),
        ("100310", "HS", "1003", "test-source"),
    ]
    for table, name in (("sources", "new-sources"), ("actors", "new-actors"), ("commodities", "new-commodities")):
        for row in read(tmp_path / "out" / f"{name}.csv"):
            package.add_copy(table, 2, **row)
    for row in read(tmp_path / "out" / "new.csv"):
        package.add_copy("trade", 2, **row)
    assert package.problems() == []


def test_another_figure_for_the_same_claim_is_shown_beside_the_known_one(end, package, tmp_path):
    enter(package, figure(2015))
    status, report = end(figure(2015, "1900000000"))
    assert status == 1
    assert "[source-contradicts-itself]" in report
    assert "IRN exports RUS TOTAL value 2015: 2000000000 USD in irn-rus-exports-2015-test, now 1900000000 USD" in report
    assert [row["id"] for row in read(tmp_path / "out" / "new.csv")] == ["irn-rus-exports-2015-test-2"]


def test_a_broken_figure_in_the_table_is_another_figure(end, package):
    enter(package, figure(2015, "2 bn"))
    assert "2015: 2 bn USD in irn-rus-exports-2015-test, now 2000000000 USD" in end(figure(2015))[1]


@pytest.mark.parametrize("change", [{"compiler": "cepii"}, {"coverage": "non-oil"}, {"flow": "imports"}])
def test_a_figure_of_another_body_coverage_or_flow_is_another_claim(end, package, change):
    enter(package, {**figure(2015), **change})
    _, report = end(figure(2015))
    assert "New: 1. The same as in the table: 0. Another figure: 0." in report


def test_candidates_are_checked_like_the_table_at_their_own_lines(end):
    status, report = end(figure(2015), figure(2016, "2,5"), figure(2017, partner="IRN"), figure(2018, unit="t"))
    assert status == 1
    assert "new.csv:4:value: “2,5”: This is not a number." in report
    assert "new.csv:2:partner: “IRN”: A country does not trade with itself." in report
    assert "new.csv:5:unit" in report


def test_a_candidate_out_of_all_proportion_to_the_table_is_told(end, package):
    for year in (2013, 2014):
        enter(package, figure(year))
    status, report = end(figure(2015, "3000"))
    assert status == 1
    assert "new.csv:2:value" in report


def test_an_existing_file_is_only_replaced_by_force(end, tmp_path):
    end(figure(2015))
    before = (tmp_path / "out" / "new.csv").read_bytes()
    with pytest.raises(CannotRun, match=r"exists already\. Name another file with --output"):
        end(figure(2016))
    assert (tmp_path / "out" / "new.csv").read_bytes() == before
    assert end(figure(2016), force=True)[0] == 0
    assert (tmp_path / "out" / "new.csv").read_bytes() != before


def test_an_existing_output_is_told_before_anything_is_asked(refresh, service, monkeypatch, tmp_path):
    monkeypatch.setenv("COMTRADE_URL", service.address)
    service.answer = lambda path: Answer({"results": []})
    (tmp_path / "candidates.csv").write_text("mine\n")
    run = refresh("comtrade")
    assert run.status == 2
    assert "exists already" in run.last
    assert service.asked == []


def test_the_tables_themselves_are_never_written(refresh, package):
    before = package.path("trade").read_bytes()
    run = refresh("imf", "--force", output=package.path("trade"))
    assert run.status == 2
    assert "stands among the tables" in run.last
    assert package.path("trade").read_bytes() == before


def test_pairs_are_taken_in_both_directions_and_years_in_order():
    found = choice(["irn-rus", "RUS-IRN"], "2017,2012-2014,2013")
    assert found.pairs == (("IRN", "RUS"), ("RUS", "IRN"))
    assert found.years == (2012, 2013, 2014, 2017)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--pair", "IRNRUS"), "“IRNRUS” is no pair of countries. Write two ISO 3166-1 alpha-3 codes: --pair IRN-RUS."),
        (("--pair", "IRN-IRN"), "“IRN-IRN” is no pair"),
        (("--years", "2015-2014"), "“2015-2014” is neither a year nor a span. Write --years 2015-2024"),
        (("--years", "SH1391"), "“SH1391” is neither a year nor a span."),
    ],
)
def test_a_choice_that_cannot_be_read_is_one_line(refresh, arguments, words):
    run = refresh("imf", *arguments)
    assert run.status == 2
    assert words in run.last
