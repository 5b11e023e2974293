"""The style sheet: a file that does not change, and the rules that depend on the layout and the house style."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from agreement_kit.layout import PLAIN, House, Layout
from agreement_kit.locales import locale

_RLI, _LRI, _PDI = "\u2067", "\u2066", "\u2069"


@cache
def _fixed() -> str:
    return files(__package__).joinpath("style.css").read_text(encoding="utf-8")


def style(layout: Layout, house: House) -> str:
    """Everything between the tags of the ``style`` element."""
    return f"{_variables(layout, house)}{_fixed()}{''.join(_page(layout, house, code) for code in layout.languages)}"


def _variables(layout: Layout, house: House) -> str:
    latin = _family(house.latin, PLAIN.latin, "")
    arabic = _family(house.arabic, PLAIN.arabic, 'Amiri, "Noto Naskh Arabic", "Scheherazade New", ')
    size = house.small_size if layout.landscape else house.size
    return (
        f":root {{ --latin: {latin}; --arabic: {arabic};"
        f" --arabic-scale: {house.arabic_scale}; --print-size: {size}pt; --print-title: {house.title_size}pt;"
        f" --gutter: {house.gutter}mm; }}\n"
    )


def _family(own: str, usual: str, before: str) -> str:
    """The font of a house first; before the usual one come those that have better letters of the script."""
    named = before + string(own) if own == usual else f"{string(own)}, {before.removesuffix(', ') or string(usual)}"
    return f'{named}, "PT Serif", "Noto Serif", serif'


def _page(layout: Layout, house: House, code: str) -> str:
    """The named page of the text in ``code``, or of all where it leads: paper, running title, draft mark, number."""
    own, running = locale(code), layout.running[code]
    width, height = house.page_width, house.page_height
    if layout.landscape:
        width, height = height, width
    before, between, after = running.page
    numerals = "persian" if own.digits[0] == "۰" else "decimal"
    page = (
        f"{string(_opened(own.rtl) + before)} counter(page, {numerals}) {string(between)}"
        f" counter(pages, {numerals}) {string(after + _PDI)}"
    )
    lead, trail = ("right", "left") if own.rtl else ("left", "right")
    font = f"font: 9pt var(--{'arabic' if own.rtl else 'latin'}); color: #444"
    title = string(_opened(own.rtl) + running.title + _PDI)
    draft = string(_opened(own.rtl) + running.draft + _PDI) if running.draft else "none"
    return (
        f"@page text-{code} {{ size: {width}mm {height}mm;"
        f" margin: {house.margin_top}mm {house.margin_side}mm {house.margin_bottom}mm;"
        f" @top-{lead} {{ content: {title}; {font}; }}"
        f" @top-{trail} {{ content: {draft}; {font}; font-weight: bold; color: #9b1c1c; }}"
        f" @bottom-center {{ content: {page}; {font}; }} }}\n"
        f".sheet-{code} {{ page: text-{code}; }}\n"
    )


def _opened(rtl: bool) -> str:
    return _RLI if rtl else _LRI


def string(text: str) -> str:
    """``text`` as a CSS string that ends neither itself nor the ``style`` element."""
    return '"' + re.sub(r"[^\w ]", lambda found: f"\\{ord(found[0]):x} ", text) + '"'
