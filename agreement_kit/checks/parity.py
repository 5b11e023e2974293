"""Family 2: what must be the same in every text of one element.

A row is one element in every language. Each comparison gives, per language, what is counted there; where the languages
do not agree, the one that differs from the others (of two, the later) is reported, with what the others have.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt
from typing import Final, NamedTuple

from agreement_kit.checks.passages import PLACEHOLDER, Origin, Passage
from agreement_kit.library import Library

Row = Mapping[str, Passage]
Counts = Counter[str]


class Difference(NamedTuple):
    """One text against the others. ``offset`` is where in its passage; None where something is missing."""

    code: str
    language: str
    offset: int | None
    values: Mapping[str, object]


#: Looks at one row, with the library's glossary beside it.
Comparison = Callable[[Row, Library], Iterable[Difference]]


@dataclass(frozen=True, slots=True)
class Counted:
    """What one text has of something: how often each, and where each stands first."""

    counts: Counts
    places: Mapping[str, int]

    @classmethod
    def of(cls, items: Iterable[tuple[str, int]]) -> Counted:
        """From pairs of what and where."""
        counts: Counts = Counter()
        places: dict[str, int] = {}
        for key, offset in items:
            counts[key] += 1
            places.setdefault(key, offset)
        return cls(counts, places)


def against(code: str, found: Mapping[str, Counted], none: str = "—") -> Iterator[Difference]:
    """The languages whose counts differ from those of the others."""
    languages = list(found)
    patterns = {language: frozenset(found[language].counts.items()) for language in languages}
    if len(set(patterns.values())) < 2:
        return
    agreed = max(languages, key=lambda item: sum(patterns[other] == patterns[item] for other in languages))
    for language in languages:
        if patterns[language] == patterns[agreed]:
            continue
        mine, theirs = found[language].counts, found[agreed].counts
        extra, missing = mine - theirs, theirs - mine
        offset = min((found[language].places[key] for key in extra), default=None)
        values = {
            "found": _list(extra) or none, "expected": _list(missing) or none, "other": agreed,
        }  # fmt: skip
        yield Difference(code, language, offset, values)


def _list(counts: Counts) -> str:
    return ", ".join(f"{key} ×{count}" if count > 1 else key for key, count in sorted(counts.items()))


def values(row: Row, library: Library) -> Iterator[Difference]:
    """C206: the same particulars are printed."""
    yield from against("C206", {
        language: Counted.of((item.key, item.start) for item in text.stretches if item.origin in {Origin.VALUE,
        Origin.BLANK}) for language, text in row.items()
    })  # fmt: skip


def references(row: Row, library: Library) -> Iterator[Difference]:
    """C205: the same articles are referred to."""
    yield from against("C205", {
        language: Counted.of((item.key.removeprefix("cl_"), item.start) for item in text.of(Origin.REFERENCE))
        for language, text in row.items()
    })  # fmt: skip


def definitions(row: Row, library: Library) -> Iterator[Difference]:
    """C207: as many terms are defined."""
    yield from _numbers("C207", row, lambda text: len(text.terms))


def _numbers(code: str, row: Row, count: Callable[[Passage], int]) -> Iterator[Difference]:
    yield from _unlike(code, {language: count(text) for language, text in row.items()})


def _unlike(code: str, found: Mapping[str, object]) -> Iterator[Difference]:
    """The languages for which ``found`` is not what it is for most."""
    if len(set(found.values())) < 2:
        return
    agreed = max(found, key=lambda item: sum(value == found[item] for value in found.values()))
    for language, value in found.items():
        if value != found[agreed]:
            yield Difference(code, language, None, {"found": value, "expected": found[agreed], "other": agreed})


_SCRIPTS: Final = {
    "fa": re.compile("[\u0620-\u06ff]+"),
    "ru": re.compile("[\u0400-\u04ff]+"),
    "en": re.compile("[A-Za-z\u00c0-\u024f]+"),
}
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
# Addresses of the net are written alike in every language, and so are short names in capitals (BRICS+).
_ADDRESS: Final = re.compile(r"\S+@\S+|\b(?:https?://|www\.)\S+")
_ACRONYM: Final = re.compile(r"[A-Z\u0410-\u042f0-9+&. -]{1,14}\Z")


def words_of(text: Passage) -> str:
    """What a person wrote in the passage, with no values."""
    return text.masked(Origin.VALUE, Origin.BLANK, Origin.REFERENCE).replace(PLACEHOLDER, " ").strip()


def _length(runs: re.Pattern[str], text: str) -> int:
    """How many characters of ``text`` stand in the ``runs``."""
    return len("".join(runs.findall(text)))


def _without_addresses(words: str) -> str:
    # Few texts hold an address, and to look for one at every word is dear.
    return _ADDRESS.sub("", words).strip() if any(sign in words for sign in ("@", "://", "www.")) else words


def present(row: Row, library: Library) -> Iterator[Difference]:
    """C210, C211, C212: a text that is empty, not translated, or in the wrong script."""
    written = {language: _without_addresses(words_of(text)) for language, text in row.items()}
    for language, text in row.items():
        if not text.text.strip() and any(other.text.strip() for other in row.values()):
            yield Difference("C210", language, None, {})
    for language, words in written.items():
        script = _SCRIPTS.get(language)
        if script is None or not _WORD.search(words) or _ACRONYM.match(words):
            continue
        own = _length(script, words)
        if own * 2 >= len(words):
            continue
        same = next((other for other, its in written.items() if other != language and its == words), None)
        letters = _length(_LETTERS, words)
        if same is not None and own * 2 < letters:
            yield Difference("C211", language, None, {"other": same})
        elif own * 2 < letters:
            yield Difference("C212", language, None, {})


#: Letters of one text for each letter of another, on average; measured on the shipped clauses.
_RATIOS: Final[Mapping[tuple[str, str], float]] = {("fa", "en"): 0.78, ("ru", "en"): 1.08, ("fa", "ru"): 0.72}
#: How far a ratio may be from the average, as a logarithm: a share that holds for any length, and one that shrinks
#: with it.
_SPREAD: Final = 0.33
_SPREAD_OF_SHORT: Final = 4.0
#: The same where one text has more sentences than the other: a sentence may have been dropped.
_SPREAD_PARTED: Final = 0.2
_SPREAD_PARTED_SHORT: Final = 3.0
#: Shorter texts differ too much to be compared by length.
_SHORTEST: Final = 60
#: Where values stand in a text, its words are mostly joints, which languages have more or fewer of.
_BESIDE_VALUES: Final = 10


def lengths(row: Row, library: Library) -> Iterator[Difference]:
    """C213: a text that is far longer or shorter than the others."""
    if max(len(text.text) for text in row.values()) < _SHORTEST:
        return
    letters = {language: _length(_LETTERS, _compared(text)) for language, text in row.items()}
    parts = {language: sentences(text.text) for language, text in row.items()}
    blanks = max(sum(item.origin is Origin.VALUE for item in text.stretches) for text in row.values())
    unlike: dict[tuple[str, str], float] = {}
    for (first, second), average in _RATIOS.items():
        shorter, longer = sorted((letters.get(first, 0), letters.get(second, 0)))
        if not shorter or longer < _SHORTEST + _BESIDE_VALUES * blanks:
            continue
        ratio = letters[first] / letters[second]
        alike = parts[first] == parts[second]
        spread, short = (_SPREAD, _SPREAD_OF_SHORT) if alike else (_SPREAD_PARTED, _SPREAD_PARTED_SHORT)
        # The text with fewer sentences is the shorter one, or nothing was dropped.
        off = log(ratio / average)
        if abs(off) > spread + short / sqrt(longer) and (alike or (off < 0) is (parts[first] < parts[second])):
            unlike[first, second] = ratio
    if unlike:
        # Of three texts the one that differs from both others is told.
        often = Counter(language for pair in unlike for language in pair)
        language = max(unlike, key=lambda pair: max(often[item] for item in pair))
        odd = max(language, key=lambda item: (often[item], item == language[0]))
        other = next(item for item in language if item != odd)
        ratio = letters[odd] / letters[other]
        yield Difference("C213", odd, None, {"other": other, "ratio": f"{ratio:.1f}"})


def _compared(text: Passage) -> str:
    """The words whose length counts: not the labels, which are as long as the language has them."""
    return text.masked(Origin.VALUE, Origin.BLANK, Origin.REFERENCE, Origin.LABEL)


_ENDS: Final = {".": ".", "…": ".", "؟": "?", "?": "?", "!": "!", ";": ";", "؛": ";", ":": ":", "،": ",", ",": ","}


def _end(text: str) -> str:
    text = text.rstrip(' \u00a0»”")]' + PLACEHOLDER)
    return _ENDS.get(text[-1:], "")


def endings(row: Row, library: Library) -> Iterator[Difference]:
    """C214: the same kind of sign ends the text."""
    found = {language: _end(text.text) or "—" for language, text in row.items() if text.text.strip()}
    yield from _unlike("C214", found)


_PAIRS: Final = {"(": ")", "[": "]", "{": "}", "«": "»", "“": "”", "„": "“"}
_ANY_PAIR: Final = re.compile(r"[()\[\]{}«»“”„]")
_OPENING: Final = {"fa": "([«“", "ru": "([«„", "en": "([“"}


def unpaired(text: Passage) -> Iterator[Difference]:
    """C215: brackets and quotation marks that have no partner."""
    if not _ANY_PAIR.search(text.text):
        return
    stack: list[tuple[str, int]] = []
    opening = _OPENING.get(text.language, "([«“")
    closing = {_PAIRS[sign] for sign in opening}
    for offset, sign in enumerate(text.text):
        if stack and sign == _PAIRS[stack[-1][0]]:
            stack.pop()
        elif sign in opening:
            stack.append((sign, offset))
        elif sign in closing and not (sign == ")" and _POINT.search(text.text[:offset])):
            yield Difference("C215", text.language, offset, {"found": sign})
    for sign, offset in stack:
        yield Difference("C215", text.language, offset, {"found": sign})


# «a)», «1)» is the letter of a point and opens no bracket.
_POINT: Final = re.compile(r"(?:^|[\s;؛:،.«“])\w{1,3}$")


# «سرپرست» stands in brackets after the title where other languages have a word before it.
_ACTING: Final = re.compile(r"\(سرپرست\)")


def brackets(row: Row, library: Library) -> Iterator[Difference]:
    """C216: as many pairs of round brackets."""
    yield from _numbers("C216", row, lambda text: _ACTING.sub("", text.masked(Origin.VALUE)).count("("))


_SENTENCE: Final = re.compile(r"[.!?؟…]+[»”\")]*\s+(?=\S)")
_ABBREVIATION: Final = re.compile(r"(?:\b(?:No|Art|art|vs|Mr|Dr|St|г|гг|ст|п|им|и|о|т|д|е|А|a|b)|\b[A-ZА-ЯЁ])$")


@lru_cache(maxsize=256)  # asked of a text by two comparisons, one after the other
def sentences(text: str) -> int:
    """How many sentences ``text`` has; abbreviations and initials end none."""
    return 1 + sum(not _ABBREVIATION.search(text[: match.start()]) for match in _SENTENCE.finditer(text))


def parted(row: Row, library: Library) -> Iterator[Difference]:
    """C217: as many sentences."""
    yield from _numbers("C217", row, lambda text: sentences(text.text))


#: Comparisons of what is written, whoever wrote it.
OF_WORDS: Final[tuple[Comparison, ...]] = (present, lengths, endings, brackets, parted)
#: Comparisons of what a clause puts in.
OF_CLAUSES: Final[tuple[Comparison, ...]] = (values, references, definitions)


def compare(row: Row, comparisons: Iterable[Comparison], library: Library) -> Iterator[Difference]:
    """Everything in which the texts of ``row`` differ. A text that is empty is compared no further."""
    gaps = [language for language, text in row.items() if not text.text.strip()]
    if gaps and len(gaps) < len(row):
        yield from (Difference("C210", language, None, {}) for language in gaps)
        return
    for comparison in comparisons:
        yield from comparison(row, library)
    for text in row.values():
        yield from unpaired(text)
