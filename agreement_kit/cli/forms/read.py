"""Reads a filled form back into particulars; every problem names its sheet and cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from agreement_kit.cli.forms.answers import Answers, shaped
from agreement_kit.cli.forms.grid import KEYS, PATH_COLUMN, TABLE
from agreement_kit.diagnostics import N_, Diagnostic, Location
from agreement_kit.errors import ParticularsError
from agreement_kit.particulars import Particulars

MAX_BYTES: Final = 5_000_000
MAX_ROWS: Final = 5_000
MAX_SHEETS: Final = 20


@dataclass(frozen=True, slots=True)
class Cells:
    """Where each answer stands: data path to the cell as a person names it (``Form!D12``), and its row and column."""

    file: str
    places: Mapping[str, tuple[str, int, int]]

    def locate(self, found: Diagnostic) -> Diagnostic:
        """``found`` with its place in the workbook: the cell of its path, or of what is nearest to it."""
        path = found.path or ""
        inner = [name for name in self.places if name.startswith(f"{path}.")]
        while path and path not in self.places:
            path = path.rpartition(".")[0]
        key = inner[0] if inner and found.path not in self.places else path
        if key not in self.places:
            return found.with_(location=Location(self.file)) if found.location.file == self.file else found
        cell, line, column = self.places[key]
        return found.with_(location=Location(f"{self.file} [{cell}]", line, column))

    def all(self, findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """``findings`` of the particulars, each in its cell; findings about the library keep their place."""
        return tuple(self.locate(item) if item.location.file == self.file else item for item in findings)


def load_form(path: Path) -> tuple[Particulars, Cells]:
    """The particulars in a form, and where each answer stands.

    Raises:
        ImportError: python-calamine is not installed.
        ParticularsError: the file is no form of ours, or its answers cannot be used.
    """
    sheets = _sheets(path)
    main = next(((name, rows) for name, rows in sheets if rows and PATH_COLUMN in map(str, rows[0])), None)
    if main is None:
        raise _refused(path, N_("The workbook is no form of agreement-kit: it has no column of data paths."))
    answers = Answers(str(path))
    answers.questions(*main)
    for name, rows in sheets:
        if len(rows) >= KEYS and rows[KEYS - 1] and str(rows[KEYS - 1][0]) == TABLE:
            answers.table(name, rows)
    cells = Cells(str(path), answers.places)
    if answers.found:
        raise ParticularsError(answers.found)
    try:
        return Particulars.from_dict(shaped(answers.data), str(path)), cells
    except ParticularsError as error:
        raise ParticularsError(cells.all(error.diagnostics)) from None


def _sheets(path: Path) -> list[tuple[str, list[list[Any]]]]:
    from python_calamine import CalamineError, CalamineWorkbook  # an extra

    try:
        if path.stat().st_size > MAX_BYTES:
            raise _refused(path, N_("The workbook is larger than a form can be."))
        book = CalamineWorkbook.from_path(str(path))
        return [
            (name, book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=MAX_ROWS))
            for name in book.sheet_names[:MAX_SHEETS]
        ]
    except PermissionError:
        raise _refused(
            path, N_("The workbook cannot be opened: close it in other programs, or ask for the right to read it.")
        ) from None
    except (CalamineError, OSError, ValueError, IndexError):
        raise _refused(path, N_("The workbook cannot be read; save it as .xlsx.")) from None


def _refused(path: Path, template: str) -> ParticularsError:
    return ParticularsError([Diagnostic(code="F001", template=template, location=Location(str(path)))])
