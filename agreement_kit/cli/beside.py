"""Texts side by side in the terminal, as the pages have them: a column each, what belongs together level."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Final

from agreement_kit.cli import console
from agreement_kit.layout import Layout, Sheet
from agreement_kit.locales import locale
from agreement_kit.shaping import terminal
from agreement_kit.writers.text import band_text, signatures_text, title_text

#: A column narrower than this is no column, in cells of the terminal; one wider is hard to read.
NARROWEST: Final = 32
WIDEST: Final = 72
_BETWEEN: Final = " │ "


def fitting(texts: int, columns: int) -> int | None:
    """The width of a column where so many ``texts`` stand side by side in ``columns``; None where there is no room."""
    width = (columns - len(_BETWEEN) * (texts - 1)) // texts
    return min(width, WIDEST) if texts > 1 and width >= NARROWEST else None


def beside(layout: Layout, width: int) -> Iterator[str]:
    """The lines of ``layout`` (columns), each text ``width`` cells wide, in visual order, Persian letters joined."""
    for index, sheet in enumerate(layout.sheets):
        order = sheet.languages[::-1] if sheet.direction == "rtl" else sheet.languages
        if index:
            yield "═" * (len(order) * width + len(_BETWEEN) * (len(order) - 1))
        else:
            marks = {code: f"[{shown.draft}]" for code, shown in layout.running.items() if shown.draft}
            if marks:
                yield from _row(marks, order, width)
        for cells in _rows(sheet):
            yield from _row(cells, order, width)


def _rows(sheet: Sheet) -> Iterator[Mapping[str, str]]:
    """The texts of each row by language."""
    if sheet.titles:
        yield {cell.language: title_text(cell) for cell in sheet.titles}
    for band in sheet.all_bands():
        yield {cell.language: band_text(band, cell) for cell in band.cells}
    if sheet.signatures:
        yield {block.language: signatures_text(block) for block in sheet.signatures}


def _row(cells: Mapping[str, str], order: tuple[str, ...], width: int) -> Iterator[str]:
    columns = [_cell(cells.get(code, ""), code, width) for code in order]
    for parts in zip_longest(*columns, fillvalue=" " * width):
        yield _BETWEEN.join(parts).rstrip()
    yield _BETWEEN.join(" " * width for _ in order).rstrip()


def _cell(text: str, language: str, width: int) -> list[str]:
    """The lines of a text, each exactly ``width`` cells."""
    out: list[str] = []
    for line in text.split("\n"):
        words = line.lstrip(" ")
        indent = len(line) - len(words)
        for part in textwrap.wrap(words, width - indent) or [""]:
            base = locale(language).direction
            shown = terminal(part, base, raw=not _turned(part, base))
            free = " " * max(0, width - indent - console.width(shown))
            out.append(f"{free}{shown}{' ' * indent}" if base == "rtl" else f"{' ' * indent}{shown}{free}")
    return out


def _turned(text: str, base: str) -> bool:
    """Whether ``text`` has anything that a terminal without Persian shows wrongly."""
    return base == "rtl" or any("\u0590" <= sign <= "\u08ff" for sign in text)
