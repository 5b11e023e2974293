"""Paragraphs that belong to no element: a person wrote them, and no other text need have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from agreement_kit.checks.docx.model import Document, Seen, W, raw
from agreement_kit.readers.docx.names import WORDS
from agreement_kit.shaping import without_marks

#: Styles of ours whose paragraphs are no elements: the heads of columns and the signatures. LibreOffice makes the id of
#: a style from its name.
_OURS: Final = re.compile("(?:AK|Agreement)(?:ColumnHead|Signature|End|Letterhead|Running)")
_LANGUAGES: Final = (("fa", "[\u0620-\u06ff]"), ("ru", "[\u0400-\u04ff]"), ("en", "[A-Za-z]"))
_LONGEST: Final = 60


def added(document: Document) -> Iterator[Seen]:
    """C910: a paragraph that was added."""
    held = _held(document.root)
    for paragraph in document.root.iter(f"{W}p"):
        if paragraph in held or _OURS.match(document.styles.name(paragraph)):
            continue
        words = without_marks(raw(paragraph)).strip()
        if (language := language_of(words)) is not None:
            yield Seen("C910", {"found": words[:_LONGEST]}, None, language)


def others(document: Document) -> Iterator[tuple[str, str]]:
    """Language and words of every paragraph that belongs to no element: signatures, heads, what was added."""
    held = _held(document.root)
    for part in document.parts():
        for paragraph in part.iter(f"{W}p"):
            words = without_marks(raw(paragraph)).strip() if paragraph not in held else ""
            language = language_of(words)
            if language is not None:
                yield language, words


def language_of(words: str) -> str | None:
    """The language whose letters ``words`` has most of; None without letters."""
    counts = {language: len(re.findall(letters, words)) for language, letters in _LANGUAGES}
    best = max(counts, key=lambda item: counts[item])
    return best if counts[best] else None


def _held(root: etree._Element) -> set[etree._Element]:
    """The paragraphs in which words of an element stand, those that a person parted included."""
    held: set[etree._Element] = set()
    open_: set[str] = set()
    for element in root.iter(f"{W}p", f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        if element.tag == f"{W}p":
            if open_:
                held.add(element)
        elif element.tag == f"{W}bookmarkEnd":
            open_.discard(str(element.get(f"{W}id")))
        elif str(element.get(f"{W}name")).startswith(WORDS):
            open_.add(str(element.get(f"{W}id")))
            paragraph = next(element.iterancestors(f"{W}p"), None)
            if paragraph is not None:
                held.add(paragraph)
    return held
