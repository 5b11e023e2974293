"""What a reader who cannot see the page needs: title, languages, headings, header rows, words for pictures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from agreement_kit.checks.docx.model import Document, Seen, W, runs
from agreement_kit.checks.docx.styles import flag
from agreement_kit.locales import locale

_CORE: Final = "docProps/core.xml"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SHAPE: Final = "{urn:schemas-microsoft-com:vml}shape"
_IMAGE: Final = "{urn:schemas-microsoft-com:vml}imagedata"
#: Rows of a table that are looked at for texts side by side.
_LOOKED_AT: Final = 6
_LETTERS: Final = re.compile(r"[^\W\d_]{2,}")
_RTL_LETTER: Final = re.compile("[\u0620-\u06d3]")


def title(document: Document) -> Iterator[Seen]:
    """C920: no title among the properties."""
    core = document.archive.xml(_CORE) if _CORE in document.archive.names else None
    found = core.find(f"{_DC}title") if core is not None else None
    if found is None or not (found.text or "").strip():
        yield Seen("C920", {})


def languages(document: Document) -> Iterator[Seen]:
    """C921: words that are marked as of another language than their text; once for each text."""
    count: Counter[str] = Counter()
    first: dict[str, tuple[str, str, str]] = {}
    for paragraph, eid, language in document.shown:
        attribute = "bidi" if locale(language).rtl else "val"
        for run, words in runs(paragraph):
            if not _LETTERS.search(words) or bool(_RTL_LETTER.search(words)) is not locale(language).rtl:
                continue
            marked = document.styles.language(run, paragraph, attribute)
            if marked.partition("-")[0].lower() != language and _own(words, language):
                count[language] += 1
                first.setdefault(language, (eid, words.strip()[:40], marked or "—"))
    for language, (eid, words, marked) in first.items():
        values = {"count": count[language], "found": words, "marked": marked}
        yield Seen("C921", values, eid, language)


_OWN: Final = {"ru": re.compile("[\u0400-\u052f]"), "en": re.compile("[A-Za-z]"), "fa": _RTL_LETTER}


def _own(words: str, language: str) -> bool:
    """Whether the words are in the script of the text: a Latin name in Russian may be marked as what it is."""
    return bool(_OWN[language].search(words)) if language in _OWN else True


def headings(document: Document) -> Iterator[Seen]:
    """C922: headings that are set as body text, so that nobody can move by them; once for each text."""
    lost: dict[str, list[str]] = {}
    for paragraph, eid, language in document.shown:
        heading = eid.startswith("cl_") and "__" not in eid and _numbered(paragraph)
        if heading and document.styles.level(paragraph) is None and any(words.strip() for _, words in runs(paragraph)):
            lost.setdefault(language, []).append(eid)
    for language, eids in lost.items():
        yield Seen("C922", {"count": len(eids)}, eids[0], language)


def _numbered(paragraph: etree._Element) -> bool:
    """Whether the number of an article stands in the paragraph: an element of one paragraph has an eId as short."""
    return any(str(mark.get(f"{W}name")).startswith("akn_") for mark in paragraph.iter(f"{W}bookmarkStart"))


def tables(document: Document) -> Iterator[Seen]:
    """C923: a table of texts side by side whose first row is no header row."""
    count = 0
    columns = {shown.paragraph for shown in document.shown}
    for table in document.root.iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        if len(rows) > 2 and not flag(rows[0].find(f"{W}trPr"), "tblHeader"):
            count += any(sum(item in columns for item in row.iter(f"{W}p")) > 1 for row in rows[1:_LOOKED_AT])
    if count:
        yield Seen("C923", {"count": count})


def pictures(document: Document) -> Iterator[Seen]:
    """C924: pictures without words for those who cannot see them."""
    count = 0
    for part in document.parts():
        count += sum(not str(item.get("descr") or item.get("title") or "").strip() for item in part.iter(_DRAWING))
        count += sum(
            not str(item.get("alt", "")).strip() and item.find(f".//{_IMAGE}") is not None for item in part.iter(_SHAPE)
        )
    if count:
        yield Seen("C924", {"count": count})
