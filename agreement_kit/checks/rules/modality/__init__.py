"""Modality and negation of a text, so that the texts of one instrument can be compared: may, shall, will; not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from agreement_kit.checks.rules.modality.stems import MODAL_STEMS, NEGATION_STEMS, holds
from agreement_kit.checks.rules.modality.words import EVENTUAL, MODALS, NEGATIONS, SOFT, ModalKind, NegationKind

__all__ = [
    "Denials", "Modal", "Negation", "Permissions", "denials", "modality", "negations", "permissions", "sentences",
    "softly", "spreads",
]  # fmt: skip


class Modal(NamedTuple):
    """``text[start:end]`` obliges, permits or announces; ``negative`` where that is denied (may not, no Party may)."""

    kind: ModalKind
    polarity: Literal["positive", "negative"]
    start: int
    end: int


class Negation(NamedTuple):
    """``text[start:end]`` denies (``not``), excepts (``exception``: unless) or says what is wanting (``lack``)."""

    kind: NegationKind
    start: int
    end: int


# What denies the modal word beside it, before or after, within a clause.
_AFTER: Final = {
    # «May have no effect» says what may be, not what is forbidden.
    "en": re.compile(r" not\b| (?!have\b)\w+ no\b"),
    "fa": re.compile("(?!x)x"),
    "ru": re.compile(r" не\b"),
}
_BEFORE: Final = {
    "en": re.compile(r"(?:^|[.;:,\n] ?)\W*(?:no|neither|none|nothing)\b(?:(?! and )[^.;:!?\n]){0,60}$", re.IGNORECASE),
    "fa": re.compile("(?!x)x"),
    "ru": re.compile(r"\bне[ \u00a0]$", re.IGNORECASE),
}
_NEGATIVE_WORD: Final = re.compile("^ن(?!ظر)|\\bن(?:می|دار|یست|خواه|باید|بایست)|\u200cنیست| نیست| ندار|^cannot")


def modality(text: str, language: str) -> list[Modal]:
    """The modal words of ``text`` in order. ``KeyError`` for another language than en, fa, ru."""
    return list(_modality(text, language))


@lru_cache(maxsize=2048)  # permissions and force are looked at one after the other
def _modality(text: str, language: str) -> tuple[Modal, ...]:
    found = []
    small = text.lower()
    for kind, pattern in MODALS[language].items():
        if not holds(small, MODAL_STEMS[language][kind]):
            continue
        for match in pattern.finditer(text):
            denied = (
                _NEGATIVE_WORD.search(match[0])
                or " not " in match[0]
                or _AFTER[language].match(text, match.end())
                or _BEFORE[language].search(text, max(0, match.start() - 80), match.start())
            )
            found.append(Modal(kind, "negative" if denied else "positive", *match.span()))
    return tuple(sorted(found, key=lambda modal: modal.start))


# «تا زمانی که ... نشده» and «пока не» say «until», and deny nothing.
_UNTIL: Final = {
    "en": re.compile("(?!x)x"),
    "fa": re.compile("تا (?:زمان|وقت|هنگام)ی که [^.؛]*$"),
    "ru": re.compile(r"\bпока [^.;]{0,40}$", re.IGNORECASE),
}


def negations(text: str, language: str) -> list[Negation]:
    """What denies, excepts or lacks in ``text``, in order. ``KeyError`` for another language than en, fa, ru."""
    found = []
    small = text.lower()
    for kind, pattern in NEGATIONS[language].items():
        stems = NEGATION_STEMS[language].get(kind)
        if stems is not None and not holds(small, stems):
            continue
        for match in pattern.finditer(text):
            until = _UNTIL[language].search(text, max(0, match.start() - 90), match.start())
            found.append(Negation("lack" if until else kind, *match.span()))
    return sorted(found, key=lambda negation: negation.start)


# «may ask and may invite» permits what «may ask and invite» does.
_AND: Final = {
    "en": re.compile(r"\b(?:and|or) $"),
    "fa": re.compile("(?:^| )(?:و|یا) $"),
    "ru": re.compile(r"\b(?:и|или|а также) $"),
}
_STOP: Final = re.compile(r"[.;؛:\n]")
# Two verbs under one permission stand on both sides of «and».
_VERB: Final = {
    "en": re.compile(r"\w"),
    "fa": re.compile("\\w(?:د|ند)(?![\\w\u200c])"),
    "ru": re.compile(r"\w(?:ть|ться|ти|чь)\b"),
}
_JOINT: Final = {"en": re.compile(" (?:and|or) "), "fa": re.compile(" (?:و|یا) "), "ru": re.compile(" (?:и|или) ")}
_REACH: Final = 240


class Permissions(NamedTuple):
    """What a text permits: its ``words`` (may), in how many of them it does so when «may ask and may invite» is taken
    as one (``joined``), and how often it only says what may happen (``eventual``). What a text denies is a prohibition,
    which languages also say without «may».
    """

    words: tuple[Modal, ...]
    joined: int
    eventual: int


def permissions(text: str, language: str) -> Permissions:
    """The permissions that ``text`` gives."""
    modals = modality(text, language)
    if not any(modal.kind == "permission" for modal in modals):
        return Permissions((), 0, 0)
    spans = [match.span() for match in EVENTUAL[language].finditer(text)]
    words: list[Modal] = []
    joined = eventual = 0
    last: Modal | None = None
    for modal in modals:
        if modal.kind == "permission" and modal.polarity == "positive":
            if any(start <= modal.start < end for start, end in spans):
                eventual += 1
                continue
            gap = text[last.end : modal.start] if last is not None and last.kind == "permission" else "."
            joined += bool(_STOP.search(gap) or not _AND[language].search(gap))
            words.append(modal)
        last = modal
    return Permissions(tuple(words), joined, eventual)


def softly(text: str, language: str) -> int:
    """How often ``text`` permits in other words (can, allowed, допускается)."""
    return len(SOFT[language].findall(text))


def spreads(text: str, language: str, words: Iterable[Modal]) -> bool:
    """Whether two verbs stand under one of ``words``: «может запрашивать сведения и приглашать»."""
    for modal in words:
        reach = _STOP.split(text[modal.end : modal.end + _REACH], maxsplit=1)[0]
        parts = _JOINT[language].split(reach)
        if sum(_VERB[language].search(part) is not None for part in parts) > 1:
            return True
    return False


# Doubles of another negation in the sentence: هیچ ... نمی‌, ни ... не.
_DOUBLE: Final = re.compile(r"هیچ|ни(?:что|кто|чего|кому|когда|как\w+)?$", re.IGNORECASE)
_AND_NO: Final = re.compile(r"\b(?:and|or) (?:no|none)$")


def _is_double(sentence: str, item: Negation) -> bool:
    """Whether ``item`` only repeats another: هیچ ... نمی‌, ни ... не, «no claim and no liability»."""
    if _DOUBLE.match(sentence[item.start : item.end]):
        return True
    return bool(_AND_NO.search(sentence, max(0, item.start - 4), item.end))


# «Shall not offer or accept» denies two things with one word, as «не будет предлагать и принимать» does.
_LIST: Final = {
    "en": re.compile(
        r" (?:be )?\w+(?:, \w+)* or \w+|[^.;:]*(?:\bnor\b|\bor (?:\w+(?:ed|en|wn|id)\b|\w+"
        r" (?:an?|the|any|its|their|such|to|in|on|for|from)\b))(?! (?:shall|will|may)\b)"
    ),
    "ru": re.compile(r" (?:буд|мож|мог|впра|долж|обяз|намер)[^.;:]*", re.IGNORECASE),
    "fa": re.compile("(?!x)x"),
}
_ITEM: Final = {
    "en": re.compile(r",(?: (?:or|nor)\b)?|\b(?:or|nor)\b"),
    "ru": re.compile(r"(?:,| и| или) (?:\w+ ){0,2}?\w+(?:ть|ться|ти|тись|чь|чься)\b"),
    "fa": re.compile("(?!x)x"),
}


# Nouns after «no» are one denial («no rights or obligations»); what «no Party» shall not do may be many.
_NOUNS: Final = re.compile(r"no (?!\w+ (?:shall|will|may|can|must)\b)")


# «Ни прав, равно как и обязательств, не создаёт» denies once what other languages deny twice.
_AS_WELL: Final = re.compile("равно как")


class Denials(NamedTuple):
    """How many things a sentence denies: ``said``, each number that it may be read to say (a list under one «not»
    is one thing or many), and how often it says what is wanting (``lacks``)."""

    said: frozenset[int]
    lacks: int


def denials(sentence: str, language: str) -> Denials:
    """What ``sentence`` denies, in numbers that can be compared between languages."""
    found = negations(sentence, language)
    words = [item for item in found if item.kind != "lack"]
    kept = [item for item in words if not _is_double(sentence, item)] or words[:1]
    listed = _LIST[language].match(sentence, kept[0].end) if kept else None
    more = len(_ITEM[language].findall(listed[0])) if listed and not _NOUNS.match(sentence, kept[0].start) else 0
    again = sum(bool(_AND_NO.search(sentence, max(0, item.start - 4), item.end)) for item in words)
    again += len(_AS_WELL.findall(sentence)) if language == "ru" and kept else 0
    count = len(kept)
    return Denials(frozenset((count, count + more, count + again, count + more + again)), len(found) - len(words))


_SENTENCE: Final = re.compile(r"[^.!?؟;؛\n]+(?:[.!?؟;؛]+|\n|$)(?:(?<=\.)(?=\w)[^.!?؟;؛\n]+(?:[.!?؟;؛]+|\n|$))*")


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence or part between semicolons; blank ones are left out."""
    return [match.span() for match in _SENTENCE.finditer(text) if not match[0].isspace()]
