"""Text safety: what a reader cannot see is found; what belongs there is left alone."""

from __future__ import annotations

import importlib
import string
import unicodedata

import pytest
from checks.rules.support import codes, found, suggested

from agreement_kit.checks.rules.codes import severity
from agreement_kit.checks.rules.safety import safety
from agreement_kit.checks.rules.safety.invisible import ANY_UNSEEN, UNSEEN_RULES
from agreement_kit.diagnostics import Severity

BAD = [
    ("50\u202e days", "en", ["B101"]),
    ("a \u202bКазань", "ru", ["B102"]),
    ("a \u2066name\nb\u2069", "en", ["B102", "B102"]),
    ("a\u202c", "en", ["B102"]),
    ("\u202aBRICS\u202c", "fa", ["B103"]),
    ("\u2067شهر\u2069", "en", ["B103"]),
    ("by \u202b5 to 10\u202c days", "en", ["B121"]),
    ("ظرف \u202a۵ تا ۱۰\u202c روز", "fa", ["B121"]),
    ("BRICS\u200e", "fa", ["B104"]),
    ("K\u13aazan", "en", ["B113"]),
    ("the K\ua4d0zan", "en", ["B113"]),
    ("Ka\u200bzan", "en", ["B105"]),
    ("Ka\u2060zan", "en", ["B105"]),
    ("Ka\u200dzan", "en", ["B105"]),
    ("zan\ufeff", "en", ["B105"]),
    ("a\ufe0f", "en", ["B105"]),
    ("Ka\u200czan", "en", ["B106"]),
    ("Каз\u200cань", "ru", ["B106"]),
    ("Ka\u200czan در", "fa", ["B106"]),
    ("co\u00adoperation", "en", ["B107"]),
    ("Article\x07", "en", ["B108"]),
    ("Article\x85", "en", ["B108"]),
    ("Article\ufffe", "en", ["B109"]),
    ("Article\U0001fffe", "en", ["B109"]),
    ("\ue000", "en", ["B110"]),
    ("\ufeb7\ufeec\ufeae", "fa", ["B111"]),
    ("Article\U000e0041", "en", ["B112"]),
    ("K\u0430zan", "en", ["B113"]),
    ("К\u0061зань", "ru", ["B113"]),
    ("Αrticle", "en", ["B113"]),
    ("the \u0441\u043e\u0441\u043e tree", "en", ["B114"]),
    ("\u0410 Party", "en", ["B114"]),
    ("дата c начала", "ru", ["B114"]),
    ("B соответствии", "ru", ["B114"]),
    ("1۲ days", "en", ["B115"]),
    ("۱٢ روز", "fa", ["B115"]),
    ("2O24", "en", ["B116"]),
    ("в 202О году", "ru", ["B116"]),
    ("\uff11\uff12", "en", ["B116"]),
    ("\ufb01nal", "en", ["B117"]),
    ("\U0001d400rticle", "en", ["B117"]),
    ("22\u2003June", "en", ["B119"]),
    ("\u0438\u0306", "ru", ["B120"]),
]


@pytest.mark.parametrize(("text", "language", "expected"), BAD, ids=ascii)
def test_a_danger_is_found(text: str, language: str, expected: list[str]) -> None:
    assert codes(safety(text, language)) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("طرف\u200cها و نامهٔ ۱۴۰۳", "fa"),
        ("۱۴۰۳ ه\u200d.ش.", "fa"),
        ("طرف\u200c ها", "fa"),  # a matter of orthography there
        ("№\u00a05, 10\u202f000, 25 l, A1O2, H2O", "ru"),
        ("OPEC и IT-компания; план B принят; a) пункт", "ru"),
        ("МОСКВА (Казань) и т. д.", "en"),
        ("👨\u200d👩 и ❤\ufe0f", "ru"),
        ("\ufeffThe text\r\nof 2024\tends", "en"),
        ("\ufd3eآیه\ufd3f", "fa"),
        ("10th, 1403/04/02, 2.6", "en"),
        ("Ёлка, май, Йошкар-Ола", "ru"),
        ("a \ufffc value", "en"),
    ],
    ids=ascii,
)
def test_what_belongs_there_is_left_alone(text: str, language: str) -> None:
    assert safety(text, language) == []


def test_what_the_word_seems_to_be_is_suggested() -> None:
    text = "K\u0430zan 1۲ 2O24 \ufb01nal \u0441\u043e\u0441\u043e"
    assert suggested(safety(text, "en")) == ["Kazan", "12", "2024", "fi", "coco"]


def test_a_mixed_word_is_marked_whole_and_once() -> None:
    text = "К\u0061з\u0061нь"
    assert found(text, safety(text, "ru")) == [("B113", text)]
    assert "LATIN SMALL LETTER A" in safety(text, "ru")[0].values["letter"]


@pytest.mark.parametrize("code", ["B101", "B102", "B105", "B106", "B110", "B112", "B113", "B114", "B115", "B116"])
def test_another_text_than_the_reader_sees_is_an_error(code: str) -> None:
    assert severity(code) is Severity.ERROR


def test_no_letter_that_unicode_calls_confusable_hides_in_a_latin_word() -> None:
    """Every letter of Unicode's table of confusables that stands for a Latin letter and is of another script."""
    data = importlib.import_module("confusable_homoglyphs.confusables").confusables_data
    twins = {
        item["c"]
        for letter in string.ascii_letters
        for item in data.get(letter, [])
        if len(item["c"]) == 1 and item["c"].isalpha() and unicodedata.category(item["c"]) not in {"Lm", "Mn"}
    }
    other = {twin for twin in twins if not unicodedata.name(twin, "").startswith(("LATIN", "ARABIC", "MODIFIER"))}
    assert len(other) > 900
    missed = {twin for twin in other if not safety(f"the Municipality of Ka{twin}zan", "en")}
    assert {unicodedata.name(twin, twin) for twin in missed} <= {
        "INFORMATION SOURCE", "PLANCK CONSTANT", "KELVIN SIGN", "SCRIPT SMALL G",
    }  # fmt: skip


def test_the_first_look_lets_no_unseen_character_pass() -> None:
    """The rules find nothing in all characters together that the first look does not know."""
    rest = "".join(chr(point) for point in range(0x110000) if not ANY_UNSEEN.match(chr(point)))
    assert len(rest) > 900_000
    assert [mark for rule in UNSEEN_RULES for mark in rule(rest)] == []


def test_a_sign_among_the_latin_letters_is_no_word() -> None:
    assert safety("2×¼", "en") == []
