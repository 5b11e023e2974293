"""Numbers in the digits of a language, and in words."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from agreement_kit.drafting import english, persian, russian
from agreement_kit.locales import locale

GROUP_FROM = 5
"""Numbers of at least so many digits are grouped by three: 1403, but 10,000."""

_TO_ASCII = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")


@lru_cache(maxsize=8)
def _table(language: str) -> dict[int, str]:
    return {ord("0") + value: digit for value, digit in enumerate(locale(language).digits)}


def localize(text: str, language: str) -> str:
    """``text`` with its ASCII digits written in the digits of ``language``; nothing else changes."""
    return text.translate(_table(language))


def ascii_digits(text: str) -> str:
    """``text`` with Persian and Arabic digits written as ASCII digits."""
    return text.translate(_TO_ASCII)


@lru_cache(maxsize=4096)
def plain_digits(number: int, language: str) -> str:
    """``number`` in the digits of ``language``, never grouped: years, articles, numbers of documents."""
    return localize(str(number), language)


def digits(number: int | Decimal, language: str, *, places: int | None = None, group_from: int = GROUP_FROM) -> str:
    """``number`` in the digits and separators of ``language``: 2024, 30,000, ۳۰٬۰۰۰, 1500,5.

    ``places`` fixes the count of decimals. ``ValueError`` for what is not a finite number.
    """
    value = Decimal(number)
    if not value.is_finite():
        raise ValueError(f"not a finite number: {number}")
    text = f"{value:f}" if places is None else f"{value:.{places}f}"
    sign, text = ("\u2212", text[1:]) if text.startswith("-") else ("", text)
    whole, _, fraction = text.partition(".")
    its = locale(language)
    if len(whole) >= group_from:
        whole = f"{int(whole):,}".replace(",", its.group)
    return sign + localize(f"{whole}{its.decimal}{fraction}" if fraction else whole, language)


def number_words(
    number: int, language: str, case: str = "nominative", gender: str = "m", *, animate: bool = False
) -> str:
    """``number`` (0 to 10**12 - 1) in words: one hundred and twenty, یکصد و بیست, ста двадцати.

    ``case``, ``gender`` and ``animate`` act where the language inflects (Russian). ``ValueError`` outside the range or
    for an unknown case or gender.
    """
    locale(language)
    if language == "ru":
        return russian.cardinal(number, case, gender, animate)
    return english.cardinal(number) if language == "en" else persian.cardinal(number)
