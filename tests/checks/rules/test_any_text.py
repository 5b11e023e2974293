"""Whatever the text: no rule fails, every place lies inside the text, every mark has its code and its message."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

import pytest
from checks.rules.support import read
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.checks.rules.base import Mark, masked
from agreement_kit.checks.rules.codes import CODES, diagnostic
from agreement_kit.checks.rules.english import english
from agreement_kit.checks.rules.figures import figures
from agreement_kit.checks.rules.modality import modality, negations, sentences
from agreement_kit.checks.rules.parity import compare
from agreement_kit.checks.rules.persian import persian
from agreement_kit.checks.rules.russian import russian
from agreement_kit.checks.rules.safety import safety
from agreement_kit.checks.rules.wording import title_wording, wording

WORDS = st.sampled_from(
    [
        *(
            "shall",
            "may",
            "not",
            "no",
            "Article",
            "5",
            "10,000",
            "۱۴۰۳",
            "٣",
            "«طرف»",
            "می‌شود",
            "می",
            "شود",
            "ها",
            "های",
        ),
        *(
            "نه",
            "هیچ‌یک",
            "بیست",
            "و",
            "یک",
            "مادهٔ",
            "سوم",
            "двадцать",
            "статьёй",
            "не",
            "ни",
            "«Сторона»",
            '"',
            "'",
            "‘",
        ),
        *(
            "“",
            "”",
            "(",
            ")",
            "-",
            "—",
            ",",
            ".",
            ";",
            ":",
            "؟",
            "،",
            "22",
            "June",
            "2024",
            "июня",
            "تیر",
            "%",
            "$",
            "USD",
        ),
        *("ه", "ی", "ك", "\u200c", "\u200d", "\u202e", "\u2066", "\u2069", "\ufeff", "\u0430", "a\u0430", "2O24", "ﻼ"),
        *("\ue000", "\ufffc", "{{", "}}", "\n", "\u00a0", "é", "e\u0301"),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join))
LANGUAGES = st.sampled_from(("en", "fa", "ru"))
RULES: dict[str, Callable[[str], Iterable[Mark]]] = {"en": english, "fa": persian, "ru": russian}


@given(TEXTS, LANGUAGES, st.sampled_from(("binding", "non-binding")))
def test_marks_lie_inside_the_text(text: str, language: str, status: str) -> None:
    marks = [
        *RULES[language](text),
        *safety(text, language),
        *wording(text, language, status),
        *title_wording(text, language, status),
    ]
    for mark in marks:
        assert 0 <= mark.start <= mark.end <= len(text)
        assert mark.code in CODES
        assert diagnostic(mark, status=status).message
        assert diagnostic(mark, status=status).to_dict()["hint"] is None or diagnostic(mark).hint


@given(TEXTS, LANGUAGES)
def test_spans_lie_inside_the_text(text: str, language: str) -> None:
    for item in (*figures(text, language), *modality(text, language), *negations(text, language)):
        assert 0 <= item.start < item.end <= len(text)
    for start, end in sentences(text):
        assert 0 <= start < end <= len(text)


@given(TEXTS, TEXTS, TEXTS)
def test_texts_can_always_be_compared(en: str, fa: str, ru: str) -> None:
    texts = {"en": en, "fa": fa, "ru": ru}
    for language, mark in compare(texts):
        assert 0 <= mark.start <= mark.end <= len(texts[language])
        assert diagnostic(mark).message
        assert diagnostic(mark).hint


@given(TEXTS)
def test_masking_keeps_offsets(text: str) -> None:
    assert len(masked(text)) == len(text)


def test_masking_hides_expressions_and_tags() -> None:
    assert masked("a {{ b }} {% if c %}d{# e #}") == "a ******* **********d*******".replace("*", "\ufffc")


def test_a_text_of_the_other_language_is_no_trouble() -> None:
    text = read("holdout.txt")
    assert [mark.code for mark in russian(text)] + [mark.code for mark in english(text)] == []


LONG = (
    *("no " * 4000, "«" * 20000, "می " * 10000, "1" * 20000, "a " + "\u202e" * 5000, "ни " * 5000, "1 " * 10000),
    *("обязан " * 5000, "متعهد به " * 4000, "۱٬" * 9000, "и " * 9000, "\u0430a" * 5000, "( " * 9000, "ه " * 9000),
)


@pytest.mark.parametrize("text", LONG, ids=lambda text: ascii(text[:6]))
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()
    for language, rule in RULES.items():
        list(rule(text))
        safety(text, language)
        wording(text, language, "binding")
        wording(text, language, "non-binding")
        figures(text, language)
        modality(text, language)
        negations(text, language)
        sentences(text)
    compare({"en": text[:4000], "fa": text[:4000], "ru": text[:4000]})
    assert time.process_time() - start < 10
