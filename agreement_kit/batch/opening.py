"""Which reader serves a file of rows; and the base file that rows are laid over."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from agreement_kit.batch.csvrows import CsvRows
from agreement_kit.batch.folder import FolderRows
from agreement_kit.batch.jsonrows import JsonRows
from agreement_kit.batch.rows import Rows, refused
from agreement_kit.batch.xlsxrows import XlsxRows
from agreement_kit.diagnostics import N_, Location
from agreement_kit.errors import ParticularsError
from agreement_kit.particulars import Particulars
from agreement_kit.particulars.json_reader import read_json
from agreement_kit.particulars.report import diagnostics
from agreement_kit.sources.source import Source, Stop, decode, read_bytes
from agreement_kit.sources.tree import Tree
from agreement_kit.sources.yaml_reader import read_yaml

_KINDS: Final = ".csv, .tsv, .xlsx, .jsonl, .ndjson"


@dataclass(frozen=True)
class Base:
    """The facts that all rows have in common, with their places. Without a file they are empty."""

    name: str = ""
    data: bytes | None = None

    @property
    def digest(self) -> str | None:
        """SHA-256 of the file, in hexadecimal; None without a file."""
        return None if self.data is None else hashlib.sha256(self.data).hexdigest()

    def read(self) -> tuple[dict[str, Any], Source]:
        """The plain data, and where each value stands.

        Raises:
            ParticularsError: the file is no YAML or JSON of particulars; what it lacks may come from the rows.
        """
        if self.data is None:
            return {}, Source("", "", {})
        text, stop = decode(self.data)
        if stop is not None:
            raise ParticularsError(_unreadable(self.name, text, Tree(problems=[stop.problem])))
        tree = read_json(text) if self.name.lower().endswith(".json") else read_yaml(text)
        if tree.problems:
            raise ParticularsError(_unreadable(self.name, text, tree))
        if not isinstance(tree.data, dict):
            raise refused("J016", N_("The base file holds no particulars: it has no keys."), Location(self.name, 1))
        return tree.data, Source(self.name, text, tree.spots)


def open_rows(path: Path, *, encoding: str | None = None, sheet: str | None = None) -> Rows:
    """The rows in ``path``: a CSV or XLSX file, JSON Lines, or a folder of particulars.

    Raises:
        ParticularsError: there is no such file, it is of another kind, or it cannot be read for certain.
    """
    name = str(path)
    try:
        if path.is_dir():
            return FolderRows(path, name)
        match path.suffix.lower():
            case ".csv" | ".tsv" | ".txt":
                return CsvRows(path, name, encoding)
            case ".xlsx" | ".xlsm" | ".xls" | ".xlsb" | ".ods":
                return XlsxRows(path, name, sheet)
            case ".jsonl" | ".ndjson":
                return JsonRows(path, name, encoding)
    except FileNotFoundError:
        raise refused("J001", N_("The file of rows does not exist."), Location(name)) from None
    except OSError as error:
        raise refused(
            "J001", N_("The file of rows cannot be read: {reason}."), Location(name), reason=error.strerror or "?"
        ) from None
    raise refused(
        "J002",
        N_("Rows cannot be read from a file of this kind."),
        Location(name),
        N_("Give one of these: {known}; or a folder of particulars."),
        known=_KINDS,
    )


def open_base(path: Path | None) -> Base:
    """The base file; an empty base for None.

    Raises:
        ParticularsError: the file cannot be read.
    """
    if path is None:
        return Base()
    try:
        base = Base(str(path), read_bytes(path))
    except Stop as stop:
        raise ParticularsError(_unreadable(str(path), "", Tree(problems=[stop.problem]))) from None
    base.read()
    return base


def _unreadable(name: str, text: str, tree: Tree) -> Any:
    return diagnostics(Particulars, name, tree, Source(name, text, tree.spots) if text else None)
