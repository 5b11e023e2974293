"""What a clause text is after parsing: blocks shared by all languages, with each language's own inline items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from agreement_kit.diagnostics import Location
from agreement_kit.instrument.expressions import Expression, Path


@dataclass(frozen=True, slots=True)
class Literal:
    """Words as written in the clause.

    ``anchors`` say where they are written: from an offset in ``text`` on, the place in the file. They take no part in
    comparison.
    """

    text: str
    anchors: tuple[tuple[int, Location], ...] = field(default=(), compare=False)

    def place(self, offset: int) -> Location:
        """Where the character at ``offset`` is written; spaces that were drawn together may shift it by as many."""
        found = Location()
        for start, place in self.anchors:
            if start <= offset:
                found = Location(place.file, place.line, (place.column or 1) + offset - start)
        return found


@dataclass(frozen=True, slots=True)
class Output:
    """``{{ expression }}``."""

    expression: Expression
    place: Location


@dataclass(frozen=True, slots=True)
class Choice:
    """An inline ``if``; each branch is (condition, items), the condition of ``else`` being None."""

    branches: tuple[tuple[Expression | None, tuple[Item, ...]], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """An inline ``for``: a list that the language joins in its own way."""

    variable: str
    source: Path
    items: tuple[Item, ...]
    place: Location


@dataclass(frozen=True, slots=True)
class Definition:
    """``**defined term**``."""

    items: tuple[Item, ...]


Item = Literal | Output | Choice | Listing | Definition
Items = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph (``point`` false) or one point, in one or several languages."""

    point: bool
    words: Mapping[str, Items]
    sources: Mapping[str, Location]


@dataclass(frozen=True, slots=True)
class If:
    """Blocks under conditions; the condition of ``else`` is None."""

    branches: tuple[tuple[Expression | None, tuple[Block, ...]], ...]
    place: Location


@dataclass(frozen=True, slots=True)
class For:
    """Blocks repeated for the items of a list of the particulars."""

    variable: str
    source: Path
    blocks: tuple[Block, ...]
    place: Location


Block = Paragraph | If | For


@dataclass(slots=True)
class Parsed:
    """The blocks of one text, and the number of its paragraphs and points."""

    blocks: tuple[Block, ...] = ()
    size: int = 0
    terms: list[str] = field(default_factory=list)


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Every paragraph, whatever the conditions."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case If():
                for _, inner in block.branches:
                    yield from paragraphs(inner)
            case For():
                yield from paragraphs(block.blocks)


def outputs(items: Items) -> Iterator[Output | Listing | tuple[Expression, None]]:
    """Every output, list and condition of ``items``, nested ones too."""
    for item in items:
        match item:
            case Output():
                yield item
            case Listing():
                yield item
                yield from outputs(item.items)
            case Definition():
                yield from outputs(item.items)
            case Choice():
                for condition, inner in item.branches:
                    if condition is not None:
                        yield (condition, None)
                    yield from outputs(inner)
