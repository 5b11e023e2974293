"""Punctuation of Persian: « », ؟ ؛ ،, its spaces, the signs inside numbers, and the hamza of the ezafe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from agreement_kit.checks.rules.base import Mark, Rule, marks, replaced
from agreement_kit.checks.rules.persian.words import LETTERS, ZWNJ
from agreement_kit.checks.rules.spacing import doubled_spaces, doubled_words, no_space_after, space_before
from agreement_kit.locales.base import row

# Words that Persian doubles: رفته رفته، تک تک.
_REDUPLICATED: Final = frozenset(
    row("رفته کم تک یک دو سه آرام دسته قدم گاه ذره نم خرد بسیار خیلی جور پاره تکه نفر صف گروه جا فوج لحظه بند خط")
)
_DIGIT: Final = "[0-9۰-۹٠-٩]"

# « » with “ ” inside are right; any other quotation mark is not.
_QUOTES: Final = re.compile(
    r"""«[^«»"„‟]*»|(?<![A-Za-z])'(?=[^'\n]*')|(?P<at>["„‟“”])(?P<rest>[^"„‟“”«»\n]*)(?P<close>["“”])?"""
)


def quotes(text: str) -> Iterator[Mark]:
    """O122: "..." and “...” where « » belong; one mark for a pair."""
    for match in _QUOTES.finditer(text):
        if match["at"] is None:
            continue
        if match["close"]:
            yield Mark("O122", *match.span(), {"found": match[0], "suggestion": f"«{match['rest']}»"})
        else:
            yield Mark("O122", *match.span("at"), {"found": match["at"], "suggestion": "«»"})


_HAMZA: Final = re.compile(f"ه\u0654|ه{ZWNJ}ی(?![{LETTERS}{ZWNJ}])|ه\u0621(?![{LETTERS}])")


def ezafe_hamza(text: str) -> Iterator[Mark]:
    """O125: the ezafe after a silent «ه» in another way than «هٔ», where the text has «هٔ» too; «هء» always."""
    found = [(match.span(), match[0]) for match in _HAMZA.finditer(text)]
    mixed = len({form for _, form in found}) > 1
    for span, form in found:
        if form.endswith("\u0621") or (mixed and form != "ه\u0654"):
            yield Mark("O125", *span, {"found": form, "suggestion": "ه\u0654"})


_LATIN_SIGNS: Final = {"?": "؟", ";": "؛", ",": "،"}
_SUFFIXES: Final = f"{ZWNJ}?(?:ها|ی|ای|ام|ان)"

PUNCTUATION_RULES: Final[tuple[Rule, ...]] = (
    space_before("O120", "،؛:!؟.»)\\]…"),
    no_space_after("O121", "،؛؟!:.", LETTERS),
    marks("O121", re.compile(f"(?P<at>»)(?=[{LETTERS}])(?!»{_SUFFIXES})"), lambda match: "» "),
    marks("O121", re.compile(f"(?<=[{LETTERS}])(?P<at>«)"), lambda match: " «"),
    quotes,
    marks(
        "O123",
        re.compile(f"(?<=[{LETTERS}»)])[?;,](?![A-Za-z])|[?;,](?=[ {ZWNJ}]*[{LETTERS}])"),
        replaced(_LATIN_SIGNS),
    ),
    marks("O124", re.compile(r"(?<=[«(\[]) +(?=\S)"), lambda match: ""),
    ezafe_hamza,
    marks("O108", re.compile("(?<=[۰-۹])(?P<at>,)(?=[۰-۹]{3})"), lambda match: "٬"),
    marks("O108", re.compile("(?<![۰-۹.])[۰-۹]+(?P<at>\\.)[۰-۹]+(?![۰-۹.])"), lambda match: "٫"),
    marks("O108", re.compile("(?<=[۰-۹]) ?(?P<at>%)"), lambda match: "٪"),
    doubled_words("O128", LETTERS, _REDUPLICATED),
    doubled_spaces("O129"),
)
