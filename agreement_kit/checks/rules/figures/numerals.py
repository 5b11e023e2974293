"""Number words of each language and their values, made from the tables that write them (``drafting``)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from agreement_kit.drafting import english, persian, russian
from agreement_kit.locales.base import row
from agreement_kit.locales.ru import CASES

Role = Literal["unit", "hundred", "power", "ordinal", "ordinal-hundred", "ordinal-power"]


class Numeral(NamedTuple):
    """What a word does: add (``unit``), multiply (``hundred``, ``power``); an ordinal does so and ends the number."""

    value: int
    role: Role


_POWERS: Final = (10**3, 10**6, 10**9)
_SINGLE: Final = (*range(20), *range(20, 100, 10))


@lru_cache(maxsize=1 << 14)  # texts repeat their words
def fold(word: str) -> str:
    """``word`` as a key of the tables: lower case, «ё» as «е»."""
    return word.lower().replace("ё", "е")


@lru_cache(maxsize=4)
def numerals(language: str) -> dict[str, Numeral]:
    """The number words of ``language`` by their ``fold``; not the compounds, which are made of them."""
    make = {"en": _english, "ru": _russian, "fa": _persian}[language]
    table: dict[str, Numeral] = {}
    for word, numeral in make():
        table.setdefault(fold(word), numeral)
    return table


def _english() -> Iterator[tuple[str, Numeral]]:
    for value in _SINGLE:
        yield english.cardinal(value), Numeral(value, "unit")
        if value:
            yield english.ordinal(value), Numeral(value, "ordinal")
    yield "hundred", Numeral(100, "hundred")
    yield "hundredth", Numeral(100, "ordinal-hundred")
    for power, word in zip(_POWERS, row("thousand million billion"), strict=True):
        yield word, Numeral(power, "power")
        yield word + "th", Numeral(power, "ordinal-power")
    yield "twice", Numeral(2, "unit")


def _russian() -> Iterator[tuple[str, Numeral]]:
    for value in (*_SINGLE, *range(100, 1000, 100)):
        for case in CASES:
            for gender in russian.GENDERS:
                yield russian.cardinal(value, case, gender), Numeral(value, "unit")
    for value in (*range(1, 21), *range(30, 100, 10), *range(100, 1001, 100), *range(2000, 10_000, 1000)):
        for case in CASES:
            for gender in russian.GENDERS:
                yield russian.ordinal(value, case, gender), Numeral(value, "ordinal")
        stem = russian.ordinal(value, "genitive")
        soft = stem.endswith("его")  # третьего: третьи, третьих
        for ending in row("и их им ими" if soft else "ые ых ым ыми"):
            yield stem[:-3] + ending, Numeral(value, "ordinal")
    for power, word in zip(_POWERS, ("тысяч", "миллион", "миллиард"), strict=True):
        endings = ("", "а", "и", "е", "у", "ей", "ам", "ами", "ах") if power == 1000 else (
            "", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"
        )  # fmt: skip
        for ending in endings:
            yield word + ending, Numeral(power, "power")
    yield from (("тыс", Numeral(10**3, "power")), ("млн", Numeral(10**6, "power")), ("млрд", Numeral(10**9, "power")))
    for value, words in ((2, "двое двоих двоим двоими дважды"), (3, "трое троих троим троими трижды"), (4, "четверо")):
        yield from ((word, Numeral(value, "unit")) for word in words.split())


def _persian() -> Iterator[tuple[str, Numeral]]:
    for value in (*_SINGLE, *range(100, 1000, 100)):
        yield persian.cardinal(value), Numeral(value, "unit")
        if value:
            yield persian.ordinal(value), Numeral(value, "ordinal")
            yield persian.ordinal(value, leading=True), Numeral(value, "ordinal")
            yield persian.ordinal(value) + "ی", Numeral(value, "ordinal")  # دومی: indefinite
    for power, word in zip(_POWERS, row("هزار میلیون میلیارد"), strict=True):
        yield word, Numeral(power, "power")
        yield word + "م", Numeral(power, "ordinal-power")
        yield word + "مین", Numeral(power, "ordinal-power")
    yield from (
        ("صد", Numeral(100, "unit")),
        ("یکصدم", Numeral(100, "ordinal")),
        ("یکصدمین", Numeral(100, "ordinal")),
        ("یکم", Numeral(1, "ordinal")),
        ("یکمین", Numeral(1, "ordinal")),
        ("اولین", Numeral(1, "ordinal")),
        ("یکهزار", Numeral(1000, "power")),
        ("سیام", Numeral(30, "ordinal")),
    )
