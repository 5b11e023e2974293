"""The fonts of a theme, by the names under which styles ask for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# Persian is written in this script; a theme may have a font for it apart.
_SCRIPT: Final = "Arab"


@dataclass(frozen=True, slots=True)
class Theme:
    """Families by ``majorHAnsi``, ``minorBidi`` ..."""

    fonts: Mapping[str, str] = field(default_factory=dict)

    def font(self, name: str) -> str:
        """The family that ``name`` stands for; empty where there is none."""
        return self.fonts.get(name, "")


def theme_of(root: etree._Element) -> Theme:
    """The fonts in a theme part."""
    fonts: dict[str, str] = {}
    for level in ("major", "minor"):
        scheme = root.find(f".//{_A}fontScheme/{_A}{level}Font")
        if scheme is None:
            continue
        latin, persian = _face(scheme, "latin"), _face(scheme, "cs")
        apart = scheme.find(f"{_A}font[@script='{_SCRIPT}']")
        if apart is not None and not persian:
            persian = str(apart.get("typeface", ""))
        for kind, family in (("Ascii", latin), ("HAnsi", latin), ("Bidi", persian), ("EastAsia", _face(scheme, "ea"))):
            fonts[f"{level}{kind}"] = family
    return Theme(fonts)


def _face(scheme: etree._Element, name: str) -> str:
    found = scheme.find(f"{_A}{name}")
    return "" if found is None else str(found.get("typeface", ""))
