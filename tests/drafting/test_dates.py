"""Dates in two calendars and three languages."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import get_day_names, get_month_names
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.drafting.dates import (
    canonical_date,
    draft_date,
    from_solar,
    month_name,
    solar,
    weekday_name,
)
from agreement_kit.drafting.values import CalendarDate

SIGNED = CalendarDate(date(2024, 6, 22))
DAYS = st.dates(date(1800, 1, 1), date(2100, 12, 31)).map(CalendarDate)


@pytest.mark.parametrize(
    ("gregorian", "expected", "month"),
    [  # closing clauses of published treaties, and the signing at Kazan
        ((1994, 9, 6), (1373, 6, 15), "شهریور"),
        ((2001, 3, 12), (1379, 12, 22), "اسفند"),
        ((2005, 5, 24), (1384, 3, 3), "خرداد"),
        ((1976, 5, 25), (1355, 3, 4), "خرداد"),
        ((2024, 6, 22), (1403, 4, 2), "تیر"),
    ],
)
def test_real_closing_clauses(gregorian: tuple[int, int, int], expected: tuple[int, int, int], month: str) -> None:
    value = CalendarDate(date(*gregorian))
    assert solar(value) == expected
    assert from_solar(*expected) == value
    assert month in draft_date(value, "fa", "solar")


@given(DAYS)
def test_calendars_convert_into_each_other(value: CalendarDate) -> None:
    assert from_solar(*solar(value)) == value


@given(DAYS)
def test_the_solar_year_begins_at_the_spring_equinox(value: CalendarDate) -> None:
    year, month, day = solar(value)
    first, following = (from_solar(number, 1, 1).gregorian for number in (year, year + 1))
    assert value.gregorian is not None
    assert first is not None
    assert following is not None
    assert first <= value.gregorian < following
    assert first.year == year + 621
    assert date(first.year, 3, 19) <= first <= date(first.year, 3, 22)
    assert (value.gregorian - first).days == (month - 1) * 31 - max(0, month - 7) + day - 1


def test_impossible_solar_dates_are_refused() -> None:
    assert canonical_date(from_solar(1403, 12, 30)) == "2025-03-20"  # a leap year
    with pytest.raises(ValueError, match="day"):
        from_solar(1404, 12, 30)


@pytest.mark.parametrize(
    ("language", "form", "expected"),
    [
        ("fa", None, "۲ تیر ۱۴۰۳ برابر با ۲۲ ژوئن ۲۰۲۴"),
        ("fa", "dual", "۲ تیر ۱۴۰۳ برابر با ۲۲ ژوئن ۲۰۲۴"),
        ("fa", "solar", "۲ تیر ۱۴۰۳"),
        ("fa", "gregorian", "۲۲ ژوئن ۲۰۲۴"),
        ("fa", "weekday", "شنبه ۲ تیر ۱۴۰۳ برابر با ۲۲ ژوئن ۲۰۲۴"),
        ("fa", "era", "۲ تیر ۱۴۰۳ هجری شمسی برابر با ۲۲ ژوئن ۲۰۲۴ میلادی"),
        (
            "fa",
            "words",
            "دوم تیر یک هزار و چهارصد و سه برابر با بیست و دوم ژوئن دو هزار و بیست و چهار",
        ),
        ("en", None, "22 June 2024"),
        ("en", "dual", "22 June 2024 (2 Tir 1403)"),
        ("en", "solar", "2 Tir 1403"),
        ("en", "weekday", "Saturday 22 June 2024"),
        ("en", "words", "the twenty-second day of June two thousand and twenty-four"),
        ("ru", None, "22 июня 2024 года"),
        ("ru", "genitive", "22 июня 2024 года"),
        ("ru", "dual", "22 июня 2024 года (2 тира 1403 года)"),
        ("ru", "weekday", "суббота, 22 июня 2024 года"),
        ("ru", "words", "двадцать второе июня две тысячи двадцать четвёртого года"),
    ],
)
def test_forms(language: str, form: str | None, expected: str) -> None:
    assert draft_date(SIGNED, language, form) == expected


def test_calendars_may_be_named_in_any_order() -> None:
    assert draft_date(SIGNED, "en", calendars=["solar", "gregorian"]) == "2 Tir 1403 (22 June 2024)"
    assert draft_date(SIGNED, "fa", calendars=("gregorian",)) == "۲۲ ژوئن ۲۰۲۴"


@given(DAYS, st.sampled_from(["fa", "ru", "en"]))
def test_years_are_never_grouped(value: CalendarDate, language: str) -> None:
    assert not set(draft_date(value, language, "dual")) & set(",٬\u00a0")


def test_months_in_persian_dates_are_joined_by_an_ezafe() -> None:
    assert draft_date(CalendarDate(date(2024, 7, 5)), "fa", "gregorian") == "۵ ژوئیهٔ ۲۰۲۴"


@pytest.mark.parametrize("language", ["fa", "ru", "en"])
def test_months_and_weekdays_are_those_of_cldr(language: str) -> None:
    months = get_month_names("wide", context="format", locale=language)
    assert [month_name(number, language) for number in range(1, 13)] == [months[n] for n in range(1, 13)]
    names = get_day_names("wide", context="format", locale=language)
    for day in range(1, 8):
        value = CalendarDate(date(2024, 1, day))
        assert weekday_name(value, language) == names[date(2024, 1, day).weekday()]


@pytest.mark.parametrize(
    ("gregorian", "weekday"),
    [((2024, 6, 22), "شنبه"), ((2024, 6, 21), "جمعه"), ((2024, 6, 18), "سه\u200cشنبه"), ((2024, 6, 20), "پنجشنبه")],
)
def test_persian_weekdays(gregorian: tuple[int, int, int], weekday: str) -> None:
    assert weekday_name(CalendarDate(date(*gregorian)), "fa") == weekday


def test_russian_weekdays_are_declined() -> None:
    assert weekday_name(SIGNED, "ru") == "суббота"
    assert weekday_name(SIGNED, "ru", "accusative") == "субботу"
    assert weekday_name(SIGNED, "ru", "prepositional") == "субботе"


@pytest.mark.parametrize("language", ["fa", "ru", "en"])
def test_every_solar_month_has_a_name(language: str) -> None:
    assert len({month_name(month, language, "solar") for month in range(1, 13)}) == 12


def test_what_cannot_be_drafted_is_refused() -> None:
    with pytest.raises(ValueError, match="by hand"):
        draft_date(CalendarDate(None), "fa")
    with pytest.raises(ValueError, match="form of a date: era"):
        draft_date(SIGNED, "en", "era")
    with pytest.raises(ValueError, match="calendars"):
        draft_date(SIGNED, "en", calendars=["lunar"])
    with pytest.raises(KeyError):
        draft_date(SIGNED, "no")
    with pytest.raises(ValueError, match="year"):
        solar(CalendarDate(date(600, 1, 1)))


def test_canonical() -> None:
    assert canonical_date(SIGNED) == "2024-06-22"
