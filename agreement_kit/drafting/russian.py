"""Russian numerals: cardinals in six cases and three genders, ordinals, and which form of a noun a number asks for.

Cases are named as in ``locales.ru.CASES``. Accusatives of one to four depend on animacy (два дня, but двух членов).
"""

from __future__ import annotations

from typing import Final, Literal

from agreement_kit.locales.ru import CASES

Plural = Literal["one", "few", "many"]
Gender = Literal["m", "f", "n"]
GENDERS: Final = ("m", "f", "n")

_NOMINATIVE, _GENITIVE, _ACCUSATIVE = 0, 1, 3


def plural_category(number: int) -> Plural:
    """CLDR's category of a whole number: 1, 21 ``one``; 2, 3, 4, 22 ``few``; 0, 5, 11, 12 ``many``."""
    last, last_two = number % 10, number % 100
    if last == 1 and last_two != 11:
        return "one"
    if last in (2, 3, 4) and last_two not in (12, 13, 14):
        return "few"
    return "many"


def _row(text: str) -> tuple[str, ...]:
    """Six forms in the order of ``CASES``."""
    words = tuple(text.split())
    if len(words) != len(CASES):
        raise ValueError(text)
    return words


def _soft(word: str) -> tuple[str, ...]:
    """Numerals in -ь (пять, двадцать): пяти, пяти, пять, пятью, пяти."""
    stem = word[:-1]
    return (word, stem + "и", stem + "и", word, stem + "ью", stem + "и")


def _tens(first: str, oblique: str, instrumental: str) -> tuple[str, ...]:
    """50 to 80: both parts are declined (пятидесяти, пятьюдесятью)."""
    word = first + "десят"
    return (word, *[oblique + "десяти"] * 2, word, instrumental + "десятью", oblique + "десяти")


def _hundreds(first: str, oblique: str, instrumental: str) -> tuple[str, ...]:
    """500 to 900: пятьсот, пятисот, пятистам, пятьюстами, пятистах."""
    word = first + "сот"
    return (word, oblique + "сот", oblique + "стам", word, instrumental + "стами", oblique + "стах")


_ONE: Final = {
    "m": _row("один одного одному один одним одном"),
    "f": _row("одна одной одной одну одной одной"),
    "n": _row("одно одного одному одно одним одном"),
}
_TWO: Final = {
    "m": _row("два двух двум два двумя двух"),
    "f": _row("две двух двум две двумя двух"),
    "n": _row("два двух двум два двумя двух"),
}
_SIMPLE: Final = {
    0: _row("ноль нуля нулю ноль нулём нуле"),
    3: _row("три трёх трём три тремя трёх"),
    4: _row("четыре четырёх четырём четыре четырьмя четырёх"),
    8: _row("восемь восьми восьми восемь восемью восьми"),
    40: _row("сорок сорока сорока сорок сорока сорока"),
    50: _tens("пять", "пяти", "пятью"),
    60: _tens("шесть", "шести", "шестью"),
    70: _tens("семь", "семи", "семью"),
    80: _tens("восемь", "восьми", "восемью"),
    90: _row("девяносто девяноста девяноста девяносто девяноста девяноста"),
    100: _row("сто ста ста сто ста ста"),
    200: _row("двести двухсот двумстам двести двумястами двухстах"),
    300: _row("триста трёхсот трёмстам триста тремястами трёхстах"),
    400: _row("четыреста четырёхсот четырёмстам четыреста четырьмястами четырёхстах"),
    500: _hundreds("пять", "пяти", "пятью"),
    600: _hundreds("шесть", "шести", "шестью"),
    700: _hundreds("семь", "семи", "семью"),
    800: _hundreds("восемь", "восьми", "восемью"),
    900: _hundreds("девять", "девяти", "девятью"),
    **{
        number: _soft(word)
        for number, word in {
            5: "пять", 6: "шесть", 7: "семь", 9: "девять", 10: "десять", 11: "одиннадцать", 12: "двенадцать",
            13: "тринадцать", 14: "четырнадцать", 15: "пятнадцать", 16: "шестнадцать", 17: "семнадцать",
            18: "восемнадцать", 19: "девятнадцать", 20: "двадцать", 30: "тридцать",
        }.items()
    },
}  # fmt: skip
# (value, gender, singular, plural), greatest first
_POWERS: Final = (
    (10**9, "m", _row("миллиард миллиарда миллиарду миллиард миллиардом миллиарде"),
     _row("миллиарды миллиардов миллиардам миллиарды миллиардами миллиардах")),
    (10**6, "m", _row("миллион миллиона миллиону миллион миллионом миллионе"),
     _row("миллионы миллионов миллионам миллионы миллионами миллионах")),
    (10**3, "f", _row("тысяча тысячи тысяче тысячу тысячей тысяче"),
     _row("тысячи тысяч тысячам тысячи тысячами тысячах")),
)  # fmt: skip
LIMIT: Final = 10**12


def case_index(case: str) -> int:
    """The place of ``case`` in ``CASES``; ``ValueError`` for an unknown one."""
    if case not in CASES:
        raise ValueError(f"unknown case: {case}")
    return CASES.index(case)


