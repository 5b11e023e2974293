"""Headers and footers of a letterhead, and the parts that they need."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from agreement_kit.diagnostics import N_
from agreement_kit.readers.docx.letterhead.model import Carried, Relation, Story
from agreement_kit.readers.docx.letterhead.package import Found, Package

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TRACKED: Final = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PAGE: Final = re.compile(r"\bPAGE\b")
_DRAWN: Final = frozenset({"diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"})
_KEPT: Final = frozenset({"image", "font", *_DRAWN})
_DEEPEST: Final = 6
_ADDRESS: Final = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_EXTENSION: Final = re.compile(r"[a-z0-9]{1,8}\Z")


@dataclass
class Carrier:
    """Parts on their way out of a package; each gets a name of ours, once."""

    package: Package
    parts: dict[str, Carried] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def story(self, found: Found, kind: str) -> Story | None:
        """The header or footer at ``found``; None where it is missing."""
        name = self.package.member(found.target)
        if name is None:
            template = N_("{file} names a {kind} that it does not hold.")
            self.package.problem("H044", template, N_("Save it anew in Word or LibreOffice."), kind=kind)
            return None
        root = self.package.archive.xml(name)
        data = self.package.archive.read(name)
        if any(root.find(f".//{tag}") is not None for tag in _TRACKED):
            template = N_("The {kind} of {file} has changes that are tracked.")
            self.package.problem("H046", template, N_("Accept or reject them in Word, and save."), kind=kind)
        used = {value for element in root.iter() for key, value in element.attrib.items() if str(key).startswith(_R)}
        relations = tuple(self.relations(name, kind, {str(value) for value in used}))
        lost = used - {item.id for item in relations} - {""}
        if lost and not self.package.problems:
            template = N_("The {kind} of {file} shows something that the file does not hold.")
            self.package.problem("H044", template, N_("Put the picture in anew, and save."), kind=kind)
        return Story(data, relations, paged(root), _mute(root))

    def relations(self, part: str, kind: str, used: set[str] | None = None, depth: int = 0) -> Iterator[Relation]:
        """The relationships of ``part`` that can be kept, with the parts behind them; of the ids ``used`` alone."""
        for found in self.package.relations(part):
            if used is not None and found.id not in used:
                continue
            if found.external:
                yield from self._outside(found, kind)
            elif found.kind in _KEPT and depth < _DEEPEST:
                if (name := self.carry(found.target, kind, depth)) is not None:
                    yield Relation(found.id, found.type, name)
            elif found.kind != "hyperlink":
                template = N_("The {kind} of {file} holds an object of the kind {what}, which is not carried.")
                self.package.problem(
                    "H045", template, N_("Put a picture in its place."), kind=kind, what=found.kind or "?"
                )

    def carry(self, target: str, kind: str = "header", depth: int = 0) -> str | None:
        """The name under which the part ``target`` goes out; None where there is no such part."""
        name = self.package.member(target)
        if name is None:
            template = N_("The {kind} of {file} shows something that the file does not hold.")
            self.package.problem("H044", template, N_("Put the picture in anew, and save."), kind=kind)
            return None
        if name not in self.names:
            extension = posixpath.splitext(name)[1].lstrip(".").lower()
            stem = f"word/letterhead/{len(self.names) + 1}"
            self.names[name] = own = f"{stem}.{extension if _EXTENSION.match(extension) else 'bin'}"
            content_type = self.package.content_type(name) or "application/octet-stream"
            relations = tuple(self.relations(name, kind, None, depth + 1))
            self.parts[own] = Carried(own, content_type, self.package.archive.read(name), relations)
        return self.names[name]

    def _outside(self, found: Found, kind: str) -> Iterator[Relation]:
        if found.kind == "hyperlink" and _ADDRESS.match(found.target):
            yield Relation(found.id, found.type, found.target, external=True)
        elif found.kind == "image":
            template = N_("A picture in the {kind} of {file} is only linked, so it would be missing elsewhere.")
            self.package.problem("H045", template, N_("Put the picture itself into the file."), kind=kind)
        else:
            template = N_("The {kind} of {file} fetches something from outside ({what}), which is not carried.")
            self.package.problem("H045", template, None, kind=kind, what=found.kind or "?")


def _mute(root: etree._Element) -> bool:
    """Whether a picture has no words that stand for it."""
    return any(not (drawn.get("descr") or drawn.get("title")) for drawn in root.iter(_DRAWING))


def paged(root: etree._Element) -> bool:
    """Whether a field prints the number of the page."""
    words = "".join(element.text or "" for element in root.iter(f"{W}instrText"))
    simple = " ".join(str(element.get(f"{W}instr", "")) for element in root.iter(f"{W}fldSimple"))
    return bool(_PAGE.search(words) or _PAGE.search(simple))
