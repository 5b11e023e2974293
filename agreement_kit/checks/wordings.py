"""What the checks know of one wording of a clause, found once per library: its rows, terms, references, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from agreement_kit.checks.lexicon import pattern
from agreement_kit.checks.neutral import passage, rows, setting_of
from agreement_kit.checks.passages import PLACEHOLDER, Passage
from agreement_kit.diagnostics import NOWHERE, Location
from agreement_kit.instrument.blocks import Choice, Definition, Items, Listing, Literal, Output, paragraphs
from agreement_kit.instrument.expressions import Call, Const
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Clause, Library, Variant

Row = dict[str, Passage]


@dataclass(frozen=True)
class Wording:
    """One clause in one variant and status."""

    library: Library
    clause: Clause
    variant: Variant
    status: Status

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Its paragraphs in every language, once for each way that conditions can fall out."""
        setting = setting_of(self.library, self.status, self.clause)
        blocks = self.variant.blocks.get(self.status, ())
        return tuple(row for paragraph in paragraphs(blocks) for row in rows(paragraph, setting))

    @cached_property
    def title(self) -> Row:
        """Its title in every language."""
        setting = setting_of(self.library, self.status, self.clause)
        titles = self.clause.titles.get(self.status, {})
        return {
            language: passage(items, language, setting, {}, self.clause.source) for language, items in titles.items()
        }

    @cached_property
    def terms(self) -> Mapping[str, tuple[tuple[str, Location], ...]]:
        """The terms it defines, per language, each with its place."""
        found: dict[str, dict[str, Location]] = {}
        for paragraph in paragraphs(self.variant.blocks.get(self.status, ())):
            for language, items in paragraph.words.items():
                for term in _definitions(items):
                    found.setdefault(language, {}).setdefault(term, paragraph.sources.get(language, NOWHERE))
        return {language: tuple(items.items()) for language, items in found.items()}

    @cached_property
    def written(self) -> Mapping[str, tuple[str, ...]]:
        """What is written in the clause itself, paragraph by paragraph, per language; labels and values left out."""
        found: dict[str, list[str]] = {}
        for paragraph in paragraphs(self.variant.blocks.get(self.status, ())):
            for language, items in paragraph.words.items():
                found.setdefault(language, []).append("".join(_written(items)))
        return {language: tuple(texts) for language, texts in found.items()}

    @cached_property
    def annex(self) -> bool:
        """Whether its words speak of an annex."""
        spoken = any(ANNEX[language].search(text) for language, texts in self.written.items() for text in texts)
        return spoken or any(
            name.startswith("annex")
            for paragraph in paragraphs(self.variant.blocks.get(self.status, ()))
            for items in paragraph.words.values()
            for name in _references(items)
        )


#: Words that speak of annexes in any way.
ANNEX: Final = {
    "en": re.compile(r"\b[Aa]nnex(?:e[sd])?\b"),
    "fa": re.compile("(?<![\u0620-\u06d3])پیوست(?:\u200c?های?|ی)?(?![\u0620-\u06d3])"),
    "ru": re.compile(r"\b[Пп]рил(?:ожен|агае)\w*"),
}
#: Words that send the reader to an annex which must then be there.
CITED_ANNEX: Final = {
    "en": re.compile(r"\b(?:in|to|by|with|under|the|this|see) Annex(?:es)?\b|\bAnnex \d"),
    "fa": re.compile(
        "(?<![\u0620-\u06d3])(?:در|به شرح|مطابق|طبق|موضوع) پیوست(?:\u200c?های?)?(?![\u0620-\u06d3])|پیوست[ \u00a0][۰-۹]"
    ),
    "ru": re.compile(r"\b(?:[Вв]|[Сс]огласно|[Кк]|[Пп]о) Приложени\w+|Приложени\w+[ \u00a0]\d"),
}


def wording_of(library: Library, clause: Clause, variant: Variant, status: Status) -> Wording:
    """What is known of a wording, kept with the library."""
    key = ("checks.wording", clause.id, variant.name, status)
    found = library.cache.get(key)
    if not isinstance(found, Wording):
        found = Wording(library, clause, variant, status)
        library.cache[key] = found
    return found


def wordings(library: Library) -> Iterator[Wording]:
    """Every wording of every clause."""
    for clause in library.clauses.values():
        for variant in clause.variants.values():
            for status in variant.blocks:
                yield wording_of(library, clause, variant, status)


def _inner(items: Items) -> Iterator[Items]:
    for item in items:
        match item:
            case Choice():
                yield from (inner for _, inner in item.branches)
            case Listing() | Definition():
                yield item.items


def _definitions(items: Items) -> Iterator[str]:
    for item in items:
        if isinstance(item, Definition):
            yield "".join(_written(item.items))
    for inner in _inner(items):
        yield from _definitions(inner)


def _written(items: Items) -> Iterator[str]:
    for item in items:
        match item:
            case Literal():
                yield item.text
            case Output():
                yield PLACEHOLDER
            case Listing() | Definition():
                yield from _written(item.items)
            case Choice():
                for _, inner in item.branches:
                    yield from _written(inner)


def _references(items: Items) -> Iterator[str]:
    for item in items:
        call = item.expression if isinstance(item, Output) else None
        if isinstance(call, Call) and call.function == "ref" and isinstance(argument := call.arguments[0], Const):
            yield str(argument.value)
    for inner in _inner(items):
        yield from _references(inner)


def uses_term(text: str, term: str, language: str, cache: dict[object, object]) -> bool:
    """Whether ``text`` holds ``term`` in any form."""
    key = ("checks.term", term, language)
    compiled = cache.get(key)
    if not isinstance(compiled, re.Pattern):
        compiled = re.compile(pattern(term, language), re.IGNORECASE)
        cache[key] = compiled
    return compiled.search(text) is not None
