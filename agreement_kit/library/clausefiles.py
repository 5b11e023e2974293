"""Reads one clause folder: ``clause.yaml`` and a text per variant, status and language."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import LibraryError
from agreement_kit.instrument.blocks import Block
from agreement_kit.instrument.clausetext import parse_text
from agreement_kit.instrument.expressions import Expression, ExpressionError, parse
from agreement_kit.instrument.nodes import Status
from agreement_kit.instrument.parity import joined
from agreement_kit.instrument.source import Source
from agreement_kit.library.declarations import read_parameters
from agreement_kit.library.files import Document, read_text, read_yaml
from agreement_kit.library.model import Clause, Signed, Variant
from agreement_kit.library.provider import Provider, display
from agreement_kit.library.titles import parse_titles

KINDS: Final = ("article", "recital", "preface", "closing", "annex", "letter")
KEYS: Final = frozenset(
    [
        "title",
        "kind",
        "instruments",
        "areas",
        "required",
        "variants",
        "requires",
        "conflicts",
        "version",
        "review",
        "sources",
        "notes",
        "attested",
        "signed",
    ]
)
_FILE: Final = re.compile(r"^([a-z0-9-]+)(?:\.(binding|non-binding))?\.([a-z]{2,3})\.md$")


@dataclass(slots=True)
class _Reading:
    id: str
    files: Mapping[str, Provider]
    languages: tuple[str, ...]
    found: list[Diagnostic] = field(default_factory=list)
    document: Document | None = None
    parsed: dict[str, tuple[tuple[Block, ...], Source]] = field(default_factory=dict)

    def place(self, *path: str) -> Location:
        """The place of a value in ``clause.yaml``."""
        return self.document.place(*path) if self.document else self.file("clause.yaml")

    def file(self, name: str) -> Location:
        """A file of the clause as a whole."""
        return Location(display(self.files.get(name) or next(iter(self.files.values())), f"clauses/{self.id}/{name}"))

    def report(
        self, code: str, template: str, *path: str, hint: str | None = None, file: str | None = None, **values: object
    ) -> None:
        """Add an error at ``path`` of ``clause.yaml``, or about ``file`` as a whole."""
        place = self.file(file) if file else self.place(*path)
        self.found.append(
            Diagnostic(code=code, template=template, values=values, hint_template=hint, location=place, clause=self.id)
        )


def read_clause(
    id_: str, files: Mapping[str, Provider], languages: tuple[str, ...]
) -> tuple[Clause | None, list[Diagnostic]]:
    """The clause in ``files`` (name in the folder to provider), and what is wrong with it."""
    reading = _Reading(id_, files, languages)
    if "clause.yaml" not in files:
        reading.report("L031", N_("The folder of the clause has no clause.yaml."), file="clause.yaml")
        return None, reading.found
    try:
        reading.document = read_yaml(files["clause.yaml"], f"clauses/{id_}/clause.yaml")
    except LibraryError as error:
        return None, [item.with_(clause=id_) for item in error.diagnostics]
    data = reading.document.data
    for key in data:
        if key not in KEYS:
            reading.report("L032", N_("The key {key} is unknown in clause.yaml."), str(key), key=key)
    kind = str(data.get("kind", "article"))
    if kind not in KINDS:
        template = N_("The kind {kind} is unknown; known are {kinds}.")
        reading.report("L033", template, "kind", kind=kind, kinds=", ".join(KINDS))
    variants = _variants(reading, data.get("variants"))
    _unused_files(reading, variants)
    statuses = sorted({status for variant in variants.values() for status in variant.statuses})
    titles = parse_titles(data.get("title"), statuses, reading.place("title"), id_, reading.found, languages)
    _attestation(reading, data.get("attested"), variants)
    notes = data.get("notes")
    signed = _signed(reading, data.get("signed"), kind, variants)
    clause = Clause(
        id=id_,
        kind=kind,
        titles=titles,
        instruments=_strings(data.get("instruments")),
        areas=_strings(data.get("areas")),
        required=bool(data.get("required", False)),
        variants=variants,
        requires=_strings(data.get("requires")),
        conflicts=_strings(data.get("conflicts")),
        version=str(data.get("version", "")),
        review=str(data.get("review", "unreviewed")),
        sources=_strings(data.get("sources")),
        source=reading.place(),
        notes={str(key): str(text) for key, text in notes.items()} if isinstance(notes, Mapping) else {},
        signed=signed,
    )
    return clause, reading.found


def _signed(reading: _Reading, value: object, kind: str, variants: Mapping[str, Variant]) -> Signed | None:
    """Who signs a letter, and on which date; both are parameters of every variant."""
    if kind != "letter" and value is None:
        return None
    content = value if isinstance(value, Mapping) else {}
    signed = Signed(str(content.get("by", "")), str(content.get("on", "")))
    types = (("by", signed.by, "party"), ("on", signed.on, "date"))
    for key, name, type_ in types:
        declared = [variant.parameters.get(name) for variant in variants.values()]
        if kind != "letter" or any(parameter is None or parameter.type != type_ for parameter in declared):
            template = N_("A letter names in signed.{key} a parameter of the type {type} that all its variants have.")
            reading.report("L042", template, "signed", key=key, type=type_)
    return signed


def _strings(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def _variants(reading: _Reading, value: object) -> dict[str, Variant]:
    variants: dict[str, Variant] = {}
    if not isinstance(value, Mapping) or not value:
        reading.report("L034", N_("The clause declares no variant."), "variants")
        return variants
    for name, content in value.items():
        content = content if isinstance(content, Mapping) else {}
        known = {status.value for status in Status}
        statuses = tuple(Status(item) for item in _strings(content.get("statuses")) if item in known) or tuple(Status)
        blocks: dict[Status, tuple[Block, ...]] = {}
        files: dict[tuple[Status, str], str] = {}
        prints: dict[tuple[Status, str], str] = {}
        for status in statuses:
            blocks[status] = _texts(reading, str(name), status, files, prints)
        variants[str(name)] = Variant(
            str(name),
            statuses,
            bool(content.get("default", False)),
            read_parameters(
                content.get("parameters"), reading.found, reading.place, reading.id, "variants", str(name), "parameters"
            ),
            blocks,
            files,
            prints,
            _when(reading, content.get("when"), str(name)),
        )
    return variants


def _when(reading: _Reading, value: object, variant: str) -> Expression | None:
    if value is None:
        return None
    try:
        return parse(str(value))
    except ExpressionError as error:
        reading.report(
            "L018",
            N_("The condition of a variant cannot be used: {reason}."),
            "variants",
            variant,
            "when",
            reason=str(error),
        )
        return None


def _texts(
    reading: _Reading,
    variant: str,
    status: Status,
    files: dict[tuple[Status, str], str],
    prints: dict[tuple[Status, str], str],
) -> tuple[Block, ...]:
    """The joined blocks of a variant and status; every language must be there."""
    texts: dict[str, tuple[Block, ...]] = {}
    sources: dict[str, Source] = {}
    for language in reading.languages:
        names = (f"{variant}.{status.value}.{language}.md", f"{variant}.{language}.md")
        name = next((item for item in names if item in reading.files), None)
        if name is None:
            template = N_("The text {name} of a declared variant is missing.")
            hint = N_("Write the file, or take the status or the variant out of clause.yaml.")
            reading.report(
                "L035",
                template,
                "variants",
                variant,
                hint=hint,
                name=names[1] if len(Status) == 1 else f"{names[1]} / {names[0]}",
            )
            continue
        files[status, language] = name
        if name not in reading.parsed:
            source = _source(reading, name, language)
            if source is None:
                continue
            reading.parsed[name] = (parse_text(source), source)
            reading.found.extend(source.found)
            source.found = []
        texts[language], sources[language] = reading.parsed[name]
        prints[status, language] = fingerprint(sources[language].text)
    if not texts:
        return ()
    blocks = joined(texts, sources)
    for source in sources.values():
        reading.found.extend(source.found)
        source.found = []
    return blocks


def _source(reading: _Reading, name: str, language: str) -> Source | None:
    provider = reading.files[name]
    path = f"clauses/{reading.id}/{name}"
    try:
        text = read_text(provider, path)
    except LibraryError as error:
        reading.found.extend(item.with_(clause=reading.id, language=language) for item in error.diagnostics)
        return None
    return Source(display(provider, path), text, reading.id, language)


def fingerprint(text: str) -> str:
    """Sixteen hexadecimal digits that change when the words change; blanks at line ends do not count."""
    tidy = "\n".join(line.rstrip() for line in text.strip().split("\n"))
    return hashlib.sha256(tidy.encode()).hexdigest()[:16]


def _unused_files(reading: _Reading, variants: Mapping[str, Variant]) -> None:
    used = {name for variant in variants.values() for name in variant.files.values()}
    for name in sorted(reading.files):
        if name == "clause.yaml" or name in used:
            continue
        match = _FILE.match(name)
        if match is None or match.group(3) in reading.languages:
            template = N_("The file {name} belongs to no declared variant, status and language.")
            reading.report("L037", template, file=name, name=name)


def _attestation(reading: _Reading, value: object, variants: Mapping[str, Variant]) -> None:
    """Texts that were compared together may only change together (and be attested again)."""
    for key, prints in (value if isinstance(value, Mapping) else {}).items():
        name, _, status = str(key).rpartition(".")
        variant = variants.get(name)
        if variant is None or not isinstance(prints, Mapping):
            continue
        for (own_status, language), current in variant.fingerprints.items():
            if own_status.value == status and prints.get(language) not in {None, current}:
                file = variant.files[own_status, language]
                reading.found.append(
                    Diagnostic(
                        code="L038",
                        clause=reading.id,
                        language=language,
                        location=reading.file(file),
                        template=N_("The text was edited after the languages were compared."),
                        hint_template=N_("Compare all its languages again, then run: clauses attest {clause}"),
                        values={"clause": reading.id},
                    )
                )
