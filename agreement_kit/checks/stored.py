"""What is stored beside the clauses and printed in every instrument: labels, terms, names. Families 5 and 8."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from agreement_kit.checks import textual
from agreement_kit.checks.codes import diagnostic
from agreement_kit.checks.rules.base import Mark
from agreement_kit.diagnostics import Diagnostic, Location
from agreement_kit.library import Library

#: Rules of letters; those of sentences say nothing about a word that stands alone.
_OF_LETTERS = ("B", "O101", "O102", "O103", "O104", "O105", "O107")


def stored(library: Library) -> Iterator[Diagnostic]:
    """Text safety and the letters of every stored form."""
    every = list(_texts(library))
    by_language: dict[str, dict[str, None]] = {}
    for _, _, language, text in every:
        by_language.setdefault(language, {})[text] = None
    # All at once says at little cost which few are worth a look of their own.
    odd = {(language, text) for language, texts in by_language.items() for text, _ in _marks([*texts], language)}
    for file, key, language, text in every:
        if (language, text) in odd:
            for _, mark in _marks([text], language):
                yield diagnostic(mark.code, mark.values, location=Location(file), path=key, language=language)


def _marks(texts: Sequence[str], language: str) -> Iterator[tuple[str, Mark]]:
    return (item for item in textual.marks(texts, language, None, None) if item[1].code.startswith(_OF_LETTERS))


def _texts(library: Library) -> Iterator[tuple[str, str, str, str]]:
    """File, key, language and text of what is stored; each text of a key once."""
    for concept in library.glossary.concepts.values():
        file = f"glossaries/{concept.glossary}.yaml"
        for language, entry in concept.terms.items():
            for text in dict.fromkeys((entry.preferred, *entry.forms.values(), *entry.admitted)):
                yield file, f"concepts.{concept.id}.{language}", language, text
    for name in library.glossary.names.values():
        for language, forms in name.forms.items():
            for text in dict.fromkeys(forms.values()):
                yield "glossaries/names.yaml", f"{name.kind}.{name.id}.{language}", language, text
    for template in library.templates.values():
        for path, languages in _labels(template.labels):
            for language, text in languages:
                yield f"templates/{template.id}/template.yaml", f"labels.{path}.{language}", language, text


def _labels(labels: Mapping[str, object]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for word, content in labels.items():
        yield word, list(dict.fromkeys(_strings(content, "")))


def _strings(value: object, language: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _strings(inner, key if key in {"fa", "ru", "en"} else language)
    elif isinstance(value, str) and language and len(value) > 1:
        yield language, value
