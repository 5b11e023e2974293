"""Amounts of money."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import get_currency_name

from agreement_kit.drafting.currencies import CURRENCIES
from agreement_kit.drafting.money import canonical_money, money
from agreement_kit.drafting.values import Money
from agreement_kit.locales.ru import CASES

NBSP = "\u00a0"


def amount(number: str, currency: str) -> Money:
    return Money(Decimal(number), currency)


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        (amount("30000", "USD"), "en", "30,000 US dollars"),
        (amount("30000", "USD"), "fa", "۳۰٬۰۰۰ دلار آمریکا"),
        (amount("30000", "USD"), "ru", f"30{NBSP}000 долларов США"),
        (amount("30000.00", "USD"), "en", "30,000 US dollars"),
        (amount("1500.5", "EUR"), "en", "1,500.50 euros"),
        (amount("1500.5", "EUR"), "ru", "1500,50 евро"),
        (amount("1500.5", "RUB"), "ru", "1500,50 российского рубля"),
        (amount("1500.5", "EUR"), "fa", "۱٬۵۰۰٫۵۰ یورو"),
        (amount("1", "RUB"), "en", "1 Russian rouble"),
        (amount("21", "RUB"), "ru", "21 российский рубль"),
        (amount("5000000", "IRR"), "fa", "۵٬۰۰۰٬۰۰۰ ریال"),
        (amount("5000000", "IRR"), "ru", f"5{NBSP}000{NBSP}000 иранских риалов"),
        (amount("3", "TRY"), "ru", "3 турецкие лиры"),
        (amount("1200", "CHF"), "en", f"CHF{NBSP}1,200"),
        (amount("1200", "CHF"), "ru", f"1200{NBSP}CHF"),
        (amount("1200", "CHF"), "fa", f"۱٬۲۰۰{NBSP}CHF"),
    ],
)
def test_amounts(value: Money, language: str, expected: str) -> None:
    assert money(value, language) == expected


@pytest.mark.parametrize(
    ("value", "case", "expected"),
    [
        (amount("1", "TRY"), "accusative", "1 турецкую лиру"),
        (amount("2", "TRY"), "dative", "2 турецким лирам"),
        (amount("100", "CNY"), "genitive", "100 китайских юаней"),
        (amount("2", "IRR"), "accusative", "2 иранских риала"),
        (amount("2", "AED"), "instrumental", "2 дирхамами ОАЭ"),
    ],
)
def test_russian_cases(value: Money, case: str, expected: str) -> None:
    assert money(value, "ru", case) == expected


def test_words() -> None:
    value = amount("30000", "USD")
    assert money(value, "en", words=True) == "30,000 (thirty thousand) US dollars"
    assert money(value, "fa", words=True) == "۳۰٬۰۰۰ (سی هزار) دلار آمریکا"
    assert money(value, "ru", "genitive", words=True) == f"30{NBSP}000 (тридцати тысяч) долларов США"
    assert money(amount("2", "INR"), "ru", words="only") == "две индийские рупии"
    with pytest.raises(ValueError, match="fraction"):
        money(amount("0.5", "USD"), "en", words=True)


@pytest.mark.parametrize("code", CURRENCIES)
def test_names_are_those_of_cldr_but_where_reviewed(code: str) -> None:
    for number in (1, 2, 5, 21):
        ours = money(amount(str(number), code), "ru").split(" ", 1)[1]
        theirs = get_currency_name(code, count=number, locale="ru")
        assert ours == theirs
    for number in (1, 2):
        english = money(amount(str(number), code), "en").split(" ", 1)[1]
        theirs = get_currency_name(code, count=number, locale="en_GB").casefold()
        # The plural of the real is reais (Oxford); the dirham goes with the short name of its country.
        assert english.casefold() == theirs.replace("united arab emirates", "uae").replace("reals", "reais")
    for case in CASES:
        assert money(amount("5", code), "ru", case).startswith("5 ")


def test_canonical() -> None:
    assert canonical_money(amount("30000.00", "USD")) == "USD 30000"
    assert canonical_money(amount("1500.50", "EUR")) == canonical_money(amount("1500.5", "EUR")) == "EUR 1500.5"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(KeyError):
        money(amount("1", "USD"), "no")
