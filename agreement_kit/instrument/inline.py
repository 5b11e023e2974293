"""Parses the inside of one paragraph: words, values, conditions, lists and defined terms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from agreement_kit.diagnostics import N_, Location
from agreement_kit.instrument.blocks import Choice, Definition, Item, Items, Listing, Literal, Output
from agreement_kit.instrument.expressions import Expression, Path
from agreement_kit.instrument.scan import Piece
from agreement_kit.instrument.source import Source, for_head, report_tag


@dataclass(slots=True)
class _Frame:
    keyword: str
    start: int
    items: list[Item] = field(default_factory=list)
    branches: list[tuple[Expression | None, Items]] = field(default_factory=list)
    condition: Expression | None = None
    head: tuple[str, Path] | None = None


def parse_items(source: Source, pieces: list[Piece]) -> Items:
    """The items of a paragraph; problems are added to ``source.found``."""
    stack = [_Frame("text", pieces[0].start)]
    for piece in pieces:
        match piece.kind:
            case "data":
                _data(source, stack, piece)
            case "output":
                expression = source.expression(piece.text, piece.inside)
                if expression is not None:
                    stack[-1].items.append(Output(expression, source.place(piece.start)))
            case "tag":
                _tag(source, stack, piece)
    for frame in stack[1:]:
        if frame.keyword == "**":
            template = N_("A ** is left open: a defined term begins and ends with **.")
            source.report("L023", template, frame.start)
        else:
            source.report("L012", N_("This tag is never closed."), frame.start)
        stack[0].items.extend(frame.items)
    return _tidied(stack[0].items)


def _data(source: Source, stack: list[_Frame], piece: Piece) -> None:
    offset = piece.start
    for index, part in enumerate(piece.text.split("**")):
        if index:
            if stack[-1].keyword == "**":
                term = stack.pop()
                if not term.items:
                    source.report("L023", N_("Nothing stands between ** and **."), term.start)
                stack[-1].items.append(Definition(_tidied(term.items, ends=False)))
            elif any(frame.keyword == "**" for frame in stack):
                source.report("L023", N_("A ** is left open: a defined term begins and ends with **."), offset)
            else:
                stack.append(_Frame("**", offset))
            offset += 2
        if part:
            stack[-1].items.append(Literal(part, ((0, source.place(offset)),)))
            offset += len(part)


def _tag(source: Source, stack: list[_Frame], piece: Piece) -> None:
    keyword = piece.text.split(None, 1)[0] if piece.text else ""
    rest = piece.text[len(keyword) :].strip()
    inside = piece.inside + len(keyword) + 1
    top = stack[-1]
    match keyword:
        case "if":
            stack.append(_Frame("if", piece.start, condition=source.expression(rest, inside)))
        case "for":
            stack.append(_Frame("for", piece.start, head=for_head(source, piece)))
        case "elif" | "else" if top.keyword == "if":
            top.branches.append((top.condition, _tidied(top.items, ends=False)))
            top.items = []
            top.condition = source.expression(rest, inside) if keyword == "elif" else None
        case "endif" if top.keyword == "if":
            stack.pop()
            top.branches.append((top.condition, _tidied(top.items, ends=False)))
            stack[-1].items.append(Choice(tuple(top.branches)))
        case "endfor" if top.keyword == "for":
            stack.pop()
            if top.head:
                items = _tidied(top.items)
                stack[-1].items.append(Listing(top.head[0], top.head[1], items, source.place(top.start)))
        case _:
            report_tag(source, piece, keyword)


_SPACES = re.compile(r"[ \t]+")


def _tidied(items: list[Item], *, ends: bool = True) -> Items:
    """``items`` with runs of blanks as one; with ``ends``, none at the beginning and the end."""
    out: list[Item] = []
    for item in items:
        if isinstance(item, Literal):
            text = _SPACES.sub(" ", item.text)
            if out and isinstance(last := out[-1], Literal):
                joined = _SPACES.sub(" ", last.text + text)
                start = len(joined) - len(text)
                out[-1] = Literal(joined, (*last.anchors, *((start + at, place) for at, place in item.anchors)))
                continue
            item = Literal(text, item.anchors)
        out.append(item)
    if ends and out:
        if isinstance(first := out[0], Literal):
            text = first.text.lstrip(" ")
            cut = len(first.text) - len(text)
            anchors = ((max(0, at - cut), _moved(place, cut if at == 0 else 0)) for at, place in first.anchors)
            out[0] = Literal(text, tuple(anchors))
        if isinstance(last := out[-1], Literal):
            out[-1] = Literal(last.text.rstrip(" "), last.anchors)
    return tuple(item for item in out if not (isinstance(item, Literal) and not item.text))


def _moved(place: Location, columns: int) -> Location:
    return Location(place.file, place.line, (place.column or 1) + columns)
