"""Words of the other direction inside a text: where a token begins and ends.

The bidirectional algorithm (UAX #9) orders a Latin token inside Persian rightly only where it ends in letters: ``C++``,
``Ltd.``, ``+98-21-1234567`` and ``2026-10-07`` fall apart. So tokens are found here, once, and every writer fences
them in its own way (U+200E in DOCX, isolates in HTML).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

LRM: Final = "\u200e"
RLM: Final = "\u200f"

_MARKS: Final = str.maketrans("", "", LRM + RLM)

# Blocks of the scripts that run from right to left: letters, their digits and their punctuation.
_RTL: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
# The same without digits (Arabic, Persian) and without the marks that are weak or neutral (، ٪ ٫ ٬).
_RTL_LETTER: Final = (
    "\u0590-\u05ff\u0608\u060b\u060d\u061b-\u065f\u066d-\u06dc\u06e5-\u06ef\u06fa-\u08ff"
    "\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)

# Letters and digits that do not belong to a right-to-left script.
_LTR_WORD: Final = re.compile(rf"[^\W_{_RTL}]")
_LTR_LETTER: Final = re.compile(rf"[^\W\d_{_RTL}]")
_RTL_STRONG: Final = re.compile(f"[{_RTL_LETTER}]")

_FA: Final = "\u06f0-\u06f9"
# Persian digits whose order UAX #9 turns round after a Persian letter: dates with hyphens, telephones, signs, glued
# Latin.
_PERSIAN_NUMBER: Final = (
    rf"[+\u2212][{_FA}][{_FA}\u066b\u066c./:()-]*(?:\ [{_FA}][{_FA}-]+)*"
    rf"|[{_FA}]+(?:-[{_FA}A-Za-z]+){{2,}}"
    rf"|۰[{_FA}]*-[{_FA}-]*[{_FA}]"
    rf"|[{_FA}]+[-\u2010\u2011]?[A-Za-z][A-Za-z0-9{_FA}+-]*"
    rf"|[A-Za-z][A-Za-z0-9]*[-\u2010\u2011]?[{_FA}][A-Za-z0-9{_FA}+-]*"
)
_SPECIAL: Final = re.compile(_PERSIAN_NUMBER)
# A Latin token: a sign or an area code before it belongs to it; it runs to the next right-to-left letter or guillemet.
_LTR_TOKEN: Final = re.compile(
    rf"(?:{_PERSIAN_NUMBER}"
    rf"|(?:\(\+?[0-9]{{1,5}}\)[ \u00a0-]?|(?<![\w)])(?:[-+\u2212#@]{{1,2}}|[$§№\u20a0-\u20bf]{{1,2}}[ \u00a0]?))?"
    rf"[^\W_{_RTL}][^{_RTL}«»\n\t]*)"
)
_RTL_TOKEN: Final = re.compile(rf"[{_RTL_LETTER}](?:[\W\d_{_RTL}]*[{_RTL}])?")

# What ends a Latin token only by accident: blanks, the punctuation of the sentence, an opening bracket, a dash after
# a blank.
_BLANKS: Final = " \u00a0\u202f\u2009\u200c\t\n"
_TAIL: Final = _BLANKS + ".,:;!?…([{<“‘\"'„&|=~*•·"
_DASHES: Final = "-–—/"
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(,])(?:Ltd|Inc|Co|Corp|Bros|LLC|Plc|Pty|No|Nos|Art|Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|etc"
    r"|Vol|pp?|ed|cf|vs|[A-ZА-ЯЁ]|(?:[^\W\d_]\.)+[^\W\d_])\.$"
)
_LONGEST_ABBREVIATION: Final = 24
_OPEN: Final = {")": "(", "]": "[", "}": "{", "”": "“", "’": "‘"}
_BRACKETS: Final = re.compile(r"[()\[\]{}“”]")

_RTL_HEAD: Final = re.compile(rf"[^\w{_RTL_LETTER}]*(?:([{_RTL_LETTER}])|(\w))?")
_LTR_HEAD: Final = re.compile(rf"[^\w]*(?:([^\W\d_{_RTL}])|(\w))?")


class Piece(NamedTuple):
    """A stretch of words; ``foreign`` where it runs against the direction of its text."""

    text: str
    foreign: bool


@lru_cache(maxsize=16384)
def pieces(text: str, rtl: bool, whole: bool = False) -> tuple[Piece, ...]:
    """``text`` split into stretches of its own and of the other direction; joined, they are ``text`` again.

    ``rtl`` is the direction of the text around. ``whole`` says that ``text`` is one datum: where it holds no letter
    of the text's own direction it is one token with all its punctuation (``Ltd.``).
    """
    if not text:
        return ()
    if whole and _is_token(text, rtl):
        return (Piece(text, True),)
    if rtl:
        return _in_rtl(text) if _LTR_WORD.search(text) or _SPECIAL.search(text) else (Piece(text, False),)
    return _in_ltr(text) if _RTL_TOKEN.search(text) else (Piece(text, False),)


def without_marks(text: str) -> str:
    """``text`` without U+200E and U+200F, which no text of ours holds but as fences of tokens."""
    return text.translate(_MARKS)


def head(text: str, rtl: bool) -> str:
    """What ``text`` begins with after neutral signs: ``own`` letter, ``other`` (digit, foreign letter) or
    ``neutral``."""
    match = (_RTL_HEAD if rtl else _LTR_HEAD).match(text)
    if match is None or match.lastindex is None:
        return "neutral"
    return "own" if match.lastindex == 1 else "other"


def rtl_letter(text: str) -> bool:
    """Whether ``text`` begins with a right-to-left letter, which needs no mark beside it."""
    return _RTL_STRONG.match(text) is not None


def _is_token(text: str, rtl: bool) -> bool:
    if rtl:
        if _RTL_STRONG.search(text):
            return False
        return _LTR_WORD.search(text) is not None or _SPECIAL.search(text) is not None
    return _LTR_LETTER.search(text) is None and _RTL_STRONG.search(text) is not None


def _in_rtl(text: str) -> tuple[Piece, ...]:
    out: list[Piece] = []
    done = position = 0
    while match := _LTR_TOKEN.search(text, position):
        start, end = match.start(), _end(text, match.start(), match.end())
        if start > done:
            out.append(Piece(text[done:start], False))
        out.append(Piece(text[start:end], True))
        done = position = end
    if done < len(text):
        out.append(Piece(text[done:], False))
    return tuple(out)


def _end(text: str, start: int, end: int) -> int:
    """Where the token that began at ``start`` really ends: no unmatched bracket inside, no sentence's punctuation
    behind."""
    opened: list[str] = []
    for match in _BRACKETS.finditer(text, start, end):
        sign = match.group()
        if sign not in _OPEN:
            opened.append(sign)
        elif opened and opened[-1] == _OPEN[sign]:
            opened.pop()
        else:
            end = match.start()
            break
    return start + len(_without_tail(text[start:end]))


def _without_tail(token: str) -> str:
    """``token`` without the blanks and punctuation of the sentence behind it; the full stop of ``Ltd.`` stays."""
    while True:
        shorter = token.rstrip(_TAIL)
        if len(shorter) > 1 and shorter[-1] in _DASHES and shorter[-2] in _BLANKS:
            shorter = shorter[:-1]
        elif len(shorter) == len(token):
            return token
        elif token[len(shorter)] == "." and _ABBREVIATION.search(token[: len(shorter) + 1][-_LONGEST_ABBREVIATION:]):
            return token[: len(shorter) + 1]
        token = shorter


def _in_ltr(text: str) -> tuple[Piece, ...]:
    out: list[Piece] = []
    done = 0
    for match in _RTL_TOKEN.finditer(text):
        if match.start() > done:
            out.append(Piece(text[done : match.start()], False))
        out.append(Piece(match.group(), True))
        done = match.end()
    if done < len(text):
        out.append(Piece(text[done:], False))
    return tuple(out)
