"""The table of codes: complete, stable, and its examples show what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import agreement_kit.checks.rules as rules
from agreement_kit.checks.rules.base import Mark
from agreement_kit.checks.rules.codes import CODES, diagnostic, severity
from agreement_kit.checks.rules.english import english
from agreement_kit.checks.rules.persian import persian
from agreement_kit.checks.rules.russian import russian

FOLDER = Path(str(rules.__file__)).parent
USED = {
    code
    for path in FOLDER.rglob("*.py")
    if "codes" not in path.parts
    for code in re.findall(r'"([OBUNM]\d{3})"', path.read_text(encoding="utf-8"))
}


def test_every_code_in_use_is_in_the_table_and_the_reverse() -> None:
    assert set(CODES) == USED


@pytest.mark.parametrize("code", sorted(CODES))
def test_an_entry_is_whole(code: str) -> None:
    entry = CODES[code]
    assert entry.code == code
    assert all((entry.template, entry.why, entry.source, entry.wrong, entry.right, entry.family))
    assert entry.wrong != entry.right
    assert entry.template.endswith(".")
    assert entry.hint is None or entry.hint.endswith(".")


@pytest.mark.parametrize(
    "code", [code for code in sorted(CODES) if code[0] == "O" and code not in ("O113", "O125", "O204")]
)
def test_the_examples_of_explain_are_true(code: str) -> None:
    rule = {"1": persian, "2": russian, "3": english}[code[1]]
    entry = CODES[code]
    wrong = entry.wrong.replace(" ... ", " و " if code[1] == "1" else " ")
    assert code in [mark.code for mark in rule(wrong)]
    assert code not in [mark.code for mark in rule(entry.right)]


def test_a_mark_becomes_a_diagnostic() -> None:
    item = diagnostic(
        Mark("O110", 0, 5, {"found": "میشود", "suggestion": "می\u200cشود"}), language="fa", clause="costs"
    )
    assert item.message == "“میشود” seems to want a zero-width non-joiner."
    assert item.hint == "Perhaps “می\u200cشود”."
    assert (item.code, item.language, item.clause, item.severity) == ("O110", "fa", "costs", severity("O110"))


def test_no_hint_without_a_suggestion() -> None:
    assert diagnostic(Mark("O120", 0, 1, {"found": " ", "suggestion": ""})).hint == "Remove it."
    assert diagnostic(Mark("O301", 0, 1, {"found": "x", "suggestion": ""})).hint is None


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError):
        severity("X999")
