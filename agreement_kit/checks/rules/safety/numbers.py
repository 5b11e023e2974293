"""Numbers that do not say what they seem to: digits of two sets, letters that look like digits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from agreement_kit.checks.rules.base import Mark

_SIGNS: Final = "[.,/:٫٬\u2212-]"
_NUMBER: Final = re.compile(rf"\d+(?:{_SIGNS}?\d+)*")
_PURE: Final = re.compile(rf"(?:[0-9]|{_SIGNS})+|(?:[۰-۹]|{_SIGNS})+|(?:[٠-٩]|{_SIGNS})+")
_ORDINARY: Final = re.compile(f"[0-9۰-۹٠-٩]|{_SIGNS}")


def digit_sets(text: str) -> Iterator[Mark]:
    """B115: a number with digits of two sets (1۲, ۱٢); B116: digits of a set that no text of ours uses."""
    for match in _NUMBER.finditer(text):
        if _PURE.fullmatch(match[0]):
            continue
        value = "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in match[0])
        code = "B116" if _ORDINARY.sub("", match[0]) else "B115"
        yield Mark(code, *match.span(), {"found": match[0], "suggestion": value})


_TWINS: Final = str.maketrans("OoОоΟοlIІӀ|ЗбՕօ", "000000" + "11111" + "36" + "00")
_LETTERS: Final = "OoОоΟοlIІӀ|ЗбՕօ"
# A letter between digits, after two or more, or before three or more: 2O24, 202О, l403. Codes such as A1O2 stay.
_DISGUISED: Final = re.compile(
    rf"(?<![\w|])(?:\d+[{_LETTERS}]+\d[\d{_LETTERS}]*|\d{{2,}}[{_LETTERS}]+|[{_LETTERS}]+\d{{3,}})(?![\w|])"
)
# 100 l, 25l: litres; 10б: a house or a class with its letter. A single such letter at the end is no disguise.
_UNIT: Final = re.compile(r"\d+[lбI|]")


def disguised_digits(text: str) -> Iterator[Mark]:
    """B116: letters that look like digits, inside a number."""
    for match in _DISGUISED.finditer(text):
        if not _UNIT.fullmatch(match[0]):
            yield Mark("B116", *match.span(), {"found": match[0], "suggestion": match[0].translate(_TWINS)})
