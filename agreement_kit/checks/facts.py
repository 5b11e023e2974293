"""Families 2, 5 and 8 for the texts of the particulars.

Proper names and verbatim titles are data: they are compared between languages and looked at for safety. Prose (an activity,
an annex, a parameter) is also looked at for orthography.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from agreement_kit.checks import textual
from agreement_kit.checks.parity import OF_WORDS, compare, present
from agreement_kit.checks.parity_words import OF_FIGURES, OF_MEANING
from agreement_kit.checks.passages import Passage, of_text
from agreement_kit.checks.subject import Fact, Plain, Subject
from agreement_kit.diagnostics import Diagnostic

_NAMES: Final = (present, *OF_FIGURES)
_PROSE: Final = (*OF_WORDS, *OF_MEANING)


def parity(subject: Subject) -> Iterator[Diagnostic]:
    """Texts of one fact against each other."""
    for fact in subject.facts:
        row = _row(fact, subject)
        if len(row) < 2:
            continue
        for item in compare(row, _PROSE if fact.prose else _NAMES, subject.library):
            yield subject.report(item.code, f"{fact.path}.{item.language}", language=item.language, **item.values)


def _row(fact: Fact, subject: Subject) -> dict[str, Passage]:
    row = {}
    for language in subject.instrument.languages:
        form = fact.words.form(language)
        if isinstance(form, str):
            row[language] = of_text(form, language)
    return row


def safety(subject: Subject) -> Iterator[Diagnostic]:
    """Text safety of every text, in every form."""
    for leaf in subject.leaves:
        if isinstance(leaf, Plain):
            for mark in textual.safe(leaf.text, "en"):
                yield subject.report(mark.code, leaf.path, **mark.values)
            continue
        for language, forms in leaf.words.forms.items():
            for text in forms.values() if isinstance(forms, dict) else ():
                for mark in textual.safe(text, language):
                    yield subject.report(mark.code, f"{leaf.path}.{language}", language=language, **mark.values)


def orthography(subject: Subject) -> Iterator[Diagnostic]:
    """Orthography of prose, all texts of a language together."""
    texts: dict[str, dict[str, str]] = {}
    for fact in subject.facts:
        if fact.prose:
            for language, passage in _row(fact, subject).items():
                texts.setdefault(language, {}).setdefault(passage.text, fact.path)
    for language, paths in texts.items():
        for text, mark in textual.marks(list(paths), language, None, subject.library):
            if not mark.code.startswith("B"):
                yield subject.report(mark.code, f"{paths[text]}.{language}", language=language, **mark.values)


RULES: Final = (parity, safety, orthography)
