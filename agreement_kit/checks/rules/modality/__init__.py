"""Modality and negation of a text, so that the texts of one instrument can be compared: may, shall, will; not."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from agreement_kit.checks.rules.modality.words import MODALS, NEGATIONS, ModalKind, NegationKind

__all__ = ["Modal", "Negation", "modality", "negations", "sentences"]


class Modal(NamedTuple):
    """``text[start:end]`` obliges, permits or announces; ``negative`` where the sentence denies it (may not, no Party may)."""

    kind: ModalKind
    polarity: Literal["positive", "negative"]
    start: int
    end: int


class Negation(NamedTuple):
    """``text[start:end]`` denies (``not``), excepts (``exception``: unless) or says what is wanting (``lack``: without)."""

    kind: NegationKind
    start: int
    end: int


# What denies the modal word beside it, before or after, within a clause.
_AFTER: Final = {
    "en": re.compile(r" not\b"),
    "fa": re.compile("(?!x)x"),
    "ru": re.compile(r" не\b"),
}
_BEFORE: Final = {
    "en": re.compile(r"\b(?:no|neither|nor|none|nothing|never)\b[^.;:!?\n]{0,60}$", re.IGNORECASE),
    "fa": re.compile("(?!x)x"),
    "ru": re.compile(r"\bне[ \u00a0]$", re.IGNORECASE),
}
_NEGATIVE_WORD: Final = re.compile("^ن(?!ظر)|\\bن(?:می|دار|یست|خواه)|\u200cنیست| نیست| ندار|^cannot")


def modality(text: str, language: str) -> list[Modal]:
    """The modal words of ``text`` in order. ``KeyError`` for another language than en, fa, ru."""
    found = []
    for kind, pattern in MODALS[language].items():
        for match in pattern.finditer(text):
            denied = (
                _NEGATIVE_WORD.search(match[0])
                or " not " in match[0]
                or _AFTER[language].match(text, match.end())
                or _BEFORE[language].search(text, max(0, match.start() - 80), match.start())
            )
            found.append(Modal(kind, "negative" if denied else "positive", *match.span()))
    return sorted(found, key=lambda modal: modal.start)


def negations(text: str, language: str) -> list[Negation]:
    """What denies, excepts or lacks in ``text``, in order. ``KeyError`` for another language than en, fa, ru."""
    found = [
        Negation(kind, *match.span())
        for kind, pattern in NEGATIONS[language].items()
        for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda negation: negation.start)


_SENTENCE: Final = re.compile(r"[^.!?؟;؛:\n]+(?:[.!?؟;؛:]+|\n|$)(?:(?<=\.)(?=\w)[^.!?؟;؛:\n]+(?:[.!?؟;؛:]+|\n|$))*")


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence or part between semicolons and colons; blank ones are left out."""
    return [match.span() for match in _SENTENCE.finditer(text) if not match[0].isspace()]
