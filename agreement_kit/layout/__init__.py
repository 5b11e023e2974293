"""The arrangement of the texts on the page, decided once for all writers."""

from __future__ import annotations

from agreement_kit.layout.advice import advice, of_letterhead
from agreement_kit.layout.arrange import LAYOUTS, arrange
from agreement_kit.layout.house import PLAIN, House
from agreement_kit.layout.houses import house_of
from agreement_kit.layout.model import Band, Cell, Column, Layout, Remark, Role, Running, Sheet

__all__ = [
    "LAYOUTS",
    "PLAIN",
    "Band",
    "Cell",
    "Column",
    "House",
    "Layout",
    "Remark",
    "Role",
    "Running",
    "Sheet",
    "advice",
    "arrange",
    "house_of",
    "of_letterhead",
]
