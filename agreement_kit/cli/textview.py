"""One text of an instrument as lines of plain words, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from agreement_kit.instrument.nodes import Element, Kind, SignatureBlock, plain
from agreement_kit.instrument.tree import Instrument

_INDENT: Final = {Kind.POINT: 6, Kind.RECITAL: 2, Kind.PARAGRAPH: 2}


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph in logical order. ``indent`` in columns; ``gap`` asks for an empty line before it."""

    text: str
    indent: int = 0
    gap: bool = False
    centred: bool = False


def lines_of(instrument: Instrument, language: str) -> Iterator[Line]:
    """The whole text in ``language``, from title to attachments."""
    yield Line(plain(instrument.title[language]), centred=True)
    for part in (instrument.preface, instrument.preamble, instrument.body, instrument.conclusions):
        yield from _elements(part, language)
    if language in instrument.signatures:
        yield from _signatures(instrument.signatures[language])
    yield from _elements(instrument.attachments, language)


def _elements(elements: Sequence[Element], language: str) -> Iterator[Line]:
    for element in elements:
        number = str(element.number[language]) if language in element.number else ""
        if language in element.heading:
            heading = plain(element.heading[language])
            yield Line(" ".join(part for part in (number, heading) if part), gap=True)
            number = ""
        if language in element.words:
            words = plain(element.words[language])
            indent = _INDENT.get(element.kind, 0)
            yield Line(f"{number} {words}".strip(), indent, gap=element.kind is not Kind.POINT)
        yield from _elements(element.children, language)


def _signatures(block: SignatureBlock) -> Iterator[Line]:
    if heading := plain(block.heading):
        yield Line(heading, gap=True)
    for _, lines in block.cells:
        for index, line in enumerate(lines):
            yield Line(plain(line.words), indent=2, gap=index == 0)
