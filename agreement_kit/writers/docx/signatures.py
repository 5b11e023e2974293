"""The signatures of one text: a table of its own, two cells to a row, the first party on the leading side."""

from __future__ import annotations

from typing import Final

from agreement_kit.instrument.nodes import Blank, SignatureBlock, SignatureLine, flatten
from agreement_kit.locales import locale
from agreement_kit.writers.docx.page import table_start
from agreement_kit.writers.docx.xml import paragraph, words_xml

_ACROSS: Final = 2
_STYLES: Final = {"party": "AKSignatureParty", "signature": "AKSignatureRule"}


def signature_cell(block: SignatureBlock, measure: int, live: frozenset[str]) -> str:
    """``block`` as a heading and a table ``measure`` twips wide.

    In Persian the table runs from the right, so that the first party, which in each side's own original is that side, signs
    on the right; in the other texts on the left.
    """
    language = block.language
    out: list[str] = []
    if block.heading:
        out.append(paragraph("AKSignatureHeading", language, words_xml(block.heading, language, live), keep=True))
    half = measure // _ACROSS
    widths = (half, measure - half)
    out.append(table_start("AKSignatures", widths, locale(language).direction))
    for index in range(0, len(block.cells), _ACROSS):
        pair = block.cells[index : index + _ACROSS]
        last = index + _ACROSS >= len(block.cells)
        out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
        for position, width in enumerate(widths):
            lines = pair[position][1] if position < len(pair) else ()
            content = "".join(_line(line, language, live, keep=not last) for line in lines)
            empty = paragraph("AKSignatureLine", language, "", keep=not last)
            out.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content or empty}</w:tc>')
        out.append("</w:tr>")
    out.append("</w:tbl>")
    return "".join(out)


def _line(line: SignatureLine, language: str, live: frozenset[str], *, keep: bool) -> str:
    words = line.words
    if line.role == "signature":
        # The rule is the paragraph's border: a row of low lines would be too long or too short for the cell.
        words = tuple(node for node in words if not isinstance(node, Blank))
        if not any(node.text.strip() for node in flatten(words) if not isinstance(node, Blank)):
            words = ()
    content = words_xml(words, language, live)
    return paragraph(_STYLES.get(line.role, "AKSignatureLine"), language, content, keep=keep)
