"""Which characters a text of the particulars may hold (design: XML-legal Unicode without what hides or breaks text).

What is allowed is kept exactly as given: nothing here changes a text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from agreement_kit.instrument.characters import describe
from agreement_kit.particulars.problems import Problem

_BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NONCHARACTERS: Final = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + low) for plane in range(17) for low in (0xFFFE, 0xFFFF)
)
# Arabic Presentation Forms A and B. The ornate parentheses U+FD3E and U+FD3F are ordinary punctuation there.
_SHAPES: Final = "\ufb50-\ufd3d\ufd40-\ufdcf\ufdf0-\ufdff\ufe70-\ufefe"
_PRIVATE: Final = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_SURROGATES: Final = "\ud800-\udfff"

_KINDS: Final = tuple(
    (code, re.compile(f"[{characters}]"))
    for code, characters in (
        ("P036", "\n\r\u2028\u2029"),
        ("P030", "\x00-\x1f\x7f-\x9f"),
        ("P031", _BIDI),
        ("P032", _NONCHARACTERS),
        ("P033", _PRIVATE),
        ("P034", _SHAPES),
        ("P035", _SURROGATES),
        ("P037", "\ufeff"),
    )
)
_ALWAYS: Final = f"\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff{_BIDI}{_NONCHARACTERS}{_SHAPES}{_PRIVATE}{_SURROGATES}"
_ONE_LINE: Final = re.compile(f"[\n{_ALWAYS}]")
_LINES: Final = re.compile(f"[{_ALWAYS}]")

#: Characters of one text that are named; a text that is all wrong needs no more.
_MOST: Final = 5


def is_allowed(text: str, *, lines: bool = False) -> bool:
    """Whether ``text`` may stand in the particulars: not empty or blank, no refused character.

    ``lines`` allows line feeds, as in the text of an annex.
    """
    return (_LINES if lines else _ONE_LINE).search(text) is None and bool(text) and not text.isspace()


def offences(text: str, *, lines: bool = False) -> Iterator[Problem]:
    """What is wrong with ``text``: its refused characters, the first few; or that it is empty."""
    if not text or (text.isspace() and _LINES.search(text) is None):
        yield Problem("P040")
        return
    for count, match in enumerate((_LINES if lines else _ONE_LINE).finditer(text)):
        if count == _MOST:
            return
        yield _offence(match.group(), match.start())


def _offence(char: str, index: int) -> Problem:
    code = next(code for code, pattern in _KINDS if pattern.match(char))
    values = {"position": index + 1, "character": describe(char)}
    if code == "P034":
        values["ordinary"] = unicodedata.normalize("NFKC", char)
    return Problem(code, values=values, at=index)
