"""Rows from a sheet of an Excel workbook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from agreement_kit.batch.header import rows_of
from agreement_kit.batch.rows import Row, file_digest, refused
from agreement_kit.diagnostics import N_, Location
from agreement_kit.errors import ParticularsError
from agreement_kit.sources.workbook import fits


class XlsxRows:
    """The rows of one sheet: the one named, else the first that is not hidden."""

    def __init__(self, path: Path, name: str, sheet: str | None = None) -> None:
        """Open the workbook.

        Raises:
            ParticularsError: it cannot be read, or has no such sheet.
        """
        try:
            from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum  # an extra
        except ImportError:
            hint = N_("Install it: pip install agreement-kit[{extra}]")
            template = N_("Reading this file needs the extra {extra}.")
            raise refused("J052", template, Location(name), hint, extra="xlsx") from None
        self._damage: type[Exception] = CalamineError
        try:
            if not fits(path):
                template = N_("The workbook is larger than rows of a batch can be.")
                hint = N_("Delete what stands far below or beside the rows, or save them as CSV.")
                raise refused("J018", template, Location(name), hint)
            self._book = CalamineWorkbook.from_path(str(path))
        except (CalamineError, OSError, ValueError):
            raise _damaged(name) from None
        visible = [one.name for one in self._book.sheets_metadata if one.visible == SheetVisibleEnum.Visible]
        known = self._book.sheet_names
        if sheet is not None and sheet not in known:
            template = N_("The workbook has no sheet {sheet}.")
            hint = N_("Its sheets are: {known}.")
            raise refused("J013", template, Location(name), hint, sheet=sheet, known=", ".join(known))
        self.sheet = sheet or next(iter([*visible, *known]), "")
        self.name = f"{name} [{self.sheet}]"
        self.digest = file_digest(path)

    def __iter__(self) -> Iterator[Row]:
        try:
            sheet = self._book.get_sheet_by_name(self.sheet)
        except (self._damage, ValueError):  # the directory of the archive was good, this part of it is not
            raise _damaged(self.name) from None
        # Rows come from the first of the sheet on, columns from the first that is in use.
        first = sheet.start[1] if sheet.start else 0
        lines = ((line, [plain(cell) for cell in cells]) for line, cells in enumerate(sheet.iter_rows(), 1))
        return rows_of(lines, self.name, first + 1)


def _damaged(name: str) -> ParticularsError:
    return refused("J014", N_("The file is not an Excel workbook, or it is damaged."), Location(name))


def plain(cell: Any) -> Any:
    """A cell as particulars take it: a whole number without its fraction, a day without its midnight."""
    if isinstance(cell, bool):
        return cell
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() and abs(cell) < 1e15 else Decimal(repr(cell))
    if isinstance(cell, datetime):
        return cell.date() if not (cell.hour or cell.minute or cell.second) else cell.isoformat(sep=" ")
    if isinstance(cell, date | int | str):
        return cell
    return str(cell)
