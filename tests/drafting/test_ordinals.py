"""Ordinals."""

from __future__ import annotations

import pytest
from num2words2 import num2words

from agreement_kit.drafting.ordinals import ordinal
from agreement_kit.locales.ru import CASES


def peer(number: int, **options: object) -> str:
    return str(num2words(number, **options))  # type: ignore[no-untyped-call]  # it has no annotations


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "اول"),
        (2, "دوم"),
        (3, "سوم"),
        (4, "چهارم"),
        (9, "نهم"),
        (10, "دهم"),
        (20, "بیستم"),
        (21, "بیست و یکم"),
        (23, "بیست و سوم"),
        (30, "سی\u200cام"),
        (33, "سی و سوم"),
        (40, "چهلم"),
        (50, "پنجاهم"),
        (100, "صدم"),
        (101, "یکصد و یکم"),
        (130, "یکصد و سی\u200cام"),
        (139, "یکصد و سی و نهم"),
        (200, "دویستم"),
        (1000, "هزارم"),
    ],
)
def test_persian(number: int, expected: str) -> None:
    assert ordinal(number, "fa") == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "نخستین"), (3, "سومین"), (21, "بیست و یکمین"), (30, "سی\u200cامین"), (100, "صدمین")],
)
def test_persian_before_its_noun(number: int, expected: str) -> None:
    assert ordinal(number, "fa", "leading") == expected


def test_persian_first_of_a_month() -> None:
    assert (ordinal(1, "fa", "date"), ordinal(2, "fa", "date")) == ("یکم", "دوم")


def test_persian_is_that_of_num2words_but_for_its_errors() -> None:
    for number in range(2, 1000):
        if number % 100 != 30:  # it writes «سیم»
            assert ordinal(number, "fa").replace("یکصد", "صد") == peer(number, lang="fa", to="ordinal")


def test_english_is_that_of_num2words() -> None:
    for number in range(1, 2100):
        assert ordinal(number, "en") == peer(number, lang="en_GB", to="ordinal").replace(",", "")
    assert (ordinal(3, "en"), ordinal(21, "en"), ordinal(40, "en")) == ("third", "twenty-first", "fortieth")


@pytest.mark.parametrize("gender", ["m", "f", "n"])
@pytest.mark.parametrize("case", CASES)
def test_russian_is_that_of_num2words(case: str, gender: str) -> None:
    for number in [*range(1, 1200), 1994, 2024, 2100]:
        theirs = peer(number, lang="ru", to="ordinal", case=case[0], gender=gender, animate=False)
        assert ordinal(number, "ru", f"{gender}-{case}") == theirs


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [
        (1, None, "первый"),
        (2, "m", "второй"),
        (3, "f", "третья"),
        (3, "f-genitive", "третьей"),
        (3, "genitive", "третьего"),
        (3, "accusative-f", "третью"),
        (6, None, "шестой"),
        (40, "n-nominative", "сороковое"),
        (121, "f-accusative", "сто двадцать первую"),
        (112, "prepositional", "сто двенадцатом"),
        (190, "f-instrumental", "сто девяностой"),
        (1994, "genitive", "тысяча девятьсот девяносто четвёртого"),
        (2000, "genitive", "двухтысячного"),
        (2024, "genitive", "две тысячи двадцать четвёртого"),
    ],
)
def test_russian_reviewed(number: int, form: str | None, expected: str) -> None:
    assert ordinal(number, "ru", form) == expected


def test_gender_and_case_may_be_keywords() -> None:
    assert ordinal(3, "ru", gender="f", case="dative") == ordinal(3, "ru", "f-dative") == "третьей"


@pytest.mark.parametrize("language", ["fa", "ru", "en"])
def test_there_is_no_ordinal_of_nothing(language: str) -> None:
    with pytest.raises(ValueError, match="0"):
        ordinal(0, language)


@pytest.mark.parametrize(
    ("language", "form"), [("en", "leading"), ("fa", "f"), ("ru", "leading"), ("ru", "q-genitive"), ("ru", "f-m")]
)
def test_unknown_forms_are_refused(language: str, form: str) -> None:
    with pytest.raises(ValueError, match="unknown form"):
        ordinal(3, language, form)


def test_russian_ordinals_end_at_9999() -> None:
    assert ordinal(9999, "ru").endswith("девятый")
    with pytest.raises(ValueError, match="10000"):
        ordinal(10_000, "ru")
