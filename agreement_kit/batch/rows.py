"""The rows of a batch, whatever they come from: one at a time, each value with the place where it stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

from agreement_kit.diagnostics import Diagnostic, Location
from agreement_kit.errors import ParticularsError

#: The column that names the file of a row.
OUTPUT: Final = "output"


class Cell(NamedTuple):
    """A value under a dotted name; None where the cell is empty. ``column`` is 1-based, None if unknown."""

    name: str
    value: Any
    column: int | None = None


class Row(NamedTuple):
    """One row.

    ``number`` counts the rows from 1; ``line`` is where the user finds it: the row of the sheet (the header is 1), the
    line of the file. A row of a folder is a file: ``file`` and ``data``. ``problems`` are what reading found.
    """

    number: int
    line: int | None
    cells: tuple[Cell, ...] = ()
    file: str | None = None
    data: bytes | None = None
    problems: tuple[Diagnostic, ...] = ()

    @property
    def output(self) -> str:
        """What the row calls its file: the cell ``output``, for a file its stem, else ``row-00001``."""
        for cell in self.cells:
            if cell.name == OUTPUT and cell.value is not None:
                return str(cell.value).strip()
        return Path(self.file).stem if self.file else f"row-{self.number:05}"

    @property
    def output_column(self) -> int | None:
        """The column of ``output``."""
        return next((cell.column for cell in self.cells if cell.name == OUTPUT), None)


class Rows(Protocol):
    """A source of rows. It can be gone through more than once, and does not hold all rows where it can help it."""

    @property
    def name(self) -> str:
        """How messages name the source: ``cities.csv``, ``cities.xlsx [Cities]``."""
        ...

    @property
    def digest(self) -> str:
        """SHA-256 of what was read, in hexadecimal."""
        ...

    def __iter__(self) -> Iterator[Row]: ...


def refused(
    code: str,
    template: str,
    place: Location,
    hint: str | None = None,
    *,
    path: str | None = None,
    **values: object,
) -> ParticularsError:
    """The rows cannot be used, for one reason."""
    return ParticularsError([finding(code, template, place, hint, path=path, **values)])


def finding(
    code: str,
    template: str,
    place: Location,
    hint: str | None = None,
    *,
    path: str | None = None,
    **values: object,
) -> Diagnostic:
    """One finding about rows; the field ``{path}`` of a message is its data path."""
    if path is not None:
        values = {"path": path, **values}
    return Diagnostic(code=code, template=template, hint_template=hint, values=values, location=place, path=path)


def file_digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def joined_digest(parts: Iterable[tuple[str, str]]) -> str:
    """One digest over names with their digests, in order."""
    text = "".join(f"{name}\0{digest}\n" for name, digest in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
