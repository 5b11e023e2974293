"""What is left in a document that should not print: changes, comments, the draft mark, old fields, hidden words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from agreement_kit.checks.docx.model import GONE, Document, Seen, W, properties, runs
from agreement_kit.checks.docx.styles import flag, value
from agreement_kit.locales import LOCALES
from agreement_kit.readers.docx.names import COMMENT_AUTHOR
from agreement_kit.readers.docx.numbers import numbers
from agreement_kit.shaping import without_marks

_CHANGES: Final = frozenset(
    f"{W}{name}"
    for name in (
        "ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange",
        "sectPrChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
    )
)  # fmt: skip
_COMMENT: Final = f"{W}comment"
_TEXTPATH: Final = "{urn:schemas-microsoft-com:vml}textpath"
_WHITE: Final = frozenset({"FFFFFF", "FFFFFE", "FEFEFE"})
_LONGEST: Final = 40


def changes(document: Document) -> Iterator[Seen]:
    """C901: changes that nobody has settled, in any part that prints."""
    count = sum(element.tag in _CHANGES for part in document.parts() for element in part.iter())
    if count:
        yield Seen("C901", {"count": count})


def comments(document: Document) -> Iterator[Seen]:
    """C902: comments of people. What an annotated draft says itself would be found by this very check; in a final
    document it has no place either."""
    if "word/comments.xml" in document.archive.names:
        authors = [item.get(f"{W}author") for item in document.archive.xml("word/comments.xml").findall(_COMMENT)]
        own = COMMENT_AUTHOR if properties(document.archive).get("draft") == "yes" else None
        count = len(authors) if own is None else sum(author != own for author in authors)
        if count:
            yield Seen("C902", {"count": count})


def draft(document: Document) -> Iterator[Seen]:
    """C903: a final document whose headers, footers or watermark say that it is a draft."""
    if properties(document.archive).get("draft") != "no":
        return
    words = {item.draft for item in LOCALES}
    for part in document.running.values():
        text = "".join(str(node.text or "") for node in part.iter(f"{W}t"))
        text += " ".join(str(node.get("string", "")) for node in part.iter(_TEXTPATH))
        found = next((word for word in words if word in text), None)
        if found is not None:
            yield Seen("C903", {"found": found})
            return


@dataclass(slots=True)
class _Field:
    """A field that is open: its instruction, its result, and whether the result has begun."""

    instruction: str = ""
    result: str = ""
    separated: bool = False


def fields(document: Document) -> Iterator[Seen]:
    """C904: results of REF fields against the numbers they point to."""
    known = numbers(document.root)
    open_: list[_Field] = []
    for element in document.root.iter(f"{W}fldChar", f"{W}instrText", f"{W}t", f"{W}fldSimple"):
        if element.tag == f"{W}fldSimple":
            result = "".join(str(node.text or "") for node in element.iter(f"{W}t"))
            yield from _stale(str(element.get(f"{W}instr", "")), result, known)
            continue
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            open_.append(_Field())
        elif not open_:
            continue
        elif kind == "separate":
            open_[-1].separated = True
        elif kind == "end":
            field = open_.pop()
            yield from _stale(field.instruction, field.result, known)
        elif element.tag == f"{W}instrText" and not open_[-1].separated:
            open_[-1].instruction += element.text or ""
        elif element.tag == f"{W}t" and open_[-1].separated and not _gone(element):
            open_[-1].result += element.text or ""


def _stale(instruction: str, result: str, known: dict[str, str]) -> Iterator[Seen]:
    match = re.match(r"\s*REF\s+(\S+)", instruction)
    expected = known.get(match[1]) if match else None
    found = without_marks(result).strip()
    if expected is not None and found != expected:
        yield Seen("C904", {"found": found or "—", "expected": expected})


def _gone(element: etree._Element) -> bool:
    return any(parent.tag in GONE for parent in element.iterancestors())


def hidden(document: Document) -> Iterator[Seen]:
    """C909: words that the file holds and the page does not show."""
    for paragraph, eid, language in document.shown:
        for run, words in runs(paragraph):
            own = run.find(f"{W}rPr")
            white = str(value(own, "color") or "").upper() in _WHITE and value(own, "shd", "fill") in {None, "auto"}
            if words.strip() and (flag(own, "vanish") or white):
                yield Seen("C909", {"found": words.strip()[:_LONGEST]}, eid, language)
                break
