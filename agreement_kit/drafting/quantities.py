"""Quantities: a number and its unit, in the plural and the case the language asks for."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Literal

from agreement_kit.drafting import russian
from agreement_kit.drafting.numbers import digits, number_words
from agreement_kit.drafting.units import UNITS, RussianNoun
from agreement_kit.drafting.values import NOMINATIVE, Quantity
from agreement_kit.locales import locale

InWords = bool | Literal["only"]


def quantity(
    value: Quantity | int | Decimal,
    unit: str | None,
    language: str,
    case: str = NOMINATIVE,
    *,
    words: InWords = False,
) -> str:
    """The quantity in ``language``: 60 days, ۶۰ روز, (в течение) 21 дня.

    ``value`` is a ``Quantity`` (then ``unit`` may be None) or a bare number. ``case`` is the one in which the whole
    phrase stands; it acts in Russian. ``words`` adds the number in words in brackets (60 (sixty) days); ``"only"``
    writes words alone (sixty days). ``KeyError`` for an unknown unit or language; ``ValueError`` for an unknown case
    and for words of a fraction.
    """
    if isinstance(value, Quantity):
        return _quantity(value.number, unit or value.unit, language, case, words)
    if isinstance(value, Decimal):  # 2.50 and 2.5 are one key of the cache, so they must be one text
        value = value.normalize()
    return _quantity(value, unit or "", language, case, words)


@lru_cache(maxsize=4096, typed=True)
def _quantity(number: int | Decimal, unit: str, language: str, case: str, words: InWords) -> str:
    entry = UNITS[unit]
    if language == "ru":
        name = russian_noun(number, entry.ru, case)
    elif language == "fa":
        name = entry.fa
    else:
        name = entry.en[number != 1]
    shown = counted(number, language, case, words, gender=entry.ru.gender, animate=entry.ru.animate)
    return f"{shown} {name}"


def counted(
    number: int | Decimal,
    language: str,
    case: str,
    words: InWords,
    *,
    gender: str = "m",
    animate: bool = False,
    places: int | None = None,
    group_from: int = 5,
) -> str:
    """The number of a phrase: in digits, in digits and words, or in words."""
    locale(language)
    figures = digits(number, language, places=places, group_from=group_from)
    if not words:
        return figures
    if number != int(number):
        raise ValueError(f"a fraction is not written in words: {number}")
    spelt = number_words(int(number), language, case, gender, animate=animate)
    return spelt if words == "only" else f"{figures} ({spelt})"


def russian_noun(number: int | Decimal, noun: RussianNoun, case: str) -> str:
    """The form of ``noun`` after ``number``; after a fraction the genitive singular (2,5 процента)."""
    if number != int(number):
        russian.case_index(case)
        return noun.singular[russian.case_index("genitive")]
    return russian.noun_form(abs(int(number)), case, noun.singular, noun.plural, noun.few, noun.animate)


def percent(number: int | Decimal, language: str, case: str = NOMINATIVE, *, words: InWords = False) -> str:
    """50 per cent, ۵۰ درصد, 50 процентов."""
    return quantity(number, "percent", language, case, words=words)


def in_originals(count: int, language: str) -> str:
    """In how many originals a text is signed, in words: in two originals, در دو نسخه, в двух экземплярах."""
    phrase = quantity(count, "original", language, "prepositional", words="only")
    before = {"en": "in", "fa": "در", "ru": "в"}[language]
    return f"{before} {phrase}"


def canonical_quantity(value: Quantity) -> str:
    """The same in every language: ``60 day``."""
    return f"{value.number} {value.unit}"
