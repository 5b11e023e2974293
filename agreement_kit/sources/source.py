"""A particulars file as text, and where each value stands in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from os import PathLike
from typing import Final, NamedTuple

from agreement_kit.diagnostics import Location
from agreement_kit.sources.problems import MAX_BYTES, Path, Problem

_LINE_ENDS: Final = re.compile(r"\r\n|\r|\n")
#: How ZIP (DOCX, XLSX, ODT), PDF and the old files of Office begin.
_PACKED: Final = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0")


class Stop(Exception):
    """Reading cannot go on. Not an error of its own: it carries the reason to where findings are made."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class Spot(NamedTuple):
    """Where a value is written: offsets in code points. ``key`` is -1 in lists; ``end`` is -1 for lists and groups."""

    key: int
    start: int
    end: int


@dataclass(frozen=True)
class Source:
    """The text of a file, with the spots of its values by path in the plain data."""

    name: str
    text: str
    spots: dict[Path, Spot]

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_ENDS.finditer(self.text))]

    def place(self, offset: int) -> Location:
        """Line and column of a code point; a byte order mark is not counted."""
        offset = min(offset, len(self.text))
        line = bisect_right(self._lines, offset)
        return Location(self.name, line, offset - self._lines[line - 1] + 1)

    def offset(self, path: Path, *, on_key: bool = False) -> int:
        """Where the value at ``path`` begins, or its nearest ancestor; a list or group begins at its key."""
        while path not in self.spots and path:
            path, on_key = path[:-1], False
        spot = self.spots.get(path, Spot(-1, 0, -1))
        return spot.key if spot.key >= 0 and (on_key or spot.end < 0) else spot.start

    def character(self, path: Path, value: str, index: int) -> int:
        """Where ``value[index]`` stands; the beginning of the value where an escape or a fold hides it."""
        spot = self.spots.get(path)
        if spot is None or spot.end < 0:
            return self.offset(path)
        char = value[index]
        if self.text.count(char, spot.start, spot.end) != value.count(char):
            return spot.start
        at = spot.start - 1
        for _ in range(value.count(char, 0, index) + 1):
            at = self.text.index(char, at + 1, spot.end)
        return at


def read_bytes(path: str | PathLike[str], most: int = MAX_BYTES) -> bytes:
    """The bytes of a file, at most ``most``; more are refused without being read.

    Raises:
        Stop: the file is missing, unreadable or too large.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError:
        raise Stop(Problem("P001")) from None
    except (OSError, ValueError):  # ValueError: a NUL in the name
        raise Stop(Problem("P002")) from None
    if len(data) > most:
        raise Stop(Problem("P003", values={"limit": most}))
    return data


def decode(data: bytes | str) -> tuple[str, Stop | None]:
    """The text of ``data`` without its byte order mark; with it, why it is not to be used.

    Where the bytes are not UTF-8 the text ends before the first byte that does not fit, so that its line can be named.
    """
    if len(data) > MAX_BYTES:
        return "", Stop(Problem("P003", values={"limit": MAX_BYTES}))
    if isinstance(data, str):
        return data.removeprefix("\ufeff"), None
    if data.startswith(_PACKED):
        return "", Stop(Problem("P068"))
    # Latin text in UTF-16 has a zero in every second byte, with or without its mark.
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or (len(data) > 3 and 0 in data[:2] and data[:4].count(0) == 2):
        return "", Stop(Problem("P005"))
    try:
        return data.decode("utf-8").removeprefix("\ufeff"), None
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        return before, Stop(_not_utf8(data, len(before)))


def _not_utf8(data: bytes, offset: int) -> Problem:
    guess = _guess(data)
    if guess is None:
        return Problem("P004", offset=offset)
    return Problem("P004", offset=offset, values={"encoding": guess}, hint="encoding")


def _guess(data: bytes) -> str | None:
    """The Windows code page in which most bytes above ASCII are letters of Persian or of Russian."""
    sample = bytes(byte for byte in data[:20_000] if byte >= 0x80)
    shares = {}
    for encoding, low, high in (("windows-1256", "\u0600", "\u06ff"), ("windows-1251", "\u0410", "\u044f")):
        text = sample.decode(encoding, errors="ignore")
        shares[encoding] = sum(low <= char <= high for char in text) / max(len(sample), 1)
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] > 0.8 and len(sample) > 8 else None
