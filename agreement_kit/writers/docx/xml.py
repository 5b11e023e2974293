"""Paragraphs, runs and fields of WordprocessingML, as text: nothing here decides what is written.

A document is built as one string, because building it as a tree costs many times the deflating of it. What recurs is
kept: the openings of paragraphs, and the runs of words that come back from document to document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from agreement_kit.instrument.nodes import NumberLabel, Reference, Words, flatten
from agreement_kit.locales import locale
from agreement_kit.readers.docx.names import number_bookmark
from agreement_kit.shaping import DirectionRun, runs

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
# A paragraph where the format wants one and the page none: after the last table of a cell, a header, the document.
END: Final = '<w:p><w:pPr><w:pStyle w:val="AKEnd"/></w:pPr></w:p>'

_SIGNS: Final = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_ESCAPES: Final = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}


def escape(text: str) -> str:
    """``text`` as XML character data or as an attribute value in double quotes."""
    return text.translate(_ESCAPES) if "&" in text or "<" in text or ">" in text or '"' in text else text


def content(text: str) -> str:
    """``text`` inside a run; a line break or a tab of a datum stays one."""
    if "\n" in text or "\t" in text:
        parts = re.split(r"([\n\t])", text)
        return "".join(_SIGNS.get(part) or content(part) for part in parts if part)
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def words_xml(words: Words, language: str, live: frozenset[str]) -> str:
    """``words`` as runs. A reference to an eId in ``live`` becomes a REF field to the bookmark around its number."""
    xml, targets = _compiled(words, language)
    if targets and not targets.isdisjoint(live):
        return _with_fields(words, language, targets & live)
    return xml


@lru_cache(maxsize=8192)
def _compiled(words: Words, language: str) -> tuple[str, frozenset[str]]:
    """The runs with every reference as plain words, and what is referred to."""
    targets = frozenset(node.target for node in flatten(words) if isinstance(node, Reference))
    return _joined(runs(words, language), language, frozenset()), targets


@lru_cache(maxsize=1024)
def _with_fields(words: Words, language: str, live: frozenset[str]) -> str:
    return _joined(runs(words, language), language, live)


def _joined(parts: Iterable[DirectionRun], language: str, live: frozenset[str]) -> str:
    """Runs, neighbours of one kind in one ``w:r``; marks and tokens each in their own."""
    out: list[str] = []
    pending = ""
    bold = False
    for part in parts:
        plain = not (part.isolate or part.mark)
        field = isinstance(part.node, Reference) and part.node.target in live
        if plain and not field and part.bold == bold:
            pending += part.text
            continue
        if pending:
            out.append(run(pending, language, bold=bold))
            pending = ""
        bold = part.bold
        if field and isinstance(part.node, Reference):
            out.append(reference(part, part.node, language))
        elif plain:
            pending = part.text
        else:
            out.append(token(part.text, language, part.rtl, bold=bold))
    if pending:
        out.append(run(pending, language, bold=bold))
    return "".join(out)


@lru_cache(maxsize=256)
def properties(language: str, bold: bool = False, extra: str = "") -> str:
    """``w:rPr`` of a run of a text. ``extra`` stands before ``w:rtl``, where the schema has colour and size."""
    words = locale(language)
    weight = "<w:b/><w:bCs/>" if bold else ""
    tongue = f'<w:rtl/><w:lang w:bidi="{words.bcp47}"/>' if words.rtl else f'<w:lang w:val="{words.bcp47}"/>'
    return f"<w:rPr>{weight}{extra}{tongue}</w:rPr>"


def run(text: str, language: str, *, bold: bool = False, extra: str = "") -> str:
    """Words of one text in its own direction."""
    return f"<w:r>{properties(language, bold, extra)}{content(text)}</w:r>"


@lru_cache(maxsize=2048)
def label_xml(label: NumberLabel, language: str) -> str:
    """A number in its label as one run."""
    return run(str(label), language)


def token(text: str, language: str, rtl: bool, *, bold: bool = False, extra: str = "") -> str:
    """A token against the direction of its text, or a mark beside it; its language is told by its script."""
    weight = ("<w:b/><w:bCs/>" if bold else "") + extra
    if rtl:
        tongue = '<w:rtl/><w:lang w:bidi="fa-IR"/>'
    elif any("\u06f0" <= sign <= "\u06f9" for sign in text):
        # Persian digits that must not be turned: the font of the script (cs) without its direction.
        tongue = '<w:cs/><w:lang w:bidi="fa-IR"/>'
    elif "\u0400" <= text[0] <= "\u052f":
        tongue = '<w:lang w:val="ru-RU"/>'
    else:
        tongue = '<w:lang w:val="en-GB"/>'
    return f"<w:r><w:rPr>{weight}{tongue}</w:rPr>{content(text)}</w:r>"


def reference(part: DirectionRun, node: Reference, language: str) -> str:
    """A REF field: live in Word and LibreOffice, and its stored result is the number as it stands in the text."""
    instruction = f" REF {number_bookmark(node.target, language)} \\h "
    return field(instruction, content(node.text), properties(language, part.bold))


def field(instruction: str, result: str, formatting: str) -> str:
    """A complex field: begin, instruction, separator, stored ``result`` (content of a run), end."""
    return (
        f'<w:r>{formatting}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{formatting}<w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
        f'<w:r>{formatting}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r>{formatting}{result}</w:r>"
        f'<w:r>{formatting}<w:fldChar w:fldCharType="end"/></w:r>'
    )


@lru_cache(maxsize=1024)
def opening(style: str, language: str, keep: bool = False, before: str = "", after: str = "") -> str:
    """The start of a paragraph of a text.

    ``before`` are properties that the schema has between keepNext and bidi; ``after`` those behind bidi. A paragraph
    of a left-to-right text says so, because it may stand in a table that runs from the right.
    """
    bidi = "<w:bidi/>" if locale(language).rtl else '<w:bidi w:val="0"/>'
    kept = "<w:keepNext/>" if keep else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{before}{bidi}{after}</w:pPr>'


def paragraph(style: str, language: str, content: str, *, keep: bool = False, before: str = "", after: str = "") -> str:
    """A whole paragraph."""
    return f"{opening(style, language, keep, before, after)}{content}</w:p>"
