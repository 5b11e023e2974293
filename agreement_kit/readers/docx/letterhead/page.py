"""The page of a letterhead: paper, margins, which headers it has."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from agreement_kit.readers.docx.letterhead.model import Geometry

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
#: A4, where nothing says another paper; margins and distances likewise, in twips.
_A4: Final = Geometry(11906, 16838, 1417, 1417, 1134, 1417, 709, 709)
_LENGTH: Final = re.compile(r"(-?\d{1,6}(?:\.\d{1,6})?)(mm|cm|in|pt|pc|pi)?\Z")
_UNITS: Final = {"mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0, None: 1.0}
_PAPER: Final = (4000, 32000)
_OFF: Final = frozenset({"0", "false", "off"})


def flag(parent: etree._Element | None, name: str) -> bool:
    """Whether an on/off element stands in ``parent`` and is on."""
    found = None if parent is None else parent.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val") not in _OFF


def geometry(section: etree._Element | None) -> Geometry | None:
    """Paper and margins of a section; None where they cannot be used."""
    paper = None if section is None else section.find(f"{W}pgSz")
    margins = None if section is None else section.find(f"{W}pgMar")
    try:
        made = Geometry(
            _length(paper, "w", _A4.width), _length(paper, "h", _A4.height),
            _length(margins, "top", _A4.top), _length(margins, "right", _A4.right),
            _length(margins, "bottom", _A4.bottom), _length(margins, "left", _A4.left),
            _length(margins, "header", _A4.header), _length(margins, "footer", _A4.footer),
            _length(margins, "gutter", 0),
        )  # fmt: skip
    except ValueError:
        return None
    sides = (made.left, made.right, made.header, made.footer, made.gutter)
    fits = all(_PAPER[0] <= side <= _PAPER[1] for side in (made.width, made.height))
    high = made.height - abs(made.top) - abs(made.bottom) > 2000
    return made if fits and high and min(sides) >= 0 and made.measure > 0 else None


def _length(element: etree._Element | None, name: str, usual: int) -> int:
    """Twips of an attribute, which may have a unit; ``usual`` where it is missing. Raises ``ValueError``."""
    value = None if element is None else element.get(f"{W}{name}")
    if value is None:
        return usual
    found = _LENGTH.match(str(value))
    if found is None:
        raise ValueError(value)
    return round(float(found[1]) * _UNITS[found[2]])


def borders(section: etree._Element | None) -> str:
    """The lines around the page, as XML; empty where there are none, or pictures for them."""
    found = None if section is None else section.find(f"{W}pgBorders")
    if found is None or any(str(name).startswith(_R) for side in found.iter() for name in side.attrib):
        return ""
    sides = "".join(
        f"<w:{etree.QName(side).localname}{_attributes(side)}/>" for side in found.iterchildren(etree.Element)
    )
    return f"<w:pgBorders{_attributes(found)}>{sides}</w:pgBorders>"


def _attributes(element: etree._Element) -> str:
    named = ((str(name).rpartition("}")[2], str(value)) for name, value in element.attrib.items())
    return "".join(f' w:{name}="{value}"' for name, value in named if re.fullmatch(r"[\w.-]+", value))
