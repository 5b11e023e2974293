"""Parses the text of a clause into blocks.

A clause text is paragraphs and points in a small subset of Markdown with Jinja tags. A tag alone on its line
governs whole blocks; any other tag belongs to its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from agreement_kit.diagnostics import N_
from agreement_kit.instrument import inline, markup
from agreement_kit.instrument.blocks import Block, For, If, Paragraph
from agreement_kit.instrument.expressions import Expression, Path
from agreement_kit.instrument.scan import Piece, scan
from agreement_kit.instrument.source import Source, for_head, report_tag

MAX_SOURCE: Final = 100_000
_POINT: Final = re.compile(r"^[ ]{0,3}([a-z]{1,2})\)[ ]+")
_NUMBERED: Final = re.compile(r"^[ ]{0,3}(\d{1,3})\.[ ]+")


@dataclass(slots=True)
class _Frame:
    """An open block tag: ``if`` with its branches so far, ``for`` with its head, or the whole text."""

    keyword: str
    start: int
    blocks: list[Block] = field(default_factory=list)
    branches: list[tuple[Expression | None, tuple[Block, ...]]] = field(default_factory=list)
    condition: Expression | None = None
    head: tuple[str, Path] | None = None
    closed_by_else: bool = False


def parse_text(source: Source) -> tuple[Block, ...]:
    """The blocks of ``source``; every problem is added to ``source.found``."""
    if len(source.text) > MAX_SOURCE:
        source.report("L011", N_("The text is longer than {limit} characters."), 0, limit=MAX_SOURCE)
        return ()
    pieces, unclosed = scan(source.text)
    for offset in unclosed:
        source.report("L012", N_("This tag is never closed."), offset)
    for piece in pieces:
        if piece.kind == "data":
            for code, template, values, offset in markup.data_problems(piece):
                source.report(code, template, offset, **values)
    for code, template, values, offset in markup.touching_problems(pieces, source.language):
        hint = N_("Use a head noun or a stored form instead, as label(), agree() and case() give them.")
        source.report(code, template, offset, hint, **values)
    builder = _Builder(source)
    for line in _lines(pieces):
        builder.line(line)
    return builder.finish()


def _lines(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces line by line; a tag belongs to the line on which it begins."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.kind != "data":
            if piece.kind != "comment":
                lines[-1].append(piece)
            continue
        start = piece.start
        for index, part in enumerate(piece.text.split("\n")):
            if index:
                lines.append([])
            if part:
                lines[-1].append(Piece("data", part, start, start + len(part), start))
            start += len(part) + 1
    return lines


class _Builder:
    """Collects lines into paragraphs and block tags into a tree."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.stack = [_Frame("text", 0)]
        self.pending: list[Piece] = []
        self.point = False

    def line(self, pieces: list[Piece]) -> None:
        solid = [piece for piece in pieces if piece.kind != "data" or piece.text.strip()]
        if not solid:
            self.flush()
        elif all(piece.kind == "tag" for piece in solid):
            self.flush()
            for piece in solid:
                self.tag(piece)
        else:
            self.words(pieces)

    def words(self, pieces: list[Piece]) -> None:
        first = pieces[0]
        match = (_POINT.match(first.text) or _NUMBERED.match(first.text)) if first.kind == "data" else None
        if match:
            self.flush()
            self.point = match.re is _POINT
            offset = first.start + match.end()
            pieces = [Piece("data", first.text[match.end() :], offset, first.end, offset), *pieces[1:]]
        elif self.pending:
            self.pending.append(Piece("data", " ", first.start, first.start, first.start))
        self.pending.extend(pieces)

    def flush(self) -> None:
        if not self.pending:
            return
        start = self.pending[0].start
        items = inline.parse_items(self.source, self.pending)
        language = self.source.language
        place = {language: self.source.place(start)}
        self.stack[-1].blocks.append(Paragraph(self.point, {language: items}, place))
        self.pending, self.point = [], False

    def tag(self, piece: Piece) -> None:
        keyword = piece.text.split(None, 1)[0] if piece.text else ""
        top = self.stack[-1]
        match keyword:
            case "if":
                self.stack.append(_Frame("if", piece.start, condition=self._condition(piece, 2)))
            case "for":
                self.stack.append(_Frame("for", piece.start, head=for_head(self.source, piece)))
            case "elif" | "else" if top.keyword == "if" and not top.closed_by_else:
                top.branches.append((top.condition, tuple(top.blocks)))
                top.blocks, top.closed_by_else = [], keyword == "else"
                top.condition = self._condition(piece, 4) if keyword == "elif" else None
            case "endif" if top.keyword == "if":
                self.stack.pop()
                top.branches.append((top.condition, tuple(top.blocks)))
                self.stack[-1].blocks.append(If(tuple(top.branches), self.source.place(top.start)))
            case "endfor" if top.keyword == "for":
                self.stack.pop()
                if top.head:
                    block = For(top.head[0], top.head[1], tuple(top.blocks), self.source.place(top.start))
                    self.stack[-1].blocks.append(block)
            case _:
                report_tag(self.source, piece, keyword)
        if len(self.stack) > 6:
            self.source.report("L013", N_("Tags are nested too deeply."), piece.start)
            self.stack.pop()

    def _condition(self, piece: Piece, length: int) -> Expression | None:
        return self.source.expression(piece.text[length:].strip(), piece.inside + length + 1)

    def finish(self) -> tuple[Block, ...]:
        self.flush()
        for frame in self.stack[1:]:
            self.source.report("L012", N_("This tag is never closed."), frame.start)
        return tuple(self.stack[0].blocks)
