"""How much of the end of the body shares a page with the signatures.

Rows that keep with the next one are moved together only while all of them fit on a page: a chain that is too long is
broken anywhere, and may leave the signatures alone. So its height is estimated here, in lines, on the safe side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import Final, NamedTuple

from agreement_kit.instrument.nodes import SignatureBlock, Text, Value, Words, plain
from agreement_kit.layout.house import PLAIN, House
from agreement_kit.layout.model import Band, Role


class Measure(NamedTuple):
    """Letters to a line of a text and of a signature, and lines to a page: wide letters, the plain house style."""

    line: int
    signature: int
    page: int


ONE: Final = Measure(82, 38, 44)
TWO: Final = Measure(36, 17, 44)
ACROSS: Final = Measure(36, 17, 31)
# What a row of initials below the text takes, in lines, and how many sides have their initials in it.
_INITIALS: Final = 3
INITIALS_ACROSS: Final = 4


def with_initials(measure: Measure, sides: int) -> Measure:
    """``measure`` of a page that ``sides`` initial."""
    return measure._replace(page=measure.page - _INITIALS * ceil(sides / INITIALS_ACROSS))


_FEWEST: Final = 8
# Millimetres that our lines take below the header of a letterhead.
_HEADER: Final = 10.0
# How much of a page the last article may take with the signatures, since as much of the page before may stay empty;
# and how far the estimate, which is high, may go for the last paragraph.
_FILLED: Final = 0.65
_FILLED_BY_LAST: Final = 1.15
_BETWEEN: Final = 0.4
_HEADING: Final = 1.2
_ROOM_TO_SIGN: Final = 3.5
_ACROSS_PARTIES: Final = 2
_LEAST: Final = (Role.PARAGRAPH, Role.POINT)


def measured(measure: Measure, house: House) -> Measure:
    """``measure``, which is that of the plain house, for the paper, margins and letters of ``house``."""
    if house == PLAIN:
        return measure
    across = measure is ACROSS
    (width, height), (usual_width, usual_height) = _within(house, across), _within(PLAIN, across)
    size, usual = (house.small_size, PLAIN.small_size) if across else (house.size, PLAIN.size)
    letters = size / usual * max(1.0, house.arabic_scale / PLAIN.arabic_scale)
    wide = width / usual_width / letters
    high = height / usual_height * usual * PLAIN.line / (size * house.line)
    scaled = (measure.line * wide, measure.signature * wide, measure.page * high)
    return Measure(*(max(_FEWEST, int(count)) for count in scaled))


def _within(house: House, across: bool) -> tuple[float, float]:
    """Width and height between the margins."""
    width, height = (house.page_height, house.page_width) if across else (house.page_width, house.page_height)
    # A letterhead's own header may reach below the margin, and ours stands under it.
    header = _HEADER if house.reference is not None else 0.0
    return max(40.0, width - 2 * house.margin_side), max(80.0, height - house.margin_top - house.margin_bottom - header)


def kept_with_signatures(
    bands: tuple[Band, ...], blocks: Sequence[SignatureBlock], measure: Measure
) -> tuple[tuple[Band, ...], bool]:
    """``bands`` with the closing formula and the end of the last article kept on the page of the signatures; and
    whether all signatures stand on that page.

    The last article whole where it is short; else its last paragraph or point, which no page of signatures should lack.
    Only one that is longer than what is left of a page is not bound: it breaks, and its end is there as a rule. All
    signatures are kept together where they fit with that much; of more only the first row is bound to it.
    """
    rows = max((-(-len(block.cells) // _ACROSS_PARTIES) for block in blocks), default=0)
    signed = [max(_signatures(block, measure, row) for block in blocks) for row in range(max(rows, 1))]
    together = sum(signed) + _least(bands, measure) <= measure.page
    first = _first_kept(bands, sum(signed) if together else signed[0], measure)
    return (*bands[:first], *(replace(band, keep_with_next=True) for band in bands[first:])), together


def _first_kept(bands: Sequence[Band], used: float, measure: Measure) -> int:
    """From which band on, ``used`` being the lines of the signatures."""
    least: int | None = None
    for index in range(len(bands) - 1, -1, -1):
        band = bands[index]
        used += _height(band, measure)
        if band.role is Role.ARTICLE_HEADING:
            return index
        if least is None and band.role in _LEAST:
            if used > measure.page * _FILLED_BY_LAST:
                return index + 1
            least = index
        elif used > measure.page * _FILLED and least is not None:
            break
    # Without a heading there is no article to keep whole.
    return 0 if least is None else least


def _least(bands: tuple[Band, ...], measure: Measure) -> float:
    """Lines of what no page of signatures should lack: the end of the last article and what follows it."""
    used = 0.0
    for band in reversed(bands):
        used += _height(band, measure)
        if band.role in _LEAST:
            break
    return used


def length(words: Words) -> int:
    """Letters of ``words``."""
    return sum([len(node.text) if isinstance(node, (Text, Value)) else len(plain((node,))) for node in words])


def _height(band: Band, measure: Measure) -> float:
    lines = max((ceil(length(cell.words) / measure.line) + cell.stacked for cell in band.cells), default=0)
    return lines + (_HEADING if band.role is Role.ARTICLE_HEADING else _BETWEEN)


def _signatures(block: SignatureBlock, measure: Measure, row: int) -> float:
    """Lines of one row of ``block``, the first with the heading."""
    first = row * _ACROSS_PARTIES
    cells = [
        sum(max(1, ceil(length(line.words) / measure.signature)) for line in lines)
        for _, lines in block.cells[first : first + _ACROSS_PARTIES]
    ]
    return _HEADING + (bool(block.heading) and not row) + _ROOM_TO_SIGN + max(cells, default=0)
