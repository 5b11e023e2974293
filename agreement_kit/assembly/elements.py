"""Clauses become elements of the one structure, with eIds and number labels in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from agreement_kit.assembly.conditions import holds
from agreement_kit.assembly.context import Context
from agreement_kit.assembly.memo import memo, reads_of_blocks
from agreement_kit.assembly.rendering import render
from agreement_kit.assembly.selection import Chosen
from agreement_kit.assembly.signing import letter_signature
from agreement_kit.diagnostics import N_
from agreement_kit.drafting.numbers import plain_digits
from agreement_kit.drafting.points import point_letter
from agreement_kit.instrument.blocks import Block, For, If, Paragraph, paragraphs
from agreement_kit.instrument.kept import Kept
from agreement_kit.instrument.nodes import Element, Kind, NumberLabel
from agreement_kit.locales import locale

KIND_OF = {
    "article": Kind.ARTICLE,
    "recital": Kind.RECITAL,
    "preface": Kind.BLOCK,
    "closing": Kind.BLOCK,
    "annex": Kind.ANNEX,
    "letter": Kind.LETTER,
}
_HEADED: Final = frozenset({Kind.ARTICLE, Kind.ANNEX, Kind.LETTER})
_NBSP = "\u00a0"
_NO_NUMBER: Final[Mapping[str, NumberLabel]] = {}


@dataclass(slots=True)
class _Counter:
    """Positions inside a clause. They count what the conditions leave out too, so that an eId stays the same."""

    paragraph: int = 0
    point: int = 0


def number_labels(kind: str, number: int, context: Context) -> Mapping[str, NumberLabel]:
    """``Article 3``, «مادهٔ ۳», «Статья 3» - the word from the labels, the digits of the language."""
    key = ("number", kind, number, context.label_key, context.languages)
    kept = context.library.cache.get(key)
    if kept is None:
        kept = context.library.cache[key] = _number_labels(kind, number, context)
    return kept  # type: ignore[return-value]  # the cache is shared by all that a library keeps


def _number_labels(kind: str, number: int, context: Context) -> Mapping[str, NumberLabel]:
    out: dict[str, NumberLabel] = {}
    for language in context.languages:
        its = locale(language)
        digits = plain_digits(number, language)
        if kind == "annex":
            out[language] = NumberLabel(its.annex_label.before, digits, its.annex_label.after)
            continue
        labels = context.labels[language]
        word = labels.form("article", "ezafe" if language == "fa" else None) or labels.form("article") or ""
        out[language] = NumberLabel(f"{word}{_NBSP}", digits)
    return out


def build(chosen: Chosen, context: Context) -> Element:
    """The element of one clause, its paragraphs and points within."""
    clause, eid = chosen.clause, f"cl_{chosen.clause.id}"
    kind = KIND_OF[clause.kind]
    blocks = chosen.variant.blocks[context.status]
    kept = memo(blocks, partial(reads_of_blocks, blocks), context, context.languages)
    children = kept.get(context, lambda: _all_children(blocks, context, eid, kind))
    if not children:
        context.report(
            "A050",
            N_("The clause {name} has no words with these particulars."),
            path="instrument",
            hint=N_("Exclude it, or give what it needs."),
            name=clause.id,
        )
    heading = {}
    if kind in _HEADED:
        titles = clause.titles.get(context.status, {})
        heading = {language: render(titles[language], context, language) for language in context.languages}
    number = context.numbers.get(clause.id, _NO_NUMBER)
    if clause.signed is not None:
        signatures = {language: letter_signature(context, clause.signed, language) for language in context.languages}
        return Element(eid, kind, clause.id, number, heading, children=children, signatures=signatures)
    return _same(Element(eid, kind, clause.id, number, heading, children=children), context)


def _same(element: Element, context: Context) -> Element:
    """``element``, or that of an earlier instrument made of the same objects: writers keep what it became."""
    kept = context.library.cache.get("elements")
    if kept is None:
        kept = context.library.cache["elements"] = Kept[Element](4096)
    assert isinstance(kept, Kept)
    parts = (element.eid, id(element.number), *map(id, element.heading.values()))  # which the element itself holds
    same: Element = kept.get(element.children, parts, lambda: element)
    return same


def _all_children(blocks: tuple[Block, ...], context: Context, eid: str, kind: Kind) -> tuple[Element, ...]:
    """The numbered paragraphs of a clause with their points."""
    top = _nested(list(_children(blocks, context, eid, _Counter(), "")))
    numbered = kind is Kind.ARTICLE and len(top) > 1
    return tuple(_numbered(element, index, numbered, context) for index, element in enumerate(top, 1))


def _children(
    blocks: tuple[Block, ...], context: Context, eid: str, counter: _Counter, suffix: str, party: str | None = None
) -> Iterator[Element]:
    for block in blocks:
        match block:
            case Paragraph():
                yield _paragraph(block, context, eid, counter, suffix, party)
            case If():
                taken = False
                for condition, inner in block.branches:
                    if not taken and holds(condition, context):
                        taken = True
                        yield from _children(inner, context, eid, counter, suffix, party)
                    else:
                        _skip(inner, counter)
            case For():
                yield from _repeated(block, context, eid, counter, suffix)


def _repeated(block: For, context: Context, eid: str, counter: _Counter, suffix: str) -> Iterator[Element]:
    source = context.read(block.source)
    start = replace(counter)
    for index, item in enumerate(context.items(source), 1):
        counter.paragraph, counter.point = start.paragraph, start.point
        id_ = getattr(item.value, "id", None) if item.type == "party" else None
        inner = context.inside({block.variable: item})
        yield from _children(block.blocks, inner, eid, counter, f"{suffix}_{id_ or index}", id_)
    counter.paragraph, counter.point = start.paragraph, start.point
    _skip(block.blocks, counter)


def _skip(blocks: tuple[Block, ...], counter: _Counter) -> None:
    for paragraph in paragraphs(blocks):
        _count(paragraph, counter)


def _count(paragraph: Paragraph, counter: _Counter) -> None:
    if paragraph.point:
        counter.point += 1
    else:
        counter.paragraph += 1
        counter.point = 0


def _paragraph(
    block: Paragraph, context: Context, eid: str, counter: _Counter, suffix: str, party: str | None
) -> Element:
    _count(block, counter)
    position = f"{eid}__para_{counter.paragraph}"
    if block.point:
        position += f"__point_{point_letter(counter.point, 'en')}"
    words = {language: render(block.words[language], context, language) for language in context.languages}
    return Element(
        eid=position + suffix,
        kind=Kind.POINT if block.point else Kind.PARAGRAPH,
        clause=context.clause or "",
        words=words,
        party=party,
        sources=block.sources,
    )


def _nested(flat: list[Element]) -> list[Element]:
    """Points become children of the paragraph before them."""
    out: list[Element] = []
    points: list[Element] = []
    for element in [*flat, None]:
        if element is not None and element.kind is Kind.POINT and out:
            points.append(element)
            continue
        if points:
            out[-1] = replace(out[-1], children=tuple(points))
            points = []
        if element is not None:
            out.append(element)
    return out


def _numbered(element: Element, index: int, numbered: bool, context: Context) -> Element:
    """``element`` with its number where it has one, and its points with their letters."""
    points = tuple(
        replace(point, number={language: _letter(place, language) for language in context.languages})
        for place, point in enumerate(element.children, 1)
    )
    number = {}
    if numbered:
        for language in context.languages:
            pattern = locale(language).paragraph_label
            number[language] = NumberLabel(pattern.before, plain_digits(index, language), pattern.after)
    return replace(element, number=number, children=points)


def _letter(place: int, language: str) -> NumberLabel:
    pattern = locale(language).point_label
    return NumberLabel(pattern.before, point_letter(place, language), pattern.after)
