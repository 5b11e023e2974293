"""Digits."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.drafting.numbers import ascii_digits, digits, localize, plain_digits


@pytest.mark.parametrize(
    ("number", "language", "expected"),
    [
        (0, "fa", "۰"),
        (1403, "fa", "۱۴۰۳"),
        (30_000, "fa", "۳۰٬۰۰۰"),
        (1403, "en", "1403"),
        (30_000, "en", "30,000"),
        (1_000_000, "ru", "1\u00a0000\u00a0000"),
        (Decimal("2.5"), "en", "2.5"),
        (Decimal("2.5"), "ru", "2,5"),
        (Decimal("2.5"), "fa", "۲٫۵"),
        (Decimal("1E+6"), "en", "1,000,000"),
        (-12_345, "en", "\u221212,345"),
    ],
)
def test_digits(number: int | Decimal, language: str, expected: str) -> None:
    assert digits(number, language) == expected


def test_places_and_grouping_can_be_asked_for() -> None:
    assert digits(Decimal("1500.5"), "en", places=2, group_from=4) == "1,500.50"


def test_what_is_not_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="NaN"):
        digits(Decimal("NaN"), "en")
    with pytest.raises(KeyError):
        digits(1, "no")


@given(st.integers(10_000, 10**15))
def test_grouping_is_that_of_cldr(number: int) -> None:
    assert digits(number, "en") == format_decimal(number, locale="en_GB")
    assert digits(number, "ru") == format_decimal(number, locale="ru")
    assert digits(number, "fa") == format_decimal(number, locale="fa", numbering_system="arabext").translate(
        {ord(str(n)): "۰۱۲۳۴۵۶۷۸۹"[n] for n in range(10)}
    )


@given(st.integers(0, 10**9))
def test_plain_digits_are_never_grouped_and_read_back(number: int) -> None:
    for language in ("fa", "ru", "en"):
        assert ascii_digits(plain_digits(number, language)) == str(number)


@given(st.text())
def test_localize_changes_digits_only(text: str) -> None:
    assert localize(text, "en") == text
    assert ascii_digits(localize(text, "fa")) == ascii_digits(text)
