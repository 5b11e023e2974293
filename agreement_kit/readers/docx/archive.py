"""The members of a DOCX that somebody sent: read within limits, parsed without entities."""

from __future__ import annotations

import io
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
_LARGEST_MEMBER: Final = 64 * 1024 * 1024
_MOST_MEMBERS: Final = 4096


def refused(code: str, template: str, hint: str | None = None, *, file: str, **values: object) -> ReadingError:
    """The exception with its one diagnostic."""
    place = Location(file)
    values = {"file": file, **values}
    return ReadingError([Diagnostic(code=code, template=template, hint_template=hint, values=values, location=place)])


class Archive:
    """An open DOCX. Every failure is a ``ReadingError`` with one sentence; the content is never believed."""

    def __init__(self, source: str | Path | bytes) -> None:
        self.name = "-" if isinstance(source, bytes) else str(source)
        data = source if isinstance(source, bytes) else self._content(Path(source))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = self._zip.namelist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise self._damaged() from error
        if len(self.names) > _MOST_MEMBERS:
            raise self._too_large()
        if MAIN not in self.names:
            raise self._damaged()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def xml(self, name: str) -> etree._Element:
        """The root element of a member."""
        data = self._member(name)
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

    def _member(self, name: str) -> bytes:
        try:
            if self._zip.getinfo(name).file_size > _LARGEST_MEMBER:
                raise self._too_large()
            with self._zip.open(name) as stream:
                data = stream.read(_LARGEST_MEMBER + 1)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as error:
            raise self._damaged() from error
        if len(data) > _LARGEST_MEMBER:
            raise self._too_large()
        return data

    def _content(self, path: Path) -> bytes:
        try:
            if path.stat().st_size > _LARGEST_FILE:
                raise self._too_large()
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

    def _too_large(self) -> ReadingError:
        return refused("R003", N_("{file} is larger than an agreement can be and is not read."), file=self.name)
