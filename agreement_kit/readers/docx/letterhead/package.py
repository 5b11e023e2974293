"""The package of a letterhead: its main part, what is related to what, and of which type each part is."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from urllib.parse import unquote

from agreement_kit.diagnostics import N_, Diagnostic, Location, Phrase, Severity
from agreement_kit.readers.docx.archive import Archive

_TYPES: Final = "[Content_Types].xml"
_ROOT: Final = "_rels/.rels"
_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PLAIN: Final = (f"{_MAIN}.document.main+xml", f"{_MAIN}.template.main+xml")
_STRICT: Final = "http://purl.oclc.org/ooxml/"

#: What messages call a part of the letterhead, by its kind.
_NAMES: Final = {"header": N_("header"), "footer": N_("footer")}


class Found(NamedTuple):
    """A relationship as it stands in the package. ``kind`` is the end of its type; ``target`` is the name of a member,
    or an address outside."""

    id: str
    type: str
    target: str
    external: bool

    @property
    def kind(self) -> str:
        """``image``, ``header``, ``styles`` ..."""
        return self.type.rpartition("/")[2]


@dataclass
class Package:
    """An open letterhead, and the problems found on the way."""

    archive: Archive
    problems: list[Diagnostic] = field(default_factory=list)
    _names: dict[str, str] = field(default_factory=dict)
    _defaults: dict[str, str] = field(default_factory=dict)
    _overrides: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Names of parts do not depend on the case of their letters; the first of two counts.
        for name in self.archive.names:
            self._names.setdefault(name.lower(), name)
        for element in self.archive.xml(_TYPES):
            kind = str(element.get("ContentType", ""))
            if element.get("Extension") is not None:
                self._defaults[str(element.get("Extension")).lower()] = kind
            elif element.get("PartName") is not None:
                self._overrides[str(element.get("PartName")).lower().lstrip("/")] = kind

    def problem(
        self,
        code: str,
        template: str,
        hint: str | None = None,
        *,
        severity: Severity = Severity.ERROR,
        **values: object,
    ) -> Diagnostic:
        """A finding about the file; an error is a problem, by which it is refused."""
        part = _NAMES.get(str(values.get("kind")))
        named = {} if part is None else {"kind": Phrase(part)}
        found = Diagnostic(
            code=code,
            severity=severity,
            template=template,
            hint_template=hint,
            values={"file": self.archive.name, **values, **named},
            location=Location(self.archive.name),
        )
        if severity is Severity.ERROR:
            self.problems.append(found)
        return found

    def member(self, name: str) -> str | None:
        """The name as it stands in the archive; None where there is no such part."""
        return self._names.get(name.lower())

    def content_type(self, name: str) -> str:
        """The content type of a part; empty where none is given."""
        extension = posixpath.splitext(name)[1].lstrip(".").lower()
        return self._overrides.get(name.lower()) or self._defaults.get(extension, "")

    def main(self) -> str | None:
        """The main part of a Word document; None, with a problem, for anything else."""
        named = [item for item in self.relations("") if item.kind == "officeDocument"]
        name = self.member(named[0].target) if named else None
        kind = self.content_type(name).lower() if name else ""
        save = N_("Open it in Word or LibreOffice and save it as DOCX.")
        if name is None or not (".wordprocessingml." in kind or "macroenabled" in kind):
            self.problem("H040", N_("{file} is no Word document."), save)
        elif "macroenabled" in kind or any(part.endswith("vbaproject.bin") for part in self._names):
            template = N_("{file} holds macros, which no agreement should carry.")
            self.problem("H042", template, N_("Save it as a Word document without macros (DOCX)."))
        elif kind not in _PLAIN:
            self.problem("H040", N_("{file} is no Word document."), save)
        elif named[0].type.startswith(_STRICT):
            template = N_("{file} is saved as Strict Open XML, which LibreOffice and this program do not write.")
            self.problem("H043", template, N_("In Word: Save As, Word Document (*.docx)."))
        else:
            return name
        return None

    def relations(self, part: str) -> list[Found]:
        """The relationships of ``part``; of the package itself for an empty name."""
        folder, name = posixpath.split(part)
        stored = self.member(posixpath.join(folder, "_rels", f"{name}.rels") if part else _ROOT)
        return [] if stored is None else list(self._relations(stored, folder))

    def _relations(self, stored: str, folder: str) -> Iterator[Found]:
        for element in self.archive.xml(stored):
            target = str(element.get("Target", ""))
            external = element.get("TargetMode") == "External"
            if not external:
                path = unquote(target)
                target = posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path))
            yield Found(str(element.get("Id", "")), str(element.get("Type", "")), target, external)


def by_kind(relations: list[Found]) -> Mapping[str, Found]:
    """The first relationship of each kind inside the package."""
    out: dict[str, Found] = {}
    for item in relations:
        if not item.external:
            out.setdefault(item.kind, item)
    return out
