"""What an arranged instrument is made of: sheets, columns, bands of cells that stand beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from agreement_kit.instrument.nodes import NumberLabel, PartyList, Reference, SignatureBlock, Term, Words
from agreement_kit.layout.blocks import Block

Direction = Literal["rtl", "ltr"]


class Role(StrEnum):
    """What a band is; it governs the style."""

    PREFACE = "preface"
    RECITAL = "recital"
    ARTICLE_HEADING = "article-heading"
    PARAGRAPH = "paragraph"
    POINT = "point"
    CLOSING = "closing"
    ANNEX_HEADING = "annex-heading"  # of a letter as well


@dataclass(frozen=True, slots=True)
class Column:
    """The place of one text on a sheet. ``name`` is what the language is called in itself; ``tag`` is BCP 47."""

    language: str
    direction: Direction
    tag: str
    name: str


@dataclass(frozen=True, slots=True)
class Cell:
    """The share of one text in a band.

    ``number`` is a span of its own before the words. Where ``stacked``, it holds a word (``Article 3``) and stands on a
    line of its own above them.
    """

    language: str
    words: Words
    number: NumberLabel | None = None

    @property
    def stacked(self) -> bool:
        """Whether the number stands above the words."""
        return self.number is not None and bool(self.number.before.strip())


@dataclass(frozen=True, slots=True)
class Band:
    """One element in every text of the sheet: the cells stand beside each other and begin on one line.

    ``cells`` are in the order of the columns. ``level`` is the depth of a point, 0 for what is no point.
    ``under_number``: the paragraph of a point bears a number, behind which the point stands. ``keep_with_next``: no
    page may end after it. ``keep_together``: it does not break across pages. ``party`` as in the tree.
    """

    eid: str
    role: Role
    clause: str
    cells: tuple[Cell, ...]
    level: int = 0
    keep_with_next: bool = False
    keep_together: bool = False
    party: str | None = None
    under_number: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What begins on a sheet of its own and runs on: the main part, a letter, or an annex, of the texts in ``columns``.

    ``columns`` are in logical order: from the leading side of ``direction``. ``titles`` stand above the columns, over
    the full width, one per text. ``heading`` is of an annex or a letter. ``signatures`` follow the bands, one block per
    text; ``signed_together`` where all of them stand on one page. A sheet of a form has ``blocks`` in place of bands,
    and one column.
    """

    columns: tuple[Column, ...]
    direction: Direction
    titles: tuple[Cell, ...]
    bands: tuple[Band, ...]
    signatures: tuple[SignatureBlock, ...] = ()
    heading: Band | None = None
    blocks: tuple[Block, ...] = ()
    signed_together: bool = True

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the columns, in their order."""
        return tuple(column.language for column in self.columns)

    def all_bands(self) -> Iterator[Band]:
        """The heading of the sheet, then the bands."""
        if self.heading is not None:
            yield self.heading
        yield from self.bands


@dataclass(frozen=True, slots=True)
class Running:
    """The words at the head and foot of every page of one text; ``page`` surrounds the page number and the count."""

    title: str
    draft: str | None
    page: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said beside a paragraph, in ``language``: a finding of some severity, or a note for the drafter.

    ``head`` names it (``Warning C203``), ``body`` says it, ``hint`` what to do.
    """

    kind: Literal["error", "warning", "info", "note"]
    head: str
    body: str
    hint: str | None
    language: str


@dataclass(frozen=True, slots=True)
class Layout:
    """An instrument arranged for the page.

    ``languages`` are the texts shown, in house order. ``running`` is per language. ``titles`` are the titles as plain
    words. ``initials`` are the sides that initial every page, each with its name per language. ``line_numbers`` and
    ``notes`` (room beside the text, in millimetres) are for proofs. ``remarks`` are by eId and language; the eId of a
    title is ``title``.
    """

    kind: str
    type: str
    status: str
    languages: tuple[str, ...]
    direction: Direction
    landscape: bool
    draft: bool
    sheets: tuple[Sheet, ...]
    running: Mapping[str, Running]
    titles: Mapping[str, str]
    template_version: str = ""
    initials: tuple[Mapping[str, str], ...] = ()
    line_numbers: bool = False
    notes: float = 0.0
    remarks: Mapping[tuple[str, str], tuple[Remark, ...]] = field(default_factory=dict)

    def bands(self) -> Iterator[Band]:
        """Every band of every sheet."""
        for sheet in self.sheets:
            yield from sheet.all_bands()

    def referenced(self) -> frozenset[str]:
        """The eIds that some text refers to and that bear a number in this layout."""
        targets: set[str] = set()
        numbered: set[str] = set()
        for band in self.bands():
            if band.cells[0].number is not None:
                numbered.add(band.eid)
            for cell in band.cells:
                _add_targets(cell.words, targets)
        return frozenset(targets & numbered)


def _add_targets(words: Words, targets: set[str]) -> None:
    for node in words:
        if isinstance(node, Reference):
            targets.add(node.target)
        elif isinstance(node, Term):
            _add_targets(node.words, targets)
        elif isinstance(node, PartyList):
            _add_targets(node.flattened(), targets)
