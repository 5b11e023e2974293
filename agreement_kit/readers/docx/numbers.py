"""The numbers that a document prints: of articles, paragraphs and points, by the bookmarks around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from lxml import etree

from agreement_kit.readers.docx.names import NUMBER, number_bookmark
from agreement_kit.shaping import without_marks

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE: Final = (f"{_W}del", f"{_W}moveFrom")
#: Bookmarks that are open at a time; ours never overlap, and a hostile file must not make every word count for all.
_MOST_OPEN: Final = 8


def numbers(root: etree._Element) -> dict[str, str]:
    """The text inside each bookmark around a number; the first of each name."""
    open_: dict[str, tuple[str, list[str]]] = {}
    found: dict[str, str] = {}
    for element in root.iter(f"{_W}bookmarkStart", f"{_W}bookmarkEnd", f"{_W}t"):
        if element.tag == f"{_W}bookmarkStart":
            name = str(element.get(f"{_W}name"))
            if name.startswith(NUMBER) and name not in found:
                while len(open_) >= _MOST_OPEN:
                    del open_[next(iter(open_))]
                open_[str(element.get(f"{_W}id"))] = (name, [])
        elif element.tag == f"{_W}bookmarkEnd":
            closed = open_.pop(str(element.get(f"{_W}id")), None)
            if closed is not None:
                found.setdefault(closed[0], without_marks("".join(closed[1])).strip())
        elif open_ and next(element.iterancestors(*_GONE), None) is None:
            for _, parts in open_.values():
                parts.append(element.text or "")
    return found


def articles(root: etree._Element, eids: Mapping[str, Iterable[str]]) -> dict[tuple[str, str], str]:
    """The number of each article as its text prints it, by language and eId of the article."""
    printed = numbers(root)
    found: dict[tuple[str, str], str] = {}
    for language, own in eids.items():
        for eid in own:
            number = printed.get(number_bookmark(eid, language)) if "__" not in eid else None
            if number:
                found[language, eid] = number
    return found