def noun_form(
    number: int, case: str, singular: tuple[str, ...], plural: tuple[str, ...], few: str = "", animate: bool = False
) -> str:
    """The form of a noun after ``number`` when the whole phrase stands in ``case``.

    ``few`` replaces the genitive singular after 2 to 4 (adjectives used as part of the noun: 2 рабочих дня).
    """
    index, category = case_index(case), plural_category(number)
    if category == "one":
        return singular[_GENITIVE] if animate and index == _ACCUSATIVE else singular[index]
    if animate and index == _ACCUSATIVE and 2 <= number <= 4:
        return plural[_GENITIVE]
    if index in (_NOMINATIVE, _ACCUSATIVE):
        return (few or singular[_GENITIVE]) if category == "few" else plural[_GENITIVE]
    return plural[index]


def _below_thousand(number: int, index: int, gender: str, animate: bool = False, alone: bool = False) -> list[str]:
    """Words of 1..999 in the case at ``index``; nothing for 0."""
    words: list[str] = []
    hundreds, rest = number // 100 * 100, number % 100
    if hundreds:
        words.append(_SIMPLE[hundreds][index])
    tens, ones = (0, rest) if rest < 20 else (rest // 10 * 10, rest % 10)
    if tens:
        words.append(_SIMPLE[tens][index])
    if ones:
        # Animacy shows on one always (двадцать одного члена), on two to four only when they stand alone.
        as_genitive = animate and index == _ACCUSATIVE and ((ones == 1 and gender != "f") or (1 < ones < 5 and alone))
        row = _ONE[gender] if ones == 1 else _TWO[gender] if ones == 2 else _SIMPLE[ones]
        words.append(row[_GENITIVE if as_genitive else index])
    return words


def cardinal(number: int, case: str = "nominative", gender: str = "m", animate: bool = False) -> str:
    """``number`` (0 to 10**12 - 1) in words: одна тысяча четыреста три. ``ValueError`` outside the range."""
    index = case_index(case)
    if gender not in GENDERS:
        raise ValueError(f"unknown gender: {gender}")
    if not 0 <= number < LIMIT:
        raise ValueError(f"out of range: {number}")
    if number == 0:
        return _SIMPLE[0][index]
    words: list[str] = []
    rest = number
    for power, power_gender, singular, plural in _POWERS:
        count, rest = divmod(rest, power)
        if count:
            words += _below_thousand(count, index, power_gender)
            words.append(noun_form(count, case, singular, plural))
    words += _below_thousand(rest, index, gender, animate, alone=number < 5)
    return " ".join(words)


_HARD: Final = {
    "m": ("ый", "ого", "ому", "ый", "ым", "ом"),
    "f": ("ая", "ой", "ой", "ую", "ой", "ой"),
    "n": ("ое", "ого", "ому", "ое", "ым", "ом"),
}
_THIRD: Final = {
    "m": _row("третий третьего третьему третий третьим третьем"),
    "f": _row("третья третьей третьей третью третьей третьей"),
    "n": _row("третье третьего третьему третье третьим третьем"),
}
# Stressed endings: nominative and accusative masculine in -ой.
_STRESSED: Final = frozenset({2, 6, 7, 8, 40})
_ORDINAL_STEMS: Final = {
    0: "нулев", 1: "перв", 2: "втор", 4: "четвёрт", 5: "пят", 6: "шест", 7: "седьм", 8: "восьм", 9: "девят",
    10: "десят", 11: "одиннадцат", 12: "двенадцат", 13: "тринадцат", 14: "четырнадцат", 15: "пятнадцат",
    16: "шестнадцат", 17: "семнадцат", 18: "восемнадцат", 19: "девятнадцат", 20: "двадцат", 30: "тридцат",
    40: "сороков", 50: "пятидесят", 60: "шестидесят", 70: "семидесят", 80: "восьмидесят", 90: "девяност", 100: "сот",
    200: "двухсот", 300: "трёхсот", 400: "четырёхсот", 500: "пятисот", 600: "шестисот", 700: "семисот",
    800: "восьмисот", 900: "девятисот", 1000: "тысячн", 2000: "двухтысячн", 3000: "трёхтысячн",
    4000: "четырёхтысячн", 5000: "пятитысячн", 6000: "шеститысячн", 7000: "семитысячн", 8000: "восьмитысячн",
    9000: "девятитысячн",
}  # fmt: skip
ORDINAL_LIMIT: Final = 10_000


def _ordinal_tail(number: int) -> int:
    """The last part of ``number`` that alone becomes an ordinal: 121 -> 1, 115 -> 15, 130 -> 30, 2000 -> 2000."""
    for modulus in (100, 1000, 10_000):
        tail = number % modulus
        if tail:
            break
    if modulus == 100 and tail > 20 and tail % 10:
        return tail % 10
    return tail


def ordinal(number: int, case: str = "nominative", gender: str = "m") -> str:
    """``number`` (1 to 9999) as an ordinal: двадцать первый, третьей, две тысячи двадцать четвёртого.

    The accusative masculine is the inanimate one. ``ValueError`` outside the range.
    """
    index = case_index(case)
    if gender not in GENDERS:
        raise ValueError(f"unknown gender: {gender}")
    if not 1 <= number < ORDINAL_LIMIT:
        raise ValueError(f"out of range: {number}")
    tail = _ordinal_tail(number)
    if tail == 3:
        last = _THIRD[gender][index]
    else:
        ending = _HARD[gender][index]
        if ending == "ый" and tail in _STRESSED:
            ending = "ой"
        last = _ORDINAL_STEMS[tail] + ending
    head = number - tail
    # A year is read «тысяча девятьсот ...», without the «одна» that a cardinal has.
    return f"{cardinal(head).removeprefix('одна ')} {last}" if head else last
