"""O111: Persian words broken by a space where a zero-width non-joiner (ZWNJ) or nothing belongs: می شود، شهر های."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from agreement_kit.checks.rules.base import Mark
from agreement_kit.checks.rules.persian.compounds import COMPOUNDS, ONE_WORD
from agreement_kit.checks.rules.persian.lexicon import ADJECTIVES, BEFORE_WHOLE_WORDS, PARTICIPLES, PREDICATES
from agreement_kit.checks.rules.persian.verbs import FORM
from agreement_kit.checks.rules.persian.words import END, LETTERS, PLURAL, START, SUFFIX, WORD, ZWNJ, folded, joined

_VERB: Final = re.compile(f"{START}(ن?می) +({FORM}){END}")
# Endings that are no words of their own.
_ENDING: Final = re.compile(
    f"{START}(?P<word>[{LETTERS}](?:[{LETTERS}{ZWNJ}]*[{LETTERS}])?)"
    f" +(?:(?P<plural>{PLURAL})|(?P<best>ترین(?:{SUFFIX})?)|(?P<grade>تری?)"
    f"|(?P<indefinite>ای)|(?P<copula>اند|ام|ایم|اید)|(?P<ezafe>ی)|(?P<doer>کنند(?:ه|گان|گی)(?:{SUFFIX})?)"
    f"|(?P<born>زاده)){END}"
)
# «زاده شد» is a verb.
_VERB_AHEAD: Final = re.compile(f" +(?:شد|شو|می{ZWNJ}?شو|گرد|گشت|ٔ)")
_AFTER_COMPOUND: Final = re.compile(f"(?:{SUFFIX})$")


def _table() -> dict[str, dict[str, str]]:
    """First part, then second part, to what is right, for every compound and each of its joints."""
    table: dict[str, dict[str, str]] = {}
    for word in COMPOUNDS:
        parts = word.split(ZWNJ)
        for cut in range(1, len(parts)):
            table.setdefault(joined(*parts[:cut]), {})[joined(*parts[cut:])] = joined(*parts)
    for wrong, right in ONE_WORD.items():
        first, _, second = wrong.partition(" ")
        table.setdefault(first, {})[second] = right
    return table


_SPACED: Final = _table()


def spaced_verbs(text: str) -> Iterator[Mark]:
    """O111: «می» and «نمی» apart from their verb."""
    for match in _VERB.finditer(folded(text)):
        yield _mark(text, match.span(), match[1] + ZWNJ + match[2])


def _mark(text: str, span: tuple[int, int], right: str) -> Mark:
    return Mark("O111", *span, {"found": text[slice(*span)], "suggestion": right})


def spaced_endings(text: str) -> Iterator[Mark]:
    """O111: plural, comparative, indefinite ending, copula or second member apart from its word."""
    text_ = folded(text)
    for match in _ENDING.finditer(text_):
        word, kind = match["word"], match.lastgroup or ""
        if _is_ending(word, kind, match[kind], text_, match.end()):
            yield _mark(text, match.span(), joined(word, match[kind]))


def _is_ending(word: str, kind: str, ending: str, text: str, end: int) -> bool:
    """Whether ``ending`` belongs to ``word`` before it."""
    if kind in ("plural", "best"):
        return len(word) > 1
    if kind == "grade":
        return word in ADJECTIVES
    if kind == "indefinite":
        return len(word) > 2 and word[-1] in "هی" and word[-2] not in "او" and word not in BEFORE_WHOLE_WORDS
    if kind == "copula":
        # «اند» is no word but in «بیست و اند».
        if ending == "اند":
            return word in PREDICATES or (len(word) > 2 and word not in BEFORE_WHOLE_WORDS)
        return word.removeprefix("ن") in PARTICIPLES
    if kind == "ezafe":
        return len(word) > 1
    if kind == "doer":
        return word not in BEFORE_WHOLE_WORDS
    return word not in BEFORE_WHOLE_WORDS and not _VERB_AHEAD.match(text, end)


@lru_cache(maxsize=1 << 14)
def _compound(first: str, second: str) -> str | None:
    known = _SPACED.get(first)
    if known is None:
        return None
    for base in (second, _AFTER_COMPOUND.sub("", second)):
        if base in known:
            return known[base] + second[len(base) :]
    return None


def spaced_compounds(text: str) -> Iterator[Mark]:
    """O111: the parts of a compound apart: بین المللی، توافق نامه."""
    before: re.Match[str] | None = None
    text_ = folded(text)
    for match in WORD.finditer(text_):
        if before and before[0] in _SPACED and text_[before.end() : match.start()] == " ":
            right = _compound(before[0], match[0])
            if right is not None:
                yield _mark(text, (before.start(), match.end()), right)
        before = match
