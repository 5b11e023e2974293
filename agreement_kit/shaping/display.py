"""What a reader will see: the bidirectional algorithm done here, for terminals that cannot shape and for tests."""

from __future__ import annotations

import re
import textwrap
from functools import lru_cache
from typing import Final, Literal

from arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display

from agreement_kit.shaping.tokens import LRM, RLM, without_marks

# python-bidi's own algorithm fails on isolates; a mark on both sides has the same effect on what stands between.
_ISOLATES: Final = str.maketrans({"\u2066": LRM, "\u2067": RLM, "\u2068": None, "\u2069": None})
# Arabic vowel signs and hamzas: reversed with their line, they come before the letter that bears them (UAX #9, L3).
_BORNE: Final = re.compile(
    "([\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]+)(.)"
)
_ISOLATED: Final = re.compile("([\u2066\u2067])([^\u2066-\u2069]*)\u2069")


def visual(text: str, base: Literal["rtl", "ltr"]) -> str:
    """The characters of one line from left to right as a reader sees them (UAX #9); direction marks are left out.

    Letters stay as they are (no presentation forms); brackets are mirrored as a font would.
    """
    fenced = _ISOLATED.sub(lambda match: match.expand(r"\1\2\1"), text).translate(_ISOLATES)
    shown = without_marks(str(get_display(fenced, base_dir="R" if base == "rtl" else "L")))
    return _BORNE.sub(lambda match: match.group(2) + match.group(1)[::-1], shown)


def terminal(text: str, base: Literal["rtl", "ltr"] = "rtl", *, width: int | None = None, raw: bool = False) -> str:
    """``text`` for a terminal that neither shapes nor reorders: presentation forms in visual order, line by line.

    Lines are broken to ``width`` columns before they are reordered, and set to the right where ``base`` is ``rtl``.
    ``raw`` keeps the logical order for terminals that do both themselves. Never for a document: the forms cannot be
    searched, and a joiner between two words is lost.
    """
    lines = [line for part in text.split("\n") for line in (textwrap.wrap(part, width) if width else [part]) or [""]]
    if raw:
        return "\n".join(lines)
    shown = [visual(_reshaper().reshape(line), base) for line in lines]
    return "\n".join(line.rjust(width) for line in shown) if width and base == "rtl" else "\n".join(shown)


@lru_cache(maxsize=1)
def _reshaper() -> ArabicReshaper:
    # By default the hamza of نامهٔ (U+0654) would be deleted as if it were a vowel mark.
    return ArabicReshaper({"delete_harakat": False, "delete_tatweel": False})
