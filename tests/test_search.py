"""The search page: three scripts, spellings, kinds, snippets, suggestions, and queries that mean harm."""

import sqlite3
from contextlib import closing

import httpx
import pytest

from scripts.names import merged


@pytest.fixture
def find(site):
    def fetch(query: str, **more) -> dict:
        answer = httpx.get(f"{site}/search.json", params={"q": query, **more}, timeout=30)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return fetch


@pytest.fixture
def page(site):
    def fetch(query: str, **more) -> str:
        answer = httpx.get(f"{site}/search", params={"q": query, **more}, timeout=30)
        assert answer.status_code == 200, answer.text
        return answer.text

    return fetch


def rows(found: dict) -> set[tuple[str, str]]:
    return {(hit["kind"], hit["id"]) for hit in found["hits"]}


NAMES = [
    ("Lavrov", "Лавров", "لاوروف"),
    ("Rouhani", "Рухани", "روحانی"),
    ("Tehran", "Тегеран", "تهران"),
    ("Zarif", "Зариф", "ظريف"),
]


@pytest.mark.parametrize("names", NAMES, ids=lambda names: names[0])
def test_name_finds_the_same_rows_in_three_scripts(find, names):
    for kind in ("events", "agreements", "actors", "sources"):
        found = [find(name, kind=kind) for name in names]
        assert len({tuple(sorted(each["counts"].items())) for each in found}) == 1
        assert len({frozenset(rows(each)) for each in found}) == 1
    assert found[0]["counts"]["events"] > 10


@pytest.mark.parametrize("query", ["Лавровым", "ЛАВРОВА", "Lavrov’s", "لاوروف‌"])
def test_name_is_found_with_an_ending(find, query):
    assert ("actors", "sergei-lavrov") in rows(find(query))


def test_everyone_who_took_part_finds_the_event(database, find):
    with closing(sqlite3.connect(database)) as connection:
        wanted = connection.execute("SELECT count(DISTINCT event) FROM participants WHERE actor = 'sergei-lavrov'")
        assert find("لاوروف")["counts"]["events"] >= wanted.fetchone()[0] > 100


@pytest.mark.parametrize(("one", "other"), [("ایران", "ايران"), ("۲۰۱۳", "2013"), ("С-300", "S-300")])
def test_spelling_makes_no_difference(find, one, other):
    assert find(one)["counts"] == find(other)["counts"] != {}


def test_all_words_must_occur(find):
    both = find("Lavrov Tehran", kind="events")["counts"]["events"]
    assert 0 < both < find("Lavrov", kind="events")["counts"]["events"]


def test_search_page_shows_groups_counts_and_marks(page):
    text = page("Колокольцев")
    assert ">People and bodies</h2>" in text
    assert "/relations/actors/vladimir-kolokoltsev" in text
    assert "<mark>Kolokoltsev</mark>" in text


def test_results_of_one_kind_are_paged_without_overlap(find):
    first, second = find("Russia", kind="sources"), find("Russia", kind="sources", page=2)
    assert len(first["hits"]) == len(second["hits"]) == 50
    assert not rows(first) & rows(second)
    assert {hit["kind"] for hit in first["hits"]} == {"sources"}


def test_nothing_found_is_said_with_names_like_it(find, page):
    assert find("Larvov")["suggestions"][0] == "lavrov"
    text = page("Larvov")
    assert "Nothing in the record" in text
    assert "Did you mean" in text


def test_suggestion_leads_to_rows(find):
    found = find("Lavrof visit")
    assert found["total"] == 0
    assert all(find(guess)["total"] for guess in found["suggestions"])


HOSTILE = [
    *('"', "'", "*", '" OR 1', "names:lavrov", "NEAR(a b)", "a AND", "NOT", "^a", "-", "(", "{a b} : c", "\0", "a\0b"),
    *("%", "_", "\\", "<script>alert(1)</script>", "\u202e", "\ud7ff", "\u200c", "𐍈", "a" * 7000, "a " * 3000),
    *("' UNION SELECT 1 --", "; DROP TABLE search", "é" * 1000),
]


@pytest.mark.parametrize("query", HOSTILE, ids=lambda query: ascii(query)[:20])
def test_hostile_query_is_answered(page, find, query):
    assert "<script>alert" not in page(query)
    assert find(query)["ok"]


def test_query_of_ten_kilobytes_is_refused(site):
    assert httpx.get(f"{site}/search", params={"q": "x" * 10_000}).status_code == 414


def test_goods_are_found_by_name_code_and_the_goods_that_hold_them(find):
    for query in ("crude petroleum", "270900"):
        assert ("commodities", "270900") in rows(find(query)), query
    assert {("commodities", "2709"), ("commodities", "2711")} <= rows(find("mineral fuels", kind="commodities"))


@pytest.mark.parametrize("more", [{"kind": "x"}, {"page": "-1"}, {"page": "9999"}, {"page": "x"}, {"kind": "events"}])
def test_odd_kinds_and_pages_are_answered(page, more):
    assert "<h1>Search</h1>" in page("Lavrov", **more)


def test_search_page_without_a_query_says_what_it_does(page):
    assert "every script" in page("")


def test_groups_that_share_a_spelling_are_one():
    assert merged([{"a", "b"}, {"c"}, {"b", "c"}]) == [{"a", "b", "c"}]


def test_every_row_of_the_four_tables_is_in_the_index(database):
    with closing(sqlite3.connect(database)) as connection:
        for table in ("events", "agreements", "actors", "sources"):
            missing = f"SELECT id FROM {table} EXCEPT SELECT id FROM search WHERE kind = '{table}'"
            assert connection.execute(missing).fetchall() == []
        indexed = connection.execute("SELECT count(*) FROM search_fts_docsize").fetchone()
        assert indexed == connection.execute("SELECT count(*) FROM search").fetchone()
