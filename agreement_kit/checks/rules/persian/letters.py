"""Letters and digits of Persian: ی and ک instead of their Arabic twins, Persian digits in Persian prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from agreement_kit.checks.rules.base import Mark, Rule, marks, replaced

# Letters of Arabic, Urdu, Kurdish, and the precomposed heh with hamza, with what Persian writes.
_FOREIGN: Final = {
    "\u06c0": "ه\u0654",
    "\u06c1": "ه",
    "\u06be": "ه",
    "\u06d5": "ه",
    "\u06c3": "ه",
    "\u06d2": "ی",
    "\u06d0": "ی",
    "\u06cd": "ی",
    "\u06aa": "ک",
    "\u0671": "ا",
    "\u0625": "ا",
}
_PERSIAN_DIGITS: Final = "۰۱۲۳۴۵۶۷۸۹"
_ARABIC_DIGITS: Final = "٠١٢٣٤٥٦٧٨٩"

_ASCII_NUMBER: Final = re.compile(r"(?<![0-9A-Za-z+@_#])[0-9]+(?:[.,/:\-][0-9]+)*(?![0-9A-Za-z@_])")
# Beside a Latin word a number keeps its Latin digits: ISO 9001, 22 June 2024, +98 41 ...
_LATIN_BEFORE: Final = re.compile(r"(?:[A-Za-z]|\+[0-9 ()\-]*)[\s.,/:()\-–]*(?:[0-9][0-9\s.,/:()\-–]*)?$")
_LATIN_AFTER: Final = re.compile(r"[\s.,/:()\-–]{0,3}[A-Za-z]")
_WINDOW: Final = 24


def ascii_digits(text: str) -> Iterator[Mark]:
    """O106: a number in Latin digits that does not stand beside Latin words."""
    for match in _ASCII_NUMBER.finditer(text):
        start, end = match.span()
        if _LATIN_AFTER.match(text, end) or _LATIN_BEFORE.search(text[max(0, start - _WINDOW) : start]):
            continue
        suggestion = match[0].translate(str.maketrans("0123456789", _PERSIAN_DIGITS))
        yield Mark("O106", start, end, {"found": match[0], "suggestion": suggestion})


LETTER_RULES: Final[tuple[Rule, ...]] = (
    marks("O101", re.compile("[يى]"), lambda match: "ی"),
    marks("O102", re.compile("ك"), lambda match: "ک"),
    marks("O103", re.compile("ة"), lambda match: "ه / ت"),
    marks("O104", re.compile(f"[{''.join(_FOREIGN)}]"), replaced(_FOREIGN)),
    marks(
        "O105", re.compile(f"[{_ARABIC_DIGITS}]+"), replaced(dict(zip(_ARABIC_DIGITS, _PERSIAN_DIGITS, strict=True)))
    ),
    ascii_digits,
    marks("O107", re.compile("\u0640+"), lambda match: ""),
)
