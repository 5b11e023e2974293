"""What a reader found wrong, before the place in the file is known; and the limits of a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

#: Where a value is in the plain data: keys and list positions from the top.
Path = tuple[str | int, ...]

MAX_BYTES: Final = 2_000_000
MAX_DEPTH: Final = 32
#: Keys and values of one file. A founding instrument with 500 parties has about two thirds.
MAX_NODES: Final = 50_000
#: Findings shown at once; the rest are counted.
MAX_FINDINGS: Final = 500

#: The two ways to write "not known yet".
BLANKS: Final = frozenset({"tbd", "TBD"})
BY_HAND: Final = "by-hand"

_JOINERS: Final = "\u200c\u200d"
_NOTHING: Final[Mapping[str, object]] = {}


class Problem(NamedTuple):
    """One finding.

    ``path`` leads from the value that was read to the one concerned. ``at`` is the index of a character in that text,
    ``offset`` a place in the source itself; ``on_key`` means the key rather than its value. ``hint`` names one of
    ``codes.HINTS``.
    """

    code: str
    path: Path = ()
    values: Mapping[str, object] = _NOTHING
    at: int | None = None
    offset: int | None = None
    on_key: bool = False
    hint: str | None = None

    def below(self, *path: str | int) -> Problem:
        """The same, seen from a value higher up."""
        return Problem(self.code, path + self.path, *self[2:])


def shown(value: object) -> str:
    """A value of the user as a message shows it: short, on one line, without characters that cannot be seen."""
    if isinstance(value, str) and len(value) <= 40 and value.isprintable():
        return value
    text = "".join(char if char.isprintable() or char in _JOINERS else f"U+{ord(char):04X}" for char in str(value)[:60])
    return text if len(text) <= 40 else f"{text[:39]}…"
