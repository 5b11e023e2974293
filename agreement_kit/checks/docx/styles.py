"""What the styles of a document say: direction, outline level and language, with what they inherit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF: Final = frozenset({"0", "false", "off"})
#: A chain of styles that bites its tail ends here.
_LONGEST: Final = 20


def flag(properties: etree._Element | None, name: str) -> bool | None:
    """Whether a property is on; None where it is not given."""
    element = properties.find(f"{_W}{name}") if properties is not None else None
    return None if element is None else str(element.get(f"{_W}val", "1")) not in _OFF


def value(properties: etree._Element | None, name: str, attribute: str = "val") -> str | None:
    """An attribute of a property."""
    element = properties.find(f"{_W}{name}") if properties is not None else None
    found = element.get(f"{_W}{attribute}") if element is not None else None
    return None if found is None else str(found)


@dataclass(slots=True)
class Styles:
    """The styles by id, and the defaults of the document."""

    by_id: dict[str, etree._Element] = field(default_factory=dict)
    default: str = ""
    runs: etree._Element | None = None

    @classmethod
    def of(cls, root: etree._Element | None) -> Styles:
        """From the styles part; without one everything is as Word has it."""
        styles = cls()
        if root is None:
            return styles
        styles.runs = root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr")
        for style in root.findall(f"{_W}style"):
            id_ = str(style.get(f"{_W}styleId"))
            styles.by_id.setdefault(id_, style)
            if style.get(f"{_W}default") == "1" and style.get(f"{_W}type") == "paragraph":
                styles.default = id_
        return styles

    def rtl(self, paragraph: etree._Element) -> bool:
        """Whether the paragraph runs from right to left."""
        return next(
            (found for item in self._of_paragraph(paragraph) if (found := flag(item, "bidi")) is not None), False
        )

    def kept(self, paragraph: etree._Element) -> bool:
        """Whether the paragraph stays on the page of the next one."""
        return next(
            (found for item in self._of_paragraph(paragraph) if (found := flag(item, "keepNext")) is not None), False
        )

    def level(self, paragraph: etree._Element) -> int | None:
        """The outline level of the paragraph, 0 for the highest; None for body text."""
        for item in self._of_paragraph(paragraph):
            found = value(item, "outlineLvl")
            if found is not None:
                return int(found) if found.isdecimal() and int(found) < 9 else None
        return None

    def language(self, run: etree._Element, paragraph: etree._Element, attribute: str) -> str:
        """The language of the words of a run: ``val`` for letters from left to right, ``bidi`` for the others."""
        own = run.find(f"{_W}rPr")
        chains = [own, *self._chain(value(own, "rStyle") or "", "rPr"), *self._chain(self.name(paragraph), "rPr")]
        return next((found for item in (*chains, self.runs) if (found := value(item, "lang", attribute))), "")

    def name(self, paragraph: etree._Element) -> str:
        """The id of the style of a paragraph."""
        return value(paragraph.find(f"{_W}pPr"), "pStyle") or self.default

    def _of_paragraph(self, paragraph: etree._Element) -> Iterator[etree._Element | None]:
        yield paragraph.find(f"{_W}pPr")
        yield from self._chain(self.name(paragraph), "pPr")

    def _chain(self, id_: str, which: str) -> Iterator[etree._Element | None]:
        for _ in range(_LONGEST):
            style = self.by_id.get(id_)
            if style is None:
                return
            yield style.find(f"{_W}{which}")
            id_ = value(style, "basedOn") or ""
