"""What is kept of a letterhead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agreement_kit.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a kept part: id, type (a URI), and the kept part's name or an address outside."""

    id: str
    type: str
    target: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class Carried:
    """A part that goes into every document as it is, under a ``name`` of ours (``word/letterhead/image1.png``)."""

    name: str
    content_type: str
    data: bytes
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A header or footer: its XML, its relationships, whether it prints page numbers. ``mute``: a picture in it has no
    alternative text."""

    data: bytes
    relations: tuple[Relation, ...]
    paged: bool
    mute: bool = False


@dataclass(frozen=True, slots=True)
class Geometry:
    """The page in twips, as the letterhead has it. ``header`` and ``footer`` are distances from the edge."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int
    gutter: int = 0

    @property
    def measure(self) -> int:
        """The width between the margins."""
        return self.width - self.left - self.right - self.gutter

    def turned(self, landscape: bool) -> Geometry:
        """The same with the long side across, or upright; the margins stay at their sides."""
        if (self.width > self.height) is landscape:
            return self
        return Geometry(
            self.height, self.width, self.top, self.right, self.bottom, self.left, self.header, self.footer, self.gutter
        )


@dataclass(frozen=True)
class Letterhead:
    """Everything that a writer needs.

    ``styles`` is the part with our completions; ``styled``: it has styles at all. ``title``, ``heading`` are the ids of
    its own styles, None where it has none; ``normal`` and ``table`` are those of its default styles. ``stories`` are
    headers and footers by kind (``header``, ``footer``) and type (``default``, ``first``, ``even``). ``own`` are
    relationships of the main part, to ``parts``. ``latin``, ``arabic`` and the sizes in points are those of its
    ordinary text. ``leads_right`` is the direction of its section. ``notes`` are findings about what is not kept.
    """

    name: str
    styles: bytes
    styled: bool
    normal: str | None
    table: str | None
    title: str | None
    heading: str | None
    stories: Mapping[tuple[str, str], Story]
    parts: tuple[Carried, ...]
    own: tuple[Relation, ...]
    geometry: Geometry
    borders: str
    leads_right: bool
    first_page: bool
    even_pages: bool
    mirrored: bool
    latin: str
    arabic: str
    size: float
    arabic_scale: float
    title_size: float
    justified: bool
    embedded_fonts: bool
    notes: tuple[Diagnostic, ...] = field(default=())
