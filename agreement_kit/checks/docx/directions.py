"""The direction each paragraph and token will show, judged by its effect: programs write it in different ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

from lxml import etree

from agreement_kit.checks.docx.model import Document, Seen, W, raw, runs
from agreement_kit.checks.docx.styles import flag
from agreement_kit.locales import locale
from agreement_kit.shaping import pieces, visual, without_marks

# Letters alone: LibreOffice takes the direction from runs of digits with their signs, which show the same.
_RTL_LETTER: Final = re.compile("[\u0620-\u064a\u066e\u066f\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_LTR_LETTER: Final = re.compile("[A-Za-z\u00c0-\u024f\u0400-\u052f]")
_LONGEST: Final = 40


def directions(document: Document) -> Iterator[Seen]:
    """C905 paragraphs, C906 and C911 runs, C907 tokens."""
    for paragraph, eid, language in document.shown:
        rtl = locale(language).rtl
        text = raw(paragraph)
        if document.styles.rtl(paragraph) is not rtl and text.strip():
            yield Seen("C905", {}, eid, language)
        yield from _runs(paragraph, rtl, eid, language)
        yield from _tokens(text, rtl, eid, language)


def _runs(paragraph: etree._Element, rtl: bool, eid: str, language: str) -> Iterator[Seen]:
    """The first run of a paragraph that runs against its letters."""
    for run, words in runs(paragraph):
        turned = bool(flag(run.find(f"{W}rPr"), "rtl"))
        if rtl and not turned and _RTL_LETTER.search(words):
            yield Seen("C906", {"found": words.strip()[:_LONGEST]}, eid, language)
            return
        if turned and _LTR_LETTER.search(words) and not _RTL_LETTER.search(words):
            yield Seen("C911", {"found": words.strip()[:_LONGEST]}, eid, language)
            return


def _tokens(text: str, rtl: bool, eid: str, language: str) -> Iterator[Seen]:
    """Tokens of the other direction that will not show in their own order."""
    if not rtl:
        return
    base: Literal["rtl", "ltr"] = "rtl"
    shown = visual(text, base)
    for piece in pieces(without_marks(text), rtl):
        token = piece.text.strip()
        if piece.foreign and token not in shown:
            near = visual(token, base)
            if near != token:
                yield Seen("C907", {"found": token, "shown": near}, eid, language)
