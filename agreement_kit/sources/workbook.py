"""How much a workbook asks for, before a reader takes memory for it.

Readers of sheets make a table from the first cell to the last: one value in the last corner of a sheet is 17 billion
cells. And a small archive may hold a part that fills the memory.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Final

#: Bytes of the file; bytes of all its parts together.
_LARGEST_FILE: Final = 64 * 1024 * 1024
_LARGEST_CONTENT: Final = 400 * 1024 * 1024
#: Cells from the first to the last: a hundred thousand rows of a hundred columns.
MOST_CELLS: Final = 10_000_000
_CHUNK: Final = 1 << 20
_PLACE: Final = re.compile(rb"<(?:\w+:)?c\b[^<>]*?\br=[\"']([A-Za-z]{1,9})(\d{1,12})[\"']")
_SHEET: Final = re.compile(r"worksheets/[^/]+\.xml", re.I)


def fits(path: Path) -> bool:
    """Whether the workbook at ``path`` can be opened within bounded memory; what is no archive is left to the reader.

    Raises:
        OSError: it cannot be read.
    """
    if path.stat().st_size > _LARGEST_FILE:
        return False
    try:
        with zipfile.ZipFile(path) as book:
            members = book.infolist()
            if sum(member.file_size for member in members) > _LARGEST_CONTENT:
                return False
            return all(_cells(book, member) <= MOST_CELLS for member in members if _SHEET.search(member.filename))
    except (zipfile.BadZipFile, zlib.error, struct.error, ArithmeticError, RuntimeError, EOFError, ValueError):
        return True  # the reader says what is wrong with it


def _cells(book: zipfile.ZipFile, sheet: zipfile.ZipInfo) -> int:
    """Cells of a sheet from the corner to the last column and row in use."""
    widest = lowest = 0
    rest = b""
    with book.open(sheet) as stream:
        while chunk := stream.read(_CHUNK):
            data = rest + chunk
            for column, row in _PLACE.findall(data):
                widest, lowest = max(widest, _number(column)), max(lowest, int(row))
            rest = data[-200:]
    return widest * lowest


def _number(letters: bytes) -> int:
    """The number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
