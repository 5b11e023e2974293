"""Which characters a text may hold: XML-legal Unicode without what could make a reader see another text."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# C0/C1 controls but tab and newline; bidi controls; surrogates; private use; noncharacters; Arabic presentation forms.
# U+FD3E and U+FD3F (ornate parentheses) are ordinary punctuation inside the presentation block and stay allowed.
_CLASSES: Final = (
    "\u0000-\u0008\u000b-\u001f\u007f-\u009f"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff"
    "\ufdd0-\ufdef\ufffe\uffff"
    "\ufb50-\ufd3d\ufd40-\ufdcf\ufdf0-\ufdff\ufe70-\ufefe"
    "\ufff9-\ufffb\u2028\u2029"
)
_NONCHARACTERS: Final = "".join(chr(plane * 0x10000 + low) for plane in range(1, 15) for low in (0xFFFE, 0xFFFF))
FORBIDDEN: Final = re.compile(f"[{_CLASSES}{_NONCHARACTERS}]")


def describe(character: str) -> str:
    """``U+202E RIGHT-TO-LEFT OVERRIDE``: how a message names a character that cannot be shown."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".strip()
