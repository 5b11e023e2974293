"""The word before the number of an article, where a house has its own."""

from __future__ import annotations

from dataclasses import replace

from agreement_kit.layout.house import House
from agreement_kit.layout.model import Band, Layout, Role, Sheet


def renamed(layout: Layout, house: House) -> Layout:
    """``layout`` with the words of ``house`` before the numbers of its articles."""
    words = dict(house.numbering)
    if not words.keys() & set(layout.languages):
        return layout
    return replace(layout, sheets=tuple(_sheet(sheet, words) for sheet in layout.sheets))


def _sheet(sheet: Sheet, words: dict[str, str]) -> Sheet:
    return replace(sheet, bands=tuple(_band(band, words) for band in sheet.bands))


def _band(band: Band, words: dict[str, str]) -> Band:
    if band.role is not Role.ARTICLE_HEADING:
        return band
    cells = tuple(
        replace(cell, number=replace(cell.number, before=f"{words[cell.language]}\u00a0"))
        if cell.number is not None and cell.stacked and cell.language in words
        else cell
        for cell in band.cells
    )
    return replace(band, cells=cells)
