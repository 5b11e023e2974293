"""Text safety (codes B1xx): what makes a reader see another text than the file holds, or hides a word from search."""

from __future__ import annotations

from typing import Final

from agreement_kit.checks.rules.base import Mark, Rule, gather
from agreement_kit.checks.rules.safety.confusables import look_alikes, mixed_words
from agreement_kit.checks.rules.safety.invisible import INVISIBLE_RULES, ZWNJ_ELSEWHERE, ZWNJ_IN_PERSIAN
from agreement_kit.checks.rules.safety.numbers import digit_sets, disguised_digits

__all__ = ["safety"]

_RULES: Final[tuple[Rule, ...]] = (*INVISIBLE_RULES, mixed_words, digit_sets, disguised_digits)


def safety(text: str, language: str) -> list[Mark]:
    """Every finding of safety in ``text``, in order. A paragraph ends at a line feed: bidi controls end with it."""
    zwnj = ZWNJ_IN_PERSIAN if language == "fa" else ZWNJ_ELSEWHERE
    return gather(text, (*_RULES, zwnj, lambda text: look_alikes(text, language)))
