"""How many permissions, denials and limits each text of an element holds, sentence by sentence.

A sentence can be read in more than one way: «no notice» denies or says what is wanting, «shall not offer or accept»
denies one thing or two. The texts agree where one way of counting, the same for all, gives the same number in each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from agreement_kit.checks.rules.base import Mark
from agreement_kit.checks.rules.modality import denials, negations, permissions, sentences, softly, spreads
from agreement_kit.checks.rules.modality.limits import BEYOND, OVER
from agreement_kit.checks.rules.modality.stems import OVER_STEMS, holds

Found = tuple[str, Mark]
Texts = Mapping[str, str]
#: The numbers that each text may be read to say.
Counts = Mapping[str, frozenset[int]]


def compare_denials(texts: Texts) -> Iterator[Found]:
    """M102 alone, of texts that are no sentences (headings)."""
    yield from _negations(texts)


def compare_readings(texts: Texts) -> Iterator[Found]:
    """M101: one text permits more or less; M102: it denies more or less, or a limit has lost its «not»."""
    for spans in _aligned(texts):
        parts = {language: texts[language][start:end] for language, (start, end) in spans.items()}
        for comparison in (_permissions, _negations, _limits, _nobody):
            for language, mark in comparison(parts):
                start = spans[language][0]
                yield language, Mark(mark.code, start + mark.start, start + mark.end, mark.values)


_FULL_STOP: Final = re.compile(r"[^.!?؟\n]+(?:[.!?؟]+|\n|$)(?:(?<=\.)(?=\w)[^.!?؟\n]+(?:[.!?؟]+|\n|$))*")


def _aligned(texts: Texts) -> Iterator[Mapping[str, tuple[int, int]]]:
    """The spans of each sentence in every text; of the whole where the texts have unlike numbers of sentences."""
    for split in (sentences, _between_stops, _whole):
        parts = {language: split(text) for language, text in texts.items()}
        if len({len(items) for items in parts.values()}) == 1:
            yield from (dict(zip(parts, spans, strict=True)) for spans in zip(*parts.values(), strict=True))
            return


def _between_stops(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _FULL_STOP.finditer(text) if not match[0].isspace()]


def _whole(text: str) -> list[tuple[int, int]]:
    return [(0, len(text))]


def odd_ones(*readings: Counts) -> list[str]:
    """The languages that differ: none where all agree in one of ``readings``.

    Those without which the others agree in one of them; all where there is no such language.
    """
    if any(_agree(reading.values()) for reading in readings):
        return []
    languages = list(readings[0])
    odd = [
        key for key in languages
        if any(_agree(its for other, its in reading.items() if other != key) for reading in readings)
    ]  # fmt: skip
    return odd or languages


def _agree(numbers: Iterable[frozenset[int]]) -> bool:
    return bool(frozenset.intersection(*numbers))


def _plus(counts: Counts, more: Mapping[str, int]) -> Counts:
    return {language: frozenset(number + more[language] for number in own) for language, own in counts.items()}


def _permissions(parts: Texts) -> Iterator[Found]:
    """M101: «may» more or less often than in the other texts, soft words (can, допускается) counted or not."""
    found = {language: permissions(text, language) for language, text in parts.items()}
    if len({len(item.words) for item in found.values()}) == 1:
        return
    # «May ask and may invite» beside a text in which both verbs stand under one «may».
    doubled = max(len(item.words) - item.joined for item in found.values())
    plain = {
        language: frozenset(
            (len(item.words), len(item.words) + doubled * spreads(parts[language], language, item.words))
        )
        for language, item in found.items()
    }
    soft = {language: item.eventual + softly(parts[language], language) for language, item in found.items()}
    for language in odd_ones(plain, _plus(plain, soft)):
        words = found[language].words
        start, end = (words[-1].start, words[-1].end) if words else (0, len(parts[language]))
        values = {"found": parts[language][start:end] if words else "-", "count": str(len(words))}
        yield language, Mark("M101", start, end, values)


def _negations(parts: Texts) -> Iterator[Found]:
    """M102: a sentence denies in one text and not in the others, what is wanting counted or not."""
    found = {language: denials(text, language) for language, text in parts.items()}
    said = {language: item.said for language, item in found.items()}
    for language in odd_ones(said, _plus(said, {key: item.lacks for key, item in found.items()})):
        text = parts[language]
        first = next((item for item in negations(text, language) if item.kind != "lack"), None)
        start, end = (first.start, first.end) if first is not None else (0, len(text))
        yield language, Mark("M102", start, end, {"found": text[start:end] if first else "-"})


def _limits(parts: Texts) -> Iterator[Found]:
    """M102: «later than» in one text, «not later than» in the others."""
    found = {language: _over(text, language) for language, text in parts.items()}
    if len({len(items) for items in found.values()}) == 1:
        return
    bare = {language: frozenset((len(items),)) for language, items in found.items()}
    beyond = {language: len(BEYOND[language].findall(text)) for language, text in parts.items()}
    for language in odd_ones(bare, _plus(bare, beyond)):
        text = parts[language]
        start, end = found[language][0] if found[language] else (0, len(text))
        yield language, Mark("M102", start, end, {"found": text[start:end] if found[language] else "-"})


def _over(text: str, language: str) -> list[tuple[int, int]]:
    if not holds(text.lower(), OVER_STEMS[language]):
        return []
    return [match.span() for match in OVER[language].finditer(text)]


_NOBODY: Final = {
    "en": re.compile(r"\b(?:neither|none|no one|nobody|no [A-Z]\w+|not (?:any|either))\b", re.IGNORECASE),
    "fa": re.compile("(?<![\\w\u200c])هیچ(?:[\u200c ]?(?:یک|کس|کدام)| \\w)"),
    "ru": re.compile(r"\bни од(?:ин|н\w+)\b|\bникто\b|\bникак\w+", re.IGNORECASE),
}
_ONE_OF: Final = {
    # «Does not bind either Party» says it too: «not» stands before.
    "en": re.compile(
        r"^(?:(?!\b(?:not|no|nor|never|without)\b).)*?(?P<at>\b(?:either|any|each) [A-Z]\w+|\b(?:either|one|any) of\b)",
        re.DOTALL,
    ),
    "fa": re.compile("(?<![\\w\u200c])(?P<at>(?:یکی|هر ?یک|هر کدام) از)"),
    "ru": re.compile(r"(?<!ни )(?P<at>\bод(?:ин|на|но|ного|ной|ному|ним|ну)\b из)\b", re.IGNORECASE),
}
_UNLESS: Final = {
    "en": re.compile(r"\bunless\b[^.;]*\Z", re.IGNORECASE),
    "fa": re.compile("مگر[^.؛]*\\Z"),
    "ru": re.compile(r"(?!)"),
}


def _nobody(parts: Texts) -> Iterator[Found]:
    """M102: «one of the Parties» where every other text has «neither Party»; the verb may deny in all of them."""
    nobody = {language for language, text in parts.items() if _NOBODY[language].search(text)}
    for language in parts.keys() - nobody if len(nobody) == len(parts) - 1 else ():
        match = _ONE_OF[language].search(parts[language])
        # «Unless either Party gives notice» and «если ни одна из Сторон не уведомит» say the same.
        if match is not None and not _UNLESS[language].search(parts[language], 0, match.start("at")):
            yield language, Mark("M102", *match.span("at"), {"found": match["at"]})
