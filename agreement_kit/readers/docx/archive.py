"""The members of a DOCX that somebody sent: read within limits, parsed without entities."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from lxml import etree

from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import ReadingError

MAIN: Final = "word/document.xml"
_LARGEST_FILE: Final = 64 * 1024 * 1024
#: Bytes of one part, read or not; of all parts that are parsed; and their tags, each of which takes memory.
_LARGEST_MEMBER: Final = 64 * 1024 * 1024
_LARGEST_PARSED: Final = 24 * 1024 * 1024
_MOST_TAGS: Final = 1_000_000
_MOST_MEMBERS: Final = 4096
#: What reading a damaged archive raises: offsets before its beginning, headers that are cut, methods that are unknown.
_DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError, OverflowError, struct.error, OSError,
)  # fmt: skip
_LEADS_OUT: Final = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")
# How a compound file begins: a document of old Word, or one that is encrypted.
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refused(code: str, template: str, hint: str | None = None, *, file: str, **values: object) -> ReadingError:
    """The exception with its one diagnostic."""
    place = Location(file)
    values = {"file": file, **values}
    return ReadingError([Diagnostic(code=code, template=template, hint_template=hint, values=values, location=place)])


class Archive:
    """An open DOCX. Every failure is a ``ReadingError`` with one sentence; the content is never believed."""

    def __init__(self, source: str | Path | bytes, *, main: str = MAIN, name: str | None = None) -> None:
        """``main`` must be among the members. ``name`` is what messages call the file. Raises ``ReadingError``."""
        self.name = name or ("-" if isinstance(source, bytes) else str(source))
        data = source if isinstance(source, bytes) else self._content(Path(source))
        if data.startswith(_COMPOUND):
            raise refused(
                "R009",
                N_("{file} is protected with a password, or was saved in the old format of Word (DOC)."),
                N_("Open it in Word or LibreOffice and save it as DOCX without a password."),
                file=self.name,
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = self._zip.namelist()
        except _DAMAGE as error:
            raise self._damaged() from error
        self._read = self._tags = 0
        self._trees: dict[str, etree._Element] = {}
        self._admit(main)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def _admit(self, main: str) -> None:
        """Refuse what no Office program writes, before anything is unpacked."""
        if len(self.names) > _MOST_MEMBERS or any(item.file_size > _LARGEST_MEMBER for item in self._zip.infolist()):
            raise self.too_large()
        seen: set[str] = set()
        for name in self.names:
            if _LEADS_OUT.search(name):
                led = N_("{file} is refused: the name of its part {part} leads out of the archive.")
                raise refused("R007", led, file=self.name, part=name)
            if name.lower() in seen:  # one program shows the first, another the last
                twice = N_("{file} is refused: its part {part} stands in it twice.")
                raise refused("R008", twice, file=self.name, part=name)
            seen.add(name.lower())
        if main not in self.names:
            raise self._damaged()

    def xml(self, name: str) -> etree._Element:
        """The root element of a member, parsed once."""
        root = self._trees.get(name)
        if root is None:
            root = self._trees[name] = self._parsed(name)
        return root

    def _parsed(self, name: str) -> etree._Element:
        data = self.read(name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise refused(
                "R004", N_("{file} is damaged: its part {part} is not well-formed XML."), file=self.name, part=name
            ) from error
        if root.getroottree().docinfo.internalDTD is not None:
            # No Office program writes one; who does wants a parser to expand or to fetch something.
            forbidden = N_("{file} is refused: its part {part} declares a DOCTYPE.")
            raise refused("R005", forbidden, file=self.name, part=name)
        return root

    def read(self, name: str) -> bytes:
        """The content of a member."""
        try:
            with self._zip.open(name) as stream:
                data = stream.read(_LARGEST_PARSED + 1)
        except (*_DAMAGE, RuntimeError, EOFError, KeyError) as error:
            raise self._damaged() from error
        self._read += len(data)
        self._tags += data.count(b"<")
        if self._read > _LARGEST_PARSED or self._tags > _MOST_TAGS:
            raise self.too_large()
        return data

    def _content(self, path: Path) -> bytes:
        try:
            if path.stat().st_size > _LARGEST_FILE:
                raise self.too_large()
            return path.read_bytes()
        except FileNotFoundError as error:
            raise refused("R001", N_("There is no file {file}."), file=self.name) from error
        except OSError as error:
            raise refused(
                "R001",
                N_("{file} cannot be opened."),
                N_("Close it where it is open, and see that you may read it."),
                file=self.name,
            ) from error

    def _damaged(self) -> ReadingError:
        return refused(
            "R002",
            N_("{file} is not a Word document (DOCX), or it is damaged."),
            N_("Open it in Word or LibreOffice and save it as DOCX."),
            file=self.name,
        )

    def too_large(self) -> ReadingError:
        """The refusal of what is larger than an agreement can be."""
        return refused("R003", N_("{file} is larger than an agreement can be and is not read."), file=self.name)
