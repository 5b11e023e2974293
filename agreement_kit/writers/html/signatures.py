"""The signatures of one text: two parties beside each other, their names and the rules for the pens level."""

from __future__ import annotations

from typing import Final

from agreement_kit.instrument.nodes import Blank, SignatureBlock, SignatureLine, plain
from agreement_kit.writers.html.words import attributes, escape, words_html

_ACROSS: Final = 2
# The signatures of this many parties stand on one page, whatever the page.
_UNBROKEN: Final = 6


def signatures_html(block: SignatureBlock, row: int) -> str:
    """The parties in pairs; those that fit on one page are kept on it, with the heading."""
    code = block.language
    own = attributes(code)
    heading = f'<p class="heading" {own}>{words_html(block.heading, code)}</p>\n' if block.heading else ""
    cells = [_signed(lines, code) for _, lines in block.cells]
    step = len(cells) if len(cells) <= _UNBROKEN else _ACROSS
    kept = "".join(
        f'<div class="kept" {own}>{"" if start else heading}'
        f'<div class="parties" {own}>\n{"".join(cells[start : start + step])}</div></div>\n'
        for start in range(0, len(cells), max(1, step))
    )
    return f'<div class="signatures" {own} style="--row:{row}">\n{kept}</div>\n'


def _signed(lines: tuple[SignatureLine, ...], code: str) -> str:
    own = attributes(code)
    at = next((index for index, line in enumerate(lines) if line.role == "signature"), len(lines))
    above = "".join(_line(line, code) for line in lines[:at])
    below = "".join(_line(line, code) for line in lines[at:])
    return f'<div class="signed" {own}><div {own}>{above}</div><div {own}>{below}</div></div>\n'


def _line(line: SignatureLine, code: str) -> str:
    own = attributes(code)
    words = line.words
    if line.role == "signature":
        caption = tuple(node for node in words if not isinstance(node, Blank))
        shown = words_html(caption, code) if plain(caption).strip(" :") else ""
        return f'<p class="signature" {own}><span class="rule" {own}></span>{shown}</p>'
    if words and isinstance(last := words[-1], Blank):
        label = f"<span {own}>{words_html(words[:-1], code)}</span>" if words[:-1] else ""
        fill = f'<span class="fill" {own} data-path="{escape(last.path)}"></span>'
        return f'<p class="{line.role} ruled" {own}>{label}{fill}</p>'
    return f'<p class="{line.role}" {own}>{words_html(words, code)}</p>'
