"""Numbers with units."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale
from babel.units import format_unit
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.drafting.quantities import canonical_quantity, in_originals, percent, quantity
from agreement_kit.drafting.russian import plural_category
from agreement_kit.drafting.units import UNITS
from agreement_kit.drafting.values import Quantity
from agreement_kit.locales.ru import CASES


@given(st.integers(0, 10**9))
def test_plural_categories_are_those_of_cldr(number: int) -> None:
    assert plural_category(number) == Locale.parse("ru").plural_form(number)


@pytest.mark.parametrize("unit", ["day", "week", "month", "year", "hour", "minute", "percent"])
def test_nominatives_are_those_of_cldr(unit: str) -> None:
    length = {"unit": f"duration-{unit}"} if unit != "percent" else {"unit": "concentr-percent"}
    for number in range(200):
        theirs = format_unit(number, length["unit"], length="long", locale="ru")
        assert quantity(number, unit, "ru") == theirs.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("number", "unit", "case", "expected"),
    [
        (1, "day", "nominative", "1 день"),
        (2, "day", "nominative", "2 дня"),
        (5, "day", "nominative", "5 дней"),
        (11, "day", "nominative", "11 дней"),
        (21, "day", "genitive", "21 дня"),
        (60, "day", "genitive", "60 дней"),
        (2, "day", "genitive", "2 дней"),
        (2, "day", "accusative", "2 дня"),
        (60, "day", "dative", "60 дням"),
        (1, "day", "dative", "1 дню"),
        (60, "day", "instrumental", "60 днями"),
        (60, "day", "prepositional", "60 днях"),
        (1, "week", "accusative", "1 неделю"),
        (3, "month", "genitive", "3 месяцев"),
        (1, "year", "genitive", "1 года"),
        (2, "year", "nominative", "2 года"),
        (5, "year", "accusative", "5 лет"),
        (5, "year", "genitive", "5 лет"),
        (5, "year", "dative", "5 годам"),
        (30, "working-day", "genitive", "30 рабочих дней"),
        (2, "working-day", "accusative", "2 рабочих дня"),
        (21, "working-day", "genitive", "21 рабочего дня"),
        (10, "calendar-day", "genitive", "10 календарных дней"),
        (3, "calendar-day", "nominative", "3 календарных дня"),
        (10, "person", "genitive", "10 человек"),
        (3, "person", "nominative", "3 человека"),
        (3, "person", "accusative", "3 человек"),
        (21, "member", "accusative", "21 члена"),
        (50, "percent", "nominative", "50 процентов"),
        (2, "original", "prepositional", "2 экземплярах"),
        (19, "article", "genitive", "19 статей"),
        (21, "article", "instrumental", "21 статьёй"),
        (2, "annex", "nominative", "2 приложения"),
    ],
)
def test_russian(number: int, unit: str, case: str, expected: str) -> None:
    assert quantity(number, unit, "ru", case) == expected


@pytest.mark.parametrize(
    ("number", "unit", "english", "persian"),
    [
        (60, "day", "60 days", "۶۰ روز"),
        (1, "day", "1 day", "۱ روز"),
        (1, "year", "1 year", "۱ سال"),
        (50, "percent", "50 per cent", "۵۰ درصد"),
        (2, "original", "2 originals", "۲ نسخه"),
        (12_000, "person", "12,000 persons", "۱۲٬۰۰۰ نفر"),
        (30, "working-day", "30 working days", "۳۰ روز کاری"),
    ],
)
def test_english_and_persian(number: int, unit: str, english: str, persian: str) -> None:
    assert (quantity(number, unit, "en"), quantity(number, unit, "fa")) == (english, persian)


@pytest.mark.parametrize(
    ("number", "unit", "language", "case", "expected"),
    [
        (60, "day", "en", "nominative", "60 (sixty) days"),
        (60, "day", "fa", "nominative", "۶۰ (شصت) روز"),
        (60, "day", "ru", "nominative", "60 (шестьдесят) дней"),
        (60, "day", "ru", "genitive", "60 (шестидесяти) дней"),
        (21, "day", "ru", "genitive", "21 (двадцати одного) дня"),
        (1, "week", "ru", "accusative", "1 (одну) неделю"),
        (2, "week", "ru", "nominative", "2 (две) недели"),
        (1, "annex", "ru", "nominative", "1 (одно) приложение"),
        (2, "member", "ru", "accusative", "2 (двух) членов"),
    ],
)
def test_with_words(number: int, unit: str, language: str, case: str, expected: str) -> None:
    assert quantity(number, unit, language, case, words=True) == expected


def test_words_alone() -> None:
    assert quantity(19, "article", "fa", words="only") == "نوزده ماده"
    assert quantity(19, "article", "ru", "genitive", words="only") == "девятнадцати статей"
    assert quantity(19, "article", "en", words="only") == "nineteen articles"


def test_originals_of_closing_formulas() -> None:
    assert [in_originals(2, code) for code in ("fa", "ru", "en")] == [
        "در دو نسخه",
        "в двух экземплярах",
        "in two originals",
    ]
    assert in_originals(1, "ru") == "в одном экземпляре"


def test_fractions() -> None:
    half = Decimal("2.5")
    assert [percent(half, code) for code in ("fa", "ru", "en")] == ["۲٫۵ درصد", "2,5 процента", "2.5 per cent"]
    assert percent(Decimal("2.50"), "en") == percent(half, "en")
    assert percent(Decimal("50.0"), "ru") == "50 процентов"
    assert percent(half, "ru", "dative") == "2,5 процента"
    with pytest.raises(ValueError, match="fraction"):
        percent(half, "en", words=True)


def test_a_quantity_brings_its_unit() -> None:
    value = Quantity(60, "day")
    assert quantity(value, None, "ru", "genitive") == quantity(60, "day", "ru", "genitive")
    assert quantity(value, "month", "en") == "60 months"
    assert canonical_quantity(value) == "60 day"


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("language", ["fa", "ru", "en"])
def test_every_unit_drafts_in_every_case(unit: str, language: str) -> None:
    for case in CASES:
        for number in (0, 1, 2, 5, 11, 21, 22, 100):
            text = quantity(number, unit, language, case, words=True)
            assert "  " not in text
            assert text == text.strip()
            assert len(text.split("(")) == 2


def test_what_is_unknown_is_refused() -> None:
    with pytest.raises(KeyError, match="fortnight"):
        quantity(1, "fortnight", "en")
    with pytest.raises(KeyError, match="no"):
        quantity(1, "day", "no")
    with pytest.raises(ValueError, match="vocative"):
        quantity(1, "day", "ru", "vocative")
    with pytest.raises(ValueError, match="vocative"):
        percent(Decimal("2.5"), "ru", "vocative")
