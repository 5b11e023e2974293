"""Characters that a reader cannot see, or that change what is seen: bidi controls, zero-width, control, private use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from agreement_kit.checks.rules.base import Mark, Rule
from agreement_kit.checks.rules.safety.confusables import describe

ZWNJ: Final = "\u200c"
_ARABIC: Final = "\u0620-\u065f\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
_NONCHARACTERS: Final = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + low) for plane in range(17) for low in (0xFFFE, 0xFFFF)
)
_EMOJI: Final = "\u00a9\u00ae\u203c\u2049\u20e3\u2122\u2139\u2194-\u21aa\u231a-\u27bf\u2934-\u2b55\u3030-\u3299#*0-9"
_EMOJI_: Final = _EMOJI + "\U0001f000-\U0001faff"


def _named(code: str, pattern: str) -> Rule:
    """A rule that marks each match and names its first character."""
    compiled = re.compile(pattern)

    def rule(text: str) -> Iterator[Mark]:
        for match in compiled.finditer(text):
            yield Mark(code, *match.span(), {"character": describe(match[0][0]), "count": str(len(match[0]))})

    return rule


def compatibility(text: str) -> Iterator[Mark]:
    """B111 for Arabic presentation forms, B117 for other letters and digits in disguise; ``suggestion`` is NFKC."""
    for match in _COMPATIBILITY.finditer(text):
        code = "B111" if match["arabic"] else "B117"
        suggestion = unicodedata.normalize("NFKC", match[0])
        yield Mark(
            code, *match.span(), {"found": match[0], "suggestion": suggestion, "character": describe(match[0][0])}
        )


# U+FD3E and U+FD3F (ornate parentheses) are ordinary punctuation inside the presentation block.
_PRESENTED: Final = "\ufb50-\ufd3d\ufd40-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
_DISGUISED: Final = (
    "\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212a-\u212d\u212f-\u2134\u2139\u213c-\u213f\u2145-\u2149"
    "\uff01-\uff0f\uff1a-\uffdc\ufb00-\ufb06\u24b6-\u24e9\u2160-\u217f\U0001d400-\U0001d7cd\U0001f130-\U0001f189"
)
_COMPATIBILITY: Final = re.compile(f"(?P<arabic>[{_PRESENTED}]+)|[{_DISGUISED}]+")

_CONTROL: Final = re.compile("[\u202a-\u202e\u2066-\u2069\n\u2029]")
_OPENS: Final = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"} | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)
_OVERRIDES: Final = "\u202d\u202e"


def bidi(text: str) -> Iterator[Mark]:
    """B101 overrides, B102 embeddings and isolates without their partner in the paragraph, B103 those with one."""
    open_: list[re.Match[str]] = []
    for match in _CONTROL.finditer(text):
        sign = match[0]
        if sign in "\n\u2029":
            yield from (_bidi("B102", item) for item in open_ if item[0] not in _OVERRIDES)
            open_.clear()
        elif sign in _OPENS:
            open_.append(match)
            if sign in _OVERRIDES:
                yield _bidi("B101", match)
        elif open_ and _OPENS[open_[-1][0]] == sign:
            opener = open_.pop()
            if opener[0] not in _OVERRIDES:
                yield _bidi("B103", opener)
        else:
            yield _bidi("B102", match)
    yield from (_bidi("B102", item) for item in open_ if item[0] not in _OVERRIDES)


def _bidi(code: str, match: re.Match[str]) -> Mark:
    return Mark(code, *match.span(), {"character": describe(match[0])})


# Marks of combining classes may stand in another order, and that is no fault: only a pair that composes is one.
_DECOMPOSED: Final = re.compile("[^\\W\\d_][\u0300-\u036f\u0653-\u0655]+")


def decomposed(text: str) -> Iterator[Mark]:
    """B120: a letter with its mark apart (и and U+0306 for й), which a search for the word does not find."""
    for match in _DECOMPOSED.finditer(text):
        composed = unicodedata.normalize("NFC", match[0])
        if len(composed) < len(match[0]):
            yield Mark("B120", *match.span(), {"found": match[0], "suggestion": composed})


_INVISIBLE: Final = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\uffa0\ufff9-\ufffb"
    "\U0001d173-\U0001d17a"
)

UNSEEN_RULES: Final[tuple[Rule, ...]] = (
    bidi,
    _named("B104", "[\u200e\u200f\u061c]"),
    # ZWJ joins emoji, and gives «ه» its first shape in abbreviations (ه‍.ش); a variation selector follows an emoji.
    _named(
        "B105",
        f"[{_INVISIBLE}]+|(?<!^)\ufeff|(?<![{_EMOJI_}\ufe0f\u0647])\u200d|(?<=\u0647)\u200d(?=[{_ARABIC}])"
        f"|(?<![{_EMOJI_}])[\ufe00-\ufe0f]|[\U000e0100-\U000e01ef]",
    ),
    _named("B107", "\u00ad"),
    _named("B108", "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]+|\r(?!\n)"),
    _named("B109", f"[\ud800-\udfff{_NONCHARACTERS}]"),
    _named("B110", "[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]+"),
    compatibility,
    _named("B112", "[\U000e0000-\U000e007f]+"),
    _named("B119", "[\u1680\u2000-\u2006\u2008\u205f\u3000]"),
)
#: One of these characters stands in whatever those rules find.
ANY_UNSEEN: Final = re.compile(
    f"[{_INVISIBLE}{_PRESENTED}{_DISGUISED}{_NONCHARACTERS}\u200d-\u200f\u061c\ufeff\ufe00-\ufe0f\U000e0000-\U000e01ef"
    "\u202a-\u202e\u2066-\u2069\u00ad\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\uf8ff\U000f0000-\U000ffffd"
    "\U00100000-\U0010fffd\u1680\u2000-\u2006\u2008\u205f\u3000]"
)


def unseen(text: str) -> Iterator[Mark]:
    """The findings of the rules above; nearly every text holds no character that they look for."""
    if ANY_UNSEEN.search(text):
        for rule in UNSEEN_RULES:
            yield from rule(text)


INVISIBLE_RULES: Final[tuple[Rule, ...]] = (unseen, decomposed)

#: In Persian a ZWNJ at a wrong place is a matter of orthography (O112), unless it hides in a foreign word.
ZWNJ_IN_PERSIAN: Final = _named("B106", f"(?<=[A-Za-z\u0400-\u052f]){ZWNJ}+(?=[A-Za-z\u0400-\u052f])")
ZWNJ_ELSEWHERE: Final = _named("B106", f"(?<![{_ARABIC}{ZWNJ}]){ZWNJ}+|{ZWNJ}+(?![{_ARABIC}{ZWNJ}])")
