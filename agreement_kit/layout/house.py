"""House style: what a page looks like, apart from what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from hashlib import sha256
from typing import Final

MM: Final = 1440 / 25.4

#: Something per language, in the order of the style file: ``(("fa", ...), ("en", ...))``.
ByLanguage = tuple[tuple[str, str], ...]
LinesByLanguage = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Emblem:
    """A picture for the head of the first page. ``kind`` is ``png`` or ``jpeg``; width and height are in millimetres,
    in the proportion of the picture itself. ``alt`` says what it shows, per language."""

    data: bytes
    kind: str
    width: float
    height: float
    alt: ByLanguage

    def alternative(self, language: str) -> str:
        """What it shows in ``language``, or in the first language that there is."""
        known = dict(self.alt)
        return known.get(language) or next(iter(known.values()), "")


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font of the house as a file: family, ``Regular`` or ``Bold``, content."""

    family: str
    weight: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Fonts by script, sizes in points, lengths in millimetres, colours as six hexadecimal digits.

    ``latin`` serves Latin and Cyrillic, ``arabic`` Persian; the fallbacks are what stands in for them where they are
    not at hand. ``arabic_scale`` makes Persian letters as large to the eye as the Latin ones beside them. ``size`` is
    the body in one or two columns, ``small_size`` in three or more. ``measure`` of the page is its width less the
    margins. ``hang`` is what the words stand behind a paragraph's number, ``point_hang`` behind the letter of a point,
    ``point_hang_rtl`` in Persian, whose first letter is written out (الف).

    ``besmele``, ``emblem``, ``letterhead`` and ``reference_block`` (labels of number, date, attachment) stand at the
    head of the first page; ``numbering`` is the word before the number of an article. ``binding_only``: for binding
    instruments. ``embed_fonts``: a DOCX carries the fonts, as far as their licence allows. ``reference`` is the DOCX
    whose styles, headers and footers are kept and whose body is filled.
    """

    name: str = "plain"
    latin: str = "Times New Roman"
    arabic: str = "Times New Roman"
    latin_fallback: str = ""
    arabic_fallback: str = ""
    arabic_scale: float = 1.15
    size: float = 11.0
    small_size: float = 10.0
    title_size: float = 14.0
    page_width: float = 210.0
    page_height: float = 297.0
    margin_side: float = 18.0
    margin_top: float = 22.0
    margin_bottom: float = 20.0
    gutter: float = 6.0
    hang: float = 6.5
    point_hang: float = 7.0
    point_hang_rtl: float = 10.0
    line: float = 1.4
    justified: bool = False
    title_colour: str = "000000"
    heading_colour: str = "000000"
    quiet_colour: str = "595959"
    rule_colour: str = "BFBFBF"
    draft_colour: str = "8C1C13"
    emblem: Emblem | None = None
    letterhead: LinesByLanguage = ()
    besmele: ByLanguage = ()
    reference_block: LinesByLanguage = ()
    numbering: ByLanguage = ()
    binding_only: bool = False
    embed_fonts: bool = False
    font_files: tuple[FontFile, ...] = ()
    reference: bytes | None = None

    def plain_values(self) -> Mapping[str, str | float | bool]:
        """The fields that are words, numbers or flags, by name."""
        values = {item.name: getattr(self, item.name) for item in fields(self)}
        return {name: value for name, value in values.items() if isinstance(value, str | float | int)}

    @property
    def fingerprint(self) -> str:
        """One digest over all that decides what a page looks like; the same on every machine."""
        return _fingerprint(self)


def in_proportion(house: House) -> House:
    """``house`` with the room for numbers and letters of points as its sizes need it."""
    latin = house.size / PLAIN.size
    arabic = latin * house.arabic_scale / PLAIN.arabic_scale
    return replace(
        house,
        hang=round(PLAIN.hang * max(latin, arabic), 2),
        point_hang=round(PLAIN.point_hang * latin, 2),
        point_hang_rtl=round(PLAIN.point_hang_rtl * arabic, 2),
    )


@lru_cache(maxsize=64)
def _fingerprint(house: House) -> str:
    return sha256(repr([(item.name, getattr(house, item.name)) for item in fields(house)]).encode()).hexdigest()


PLAIN: Final = House()
