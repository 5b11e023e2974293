"""Every shipped locale: complete, well written, and in step with CLDR where CLDR is right."""

from __future__ import annotations

import unicodedata
from dataclasses import fields

import pytest
from babel import Locale as Cldr

from agreement_kit.locales import LOCALES, Locale, locale

EACH = pytest.mark.parametrize("its", LOCALES, ids=[item.code for item in LOCALES])
OWN_SCRIPT = {"fa": "ARABIC", "ru": "CYRILLIC", "en": "LATIN"}


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in strings(item)]
    if isinstance(value, tuple):
        return [text for item in value for text in strings(item)]
    return []


def test_the_languages_are_found_by_code() -> None:
    assert [locale(code) for code in ("fa", "ru", "en")] == list(LOCALES)
    with pytest.raises(KeyError):
        locale("no")


@EACH
def test_no_word_is_empty_or_carries_invisible_direction_marks(its: Locale) -> None:
    for field in fields(its):
        if field.name in ("letter_joiner", "paragraph_label", "point_label", "annex_label"):
            continue
        texts = strings(getattr(its, field.name))
        assert texts, field.name
        for text in texts:
            assert text, field.name
            assert text == unicodedata.normalize("NFC", text), field.name
            assert not set(text) & set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"), field.name


@EACH
def test_fixed_words_are_in_the_own_script(its: Locale) -> None:
    words = [its.draft, its.signatures, its.for_party, its.name_label, its.title_label, its.signature_label]
    words += [its.date_label, its.place_label, its.seal_label, its.in_presence_of, its.witness, its.acting]
    words += [text for forms in (its.annex, *its.languages.values()) for text in forms.values()]
    for text in words:
        for letter in text.replace("{party}", ""):
            assert not letter.isalpha() or unicodedata.name(letter).startswith(OWN_SCRIPT[its.code]), text


def test_persian_is_written_with_persian_letters() -> None:
    every = "".join(text for field in fields(Locale) for text in strings(getattr(locale("fa"), field.name)))
    assert not set(every) & set("يكىة٠١٢٣٤٥٦٧٨٩")
    assert locale("fa").page_of.startswith("صفحهٔ")
    assert "\u200c" in locale("fa").draft


@EACH
def test_digits_count_from_zero(its: Locale) -> None:
    assert [unicodedata.digit(digit) for digit in its.digits] == list(range(10))


@EACH
def test_separators_and_quotes_are_those_of_cldr(its: Locale) -> None:
    cldr = Cldr.parse(its.bcp47, sep="-")
    symbols = cldr.number_symbols["arabext" if its.code == "fa" else "latn"]
    assert (its.group, its.decimal) == (symbols["group"], symbols["decimal"])
    assert its.direction == cldr.character_order.replace("left-to-right", "ltr").replace("right-to-left", "rtl")
    assert its.rtl == (its.code == "fa")
    assert its.quote("x") == {"fa": "«x»", "ru": "«x»", "en": "“x”"}[its.code]


@EACH
def test_point_letters_are_single_signs_in_the_order_of_the_alphabet(its: Locale) -> None:
    assert len(set(its.letters)) == len(its.letters)
    assert its.point_letters[:3] == {"fa": ("الف", "ب", "پ"), "ru": ("а", "б", "в"), "en": ("a", "b", "c")}[its.code]
    assert len(its.letters) == {"fa": 32, "ru": 28, "en": 26}[its.code]


def test_russian_points_skip_the_letters_that_do_not_number() -> None:
    assert not set("ёйъыь") & set(locale("ru").letters)


@EACH
def test_patterns_have_their_fields(its: Locale) -> None:
    assert (
        its.page_of.format(page="1", pages="9")
        == {
            "fa": "صفحهٔ 1 از 9",
            "ru": "Страница 1 из 9",
            "en": "Page 1 of 9",
        }[its.code]
    )
    assert "1".join(its.page_parts()[:2]) + "9" + its.page_parts()[2] == its.page_of.format(page="1", pages="9")
    assert "{party}" in its.for_party
    assert "{title}" in its.acting_title
    assert its.for_party_case in its.cases
    assert its.acting_case in its.cases


@EACH
def test_labels_stand_around_numbers(its: Locale) -> None:
    number = its.digits[1]
    assert its.paragraph_label.write(number) == number + "."
    assert its.point_label.write(its.letters[0]) == its.letters[0] + ")"
    assert its.annex_label.write(number) == its.annex["bare"] + " " + number


@EACH
def test_every_locale_names_the_same_languages(its: Locale) -> None:
    assert set(its.languages) == set(locale("en").languages)
    assert set(its.names) == {item.code for item in LOCALES}
    assert its.name == its.languages[its.code]["bare"]
    for forms in its.languages.values():
        assert its.code != "ru" or set(its.cases) <= set(forms)


@EACH
def test_names_of_languages_agree_with_cldr_but_where_reviewed(its: Locale) -> None:
    reviewed = {("fa", "tr"), ("en", "tr"), ("fa", "az"), ("fa", "hy")}
    cldr = Cldr.parse(its.bcp47, sep="-")
    for code, forms in its.languages.items():
        if (its.code, code) not in reviewed:
            assert forms["bare"] == cldr.languages[code]


def test_the_russian_annex_is_declined() -> None:
    annex = locale("ru").annex
    assert (annex["instrumental"], annex["prepositional"], annex["plural-genitive"]) == (
        "Приложением",
        "Приложении",
        "Приложений",
    )
