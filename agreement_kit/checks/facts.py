"""Families 2, 5 and 8 for the texts of the particulars.

Proper names and verbatim titles are data: they are compared between languages and looked at for safety and for letters
of another alphabet. Prose (an activity, an annex, a parameter) is also looked at for orthography.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from agreement_kit.checks import textual
from agreement_kit.checks.days import days
from agreement_kit.checks.memo import remembered
from agreement_kit.checks.parity import OF_WORDS, Difference, compare, present
from agreement_kit.checks.parity_words import OF_FIGURES, OF_MEANING
from agreement_kit.checks.passages import of_text
from agreement_kit.checks.subject import Fact, Plain, Subject
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Library

Texts = tuple[tuple[str, str], ...]

#: Of the script of the body that gave them: 12-А of a Russian city is Cyrillic from end to end.
_NUMBERS: Final = frozenset({"number", "registration"})
_NAMES: Final = (present, *OF_FIGURES)
_PROSE: Final = (*OF_WORDS, *OF_MEANING)


def parity(subject: Subject) -> Iterator[Diagnostic]:
    """Texts of one fact against each other."""
    for fact in subject.facts:
        texts = _texts(fact, subject)
        if len(texts) < 2:
            continue
        key = ("parity", texts, fact.prose)
        for item in remembered(subject.library, key, partial(_compared, texts, fact.prose, subject.library)):
            at = (dict(texts)[item.language], item.offset or 0)
            yield subject.report(item.code, f"{fact.path}.{item.language}", item.values, language=item.language, at=at)


def _compared(texts: Texts, prose: bool, library: Library) -> tuple[Difference, ...]:
    row = {language: of_text(text, language) for language, text in texts}
    return tuple(compare(row, _PROSE if prose else _NAMES, library))


def _texts(fact: Fact, subject: Subject) -> Texts:
    forms = ((language, fact.words.form(language)) for language in subject.instrument.languages)
    return tuple((language, form) for language, form in forms if isinstance(form, str))


def safety(subject: Subject) -> Iterator[Diagnostic]:
    """Text safety of every text, in every form."""
    for leaf in subject.leaves:
        if isinstance(leaf, Plain):
            for mark in textual.safe(leaf.text, "en"):
                if mark.code != "B114" or leaf.path.rpartition(".")[2] not in _NUMBERS:
                    yield subject.report(mark.code, leaf.path, mark.values, at=(leaf.text, mark.start))
            continue
        for language, forms in leaf.words.forms.items():
            for text in forms.values() if isinstance(forms, dict) else ():
                for mark in textual.safe(text, language):
                    path, at = f"{leaf.path}.{language}", (text, mark.start)
                    yield subject.report(mark.code, path, mark.values, language=language, at=at)


def orthography(subject: Subject) -> Iterator[Diagnostic]:
    """Orthography and dates of prose, all texts of a language together; of names, their letters."""
    texts: dict[str, dict[str, str]] = {}
    for fact in subject.facts:
        for language, text in _texts(fact, subject):
            if fact.prose:
                texts.setdefault(language, {}).setdefault(text, fact.path)
                continue
            for mark in textual.spelt(text, language):
                path, at = f"{fact.path}.{language}", (text, mark.start)
                yield subject.report(mark.code, path, mark.values, language=language, at=at)
    for language, paths in texts.items():
        status = subject.instrument.status
        key = ("orthography", language, status, tuple(paths))
        for text, code, start, values in remembered(
            subject.library, key, partial(_marks, tuple(paths), language, status, subject.library)
        ):
            yield subject.report(code, f"{paths[text]}.{language}", values, language=language, at=(text, start))


def _marks(
    texts: tuple[str, ...], language: str, status: Status, library: Library
) -> tuple[tuple[str, str, int, Mapping[str, object]], ...]:
    found: list[tuple[str, str, int, Mapping[str, object]]] = [
        (text, mark.code, mark.start, mark.values)
        for text, mark in textual.marks(texts, language, status, library)
        if not mark.code.startswith("B")
    ]
    found += ((text, item.code, item.start, item.values) for text in texts for item in days(text, language))
    return tuple(found)


RULES: Final = (parity, safety, orthography)
