"""The size of a picture, read from its own head: PNG and JPEG, which every writer and office program shows."""

from __future__ import annotations

import struct
import zlib
from typing import Final, NamedTuple

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8"
#: The largest side in pixels: what unpacks to more is no emblem.
MOST_PIXELS: Final = 8000
# Start-of-frame markers; C4, C8 and CC are something else.
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})


class Picture(NamedTuple):
    """``kind`` is ``png`` or ``jpeg``; width and height are in pixels."""

    kind: str
    width: int
    height: int


def picture(data: bytes) -> Picture | None:
    """What ``data`` is; None where it is no whole PNG or JPEG, or larger than ``MOST_PIXELS`` on a side."""
    found = _png(data) if data.startswith(_PNG) else _jpeg(data) if data.startswith(_JPEG) else None
    if found is None or not (0 < found.width <= MOST_PIXELS and 0 < found.height <= MOST_PIXELS):
        return None
    return found


def _png(data: bytes) -> Picture | None:
    """Every chunk with its checksum, to the end: a picture that was cut off is shown by no program."""
    size: Picture | None = None
    at = len(_PNG)
    seen: set[bytes] = set()
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">L", data, at)
        name, end = data[at + 4 : at + 8], at + 8 + length
        if end + 4 > len(data) or zlib.crc32(data[at + 4 : end]) != struct.unpack_from(">L", data, end)[0]:
            return None
        if size is None:
            if name != b"IHDR" or length < 8:
                return None
            size = Picture("png", *struct.unpack_from(">LL", data, at + 8))
        seen.add(name)
        if name == b"IEND":
            return size if b"IDAT" in seen else None
        at = end + 4
    return None


def _jpeg(data: bytes) -> Picture | None:
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _ALONE:
            at += 2
        else:
            (length,) = struct.unpack_from(">H", data, at + 2)
            if marker in _FRAMES and at + 9 <= len(data):
                height, width = struct.unpack_from(">HH", data, at + 5)
                return Picture("jpeg", width, height) if b"\xff\xd9" in data[-64:] else None
            if length < 2:
                return None
            at += 2 + length
    return None
