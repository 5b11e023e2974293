"""What a DOCX shows: directions, changes, comments, fields, the draft mark. The file is not believed, only read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from lxml import etree

from agreement_kit.locales import LOCALES, locale
from agreement_kit.readers.docx.archive import MAIN, Archive
from agreement_kit.readers.docx.names import PREFIX, words_bookmark
from agreement_kit.shaping import pieces, visual, without_marks

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHANGES: Final = frozenset(
    f"{W}{name}"
    for name in (
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "pPrChange",
        "rPrChange",
        "tblPrChange",
        "sectPrChange",
        "cellIns",
        "cellDel",
    )
)
_OFF: Final = frozenset({"0", "false", "off"})
_VT: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}"
_RTL_LETTER: Final = re.compile("[\u0620-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")


class Seen(NamedTuple):
    """A finding in a document: where by element and language, as far as it has one."""

    code: str
    values: Mapping[str, object]
    eid: str | None = None
    language: str | None = None


def properties(archive: Archive) -> dict[str, str]:
    """What the document says of itself under our prefix: type, status, draft, languages."""
    if "docProps/custom.xml" not in archive.names:
        return {}
    out: dict[str, str] = {}
    for item in archive.xml("docProps/custom.xml"):
        name = str(item.get("name", ""))
        if name.startswith(PREFIX):
            out[name.removeprefix(PREFIX)] = "".join(str(part) for part in item.itertext())
    return out


def seen(archive: Archive, eids: Mapping[str, tuple[str, ...]]) -> Iterator[Seen]:
    """Everything to be seen in the document. ``eids`` are the elements of each text."""
    root = archive.xml(MAIN)
    yield from _changes(archive, root)
    yield from _draft(archive)
    yield from _fields(root)
    styles = _Styles.of(archive)
    for language, own in eids.items():
        known = {words_bookmark(eid, language): eid for eid in own}
        for mark in root.iter(f"{W}bookmarkStart"):
            eid = known.get(str(mark.get(f"{W}name")))
            paragraph = next(mark.iterancestors(f"{W}p"), None)
            if eid is not None and paragraph is not None:
                yield from _directions(paragraph, eid, language, styles)


def _changes(archive: Archive, root: etree._Element) -> Iterator[Seen]:
    count = sum(element.tag in _CHANGES for element in root.iter())
    if count:
        yield Seen("C901", {"count": count})
    if "word/comments.xml" in archive.names:
        comments = len(archive.xml("word/comments.xml").findall(f"{W}comment"))
        if comments:
            yield Seen("C902", {"count": comments})


def _draft(archive: Archive) -> Iterator[Seen]:
    if properties(archive).get("draft") != "no":
        return
    words = {item.draft for item in LOCALES}
    for name in archive.names:
        if re.fullmatch(r"word/header\d*\.xml", name):
            text = "".join(str(node.text or "") for node in archive.xml(name).iter(f"{W}t"))
            found = next((word for word in words if word in text), None)
            if found is not None:
                yield Seen("C903", {"found": found})
                return


def _fields(root: etree._Element) -> Iterator[Seen]:
    """Results of REF fields against the numbers they point to."""
    numbers = dict(_numbers(root))
    for paragraph in root.iter(f"{W}p"):
        instruction, result, depth, separated = "", "", 0, False
        for element in paragraph.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
            kind = element.get(f"{W}fldCharType")
            if kind == "begin":
                instruction, result, depth, separated = "", "", depth + 1, False
            elif kind == "separate":
                separated = True
            elif kind == "end":
                match = re.match(r"\s*REF\s+(\S+)", instruction)
                expected = numbers.get(match[1]) if match else None
                if expected is not None and without_marks(result).strip() != expected:
                    yield Seen("C904", {"found": without_marks(result).strip(), "expected": expected})
                instruction, depth, separated = "", max(0, depth - 1), False
            elif element.tag == f"{W}instrText" and depth:
                instruction += element.text or ""
            elif element.tag == f"{W}t" and depth and separated:
                result += element.text or ""


def _numbers(root: etree._Element) -> Iterator[tuple[str, str]]:
    """The text inside each bookmark around a number."""
    open_: dict[str, tuple[str, list[str]]] = {}
    for element in root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}t"):
        if element.tag == f"{W}bookmarkStart":
            name = str(element.get(f"{W}name"))
            if name.startswith("akn_"):
                open_[str(element.get(f"{W}id"))] = (name, [])
        elif element.tag == f"{W}bookmarkEnd":
            found = open_.pop(str(element.get(f"{W}id")), None)
            if found is not None:
                yield found[0], without_marks("".join(found[1])).strip()
        else:
            for _, parts in open_.values():
                parts.append(element.text or "")


@dataclass(slots=True)
class _Styles:
    """Which paragraph styles are right-to-left, by what they inherit."""

    bidi: dict[str, bool | None] = field(default_factory=dict)
    based: dict[str, str] = field(default_factory=dict)
    default: str = ""

    @classmethod
    def of(cls, archive: Archive) -> _Styles:
        styles = cls()
        if "word/styles.xml" in archive.names:
            for style in archive.xml("word/styles.xml").findall(f"{W}style"):
                id_ = str(style.get(f"{W}styleId"))
                properties = style.find(f"{W}pPr")
                styles.bidi[id_] = _flag(properties, "bidi")
                base = style.find(f"{W}basedOn")
                if base is not None:
                    styles.based[id_] = str(base.get(f"{W}val"))
                if style.get(f"{W}default") == "1" and style.get(f"{W}type") == "paragraph":
                    styles.default = id_
        return styles

    def rtl(self, paragraph: etree._Element) -> bool:
        """Whether the paragraph runs from right to left."""
        own = paragraph.find(f"{W}pPr")
        flag = _flag(own, "bidi")
        if flag is not None:
            return flag
        named = own.find(f"{W}pStyle") if own is not None else None
        style = str(named.get(f"{W}val")) if named is not None else self.default
        for _ in range(20):  # a chain of styles that bites its tail ends here
            flag = self.bidi.get(style)
            if flag is not None:
                return flag
            style = self.based.get(style, "")
        return False


def _flag(properties: etree._Element | None, name: str) -> bool | None:
    element = properties.find(f"{W}{name}") if properties is not None else None
    return None if element is None else str(element.get(f"{W}val", "1")) not in _OFF


def _directions(paragraph: etree._Element, eid: str, language: str, styles: _Styles) -> Iterator[Seen]:
    rtl = locale(language).rtl
    text = _raw(paragraph)
    if styles.rtl(paragraph) is not rtl and text.strip():
        yield Seen("C905", {}, eid, language)
    if rtl:
        for run in paragraph.iter(f"{W}r"):
            words = "".join(str(node.text or "") for node in run.findall(f"{W}t"))
            if _RTL_LETTER.search(words) and not _flag(run.find(f"{W}rPr"), "rtl"):
                yield Seen("C906", {"found": words.strip()[:40]}, eid, language)
                break
    yield from _tokens(text, rtl, eid, language)


def _tokens(text: str, rtl: bool, eid: str, language: str) -> Iterator[Seen]:
    """Tokens of the other direction that will not show in their own order."""
    base: Literal["rtl", "ltr"] = "rtl" if rtl else "ltr"
    shown = visual(text, base)
    for piece in pieces(without_marks(text), rtl):
        token = piece.text.strip()
        if piece.foreign and rtl and token not in shown:
            near = visual(token, base)
            if near != token:
                yield Seen("C907", {"found": token, "shown": near}, eid, language)


def _raw(paragraph: etree._Element) -> str:
    """The text of a paragraph as it will show: without what is deleted, with its marks."""
    out: list[str] = []
    for node in paragraph.iter(f"{W}t"):
        if not any(parent.tag in {f"{W}del", f"{W}moveFrom"} for parent in node.iterancestors()):
            out.append(node.text or "")
    return "".join(out)
