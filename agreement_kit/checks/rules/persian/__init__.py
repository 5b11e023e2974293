"""Orthography of Persian (codes O1xx): letters, the zero-width non-joiner, punctuation, foreign words."""

from __future__ import annotations

from agreement_kit.checks.rules.base import Mark, Rule, gather
from agreement_kit.checks.rules.persian.concord import concord
from agreement_kit.checks.rules.persian.foreign import foreign_words
from agreement_kit.checks.rules.persian.glued import glued_words
from agreement_kit.checks.rules.persian.letters import LETTER_RULES
from agreement_kit.checks.rules.persian.punctuation import PUNCTUATION_RULES
from agreement_kit.checks.rules.persian.spaced import spaced_compounds, spaced_endings, spaced_verbs
from agreement_kit.checks.rules.persian.strays import stray_joiners, two_spellings, vocabulary

__all__ = ["joiner", "letters", "persian", "vocabulary"]

_IN_NAMES = frozenset({"O101", "O102", "O104", "O105"})
_JOINER_RULES: tuple[Rule, ...] = (glued_words, spaced_verbs, spaced_endings, spaced_compounds, stray_joiners)


def joiner(text: str, known: frozenset[str] = frozenset()) -> list[Mark]:
    """Suspects of a missing or wrong ZWNJ (O110 to O113).

    ``known`` is the ``vocabulary`` of texts that are right, such as a library's: its words are then known too.
    """
    return gather(text, (*_JOINER_RULES, lambda text: two_spellings(text, known)))


def letters(text: str) -> list[Mark]:
    """Letters and digits of another alphabet in their Persian places (O101, O102, O104, O105): wrong in names, too.

    «ة» and the tatweel are left: a name may be written with them on purpose.
    """
    return [mark for mark in gather(text, LETTER_RULES) if mark.code in _IN_NAMES]


def persian(text: str, known: frozenset[str] = frozenset()) -> list[Mark]:
    """Every finding of orthography in a Persian ``text``, in order. Give a whole document: its parts are compared."""
    rules = (*LETTER_RULES, *_JOINER_RULES, *PUNCTUATION_RULES, foreign_words, concord)
    return gather(text, (*rules, lambda text: two_spellings(text, known)))
