"""Lists, languages and letters of points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.drafting.languages import in_languages, language_name
from agreement_kit.drafting.lists import join, list_pattern
from agreement_kit.drafting.points import point_letter, point_number
from agreement_kit.locales import LOCALES


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fa", ["", "آ", "آ و ب", "آ، ب و ج", "آ، ب، ج و د"]),
        ("en", ["", "آ", "آ and ب", "آ, ب and ج", "آ, ب, ج and د"]),
        ("ru", ["", "آ", "آ и ب", "آ, ب и ج", "آ, ب, ج и د"]),
    ],
)
def test_lists(language: str, expected: list[str]) -> None:
    items = ["آ", "ب", "ج", "د"]
    assert [join(items[:count], language) for count in range(5)] == expected


def test_the_oxford_comma_is_a_choice_of_english() -> None:
    assert join(["a", "b", "c"], "en", oxford=True) == "a, b, and c"
    assert join(["a", "b"], "en", oxford=True) == "a and b"
    assert list_pattern("fa", oxford=True) == list_pattern("fa") == (" و ", "، ", " و ")


@pytest.mark.parametrize(
    ("codes", "language", "expected"),
    [
        (["fa"], "fa", "به زبان فارسی"),
        (["fa", "ru", "en"], "fa", "به زبان\u200cهای فارسی، روسی و انگلیسی"),
        (["fa", "en"], "en", "in the Persian and English languages"),
        (["en"], "en", "in the English language"),
        (["fa", "ru", "en"], "ru", "на персидском, русском и английском языках"),
        (["fa"], "ru", "на персидском языке"),
        (["hi"], "ru", "на языке хинди"),
    ],
)
def test_languages_of_closing_formulas(codes: list[str], language: str, expected: str) -> None:
    assert in_languages(codes, language) == expected


def test_names_of_languages() -> None:
    assert language_name("zh", "ru", "genitive") == "китайского"
    assert language_name("zh", "en", "genitive") == "Chinese"
    with pytest.raises(KeyError):
        language_name("xx", "en")
    with pytest.raises(KeyError):
        language_name("zh", "ru", "vocative")


@pytest.mark.parametrize(
    ("number", "fa", "ru", "en"),
    [(1, "الف", "а", "a"), (4, "ت", "г", "d"), (7, "چ", "ж", "g"), (10, "د", "к", "j"), (26, "گ", "э", "z")],
)
def test_letters(number: int, fa: str, ru: str, en: str) -> None:
    assert [point_letter(number, code) for code in ("fa", "ru", "en")] == [fa, ru, en]


def test_letters_are_doubled_after_the_alphabet() -> None:
    assert (point_letter(27, "en"), point_letter(28, "en"), point_letter(53, "en")) == ("aa", "bb", "aaa")
    assert point_letter(33, "fa") == "الف\u200cالف"
    with pytest.raises(ValueError, match="0"):
        point_letter(0, "en")


@given(st.integers(1, 75), st.sampled_from([its.code for its in LOCALES]))
def test_letters_read_back(number: int, language: str) -> None:
    assert point_number(point_letter(number, language), language) == number


def test_what_is_no_letter_of_points() -> None:
    assert point_number("ё", "ru") is None
