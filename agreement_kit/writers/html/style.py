"""The style sheet: a file that does not change, and the rules that depend on the layout and the house style."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from agreement_kit.layout import PLAIN, House, Layout, Running, Sheet
from agreement_kit.layout.defined import Definition
from agreement_kit.layout.opening import opening
from agreement_kit.locales import locale
from agreement_kit.writers.html.words import use_class

_RLI, _LRI, _PDI = "\u2067", "\u2066", "\u2069"


@cache
def _file(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def style(layout: Layout, house: House, entries: Iterable[Definition] = ()) -> str:
    """Everything between the tags of the ``style`` element; ``entries`` are the definitions that tips show."""
    pages = "".join(_page(layout, house, sheet) for sheet in _by_lead(layout).values())
    definitions = "".join(_definition(entry) for entry in entries)
    head = _file("opening.css") if any(opening(house, sheet) for sheet in layout.sheets) else ""
    return f"{_variables(layout, house)}{_file('style.css')}{head}{_inks(house)}{pages}{definitions}"


def _definition(entry: Definition) -> str:
    name = use_class(entry)
    return f".{name}:is(:hover, :focus-visible)::after {{ content: {string(entry.text)}; }}\n"


def _by_lead(layout: Layout) -> dict[str, Sheet]:
    """The first sheet of each kind: by the language that leads it."""
    return {lead_of(layout, sheet): sheet for sheet in reversed(layout.sheets)}


def lead_of(layout: Layout, sheet: Sheet) -> str:
    """The language that leads ``sheet``: the first in house order."""
    return next(code for code in layout.languages if code in sheet.languages)


def _inks(house: House) -> str:
    """The colours of the house, where they are its own; on a dark screen they could not be read."""
    named = (("h1", house.title_colour, PLAIN.title_colour), ("h2", house.heading_colour, PLAIN.heading_colour))
    rules = "".join(f"{tag} {{ color: #{own}; }} " for tag, own, usual in named if own != usual)
    return f"@media print, screen and (prefers-color-scheme: light) {{ {rules}}}\n" if rules else ""


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


def _page(layout: Layout, house: House, sheet: Sheet) -> str:
    """The named page of a kind of sheet: paper, and above and below each text its running title and page number."""
    width, height = house.page_width, house.page_height
    if layout.landscape:
        width, height = height, width
    lead = lead_of(layout, sheet)
    sides = ("right", "center", "left") if sheet.direction == "rtl" else ("left", "center", "right")
    languages = sheet.languages
    places = {1: ("center",), 2: sides[::2]}.get(len(languages), sides)
    boxes = "".join(
        _boxes(layout.running[code], code, place, house) for code, place in zip(languages, places, strict=True)
    )
    return (
        f"@page text-{lead} {{ size: {width}mm {height}mm;"
        f" margin: {house.margin_top}mm {house.margin_side}mm {house.margin_bottom}mm;{boxes} }}\n"
        f".sheet-{lead} {{ page: text-{lead}; }}\n"
    )


def _boxes(running: Running, code: str, place: str, house: House) -> str:
    own = locale(code)
    before, between, after = running.page
    numerals = "persian" if own.digits[0] == "۰" else "decimal"
    opened = _RLI if own.rtl else _LRI
    page = (
        f"{string(opened + before)} counter(page, {numerals}) {string(between)}"
        f" counter(pages, {numerals}) {string(after + _PDI)}"
    )
    words = " \u2013 ".join(part for part in (running.title, running.draft) if part)
    title = string(f"{opened}{words}{_PDI}") if words else "none"
    font = f"font: 9pt var(--{'arabic' if own.rtl else 'latin'})"
    mark = f"color: #{house.draft_colour}; font-weight: bold" if running.draft else "color: #444"
    return (
        f" @top-{place} {{ content: {title}; {font}; {mark}; }}"
        f" @bottom-{place} {{ content: {page}; {font}; color: #444; }}"
    )


def string(text: str) -> str:
    """``text`` as a CSS string that ends neither itself nor the ``style`` element."""
    return '"' + re.sub(r"[^\w ]", lambda found: f"\\{ord(found[0]):x} ", text) + '"'
