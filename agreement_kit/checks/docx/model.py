"""What the looks at a document share: the finding, names, and which element a paragraph shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from lxml import etree

from agreement_kit.checks.docx.styles import Styles
from agreement_kit.readers.docx.archive import MAIN, Archive
from agreement_kit.readers.docx.names import PREFIX, words_bookmark

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: What is deleted or moved away with changes tracked does not show.
GONE: Final = frozenset({f"{W}del", f"{W}moveFrom"})
_RUNNING: Final = ("word/header", "word/footer")


class Seen(NamedTuple):
    """A finding in a document: where by element and language, as far as it has one."""

    code: str
    values: Mapping[str, object]
    eid: str | None = None
    language: str | None = None


class Shown(NamedTuple):
    """A paragraph that shows an element of a text."""

    paragraph: etree._Element
    eid: str
    language: str


@dataclass(frozen=True)
class Document:
    """An open document, with the elements of each text."""

    archive: Archive
    eids: Mapping[str, tuple[str, ...]]

    @cached_property
    def root(self) -> etree._Element:
        """The main part."""
        return self.archive.xml(MAIN)

    @cached_property
    def styles(self) -> Styles:
        """What styles say."""
        name = "word/styles.xml"
        return Styles.of(self.archive.xml(name) if name in self.archive.names else None)

    @cached_property
    def shown(self) -> tuple[Shown, ...]:
        """Each element with its paragraph, the first where it stands twice; a paragraph of two elements counts once."""
        known = {words_bookmark(eid, language): (eid, language) for language, own in self.eids.items() for eid in own}
        found: dict[tuple[str, str], Shown] = {}
        looked: set[etree._Element] = set()
        for mark in self.root.iter(f"{W}bookmarkStart"):
            place = known.get(str(mark.get(f"{W}name")))
            paragraph = next(mark.iterancestors(f"{W}p"), None)
            if place is not None and place not in found and paragraph is not None and paragraph not in looked:
                looked.add(paragraph)
                found[place] = Shown(paragraph, *place)
        return tuple(found.values())

    @cached_property
    def running(self) -> Mapping[str, etree._Element]:
        """Headers and footers by the names of their parts."""
        names = (name for name in self.archive.names if name.startswith(_RUNNING) and name.endswith(".xml"))
        return {name: self.archive.xml(name) for name in names}

    def parts(self) -> Iterator[etree._Element]:
        """Every part with words that print."""
        yield self.root
        yield from self.running.values()
        for name in ("word/footnotes.xml", "word/endnotes.xml"):
            if name in self.archive.names:
                yield self.archive.xml(name)


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


def raw(paragraph: etree._Element) -> str:
    """The text of a paragraph as it will show: without what is deleted, with its marks."""
    out: list[str] = []
    for node in paragraph.iter(f"{W}t"):
        if not any(parent.tag in GONE for parent in node.iterancestors()):
            out.append(node.text or "")
    return "".join(out)


def runs(paragraph: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The runs of a paragraph that show words, each with its text."""
    for run in paragraph.iter(f"{W}r"):
        words = "".join(str(node.text or "") for node in run.findall(f"{W}t"))
        if words and not any(parent.tag in GONE for parent in run.iterancestors()):
            yield run, words
