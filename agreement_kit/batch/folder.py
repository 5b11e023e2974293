"""Rows from a folder of particulars: each file is a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from agreement_kit.batch.rows import Row, file_digest, joined_digest, refused
from agreement_kit.diagnostics import N_, Location

SUFFIXES: Final = (".yaml", ".yml", ".json")


class FolderRows:
    """The particulars files directly in a folder, by name. A file begun with a dot is left out."""

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        self._files = sorted(
            file
            for file in path.iterdir()
            if file.suffix.lower() in SUFFIXES and file.name[0] != "." and file.is_file()
        )
        if not self._files:
            raise refused("J006", N_("There are no particulars in this folder (.yaml, .yml, .json)."), Location(name))
        self.digest = joined_digest((file.name, file_digest(file)) for file in self._files)

    def __iter__(self) -> Iterator[Row]:
        for number, file in enumerate(self._files, 1):
            yield Row(number, None, file=f"{self.name}/{file.name}", data=file.read_bytes())
