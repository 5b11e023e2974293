"""Reads the glossaries folder: labels, agreeing words, names, and the glossaries of each field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.drafting.values import NOMINATIVE
from agreement_kit.errors import LibraryError
from agreement_kit.library.files import Document, read_yaml
from agreement_kit.library.glossary import Concept, Glossary, NameEntry, TermEntry
from agreement_kit.library.labels import LabelBook
from agreement_kit.library.lazy import ReadTogether
from agreement_kit.library.provider import Provider

NAME_KINDS = ("places", "bodies", "people", "countries")
_WORDS = frozenset({"labels.yaml", "agreement.yaml", "names.yaml"})


@dataclass(slots=True)
class _Reading:
    sets: dict[str, Mapping[str, object]] = field(default_factory=dict)
    common: dict[str, Mapping[str, object]] = field(default_factory=dict)
    agreement: dict[str, dict[str, object]] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    names: dict[str, NameEntry] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)


def read_glossaries(
    files: Iterable[tuple[str, Provider]], languages: tuple[str, ...]
) -> tuple[LabelBook, Glossary, list[Diagnostic]]:
    """Labels, glossary and problems of all glossary files; later files replace single entries of earlier ones."""
    reading = _Reading()
    for path, provider in files:
        try:
            document = read_yaml(provider, path)
        except LibraryError as error:
            reading.found.extend(error.diagnostics)
            continue
        data = document.data
        match path.rsplit("/", 1)[-1]:
            case "labels.yaml":
                reading.sets.update(_mappings(data.get("sets")))
                reading.common.update(_mappings(data.get("common")))
            case "agreement.yaml":
                for language, words in _mappings(data).items():
                    reading.agreement.setdefault(language, {}).update(words)
            case "names.yaml":
                _names(reading, data)
            case name:
                _concepts(reading, document, name.removesuffix(".yaml"), languages)
    by_name = {
        (language, forms[NOMINATIVE]): entry
        for entry in reading.names.values()
        for language, forms in entry.forms.items()
        if NOMINATIVE in forms
    }
    book = LabelBook(reading.sets, reading.common, reading.agreement)
    return book, Glossary(reading.concepts, reading.names, by_name), reading.found


def read_glossaries_on_use(
    files: Iterable[tuple[str, Provider]], languages: tuple[str, ...]
) -> tuple[LabelBook, Glossary, list[Diagnostic]]:
    """As ``read_glossaries``, but for files that are known to be good: the concepts are read when the first is used."""
    given = list(files)
    fields = [file for file in given if file[0].rsplit("/", 1)[-1] not in _WORDS]
    labels, words, found = read_glossaries([file for file in given if file not in fields], languages)

    def concepts() -> tuple[Mapping[str, Concept], list[Diagnostic]]:
        _, glossary, problems = read_glossaries(fields, languages)
        return glossary.concepts, problems

    return labels, Glossary(ReadTogether(concepts), words.names, words.by_name), found


def _mappings(value: object) -> dict[str, Mapping[str, object]]:
    items = value.items() if isinstance(value, Mapping) else ()
    return {str(key): content for key, content in items if isinstance(content, Mapping)}


def _strings(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _names(reading: _Reading, data: Mapping[str, object]) -> None:
    for kind in NAME_KINDS:
        for id_, content in _mappings(data.get(kind)).items():
            forms: dict[str, Mapping[str, str]] = {}
            for language, value in content.items():
                if language in {"variants", "source", "notes", "since", "kind"}:
                    continue
                if isinstance(value, str):
                    forms[language] = {NOMINATIVE: value}
                elif isinstance(value, Mapping):
                    forms[language] = {str(case): str(text) for case, text in value.items()}
            variants = content.get("variants")
            flagged = {
                str(language): _strings(items)
                for language, items in (variants.items() if isinstance(variants, Mapping) else ())
            }
            reading.names[f"{kind}:{id_}"] = NameEntry(id_, kind, forms, flagged, str(content.get("source", "")))


def _concepts(reading: _Reading, document: Document, glossary: str, languages: tuple[str, ...]) -> None:
    for id_, content in _mappings(document.data.get("concepts")).items():
        terms: dict[str, TermEntry] = {}
        for language in languages:
            entry = content.get(language)
            preferred = entry.get("preferred") if isinstance(entry, Mapping) else entry
            if not isinstance(preferred, str):
                template = N_("The concept {concept} has no preferred term in {language}.")
                reading.found.append(
                    Diagnostic(
                        code="L050",
                        template=template,
                        location=document.place("concepts", id_),
                        values={"concept": id_, "language": language},
                    )
                )
                continue
            entry = entry if isinstance(entry, Mapping) else {}
            forms = entry.get("forms")
            terms[language] = TermEntry(
                preferred,
                {str(key): str(text) for key, text in forms.items()} if isinstance(forms, Mapping) else {},
                _strings(entry.get("admitted")),
                _strings(entry.get("forbidden")),
            )
        definition = content.get("definition")
        reading.concepts[id_] = Concept(
            id_, glossary, definition if isinstance(definition, Mapping) else {}, terms, str(content.get("source", ""))
        )
