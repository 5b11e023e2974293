"""Rows from JSON Lines: an object to a line, its keys dotted names, or objects within."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from agreement_kit.batch.rows import Cell, Row, file_digest, finding, refused
from agreement_kit.diagnostics import N_, Location
from agreement_kit.particulars.json_reader import read_json
from agreement_kit.sources.source import Source
from agreement_kit.sources.tree import Tree


class JsonRows:
    """The rows of a JSON Lines file; an empty line is no row."""

    def __init__(self, path: Path, name: str, encoding: str | None = None) -> None:
        self.name = name
        self.digest = file_digest(path)
        self._path = path
        self._encoding = encoding or "utf-8-sig"

    def __iter__(self) -> Iterator[Row]:
        number = line = 0
        try:
            with self._path.open(encoding=self._encoding, newline="\n") as stream:
                for line, text in enumerate(stream, 1):
                    if text.strip():
                        number += 1
                        yield self._row(number, line, text.rstrip("\r\n"))
        except (UnicodeError, LookupError):
            template = N_("The file is not text in {encoding}.")
            raise refused(
                "J004", template, Location(self.name, line + 1), N_("JSON Lines are UTF-8."), encoding=self._encoding
            ) from None
        if not number:
            raise refused("J006", N_("There are no rows: the file is empty."), Location(self.name))

    def _row(self, number: int, line: int, text: str) -> Row:
        tree = read_json(text)
        if tree.problems or not isinstance(tree.data, dict):
            offset = tree.problems[0].offset if tree.problems else 0
            column = (offset or 0) + 1
            template = N_("The line is no JSON object, or a key stands in it twice.")
            return Row(number, line, problems=(finding("J011", template, Location(self.name, line, column)),))
        return Row(number, line, tuple(_cells(tree.data, (), tree, Source(self.name, text, tree.spots))))


def _cells(data: dict[str, Any], path: tuple[str | int, ...], tree: Tree, source: Source) -> Iterator[Cell]:
    """The values with their dotted names; a list is one value."""
    for key, value in data.items():
        inner = (*path, key)
        if isinstance(value, dict) and value:
            yield from _cells(value, inner, tree, source)
        else:
            yield Cell(".".join(map(str, inner)), value, source.place(source.offset(inner)).column)
