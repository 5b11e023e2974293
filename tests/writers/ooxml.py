"""Reading a DOCX for tests: its parts as trees, its runs."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PERSIAN = re.compile("[\u0621-\u064a\u066e-\u06d3\u06fa-\u06ff]")


def parts(data: bytes) -> dict[str, bytes]:
    """The members by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def root(data: bytes, part: str = "word/document.xml") -> etree._Element:
    """A part as a tree."""
    return etree.fromstring(parts(data)[part])


def stories(data: bytes) -> Iterator[etree._Element]:
    """The parts that hold paragraphs."""
    for name, content in parts(data).items():
        if re.fullmatch(r"word/(document|header\d+|footer\d+)\.xml", name):
            yield etree.fromstring(content)


def runs(data: bytes) -> Iterator[etree._Element]:
    """Every run of every story."""
    for story in stories(data):
        yield from story.iter(f"{W}r")


def text(element: etree._Element) -> str:
    """The text of an element."""
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def has(run: etree._Element, name: str) -> bool:
    """Whether a run has a property."""
    return run.find(f"{W}rPr/{W}{name}") is not None


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """An attribute in the namespace of Word."""
    return None if element is None else element.get(f"{W}{name}")
