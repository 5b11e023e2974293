"""A small picture for tests, made without a library."""

from __future__ import annotations

import struct
import zlib


def png(width: int = 40, height: int = 48, colour: tuple[int, int, int] = (20, 60, 120)) -> bytes:
    """A PNG of one colour with a white middle."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))

    full = bytes(colour) * width
    side = width // 4
    open_row = bytes(colour) * side + b"\xff\xff\xff" * (width - 2 * side) + bytes(colour) * side
    edge = height // 4
    rows = [b"\0" + (full if row < edge or row >= height - edge else open_row) for row in range(height)]
    head = struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
