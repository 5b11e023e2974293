"""Modality and negation of a text, so that the texts of one instrument can be compared: may, shall, will; not."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from agreement_kit.checks.rules.modality.words import MODALS, NEGATIONS, ModalKind, NegationKind

__all__ = ["Modal", "Negation", "denials", "modality", "negations", "permissions", "sentences"]


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
    "en": re.compile(r"(?:^|[.;:,\n] ?)\W*(?:no|neither|none|nothing)\b(?:(?! and )[^.;:!?\n]){0,60}$", re.IGNORECASE),
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


# «may ask and may invite» is one permission, as «may ask and invite» is.
_AGAIN: Final = {
    "en": re.compile(r"\b(?:and|or) $"),
    "fa": re.compile("(?:^| )(?:و|یا) $"),
    "ru": re.compile(r"\b(?:и|или|а также) $"),
}


def permissions(text: str, language: str) -> list[Modal]:
    """The permissions that ``text`` gives; those it denies are prohibitions, which languages also say with «shall not»."""
    return [
        modal
        for modal in modality(text, language)
        if modal.kind == "permission"
        and modal.polarity == "positive"
        and not _AGAIN[language].search(text, max(0, modal.start - 10), modal.start)
    ]


# What repeats a negation: «nor», «and shall not»; a list of Persian or Russian verbs, each with its own.
_NOR: Final = re.compile(r"\b(?:and|or|nor)(?: \w+){0,2} $|\bnor\b|^,? (?:and|or) none")
_ALSO_BEFORE: Final = {"fa": re.compile("^(?:،? (?:و|یا) )"), "ru": re.compile(r"(?:\bи|\bили|а также) $")}
_COMMA: Final = {"fa": re.compile("^،"), "ru": re.compile(", $")}
_COORDINATOR: Final = re.compile(r",|\b(?:and|or|nor)\b")
_RUSSIAN_COORDINATOR: Final = re.compile(r",|\b(?:и|или|ни)\b")
_GOVERNS_INFINITIVES: Final = re.compile(r"\bне (?:буд|мож|мог|впра|долж|обяз|намер)", re.IGNORECASE)
# Doubles of another negation in the sentence: هیچ ... نمی‌, ни ... не.
_DOUBLE: Final = re.compile(r"هیچ|^ни$", re.IGNORECASE)


def denials(sentence: str, language: str) -> tuple[int, int]:
    """How many things ``sentence`` denies, at least and at most.

    A language may deny once for a list of verbs and another each time («shall not offer or accept», «не предлагает и не
    принимает»), so a number alone cannot be compared between languages; a range can.
    """
    found = [item for item in negations(sentence, language) if item.kind != "lack"]
    lacks = sum(item.kind == "lack" for item in negations(sentence, language))
    verbs = [item for item in found if not _DOUBLE.match(sentence[item.start : item.end])]
    kept = verbs or found[:1]
    if not kept:
        return 0, lacks
    gaps = [sentence[a.end : b.start] for a, b in pairwise(kept)]
    least = 1 + sum(not joined for joined in _joined(gaps, language))
    most = len(kept) + lacks
    rest = sentence[kept[0].end :]
    if language == "en":
        most += len(_COORDINATOR.findall(rest))
    elif language == "ru" and _GOVERNS_INFINITIVES.search(sentence):
        most += len(_RUSSIAN_COORDINATOR.findall(rest))
    return least, most


def _joined(gaps: list[str], language: str) -> list[bool]:
    """For each gap between two negations, whether the second only repeats the first for another verb of a list."""
    if language == "en":
        return [bool(_NOR.search(gap)) for gap in gaps]
    result: list[bool] = []
    following = False
    for gap in reversed(gaps):
        following = bool(_ALSO_BEFORE[language].search(gap)) or (following and bool(_COMMA[language].search(gap)))
        result.append(following)
    return result[::-1]


_SENTENCE: Final = re.compile(r"[^.!?؟;؛:\n]+(?:[.!?؟;؛:]+|\n|$)(?:(?<=\.)(?=\w)[^.!?؟;؛:\n]+(?:[.!?؟;؛:]+|\n|$))*")


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence or part between semicolons and colons; blank ones are left out."""
    return [match.span() for match in _SENTENCE.finditer(text) if not match[0].isspace()]
