"""House style: what a page looks like, apart from what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MM: Final = 1440 / 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Fonts by script, sizes in points, lengths in millimetres.

    ``latin`` serves Latin and Cyrillic, ``arabic`` Persian; ``arabic_scale`` makes Persian letters as large to the
    eye as the Latin ones beside them. ``size`` is the body in one or two columns, ``small_size`` in three or more.
    ``measure`` of the page is its width less the margins. ``hang`` is what the words stand behind a paragraph's
    number, ``point_hang`` behind the letter of a point, ``point_hang_rtl`` in Persian, whose first letter is written
    out (الف).
    """

    name: str = "plain"
    latin: str = "Times New Roman"
    arabic: str = "Times New Roman"
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


PLAIN: Final = House()
