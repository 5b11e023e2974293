"""The head of the first page as HTML: besmele, emblem, the words of the house, number and date."""

from __future__ import annotations

from base64 import b64encode

from agreement_kit.instrument.nodes import Text
from agreement_kit.layout import House, Sheet
from agreement_kit.layout.house import Emblem
from agreement_kit.layout.opening import Opening, opening
from agreement_kit.writers.html.words import attributes, escape, words_html


def opening_html(house: House, sheet: Sheet) -> str:
    """What stands above the titles of ``sheet``; empty where the house has nothing."""
    shown = opening(house, sheet)
    if shown is None:
        return ""
    own = f'lang="{shown.language}" dir="{sheet.direction}"'
    return f'<div class="opening" {own}>\n{_above(shown, own)}{_words(shown, sheet, own)}</div>\n'


def _above(shown: Opening, own: str) -> str:
    besmele = "" if shown.besmele is None else _line("besmele", *reversed(shown.besmele))
    emblem = "" if shown.emblem is None else _picture(shown.emblem, shown.language)
    if shown.block is None:
        return besmele + emblem
    if shown.beside:
        code, lines = shown.lines[0]
        emblem += "".join(_line("house", line, code) for line in lines)
    code, labels = shown.block
    block = "".join(_label(label, code) for label in labels)
    parts = [f"<div {own}>{emblem}</div>", f"<div {own}>{besmele}</div>", f"<div {own}>{block}</div>"]
    return f'<div class="three" {own}>{"".join(parts if shown.block_trails else reversed(parts))}</div>\n'


def _words(shown: Opening, sheet: Sheet, own: str) -> str:
    if not shown.lines or shown.beside:
        return ""
    known = dict(shown.lines)
    cells = "".join(
        f"<div {attributes(code)}>{''.join(_line('house', line, code) for line in known.get(code, ()))}</div>"
        for code in sheet.languages
    )
    return f'<div class="houses" {own} style="--texts:{len(sheet.languages)}">{cells}</div>\n'


def _picture(emblem: Emblem, language: str) -> str:
    data = b64encode(emblem.data).decode()
    size = f'style="inline-size:{emblem.width:g}mm;aspect-ratio:{emblem.width:g}/{emblem.height:g}"'
    alt = escape(emblem.alternative(language))
    return f'<img {attributes(language)} alt="{alt}" src="data:image/{emblem.kind};base64,{data}" {size}>'


def _label(label: str, code: str) -> str:
    own = attributes(code)
    return f'<p class="reference" {own}><span {own}>{_shown(label, code)}:</span><span class="dots" {own}></span></p>'


def _line(kind: str, text: str, code: str) -> str:
    return f'<p class="{kind}" {attributes(code)}>{_shown(text, code)}</p>'


def _shown(text: str, code: str) -> str:
    return words_html((Text(text),), code)
