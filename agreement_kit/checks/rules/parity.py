"""What differs between the texts of one paragraph or point: figures (N1xx), permission, negation and force (M1xx).

Languages say things in different ways, so a word is not asked of every text. What is compared is what translation
keeps: the values of figures, the number of permissions, and how much a sentence denies. Two texts outvote a third.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from agreement_kit.checks.rules.base import Mark
from agreement_kit.checks.rules.figures import Figure, figures
from agreement_kit.checks.rules.modality import Modal, denials, modality, negations, permissions, sentences
from agreement_kit.checks.rules.modality.words import ANNOUNCING, SOFT

Found = tuple[str, Mark]

_CODES: Final = {"percent": "N102", "date": "N103", "money": "N104", "reference": "N105"}


def compare(texts: Mapping[str, str]) -> list[Found]:
    """Language and mark of each difference between ``texts`` (language to the text of one element), in order.

    One text alone differs from nothing. Offsets are those of the language's own text; what is wanting is marked on the
    whole of it, or on its sentence.
    """
    if len(texts) < 2:
        return []
    return [*compare_figures(texts), *compare_permissions(texts), *compare_negations(texts), *compare_force(texts)]


def _expected(counts: Mapping[str, int]) -> int | None:
    """What most texts have; None where all differ, or two texts differ from each other."""
    value, votes = Counter(counts.values()).most_common(1)[0]
    return value if votes * 2 > len(counts) else None


# Figures


def compare_figures(texts: Mapping[str, str]) -> Iterator[Found]:
    """N101 to N105: a figure that the other texts have not, or that only this one lacks. Each kind has its code."""
    found = {language: figures(text, language) for language, text in texts.items()}
    values = {language: Counter(figure.canonical for figure in items) for language, items in found.items()}
    everything = set().union(*values.values())
    uneven = {value for value in everything if len({counts[value] for counts in values.values()}) > 1}
    for language, items in found.items():
        others = {value: _expected({key: counts[value] for key, counts in values.items()}) for value in uneven}
        extra = [value for value in uneven if values[language][value] > (others[value] or 0)]
        wanting = [value for value in uneven if values[language][value] < (others[value] or 0)]
        yield from _figure_marks(language, texts[language], items, extra, wanting, found)


def _figure_marks(
    language: str,
    text: str,
    items: list[Figure],
    extra: list[str],
    wanting: list[str],
    found: Mapping[str, list[Figure]],
) -> Iterator[Found]:
    left = sorted(wanting)
    for figure in items:
        if figure.canonical in extra:
            other = left.pop(0) if left else ""
            values = {"found": text[figure.start : figure.end], "value": figure.canonical, "other": other or "-"}
            yield language, Mark(_CODES.get(figure.kind, "N101"), figure.start, figure.end, values)
    for value in left:
        kind = next(figure.kind for items in found.values() for figure in items if figure.canonical == value)
        yield language, Mark(_CODES.get(kind, "N101"), 0, len(text), {"found": "-", "value": "-", "other": value})


# Permission


def compare_permissions(texts: Mapping[str, str]) -> Iterator[Found]:
    """M101: «may» more or less often than in the other texts. A text that says it softly (can, допускается) has it."""
    found = {language: permissions(text, language) for language, text in texts.items()}
    soft = {language: len(SOFT[language].findall(text)) for language, text in texts.items()}
    ranges = {key: (len(items), len(items) + _beyond(soft, key)) for key, items in found.items()}
    for language in _odd(ranges):
        items, text = found[language], texts[language]
        start, end = (items[-1].start, items[-1].end) if items else (0, len(text))
        yield language, Mark("M101", start, end, {"found": text[start:end] if items else "-", "count": str(len(items))})


def _beyond(counts: Mapping[str, int], language: str) -> int:
    """How much ``language`` has beyond what every text has."""
    return counts[language] - min(counts.values())


def _agree(ranges: Iterable[tuple[int, int]]) -> bool:
    """Whether one number lies in all ``ranges``."""
    least, most = zip(*ranges, strict=True)
    return bool(max(least) <= min(most))


def _odd(ranges: Mapping[str, tuple[int, int]]) -> list[str]:
    """The languages whose removal lets the others agree; all where no single one does; none where they agree."""
    if _agree(ranges.values()):
        return []
    odd = [key for key in ranges if _agree(value for other, value in ranges.items() if other != key)]
    return odd or list(ranges)


# Negation


def compare_negations(texts: Mapping[str, str]) -> Iterator[Found]:
    """M102: a sentence denies in one text and not in the others, or the reverse.

    Where the texts have unlike numbers of sentences the element is compared as a whole.
    """
    parts = {language: sentences(text) for language, text in texts.items()}
    if len({len(items) for items in parts.values()}) > 1:
        parts = {language: [(0, len(text))] for language, text in texts.items()}
    for spans in zip(*parts.values(), strict=True):
        yield from _negation(texts, dict(zip(parts, spans, strict=True)))


def _negation(texts: Mapping[str, str], spans: Mapping[str, tuple[int, int]]) -> Iterator[Found]:
    denied = {language: denials(texts[language][start:end], language) for language, (start, end) in spans.items()}
    lacks = {language: item.lacks for language, item in denied.items()}
    ranges = {key: (item.words, item.words + item.listed + _beyond(lacks, key)) for key, item in denied.items()}
    for language in _odd(ranges):
        start, end = spans[language]
        first = next((item for item in negations(texts[language][start:end], language) if item.kind != "lack"), None)
        if first is not None:
            start, end = start + first.start, start + first.end
        yield language, Mark("M102", start, end, {"found": texts[language][start:end] if first else "-"})


# Force


def compare_force(texts: Mapping[str, str]) -> Iterator[Found]:
    """M103: a text obliges in words (shall, متعهد, обязан) where another only announces (در نظر دارند, намерены).

    Persian and Russian oblige with the present tense, so only what they say in words is held against English.
    """
    found = {
        language: [modal for modal in modality(text, language) if modal.kind != "permission"]
        for language, text in texts.items()
    }
    obliging = {key: next((item for item in items if item.kind == "obligation"), None) for key, items in found.items()}
    announcing = {
        key: next((item for item in items if item.kind == "intention" and _announces(texts[key], key, item)), None)
        for key, items in found.items()
    }
    only_announcing = {key for key, item in announcing.items() if item is not None and obliging[key] is None}
    for language, item in obliging.items():
        alone = language != "en" and "en" in texts and obliging["en"] is None
        if item is not None and announcing[language] is None and (alone or only_announcing):
            word = texts[language][item.start : item.end]
            yield language, Mark("M103", item.start, item.end, {"found": word, "kind": item.kind})


def _announces(text: str, language: str, modal: Modal) -> bool:
    if language == "en":
        return True
    return ANNOUNCING[language].fullmatch(text, modal.start, modal.end) is not None
