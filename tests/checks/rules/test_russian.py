"""Russian orthography and typography: found and left alone."""

from __future__ import annotations

import pytest
from checks.rules.support import codes, found, suggested

from agreement_kit.checks.rules.russian import russian

BAD = [
    ("Утверждённый план и утвержденный бюджет", "O201", "утвержденный", "утверждённый"),
    ("Её бюджет и ее план", "O201", "ее", "её"),
    ("Ещё один отчет", "O201", "отчет", "отчёт"),
    ('Договор "Мир"', "O202", '"Мир"', "«Мир»"),
    ("Договор “Мир”", "O202", "“Мир”", "«Мир»"),
    ("Казань - столица", "O203", "-", "—"),
    ("Казань – столица", "O203", "–", "—"),
    ("в 2024 г.", "O204", " ", "\u00a0"),
    ("закон № 5", "O204", " ", "\u00a0"),
    ("город  Казань", "O205", "  ", ""),
    ("план план работы", "O206", "план", ""),
    ("Стороны , действуя", "O207", " ", ""),
    ("образование,культура", "O208", ",", ", "),
    ("« Сторона»", "O209", " ", ""),
    ("Ни одна из Сторон принимает обязательств.", "O210", "Ни", ""),
]


@pytest.mark.parametrize(("text", "code", "words", "suggestion"), BAD)
def test_a_fault_is_found_with_its_place_and_remedy(text: str, code: str, words: str, suggestion: str) -> None:
    marks = russian(text)
    assert found(text, marks) == [(code, words)]
    assert suggested(marks) == [suggestion]


def test_initials_keep_to_the_name() -> None:
    assert codes(russian("А. Б. Иванов")) == ["O204", "O204"]
    assert russian("А.\u00a0Б.\u00a0Иванов") == []


@pytest.mark.parametrize(
    "text",
    [
        "Всё учтено; все согласны.",  # two words
        "Учёт ведётся, учреждение заключает договор, заключено соглашение.",
        "Он узнаёт и узнает.",
        "утвержденный бюджет и ее план",  # a text without ё has chosen
        "«Он сказал „да“ и ушёл»",
        "в\u00a02024\u00a0г. и №\u00a05 — да",
        "5–7 дней, 2024-2025, кто-то, т.е. и.о.",
        "Ни одна из Сторон не принимает обязательств.",
        "обязательства, в какой бы форме они ни выражались; кто бы ни обратился",
        "ни прямо, ни через другое лицо не предлагает",
    ],
)
def test_right_prose_is_silent(text: str) -> None:
    assert russian(text) == []
