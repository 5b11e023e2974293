"""British orthography and typography: found and left alone."""

from __future__ import annotations

import pytest
from checks.rules.support import found, suggested

from agreement_kit.checks.rules.english import english

BAD = [
    ("the cultural center", "O301", "center", "centre"),
    ("Labor law", "O301", "Labor", "Labour"),
    ("a joint program of work", "O301", "program", "programme"),
    ("to analyze results", "O301", "analyze", "analyse"),
    ("under the license", "O301", "license", "licence"),
    ("fifty percent", "O301", "percent", "per cent"),
    ("they organise and recognize", "O302", "recognize", "recognise"),
    ('the "Parties"', "O303", '"Parties"', "“Parties”"),
    ("the 'host' side", "O303", "'host'", "‘host’"),
    ("the Party's law", "O304", "'", "’"),
    ("the  Parties", "O305", "  ", ""),
    ("of the the Parties", "O306", "the", ""),
    ("the Parties , acting", "O307", " ", ""),
    ("education,culture", "O308", ",", ", "),
    ("( the Parties)", "O309", " ", ""),
    ("culture - and sport", "O310", "-", "–"),
]


@pytest.mark.parametrize(("text", "code", "words", "suggestion"), BAD)
def test_a_fault_is_found_with_its_place_and_remedy(text: str, code: str, words: str, suggestion: str) -> None:
    marks = english(text)
    assert found(text, marks) == [(code, words)]
    assert suggested(marks) == [suggestion]


@pytest.mark.parametrize(
    "text",
    [
        "the Kennedy Center and the World Health Organization recognise it",  # names keep their spelling
        "honorary, laborious, coloration, programmer, literary, installation",
        "They license it; the licence is free.",
        "they organize and recognize",  # one spelling throughout
        "“the Parties’ law”, the Party’s ‘host’",
        "what he had had and that that implies",
        "the .NET library, e.g. this; 10,000 (ten thousand)",
        "advertise, exercise, otherwise, size and recognise",
    ],
)
def test_right_prose_is_silent(text: str) -> None:
    assert english(text) == []
