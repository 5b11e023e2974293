"""The signatures of one text: a table of its own, two parties to a row, the first party on the leading side."""

from __future__ import annotations

from typing import Final

from agreement_kit.instrument.nodes import Blank, SignatureBlock, SignatureLine, plain
from agreement_kit.locales import locale
from agreement_kit.writers.docx.page import table_start, twips
from agreement_kit.writers.docx.xml import paragraph, words_xml

#: So many parties sign beside each other.
SIGNED_ACROSS: Final = 2
# Room for a pen above the rule, in millimetres.
_ROOM: Final = 14
# Free space on the trailing side of a cell: an indent, which turns with the direction, not a margin, which does not.
_TRAILING: Final = 4
_ROW: Final = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"

_Lines = tuple[SignatureLine, ...]


def signature_cell(
    block: SignatureBlock, measure: int, live: frozenset[str], *, together: bool = True, kept: bool = False
) -> str:
    """``block`` as a heading and a table ``measure`` twips wide.

    ``together``: its rows stand on one page. ``kept``: what follows stands there, too.

    In Persian the table runs from the right, so that the first party, which in each side's own original is that side,
    signs on the right; in the other texts on the left. The names of the parties are a row of their own, so that the
    rules for the pens are level however long a name is.
    """
    language = block.language
    out: list[str] = []
    if block.heading:
        out.append(paragraph("AKSignatureHeading", language, words_xml(block.heading, language, live), keep=True))
    half = measure // SIGNED_ACROSS
    widths = (half, measure - half)
    out.append(table_start("AKSignatures", widths, locale(language).direction))
    for index in range(0, len(block.cells), SIGNED_ACROSS):
        pair = [_split(lines) for _, lines in block.cells[index : index + SIGNED_ACROSS]]
        pair += [((), ())] * (SIGNED_ACROSS - len(pair))
        last = index + SIGNED_ACROSS >= len(block.cells)
        out.append(_row([above for above, _ in pair], widths, language, live, keep=True))
        out.append(_row([below for _, below in pair], widths, language, live, keep=kept if last else together))
    out.append("</w:tbl>")
    return "".join(out)


def _split(lines: _Lines) -> tuple[_Lines, _Lines]:
    """The lines above the rule for the pen, and from it on."""
    for index, line in enumerate(lines):
        if line.role == "signature":
            return lines[:index], lines[index:]
    return lines, ()


def _row(cells: list[_Lines], widths: tuple[int, ...], language: str, live: frozenset[str], *, keep: bool) -> str:
    out = [_ROW]
    for lines, width in zip(cells, widths, strict=True):
        content = "".join(_line(line, language, width, live, keep=keep) for line in lines)
        empty = paragraph("AKSignatureLine", language, "", keep=keep)
        out.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content or empty}</w:tc>')
    out.append("</w:tr>")
    return "".join(out)


def _line(line: SignatureLine, language: str, width: int, live: frozenset[str], *, keep: bool) -> str:
    words = line.words
    trailing = twips(_TRAILING)
    indent = f'<w:ind w:right="{trailing}"/>'
    if line.role == "signature":
        # The rule is a border: a row of low lines would be too long or too short for the cell.
        room = f'<w:spacing w:before="{twips(_ROOM)}"/>{indent}'
        rule = paragraph("AKSignatureRule", language, "", keep=keep, after=room)
        caption = tuple(node for node in words if not isinstance(node, Blank))
        if not plain(caption).strip(" :"):
            return rule
        shown = words_xml(caption, language, live)
        return rule + paragraph("AKSignatureCaption", language, shown, keep=keep, after=indent)
    style = "AKSignatureParty" if line.role == "party" else "AKSignatureLine"
    if words and isinstance(words[-1], Blank):
        # A line to write on, perhaps after its label: it runs to the end of the cell.
        tabs = f'<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="{width - trailing}"/></w:tabs>'
        content = words_xml(words[:-1], language, live) + "<w:r><w:tab/></w:r>"
        return paragraph(style, language, content, keep=keep, before=tabs, after=indent)
    return paragraph(style, language, words_xml(words, language, live), keep=keep, after=indent)
