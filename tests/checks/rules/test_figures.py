"""Figures: the same value from any digits and words of the three languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.checks.rules.figures import figures
from agreement_kit.drafting.currencies import CURRENCIES
from agreement_kit.drafting.dates import draft_date
from agreement_kit.drafting.money import money
from agreement_kit.drafting.numbers import digits, number_words
from agreement_kit.drafting.ordinals import ordinal
from agreement_kit.drafting.values import CalendarDate, Money
from agreement_kit.locales.ru import CASES

LANGUAGES = st.sampled_from(("en", "fa", "ru"))


def values(text: str, language: str) -> list[tuple[str, str]]:
    return [(figure.kind, figure.canonical) for figure in figures(text, language)]


SAME = [
    ("30 days", "۳۰ روز", "30 дней", [("number", "30")]),
    ("thirty days", "سی روز", "тридцати дней", [("number", "30")]),
    ("twenty-one days", "بیست و یک روز", "двадцати одного дня", [("number", "21")]),
    ("10,000 persons", "۱۰٬۰۰۰ نفر", "10\u00a0000 человек", [("number", "10000")]),
    ("2.6 billion", "۲٫۶ میلیارد", "2,6 млрд", [("number", "2600000000")]),
    ("18 thousand 260 cities", "۱۸ هزار و ۲۶۰ شهر", "18 тысяч 260 городов", [("number", "18260")]),
    ("50 per cent", "۵۰ درصد", "50 процентов", [("percent", "50%")]),
    ("40%", "۴۰٪", "40\u00a0%", [("percent", "40%")]),
    ("two thirds of", "دو سوم", "двух третей", [("fraction", "2/3")]),
    ("one third of", "یک‌سوم", "одной трети", [("fraction", "1/3")]),
    ("the third meeting", "نشست سوم", "третье заседание", [("ordinal", "3")]),
    ("Article 3", "مادهٔ ۳", "статьёй 3", [("reference", "3")]),
    ("Articles 3 and 4", "مواد ۳ و ۴", "статьями 3 и 4", [("reference", "3"), ("reference", "4")]),
    ("in 2024", "در ۲۰۲۴", "в 2024 году", [("reference", "2024")]),
    ("No. 7/1700", "شمارهٔ ۷/۱۷۰۰", "№ 7/1700", [("reference", "7/1700")]),
    ("22 June 2024", "۲۲ ژوئن ۲۰۲۴", "22 июня 2024 года", [("date", "2024-06-22")]),
    ("22 June 2024 (2 Tir 1403)", "۲ تیر ۱۴۰۳ برابر با ۲۲ ژوئن ۲۰۲۴", "22.06.2024", [("date", "2024-06-22")]),
    ("2024-06-22", "۱۴۰۳/۴/۲", "22 июня 2024", [("date", "2024-06-22")]),
    ("June 2024", "ژوئن ۲۰۲۴", "в июне 2024 года", [("date", "2024-06")]),
    ("USD 10,000", "۱۰٬۰۰۰ دلار آمریکا", "10 000 долларов США", [("money", "10000 USD")]),
    ("60 (sixty) days", "۶۰ (شصت) روز", "60 (шестьдесят) дней", [("number", "60")]),
    ("one of the Parties", "یکی از طرف‌ها", "одна из Сторон", []),
    ("the two Parties", "هر دو طرف", "обеих Сторон", []),
    ("third parties", "اشخاص ثالث", "третьих лиц", []),
]


@pytest.mark.parametrize(("en", "fa", "ru", "expected"), SAME)
def test_three_languages_say_the_same(en: str, fa: str, ru: str, expected: list[tuple[str, str]]) -> None:
    assert values(en, "en") == values(fa, "fa") == values(ru, "ru") == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("نه تنها فرهنگ", "fa", []),
        ("بیست و نه نفر، نه روز", "fa", ["29", "9"]),
        ("семью и детей", "ru", []),
        ("семью днями и двадцатью семью", "ru", ["7", "27"]),
        ("two and three; 5 may, May 5", "en", ["2", "3", "5", "5"]),
        ("it shall first be heard", "en", []),
        ("دو مهر و ۲ مهر ۱۴۰۳", "fa", ["2", "2024-09-23"]),
        ("31 февраля 2024 года", "ru", ["2024-02-31?"]),
        ("٣٠ یوم", "fa", ["30"]),
        ("1" * 6000, "en", ["1" * 6000]),
    ],
    ids=lambda value: str(value)[:30],
)
def test_words_with_two_meanings_and_odd_numbers(text: str, language: str, expected: list[str]) -> None:
    assert [figure.canonical for figure in figures(text, language)] == expected


def test_one_is_counted_on_request() -> None:
    assert [figure.canonical for figure in figures("one month", "en", ones=True)] == ["1"]
    assert figures("one month", "en") == []


@given(st.integers(2, 10**9), LANGUAGES, st.sampled_from(CASES))
def test_what_drafting_writes_in_words_is_read_back(number: int, language: str, case: str) -> None:
    text = f"({number_words(number, language, case)})"
    # «семью» and «نه» alone may be other words
    if text not in ("(семью)", "(نه)") and not text.endswith(" семью)"):
        assert [figure.canonical for figure in figures(text, language)] == [str(number)]


@given(st.integers(2, 9999), LANGUAGES)
def test_what_drafting_writes_as_an_ordinal_is_read_back(number: int, language: str) -> None:
    assert values(f"({ordinal(number, language)})", language) == [("ordinal", str(number))]


@given(st.decimals(2, 10**9, places=2), LANGUAGES)
def test_what_drafting_writes_in_digits_is_read_back(number: Decimal, language: str) -> None:
    text = f"({digits(number, language)})"
    [figure] = figures(text, language)
    assert Decimal(figure.canonical) == number


@given(st.dates(min_value=date(1930, 1, 1), max_value=date(2070, 1, 1)), LANGUAGES)
def test_what_drafting_writes_as_a_date_is_read_back(day: date, language: str) -> None:
    for form in (None, "gregorian", "solar", "dual", "words", "weekday"):
        text = draft_date(CalendarDate(day), language, form)
        assert [figure.canonical for figure in figures(text, language)] == [str(day)], text


@pytest.mark.parametrize("code", sorted(CURRENCIES))
@pytest.mark.parametrize("language", ["en", "fa", "ru"])
def test_money_that_drafting_writes_is_read_back(code: str, language: str) -> None:
    text = money(Money(Decimal(2500), code), language)
    assert values(text, language) == [("money", f"2500 {code}")], text
