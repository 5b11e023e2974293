"""The ZIP package: the same parts give the same bytes.

Written here rather than with ``zipfile``, because parts that do not change between documents are deflated once, and an
archive of ``zipfile`` cannot take a part that is deflated already.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from datetime import datetime
from typing import Final, NamedTuple

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s4B4HL2L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_VERSION: Final = 20
_FLAGS: Final = 0  # names are ASCII, sizes are known
_DEFLATED: Final = 8
# A seventh more bytes than level 6 for half its time; a batch is many files.
_LEVEL: Final = 3
EARLIEST: Final = 1980


class Part(NamedTuple):
    """A deflated part: name in the package, CRC-32 and size of the content, raw deflate stream."""

    name: str
    crc: int
    size: int
    deflated: bytes


def part(name: str, content: str | bytes) -> Part:
    """``content`` deflated (raw; every setting is said here, so that it stays the same)."""
    data = content.encode() if isinstance(content, str) else content
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, 8)
    return Part(name, zlib.crc32(data), len(data), packer.compress(data) + packer.flush())


def package(parts: Iterable[Part], modified: datetime) -> bytes:
    """An archive of ``parts`` in their order. ``modified`` before 1980 is 1980, where the format's time begins."""
    day, time = _dos(modified)
    out: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, crc, size, deflated in parts:
        encoded = name.encode()
        common = (_FLAGS, _DEFLATED, time, day, crc, len(deflated), size, len(encoded), 0)
        head = _LOCAL.pack(b"PK\x03\x04", _VERSION, *common) + encoded
        directory.append(
            _CENTRAL.pack(
                b"PK\x01\x02", _VERSION, 0, _VERSION, 0, _FLAGS, _DEFLATED, time, day, crc, len(deflated), size,
                len(encoded), 0, 0, 0, 0, 0, offset,
            ) + encoded
        )  # fmt: skip
        out += (head, deflated)
        offset += len(head) + len(deflated)
    central = b"".join(directory)
    ending = _END.pack(b"PK\x05\x06", 0, 0, len(directory), len(directory), len(central), offset, 0)
    return b"".join((*out, central, ending))


def _dos(moment: datetime) -> tuple[int, int]:
    """Date and time as the format packs them."""
    if moment.year < EARLIEST:
        return (1 << 5) | 1, 0
    day = ((moment.year - EARLIEST) << 9) | (moment.month << 5) | moment.day
    return day, (moment.hour << 11) | (moment.minute << 5) | (moment.second // 2)
