"""What differs between the texts of one paragraph or point: figures (N1xx), permission, negation and force (M1xx).

Languages say things in different ways, so a word is not asked of every text. What is compared is what translation
keeps: the values of figures, the number of permissions, and how much a sentence denies (``readings``). Two texts
outvote a third.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from agreement_kit.checks.rules.base import Mark
from agreement_kit.checks.rules.figures import Figure, figures
from agreement_kit.checks.rules.modality import Modal, modality
from agreement_kit.checks.rules.modality.words import ANNOUNCING
from agreement_kit.checks.rules.readings import compare_readings

Found = tuple[str, Mark]

_CODES: Final = {"percent": "N102", "date": "N103", "money": "N104", "reference": "N105"}


def compare(texts: Mapping[str, str]) -> list[Found]:
    """Language and mark of each difference between ``texts`` (language to the text of one element), in order.

    One text alone differs from nothing. Offsets are those of the language's own text; what is wanting is marked on the
    whole of it, or on its sentence.
    """
    return list(_compare(tuple(texts.items()))) if len(texts) > 1 else []


@lru_cache(maxsize=4096)  # the wordings of a library and the instruments of a batch share most of their texts
def _compare(items: tuple[tuple[str, str], ...]) -> tuple[Found, ...]:
    texts = dict(items)
    return (*compare_figures(texts), *compare_readings(texts), *compare_force(texts))


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
