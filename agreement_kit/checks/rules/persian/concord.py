"""Negative concord: «هیچ» asks for a negative verb (O130)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from agreement_kit.checks.rules.base import Mark
from agreement_kit.checks.rules.persian.words import END, LETTERS, START, ZWNJ

# From «هیچ» to the end of its clause. «که», «تا», «مگر», «اگر» and a semicolon begin another.
_SCOPE: Final = re.compile(
    f"{START}(?<!بدون )هیچ(?:{ZWNJ}[{LETTERS}]+)?{END}(?P<rest>(?:(?! که | تا | مگر | اگر | هرگاه | جز )[^.؛;:!؟\n])*)"
)
_FINITE: Final = re.compile(
    f"{START}(?:(?P<positive>(?:در|بر|باز|فرا)?می{ZWNJ}[{LETTERS}]+|خواه(?:د|ند)|است|اند|دارد|دارند"
    "|(?:شو|کن|ده|گیر|باش|ساز|رس|پذیر|یاب)(?:د|ند))"
    f"|(?:[{LETTERS}]{{0,4}}{ZWNJ}?ن(?:می{ZWNJ}|خواه|دار|یست|شو|باش|کن|گیر|بو|شد|کرد)[{LETTERS}{ZWNJ}]*|بدون)){END}"
)


def concord(text: str) -> Iterator[Mark]:
    """O130: the verb after «هیچ» is positive: the «ن» of «نمی‌» is missing, or «هیچ» is too much."""
    for scope in _SCOPE.finditer(text):
        verb = _FINITE.search(text, scope.start("rest"), scope.end())
        if verb is not None and verb["positive"]:
            yield Mark("O130", *verb.span(), {"found": verb[0]})
