"""The head of the first page of a text, decided once for all writers: besmele, emblem, words, number and date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from agreement_kit.layout.house import Emblem, House
from agreement_kit.layout.model import Sheet
from agreement_kit.locales import locale

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands above the title.

    ``besmele`` is a language and its line, in the middle. ``lines`` are the words of the house, per text. ``block`` is
    a language and its labels, each with a line to write on; it stands on the trailing side of its language, which is
    the left of a page in Persian: ``block_trails`` says whether this is the trailing side of the sheet, too. The emblem
    stands on the other side, or in the middle where there is no block. ``beside``: the words stand below the emblem,
    not on lines of their own.
    """

    language: str
    emblem: Emblem | None
    besmele: tuple[str, str] | None
    lines: tuple[tuple[str, tuple[str, ...]], ...]
    block: tuple[str, tuple[str, ...]] | None
    block_trails: bool = True

    def texts(self) -> Iterator[str]:
        """Every text that is printed."""
        if self.besmele is not None:
            yield self.besmele[1]
        for _, lines in (*self.lines, *([self.block] if self.block is not None else [])):
            yield from lines

    @property
    def beside(self) -> bool:
        """Whether the words of the house stand below the emblem, beside the block."""
        return self.block is not None and len(self.lines) == 1


def opening(house: House, sheet: Sheet) -> Opening | None:
    """The head of ``sheet`` in ``house``; None where it has none, as on an annex."""
    languages = sheet.languages
    if not sheet.titles or not (house.emblem or house.letterhead or house.besmele or house.reference_block):
        return None
    lead = sheet.titles[0].language
    known = dict(house.letterhead)
    lines = tuple((code, known[code]) for code in languages if code in known)
    besmele = _first(dict(house.besmele), (lead, *languages))
    block = _first(dict(house.reference_block), _persian_first(lead, languages))
    if house.emblem is None and besmele is None and block is None and not lines:
        return None
    trails = block is None or locale(block[0]).direction == sheet.direction
    return Opening(lead, house.emblem, besmele, lines, block, trails)


def _persian_first(lead: str, languages: Sequence[str]) -> tuple[str, ...]:
    """Number and date are those of the Persian text where there is one: its registry keeps them."""
    return (*(code for code in languages if locale(code).rtl), lead)


def _first(known: dict[str, _T], codes: Sequence[str]) -> tuple[str, _T] | None:
    return next(((code, known[code]) for code in codes if code in known), None)
