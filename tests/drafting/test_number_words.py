"""Number words: read back by an inverse that shares no table with the package, and held against other libraries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words2 import num2words
from persiantools.digits import to_word

from agreement_kit.drafting.numbers import number_words
from agreement_kit.locales.ru import CASES

NUMBERS = st.integers(0, 10**12 - 1)
SAMPLE = [*range(1301), 1403, 2024, 10_000, 21_000, 100_001, 999_999]


def peer(number: int, **options: object) -> str:
    return str(num2words(number, **options))  # type: ignore[no-untyped-call]  # it has no annotations


_EN = {
    word: value
    for value, word in enumerate(
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
    )
} | {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_FA = {
    "صفر": 0, "یک": 1, "دو": 2, "سه": 3, "چهار": 4, "پنج": 5, "شش": 6, "هفت": 7, "هشت": 8, "نه": 9, "ده": 10,
    "یازده": 11, "دوازده": 12, "سیزده": 13, "چهارده": 14, "پانزده": 15, "شانزده": 16, "هفده": 17, "هجده": 18,
    "نوزده": 19, "بیست": 20, "سی": 30, "چهل": 40, "پنجاه": 50, "شصت": 60, "هفتاد": 70, "هشتاد": 80, "نود": 90,
    "یکصد": 100, "دویست": 200, "سیصد": 300, "چهارصد": 400, "پانصد": 500, "ششصد": 600, "هفتصد": 700, "هشتصد": 800,
    "نهصد": 900,
}  # fmt: skip
# Beginnings that tell Russian numerals apart in every case, longest first when matched.
_RU_STEMS = {
    "нол": 0, "нул": 0, "один": 1, "одн": 1, "дв": 2, "тр": 3, "четыр": 4, "пят": 5, "шест": 6, "сем": 7,
    "восем": 8, "восьм": 8, "девят": 9, "десят": 10, "одиннадцат": 11, "двенадцат": 12, "тринадцат": 13,
    "четырнадцат": 14, "пятнадцат": 15, "шестнадцат": 16, "семнадцат": 17, "восемнадцат": 18, "девятнадцат": 19,
    "двадцат": 20, "тридцат": 30, "сорок": 40, "пятьдесят": 50, "пятидесят": 50, "пятьюдесят": 50,
    "шестьдесят": 60, "шестидесят": 60, "шестьюдесят": 60, "семьдесят": 70, "семидесят": 70, "семьюдесят": 70,
    "восемьдесят": 80, "восьмидесят": 80, "восемьюдесят": 80, "девяност": 90, "сто": 100, "ста": 100,
    "двест": 200, "двухс": 200, "двумс": 200, "двумяс": 200, "трист": 300, "трёхс": 300, "трёмс": 300, "тремяс": 300,
    "четырест": 400, "четырёхс": 400, "четырёмс": 400, "четырьмяс": 400, "пятьс": 500, "пятис": 500, "пятьюс": 500,
    "шестьс": 600, "шестис": 600, "шестьюс": 600, "семьс": 700, "семис": 700, "семьюс": 700, "восемьс": 800,
    "восьмис": 800, "восемьюс": 800, "девятьс": 900, "девятис": 900, "девятьюс": 900,
}  # fmt: skip
_RU = sorted(_RU_STEMS.items(), key=lambda item: -len(item[0]))
_POWERS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "هزار": 10**3, "میلیون": 10**6, "میلیارد": 10**9}
_RU_POWERS = {"тысяч": 10**3, "миллион": 10**6, "миллиард": 10**9}


def _russian(word: str) -> int:
    return next(value for stem, value in _RU if word.startswith(stem))


def parse(text: str, language: str) -> int:
    """The number that ``text`` says."""
    total = group = 0
    words = text.replace("-", " ").split() if language == "en" else text.split()
    for word in words:
        if word in ("and", "و"):
            continue
        power = _POWERS.get(word) or next((v for stem, v in _RU_POWERS.items() if word.startswith(stem)), 0)
        if word == "hundred":
            group *= 100
        elif power:
            total, group = total + group * power, 0
        else:
            group += _EN[word] if language == "en" else _FA[word] if language == "fa" else _russian(word)
    return total + group


@given(NUMBERS, st.sampled_from(["fa", "en", "ru"]))
def test_words_read_back(number: int, language: str) -> None:
    assert parse(number_words(number, language), language) == number


@given(NUMBERS, st.sampled_from(CASES), st.sampled_from("mfn"), st.booleans())
def test_russian_words_read_back_in_every_case(number: int, case: str, gender: str, animate: bool) -> None:
    assert parse(number_words(number, "ru", case, gender, animate=animate), "ru") == number


def test_english_words_are_those_of_num2words_without_its_commas() -> None:
    for number in SAMPLE:
        assert number_words(number, "en") == peer(number, lang="en_GB").replace(",", "")


def test_persian_words_are_those_of_persiantools() -> None:
    for number in [*SAMPLE, 1_000_000, 999_999_999]:
        assert number_words(number, "fa") == to_word(number)


@pytest.mark.parametrize("gender", ["m", "f", "n"])
@pytest.mark.parametrize("case", CASES)
def test_russian_words_are_those_of_num2words_where_it_is_right(case: str, gender: str) -> None:
    for number in SAMPLE[1:]:  # it declines «ноль» as «ноля», and gives «миллион» the gender of the noun
        theirs = peer(number, lang="ru", case=case[0], gender=gender, animate=False)
        assert number_words(number, "ru", case, gender) == theirs


@pytest.mark.parametrize(
    ("number", "case", "gender", "expected"),
    [
        (0, "genitive", "m", "нуля"),
        (1, "accusative", "f", "одну"),
        (2, "nominative", "f", "две"),
        (3, "instrumental", "m", "тремя"),
        (4, "instrumental", "m", "четырьмя"),
        (8, "instrumental", "m", "восемью"),
        (40, "dative", "m", "сорока"),
        (60, "genitive", "m", "шестидесяти"),
        (80, "instrumental", "m", "восемьюдесятью"),
        (90, "prepositional", "m", "девяноста"),
        (200, "instrumental", "m", "двумястами"),
        (365, "genitive", "m", "трёхсот шестидесяти пяти"),
        (1001, "genitive", "m", "одной тысячи одного"),
        (2000, "accusative", "m", "две тысячи"),
        (5000, "dative", "m", "пяти тысячам"),
        (1_000_000, "nominative", "f", "один миллион"),
        (2_000_001, "nominative", "f", "два миллиона одна"),
    ],
)
def test_russian_words_reviewed(number: int, case: str, gender: str, expected: str) -> None:
    assert number_words(number, "ru", case, gender) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "одного"), (2, "двух"), (4, "четырёх"), (5, "пять"), (21, "двадцать одного"), (22, "двадцать два")],
)
def test_the_russian_accusative_of_animates(number: int, expected: str) -> None:
    assert number_words(number, "ru", "accusative", animate=True) == expected


@pytest.mark.parametrize("number", [-1, 10**12])
@pytest.mark.parametrize("language", ["fa", "ru", "en"])
def test_numbers_outside_the_range_are_refused(number: int, language: str) -> None:
    with pytest.raises(ValueError, match=str(number)):
        number_words(number, language)


def test_unknown_cases_and_genders_are_refused() -> None:
    with pytest.raises(ValueError, match="vocative"):
        number_words(1, "ru", "vocative")
    with pytest.raises(ValueError, match="x"):
        number_words(1, "ru", gender="x")
    with pytest.raises(KeyError):
        number_words(1, "no")
