"""O112: a zero-width non-joiner (ZWNJ) without use. O113: one Persian word in two spellings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final

from agreement_kit.checks.rules.base import Mark
from agreement_kit.checks.rules.persian.glued import glued
from agreement_kit.checks.rules.persian.lexicon import JOINING, PARTICIPLES
from agreement_kit.checks.rules.persian.words import LETTERS, VOWELS, WORD, ZWNJ, folded
from agreement_kit.locales.base import row

# A ZWNJ stands between Persian letters; also after a Latin name, a number or a closing mark before an ending: BRICS‌ها.
_STRAY: Final = re.compile(
    f"{ZWNJ}{{2,}}|(?<![{LETTERS}{ZWNJ}0-9A-Za-z۰-۹»”)]){ZWNJ}|{ZWNJ}(?![{LETTERS}{ZWNJ}])|{ZWNJ}(?=[{VOWELS}])"
)
_USELESS: Final = re.compile(f"(?<=[^{JOINING}]){ZWNJ}|{ZWNJ}(?=[{VOWELS}])")

# Words that join some words and stand before or after others; those after «می» and of endings are suspects of O111.
_APART: Final = frozenset(row("به می نمی است اند ام ایم اید ها های هایی ای تر ترین"))


def stray_joiners(text: str) -> Iterator[Mark]:
    """O112: a ZWNJ that is doubled, or that does not stand between letters."""
    for match in _STRAY.finditer(text):
        yield Mark("O112", *match.span(), {"around": text[max(0, match.start() - 12) : match.end() + 12]})


@lru_cache(maxsize=1 << 14)
def _effective(word: str) -> str:
    """``word`` without the ZWNJ that follow a letter that does not join: they change nothing."""
    return _USELESS.sub("", word)


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """The words of ``texts`` that hold a ZWNJ: what ``two_spellings`` takes as known."""
    return frozenset(
        form for text in texts for match in WORD.finditer(folded(text)) if ZWNJ in (form := _effective(match[0]))
    )


# What follows a participle that is part of a verb: «انتخاب شده است», «انتخاب شده و ...».
_VERB_AHEAD: Final = re.compile(
    f"[ {ZWNJ}]*(?:$|[^{LETTERS} ]|(?:است|نیست|اند|ام|و|یا|تا|که|اما|ولی|بلکه)(?![{LETTERS}])"
    f"|ن?(?:باش|بود|شد|گرد|خواه)|ن?می{ZWNJ}?(?:باش|شو|گرد))"
)


def _one(first: str, second: str, text: str, end: int) -> bool:
    """Whether two words that are one elsewhere are so here: not «به هنگام», not the verb «انتخاب شده است».

    ``text[end:]`` follows: «نمایندهٔ دعوت شده می‌تواند» has the word «دعوت‌شده».
    """
    if first in _APART or second in _APART or second.endswith(("دن", "تن")):
        return False
    return second.removeprefix("ن") not in PARTICIPLES or not _VERB_AHEAD.match(text, end)


def two_spellings(text: str, known: frozenset[str] = frozenset()) -> Iterator[Mark]:
    """O113: a word that ``known`` writes with a ZWNJ, or that ``text`` itself mostly writes so, or as two words.

    Where the form without is the more frequent one, the form with the ZWNJ is marked. Suspects of O110 are left out.
    """
    text_ = folded(text)
    words = [(match.span(), _effective(match[0])) for match in WORD.finditer(text_)]
    pairs = [
        ((start, last), first, second)
        for ((start, end), first), ((after, last), second) in pairwise(words)
        if after == end + 1 and text_[end] == " " and _one(first, second, text_, last)
    ]
    counts = Counter(form for _, form in words)
    counts.update(f"{first} {second}" for _, first, second in pairs)
    right = {form.replace(ZWNJ, ""): form for form in counts if ZWNJ in form}
    right.update((form.replace(ZWNJ, ""), form) for form in known)
    for _, first, second in pairs:
        if len(first) >= 4 and len(second) >= 4 and first[-1] in JOINING:
            right.setdefault(first + second, f"{first} {second}")
    forms = [*((span, f"{first} {second}") for span, first, second in pairs), *words]
    for span, form in forms:
        better = _better(form, right, counts, known)
        if better is not None and glued(form) is None:
            yield Mark("O113", *span, {"found": text[slice(*span)], "suggestion": better})


def _better(form: str, right: Mapping[str, str], counts: Mapping[str, int], known: frozenset[str]) -> str | None:
    """How the text writes the word of ``form`` otherwise, if that is how it ought to be; None if ``form`` may stay."""
    bare = form.replace(ZWNJ, "").replace(" ", "")
    other = right.get(bare)
    if other is None:
        return None
    if other == form:  # a ZWNJ that the text uses more seldom than the plain word
        usual = max((bare, form.replace(ZWNJ, " ")), key=lambda item: counts.get(item, 0))
        return usual if form not in known and counts.get(usual, 0) > counts[form] else None
    if (" " in form and " " in other) or form.count(ZWNJ) >= other.count(ZWNJ) > 0:  # زبانه‌ای and زبان‌های are two words
        return None
    return other if other in known or counts.get(other, 0) >= counts[form] else None
