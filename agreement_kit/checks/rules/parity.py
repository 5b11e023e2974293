"""What differs between the texts of one paragraph or point: figures (N1xx), permission, negation and force (M1xx).

Languages say things in different ways, so a word is not asked of every text. What is compared is what translation keeps:
the values of figures, the count of permissions, and whether a sentence denies. Two texts of three outvote the third.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from agreement_kit.checks.rules.base import Mark
from agreement_kit.checks.rules.figures import Figure, figures
from agreement_kit.checks.rules.modality import denials, modality, negations, permissions, sentences
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
        extra = [
            value for value in uneven if values[language][value] > (others[value] if others[value] is not None else 0)
        ]
        wanting = [value for value in uneven if values[language][value] < (others[value] or 0)]
        yield from _figure_marks(language, texts[language], items, extra, wanting, found)


def _figure_marks(
    language: str, text: str, items: list[Figure], extra: list[str], wanting: list[str], found: Mapping[str, list[Figure]]
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
    counts = {language: len(items) for language, items in found.items()}
    expected = _expected(counts)
    soft = {language: len(SOFT[language].findall(text)) for language, text in texts.items()}
    for language, items in found.items():
        most = max(count for key, count in counts.items() if key != language)
        if expected is None and counts[language] < most and soft[language] == 0:
            yield language, _missing(texts[language], most)
        elif expected is not None and counts[language] < expected and counts[language] + soft[language] < expected:
            yield language, _missing(texts[language], expected)
        elif expected is not None and counts[language] > expected:
            if any(counts[key] + soft[key] < counts[language] for key in texts if key != language):
                extra = items[-1]
                word = texts[language][extra.start : extra.end]
                values = {"found": word, "count": str(counts[language]), "expected": str(expected)}
                yield language, Mark("M101", extra.start, extra.end, values)


def _missing(text: str, expected: int) -> Mark:
    return Mark("M101", 0, len(text), {"found": "-", "count": "0", "expected": str(expected)})


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
    ranges = {language: denials(texts[language][start:end], language) for language, (start, end) in spans.items()}
    for language, (least, most) in ranges.items():
        others = [ranges[key] for key in texts if key != language]
        start, end = spans[language]
        if all(most < other_least for other_least, _ in others):
            yield language, Mark("M102", start, end, {"found": "-"})
        elif len(others) > 1 and all(least > other_most for _, other_most in others):
            first = next(item for item in negations(texts[language][start:end], language) if item.kind != "lack")
            word = texts[language][start + first.start : start + first.end]
            yield language, Mark("M102", start + first.start, start + first.end, {"found": word})


# Force


def compare_force(texts: Mapping[str, str]) -> Iterator[Found]:
    """M103: a text obliges in words (shall, متعهد, обязан) where another only announces (intend, در نظر, намерен)."""
    kinds = {
        language: {modal.kind for modal in modality(text, language) if modal.kind != "permission"}
        for language, text in texts.items()
    }
    obliging = [language for language, found in kinds.items() if found == {"obligation"}]
    announcing = [
        language
        for language, found in kinds.items()
        if found == {"intention"} and (language == "en" or ANNOUNCING[language].search(texts[language]))
    ]
    if not obliging or not announcing:
        return
    minority = obliging if len(obliging) < len(announcing) else announcing
    for language in minority:
        kind = "obligation" if minority is obliging else "intention"
        modal = next(modal for modal in modality(texts[language], language) if modal.kind == kind)
        word = texts[language][modal.start : modal.end]
        yield language, Mark("M103", modal.start, modal.end, {"found": word, "kind": kind})
