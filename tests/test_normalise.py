"""Words as search compares them. The same vectors hold for the JavaScript of the baked site."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.normalise import SHORTEST, asked, expression, indexed, stem
from tests.conftest import ROOT

VECTORS = json.loads((ROOT / "tests" / "data" / "normalise.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: ascii(vector["text"])[:30])
def test_vector_holds(vector):
    text = vector["text"]
    assert asked(text) == vector["asked"]
    assert indexed(text) == vector["indexed"]
    assert expression(text) == vector["expression"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كنسولگري", "کنسولگری"),
        ("۱۳۹۱", "1391"),
        ("١٣٩١", "1391"),
        ("Ёлкин", "Елкин"),
        ("Алексей", "алексеи"),
        ("Sana'i", "Sanai"),
        ("Łódź", "Lodz"),
        ("مـــسکو", "مسکو"),
    ],
)
def test_two_spellings_are_one_word(one, other):
    assert asked(one) == asked(other)


@pytest.mark.parametrize(
    "words", ["Москва Москвы Москве Москву Москвой", "Лаврова Лаврову Лавровым", "treaty treaties"]
)
def test_endings_of_a_word_have_one_stem(words):
    assert len({stem(asked(word)[0]) for word in words.split()}) == 1


def test_word_with_a_half_space_is_found_in_parts_and_whole():
    assert {"کنسولگری", "های", "کنسولگریهای"} <= set(indexed("کنسولگری‌های"))


@given(st.text(max_size=200))
def test_any_text_gives_words_of_letters_and_digits(text):
    assert all(word.isalnum() for word in asked(text) + indexed(text))
    assert set(asked(text)) <= set(indexed(text))
    assert all(len(stem(word)) >= min(SHORTEST, len(word)) for word in asked(text))
