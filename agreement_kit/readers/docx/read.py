"""The texts of a DOCX of ours, as they stand there now: by language and eId."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lxml import etree

from agreement_kit.diagnostics import N_
from agreement_kit.readers.docx.archive import MAIN, Archive, refused
from agreement_kit.readers.docx.names import MAP_NAMESPACE, words_bookmark
from agreement_kit.shaping import without_marks

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LANGUAGES: Final = ("fa", "ru", "en")
# What a person deleted or moved away with changes tracked, and the wording of fields, is not text.
_SKIPPED: Final = frozenset(
    f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr")
)
_SIGNS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}

#: Letters of one element, and of all: the rules take time for each, and no agreement comes near.
_LONGEST_ELEMENT: Final = 100_000
_LONGEST_TEXTS: Final = 3_000_000

_Place = tuple[str, str]


def read_docx(source: str | Path | bytes, eids: Iterable[str] | None = None) -> Mapping[str, Mapping[str, str]]:
    """The words of every element, by language and eId (the title's is ``title``), in document order.

    Reads what we wrote and what Word or LibreOffice saved of it: a bookmark says where the words of an element begin,
    and they run to the end of the paragraph, so that what a person added is there. Numbers of articles, paragraphs
    and points are no part of the words; our direction marks are taken out; a blank is its row of low lines.

    ``eids`` replaces the map in the document, for a file whose program dropped it. Raises ``ReadingError``.
    """
    with Archive(source) as archive:
        return read_archive(archive, eids)


def read_archive(archive: Archive, eids: Iterable[str] | None = None) -> Mapping[str, Mapping[str, str]]:
    """The same of a document that is open."""
    languages, known = _map(archive) if eids is None else (_LANGUAGES, tuple(eids))
    places = {words_bookmark(eid, code): (code, eid) for eid in ("title", *known) for code in languages}
    texts = _Texts(places)
    texts.read(archive.xml(MAIN))
    if not texts.found:
        raise refused(
            "R006",
            N_("{file} holds no text that this program wrote: its bookmarks are missing."),
            N_("Give the DOCX that was drafted here, or a copy of it saved in Word or LibreOffice."),
            file=archive.name,
        )
    out = texts.by_language()
    lengths = [len(text) for own in out.values() for text in own.values()]
    if max(lengths) > _LONGEST_ELEMENT or sum(lengths) > _LONGEST_TEXTS:
        raise archive.too_large()
    return out


def _map(archive: Archive) -> tuple[tuple[str, ...], tuple[str, ...]]:
    for name in archive.names:
        if name.startswith("customXml/item") and name.endswith(".xml") and "Props" not in name:
            root = archive.xml(name)
            if root.tag == f"{{{MAP_NAMESPACE}}}map":
                named = [code for code in str(root.get("languages", "")).split() if code in _LANGUAGES]
                return tuple(named), tuple((root.text or "").split("\n"))
    return _LANGUAGES, ()


@dataclass
class _Texts:
    """The reading under way: which element's words are open, and what was gathered."""

    places: Mapping[str, _Place]
    found: dict[_Place, list[str]] = field(default_factory=dict)
    current: _Place | None = None
    number: str | None = None
    ended: bool = False

    def read(self, root: etree._Element) -> None:
        skipping: etree._Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if skipping is not None:
                if event == "end" and element is skipping:
                    skipping = None
            elif event == "start":
                if element.tag in _SKIPPED:
                    skipping = element
                else:
                    self._start(element)
            elif element.tag == f"{_W}p":
                self._end_of_paragraph()

    def _start(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == f"{_W}bookmarkStart":
            place = self.places.get(str(element.get(f"{_W}name")))
            # A copy pasted further down bears no bookmark in Word; should one come twice, the first counts.
            if place is not None and place not in self.found:
                self.current, self.number, self.ended = place, element.get(f"{_W}id"), False
                self.found[place] = []
        elif tag == f"{_W}bookmarkEnd":
            if self.current is not None and element.get(f"{_W}id") == self.number:
                self.ended = True
                parent = element.getparent()
                if parent is None or parent.tag != f"{_W}p":
                    self._close()
        elif self.current is not None:
            if tag == f"{_W}t":
                self.found[self.current].append(element.text or "")
            elif tag in _SIGNS:
                self.found[self.current].append(_SIGNS[str(tag)])

    def _end_of_paragraph(self) -> None:
        if self.current is None:
            return
        if self.ended:
            self._close()
        else:
            self.found[self.current].append("\n")

    def _close(self) -> None:
        self.current = self.number = None
        self.ended = False

    def by_language(self) -> Mapping[str, Mapping[str, str]]:
        out: dict[str, dict[str, str]] = {}
        for (language, eid), parts in self.found.items():
            out.setdefault(language, {})[eid] = without_marks("".join(parts)).strip("\n")
        return out
