"""Family 2, what the words mean: figures, negation, permission and duty (``rules.parity``), and the bodies that
are named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from agreement_kit.checks.days import plain_spaces
from agreement_kit.checks.lexicon import lexicon_of, registered_of
from agreement_kit.checks.parity import Comparison, Counted, Difference, Row, against
from agreement_kit.checks.passages import Origin, Passage
from agreement_kit.checks.rules.parity import compare, compare_figures
from agreement_kit.checks.rules.readings import compare_denials
from agreement_kit.library import Library


def words(text: Passage) -> str:
    """What is written in the passage itself; values and references are compared by what they stand for."""
    return plain_spaces(text.masked(Origin.VALUE, Origin.REFERENCE, Origin.BLANK))


def meaning(row: Row, library: Library) -> Iterator[Difference]:
    """N1xx, M1xx: figures, permission, negation and force."""
    for language, mark in compare({language: words(text) for language, text in row.items()}):
        yield Difference(mark.code, language, mark.start, mark.values)


def numbers(row: Row, library: Library) -> Iterator[Difference]:
    """N1xx alone: names too must hold the same figures."""
    for language, mark in compare_figures({language: words(text) for language, text in row.items()}):
        yield Difference(mark.code, language, mark.start, mark.values)


def denied(row: Row, library: Library) -> Iterator[Difference]:
    """M102 alone: a heading denies what the others do not."""
    for language, mark in compare_denials({language: words(text) for language, text in row.items()}):
        yield Difference(mark.code, language, mark.start, mark.values)


def bodies(row: Row, library: Library) -> Iterator[Difference]:
    """C218: registered bodies, persons and countries are named in every text."""
    found: dict[str, Counted] = {}
    for language, text in row.items():
        hits = lexicon_of(library, language).bodies.find(words(text))
        found[language] = Counted.of((hit.key, hit.start) for hit in hits)
    for item in against("C218", found):
        mine, theirs = found[item.language].counts, found[str(item.values["other"])].counts
        for name in sorted((mine - theirs) + (theirs - mine)):
            shown = registered_of(library, name, str(item.values["other"]))
            values = {"name": shown, "found": mine[name], "expected": theirs[name], "other": item.values["other"]}
            yield Difference("C218", item.language, found[item.language].places.get(name), values)


OF_FIGURES: Final[tuple[Comparison, ...]] = (numbers,)
OF_HEADINGS: Final[tuple[Comparison, ...]] = (numbers, denied)
OF_MEANING: Final[tuple[Comparison, ...]] = (meaning, bodies)
