"""One structure, many texts: joins the blocks of each language into blocks that hold all languages."""

from __future__ import annotations

from collections.abc import Mapping

from agreement_kit.diagnostics import N_, Location, Phrase
from agreement_kit.instrument.blocks import Block, For, If, Paragraph
from agreement_kit.instrument.source import Source

_NAMES = {"paragraph": N_("a paragraph"), "point": N_("a point"), "if": N_("an if"), "for": N_("a for")}


def joined(texts: Mapping[str, tuple[Block, ...]], sources: Mapping[str, Source]) -> tuple[Block, ...]:
    """The blocks of all ``texts`` as one structure.

    A language whose shape differs from the first is reported in its ``Source``; the result is then not to be used.
    """
    first, *others = texts
    blocks = texts[first]
    for language in others:
        blocks = _join(blocks, texts[language], first, sources[language])
    return blocks


def _join(left: tuple[Block, ...], right: tuple[Block, ...], first: str, source: Source) -> tuple[Block, ...]:
    out: list[Block] = []
    for one, other in zip(left, right, strict=False):
        merged = _pair(one, other, first, source)
        if merged is None:
            return left
        out.append(merged)
    if len(left) != len(right):
        place = _place(right[len(left)], source) if len(right) > len(left) else _end(source)
        hint = N_("Give every language the same paragraphs and points in the same order.")
        _report(
            source,
            place,
            hint,
            N_("The languages differ in shape: {here} has {count} blocks here, {first} has {expected}."),
            here=source.language,
            first=first,
            count=len(right),
            expected=len(left),
        )
    return tuple(out)


def _pair(one: Block, other: Block, first: str, source: Source) -> Block | None:
    match one, other:
        case Paragraph(), Paragraph() if one.point == other.point:
            return Paragraph(one.point, {**one.words, **other.words}, {**one.sources, **other.sources})
        case If(), If() if [c for c, _ in one.branches] == [c for c, _ in other.branches]:
            branches = tuple(
                (condition, _join(inner, theirs, first, source))
                for (condition, inner), (_, theirs) in zip(one.branches, other.branches, strict=True)
            )
            return If(branches, one.place)
        case For(), For() if (one.variable, one.source) == (other.variable, other.source):
            return For(one.variable, one.source, _join(one.blocks, other.blocks, first, source), one.place)
    template = N_("The languages differ in shape: {here} has {found} here, {first} has {expected}.")
    hint = N_("Block-level tags must have the same conditions in every language, paragraphs and points the same order.")
    _report(
        source,
        _place(other, source),
        hint,
        template,
        here=source.language,
        first=first,
        found=Phrase(_NAMES[_kind(other)]),
        expected=Phrase(_NAMES[_kind(one)]),
    )
    return None


def _report(source: Source, place: Location, hint: str, template: str, **values: object) -> None:
    source.report("L016", template, 0, hint, **values)
    source.found[-1] = source.found[-1].with_(location=place)


def _kind(block: Block) -> str:
    match block:
        case Paragraph():
            return "point" if block.point else "paragraph"
        case If():
            return "if"
        case For():
            return "for"


def _place(block: Block, source: Source) -> Location:
    if isinstance(block, Paragraph):
        return block.sources.get(source.language, source.place(0))
    return block.place


def _end(source: Source) -> Location:
    return source.place(len(source.text.rstrip()))
