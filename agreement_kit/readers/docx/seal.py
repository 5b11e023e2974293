"""The seal: whether a DOCX is as we wrote it.

It is no signature and keeps nobody from anything; it notices that a person has saved the file in Word or LibreOffice,
so that their work is not written over.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Final

from agreement_kit.readers.docx.names import PREFIX, SEAL

CUSTOM: Final = "docProps/custom.xml"
_LARGEST_PROPERTIES: Final = 1_000_000
_FOUND: Final = re.compile(rf'name="{re.escape(PREFIX + SEAL)}"\s*>\s*<vt:lpwstr>([0-9a-f]+)</vt:lpwstr>'.encode())


def seal_of(members: Iterable[tuple[str, int, int]]) -> str:
    """The seal of a package from name, CRC-32 and size of its members but the one that holds the seal."""
    lines = sorted(f"{name}\0{crc}\0{size}" for name, crc, size in members if name != CUSTOM)
    return blake2b("\n".join(lines).encode(), digest_size=16).hexdigest()


def untouched(path: Path) -> bool:
    """Whether the file at ``path`` is a DOCX of ours that nobody has changed since. Raises ``OSError``."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = [(item.filename, item.CRC, item.file_size) for item in archive.infolist()]
            properties = archive.getinfo(CUSTOM)
            if properties.file_size > _LARGEST_PROPERTIES:
                return False
            found = _FOUND.search(archive.read(properties))
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        KeyError,
        ArithmeticError,
        EOFError,
        RuntimeError,
        ValueError,
    ):
        return False
    return found is not None and found.group(1).decode() == seal_of(members)
