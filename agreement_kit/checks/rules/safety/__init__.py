"""Text safety (codes B1xx): what makes a reader see another text than the file holds, or hides a word from search."""

from __future__ import annotations

import re
from typing import Final, Literal

from agreement_kit.checks.rules.base import Mark, Rule, gather
from agreement_kit.checks.rules.safety.confusables import look_alikes, mixed_words
from agreement_kit.checks.rules.safety.invisible import INVISIBLE_RULES, ZWNJ_ELSEWHERE, ZWNJ_IN_PERSIAN
from agreement_kit.checks.rules.safety.numbers import digit_sets, disguised_digits
from agreement_kit.shaping import visual

__all__ = ["safety"]

_CONTROLS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")

_RULES: Final[tuple[Rule, ...]] = (*INVISIBLE_RULES, mixed_words, digit_sets, disguised_digits)


def safety(text: str, language: str) -> list[Mark]:
    """Every finding of safety in ``text``, in order. A paragraph ends at a line feed: bidi controls end with it."""
    zwnj = ZWNJ_IN_PERSIAN if language == "fa" else ZWNJ_ELSEWHERE
    found = gather(text, (*_RULES, zwnj, lambda text: look_alikes(text, language)))
    return [_by_effect(mark, text, language) if mark.code == "B103" else mark for mark in found]


def _by_effect(mark: Mark, text: str, language: str) -> Mark:
    """B121 in place of B103 where the order of the paragraph is another with the control than without it."""
    start = text.rfind("\n", 0, mark.start) + 1
    end = text.find("\n", mark.start)
    paragraph = text[start : end if end >= 0 else len(text)]
    base: Literal["rtl", "ltr"] = "rtl" if language == "fa" else "ltr"
    turned = visual(paragraph, base) != visual(_CONTROLS.sub("", paragraph), base)
    return Mark("B121", mark.start, mark.end, mark.values) if turned else mark
