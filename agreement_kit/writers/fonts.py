"""Font files: what their licence bits allow, and where those of packages are."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Final

#: In the order in which a table of fonts has them.
WEIGHTS: Final = ("Regular", "Bold")
_GROUP: Final = "fontpkg.family"
#: The packages of the extra ``pdf``, by family: they need no entry in a table.
OURS: Final[Mapping[str, str]] = {"PT Serif": "fontpkg_pt_serif", "Amiri": "fontpkg_amiri"}
_RESTRICTED: Final = 0x0002
_PREVIEW: Final = 0x0004
_EDITABLE: Final = 0x0008
_BITMAPS: Final = 0x0200
_TRUETYPE: Final = (b"\x00\x01\x00\x00", b"true")


def licence_bits(data: bytes) -> int | None:
    """``fsType`` of a TrueType font; None where it does not say it, or is no TrueType font.

    In Word's way of embedding, which is for outlines of TrueType, an OpenType font with PostScript outlines is none.
    """
    if not data.startswith(_TRUETYPE) or len(data) < 12:
        return None
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(min(count, 64)):
        if len(data) < 28 + 16 * index:
            return None
        tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
        if tag == b"OS/2" and length >= 10 and offset + 10 <= len(data):
            (bits,) = struct.unpack_from(">H", data, offset + 8)
            return int(bits)
    return None


def may_be_carried(data: bytes) -> bool:
    """Whether a font may go into a document that others edit: installable (0) or editable embedding, not as bitmaps
    alone. Where several bits are set, the most liberal one counts."""
    bits = licence_bits(data)
    if bits is None or bits & _BITMAPS:
        return False
    return bits & (_RESTRICTED | _PREVIEW | _EDITABLE) == 0 or bool(bits & _EDITABLE)


def may_be_printed(data: bytes) -> bool:
    """Whether a font may go into a PDF, which is only looked at and printed."""
    bits = licence_bits(data)
    return may_be_carried(data) or (bits is not None and bool(bits & _PREVIEW) and not bits & _BITMAPS)


@lru_cache(maxsize=1)
def families() -> Mapping[str, str]:
    """The installed font packages by family: ours, then others in the order of their names."""
    others = sorted({point.value for point in entry_points(group=_GROUP)} - set(OURS.values()))
    return {**OURS, **{str(import_module(package).FAMILY): package for package in others}}


def folder_of(package: str) -> Path:
    """The folder of the files of a font package. Raises ``ImportError``."""
    return Path(str(import_module(package).__file__)).parent / "files"


def files_of(family: str) -> Mapping[str, Path]:
    """The upright files of a family of an installed package, by weight (``WEIGHTS``)."""
    package = families().get(family)
    if package is None:
        return {}
    try:
        folder = folder_of(package)
    except ImportError:
        return {}
    return {
        weight: file
        for weight in WEIGHTS
        for file in sorted(folder.iterdir())
        if file.suffix == ".ttf" and file.stem.endswith(f"-{weight}")
    }
