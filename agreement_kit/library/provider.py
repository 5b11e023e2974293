"""Where a library's files come from: a folder, or memory. All disk access of the library goes through here."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, Protocol

from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import LibraryError

MAX_FILE: Final = 1_000_000
MAX_FILES: Final = 20_000
FOLDERS: Final = ("clauses", "glossaries", "templates")
SUFFIXES: Final = (".yaml", ".md", ".j2")


class Provider(Protocol):
    """A source of library files."""

    @property
    def name(self) -> str:
        """How messages name the source."""
        ...

    def paths(self) -> Iterator[str]:
        """Every file as a path with ``/`` below the library's root, sorted."""
        ...

    def read(self, path: str) -> bytes:
        """The content of one of ``paths()``."""
        ...


class MemoryProvider:
    """Files given as a mapping of path to text."""

    def __init__(self, files: Mapping[str, str | bytes], name: str = "memory") -> None:
        self.name = name
        self._files = {path: text.encode() if isinstance(text, str) else text for path, text in files.items()}

    def paths(self) -> Iterator[str]:
        """Every file, sorted."""
        yield from sorted(self._files)

    def read(self, path: str) -> bytes:
        """The content of ``path``."""
        return self._files[path]


class FolderProvider:
    """A folder with ``clauses/``, ``templates/`` and ``glossaries/``. Links that lead outside are not followed."""

    def __init__(self, root: Path, name: str | None = None) -> None:
        self.root = root
        self.name = str(root) if name is None else name

    def paths(self) -> Iterator[str]:
        """Every library file, sorted.

        Raises:
            LibraryError: the folder does not exist, holds none of the library's folders, or too many files.
        """
        if not self.root.is_dir():
            raise _error("L001", N_("The library folder does not exist."), self.name)
        present = [folder for folder in FOLDERS if (self.root / folder).is_dir()]
        if not present:
            raise _error("L002", N_("The folder holds none of clauses/, templates/ and glossaries/."), self.name)
        found: list[str] = []
        for folder in present:
            for parent, folders, names in os.walk(self.root / folder, followlinks=False):
                folders.sort()
                relative = Path(parent).relative_to(self.root).as_posix()
                found.extend(f"{relative}/{name}" for name in names if name.endswith(SUFFIXES) and name[0] != ".")
                if len(found) > MAX_FILES:
                    raise _error("L003", N_("The library folder holds too many files."), self.name)
        yield from sorted(found)

    def read(self, path: str) -> bytes:
        """The content of ``path``.

        Raises:
            LibraryError: the file cannot be read, is too large, or is a link that leads out of the library.
        """
        file = self.root / path
        try:
            if file.is_symlink() and not file.resolve().is_relative_to(self.root.resolve()):
                raise _error("L004", N_("The file is a link that leads out of the library."), f"{self.name}/{path}")
            if file.stat().st_size > MAX_FILE:
                raise _error("L005", N_("The file is larger than a library file can be."), f"{self.name}/{path}")
            return file.read_bytes()
        except OSError:
            raise _error("L006", N_("The file cannot be read."), f"{self.name}/{path}") from None


def _error(code: str, template: str, file: str) -> LibraryError:
    return LibraryError([Diagnostic(code=code, template=template, location=Location(file))])


def display(provider: Provider, path: str) -> str:
    """How a message names a file of ``provider``."""
    return f"{provider.name}/{path}" if provider.name else path
