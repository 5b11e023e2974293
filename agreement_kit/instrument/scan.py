"""Finds the tags of a clause text, each with its place.

Jinja reports lines without columns and only the first error, so that the positions come from this scan; what stands
inside a tag is parsed by Jinja itself (``expressions``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_OPEN: Final = re.compile(r"\{\{|\{%|\{#")
_CLOSE: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}
# What may stand inside a tag up to its end: strings whole, no tag that opens, no end of a tag.
_INSIDE: Final = re.compile(r"""(?:'[^'\n]*'|"[^"\n]*"|(?!\}\}|%\}|\{\{|\{%)[\s\S])*+""")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of source. ``kind`` is ``data``, ``output``, ``tag`` or ``comment``; ``start``/``end`` are offsets.

    ``text`` is the literal text of data, or the inside of a tag without its braces and outer space;
    ``inside`` is the offset at which that inside begins.
    """

    kind: str
    text: str
    start: int
    end: int
    inside: int


class Lines:
    """Turns offsets of one source into 1-based line and column (code points)."""

    __slots__ = ("_starts",)

    def __init__(self, source: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", source))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of ``offset``."""
        low, high = 0, len(self._starts)
        while high - low > 1:
            middle = (low + high) // 2
            if self._starts[middle] <= offset:
                low = middle
            else:
                high = middle
        return low + 1, offset - self._starts[low] + 1


def scan(source: str) -> tuple[list[Piece], list[int]]:
    """The pieces of ``source`` and the offsets of tags that are never closed."""
    pieces: list[Piece] = []
    unclosed: list[int] = []
    position = 0
    while match := _OPEN.search(source, position):
        if match.start() > position:
            pieces.append(Piece("data", source[position : match.start()], position, match.start(), position))
        end = _end_of_tag(source, match)
        if end is None:
            unclosed.append(match.start())
            position = len(source)
            break
        pieces.append(_tag(source, match.group(), match.start(), end))
        position = end
    if position < len(source):
        pieces.append(Piece("data", source[position:], position, len(source), position))
    return pieces, unclosed


def _end_of_tag(source: str, opening: re.Match[str]) -> int | None:
    close = _CLOSE[opening.group()]
    if close == "#}":
        found = source.find(close, opening.end())
        return None if found < 0 else found + 2
    inside = _INSIDE.match(source, opening.end())
    end = inside.end() if inside else opening.end()
    return end + 2 if source.startswith(close, end) else None


def _tag(source: str, opening: str, start: int, end: int) -> Piece:
    inner = source[start + 2 : end - 2]
    lead = len(inner) - len(inner.lstrip(" \t\n-+"))
    kind = {"{{": "output", "{%": "tag", "{#": "comment"}[opening]
    return Piece(kind, inner.strip(" \t\n-+"), start, end, start + 2 + lead)
