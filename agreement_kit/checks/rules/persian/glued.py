"""O110: Persian words whose zero-width non-joiner (ZWNJ) is missing, so that the parts are glued: میشود، شهرداریهای.

A suspect is reported with the likely spelling; nothing is rewritten, because restoring ZWNJ by rule breaks right words.
Only a joint whose first letter joins is looked at: after the others a missing ZWNJ changes nothing that a reader sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from agreement_kit.checks.rules.base import Mark, alternatives
from agreement_kit.checks.rules.persian.compounds import COMPOUNDS, GLUED_ONLY, SECOND_MEMBERS
from agreement_kit.checks.rules.persian.lexicon import (
    ADJECTIVES,
    HE_NOUNS,
    HE_NOUNS_WITH_TWIN,
    JOINING,
    NOT_PLURALS,
    NOT_SUPERLATIVES,
    NOT_VERBS,
    PARTICIPLES,
    PREDICATES,
    PREVERBS,
)
from agreement_kit.checks.rules.persian.verbs import FORM
from agreement_kit.checks.rules.persian.words import LETTERS, PLURAL, SUFFIX, WORD, ZWNJ, folded, joined

_ANY: Final = f"[{LETTERS}{ZWNJ}]"
_VERB: Final = re.compile(f"({alternatives(PREVERBS)}{ZWNJ}?)?(ن?می)({FORM})")
_PLURAL: Final = re.compile(f"({_ANY}+[{JOINING}])({PLURAL})")
_GRADE: Final = re.compile(f"({_ANY}+[{JOINING}])(تر(?:ین)?)((?:{SUFFIX})?)")
_PERFECT: Final = re.compile(f"({_ANY}+[دت]ه)(اند|ام|ایم|اید|است)")
_MEMBER: Final = re.compile(f"({_ANY}+[{JOINING}])({alternatives(SECOND_MEMBERS)})((?:{SUFFIX})?)")
# «آ» inside a word begins a new part: جمعآوری. Arabic words are few: قرآن، مآخذ، منشآت.
_MADDA: Final = re.compile(f"({_ANY}+[{JOINING}])(آ{_ANY}{{2,}})")
_WHOLE_WITH_MADDA: Final = re.compile("^(?:ال)?(?:قرآن|منشآ|مرآ|الآ|لآل)|(?<!ه)مآ")
_ENDING: Final = re.compile(f"(?:{SUFFIX})$")
# منتشرنشده: «ن» belongs to the participle, and the joint before it does not join.
_NEGATED: Final = re.compile(f"[ردزژ{ZWNJ}]ن$")
_WHOLE_MEMBERS: Final = frozenset(word for words in SECOND_MEMBERS.values() for word in words)


def _table() -> dict[str, tuple[str, ...]]:
    """Compounds without their ZWNJ, and their parts; only those where the missing ZWNJ joins two letters."""
    nouns = (f"{noun}{ZWNJ}ای" for noun in HE_NOUNS - HE_NOUNS_WITH_TWIN)
    table = {}
    for word in (*COMPOUNDS, *GLUED_ONLY, *nouns):
        parts = tuple(word.split(ZWNJ))
        for cut, part in enumerate(parts[:-1], 1):
            if part[-1] in JOINING:  # glued here alone, and everywhere
                table[ZWNJ.join(parts[:cut]) + ZWNJ.join(parts[cut:])] = parts
                table["".join(parts)] = parts
    return table | {f"{word}اند": (word, "اند") for word in PREDICATES if word[-1] in JOINING}


_GLUED: Final = _table()


@lru_cache(maxsize=1 << 15)
def glued(word: str) -> str | None:
    """The likely spelling of ``word`` (folded letters) if parts of it are glued; None if it is no suspect."""
    for candidate in (word, _ENDING.sub("", word)):
        if candidate in _GLUED:
            return joined(*_GLUED[candidate]) + word[len(candidate) :]
    return _verb(word) or _member(word) or _plural(word) or _grade(word) or _perfect(word) or _madda(word)


def _verb(word: str) -> str | None:
    match = _VERB.fullmatch(word)
    return (match[1] or "") + match[2] + ZWNJ + match[3] if match and word not in NOT_VERBS else None


def _member(word: str) -> str | None:
    match = _MEMBER.fullmatch(word)
    if match is None or word in _WHOLE_MEMBERS or match[1] + match[2] in _WHOLE_MEMBERS or _NEGATED.search(match[1]):
        return None
    return match[1] + ZWNJ + match[2] + match[3]


def _plural(word: str) -> str | None:
    match = _PLURAL.fullmatch(word)
    return match[1] + ZWNJ + match[2] if match and word.rpartition(ZWNJ)[2] not in NOT_PLURALS else None


def _grade(word: str) -> str | None:
    match = _GRADE.fullmatch(word)
    if match is None:
        return None
    adjective = match[1].rpartition(ZWNJ)[2]
    best = match[2] == "ترین" and adjective + match[2] not in NOT_SUPERLATIVES
    return match[1] + ZWNJ + match[2] + match[3] if best or adjective in ADJECTIVES else None


def _perfect(word: str) -> str | None:
    match = _PERFECT.fullmatch(word)
    return match[1] + ZWNJ + match[2] if match and match[1].removeprefix("ن") in PARTICIPLES else None


def _madda(word: str) -> str | None:
    match = _MADDA.fullmatch(word)
    return match[1] + ZWNJ + match[2] if match and not _WHOLE_WITH_MADDA.search(word) else None


def glued_words(text: str) -> Iterator[Mark]:
    """O110: each word of ``text`` whose parts are glued, with ``suggestion``."""
    for match in WORD.finditer(folded(text)):
        right = glued(match[0])
        if right is not None:
            yield Mark("O110", *match.span(), {"found": text[slice(*match.span())], "suggestion": right})
