"""Letters of one script that look like letters of another, and words that hide them.

A word of two scripts is found by its scripts, whatever the letters; a test holds this against Unicode's whole table of
confusables (UTS 39). Our own table is the part of it that is drawn alike in text fonts: it makes the suggestion, and
finds words that are written in another script from end to end.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from agreement_kit.checks.rules.base import Mark

_CYRILLIC: Final = "аеорсухіјѕԁһӏԛԝүѵѡҽАВЕКМНОРСТХУІЈЅԌԚԜҮѴ"
_LATIN_TWINS: Final = "aeopcyxijsdhlqwyvweABEKMHOPCTXYIJSGQWYV"
_GREEK: Final = "οναρυκιγσϲϳϱΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿϺϜ"
_GREEK_TWINS: Final = "ovapukiyocjpABEZHIKMNOPTYXCJMF"
_ARMENIAN: Final = "օսհոցռգքաՕՏՍ"
_ARMENIAN_TWINS: Final = "ouhngnqfwOSU"

TO_LATIN: Final = str.maketrans(
    _CYRILLIC + _GREEK + _ARMENIAN,
    _LATIN_TWINS + _GREEK_TWINS + _ARMENIAN_TWINS,
)
_LATIN_PAIRS: Final = dict(zip("aeopcyxABEKMHOPCTXYk", "аеорсухАВЕКМНОРСТХУк", strict=True))
TO_CYRILLIC: Final = str.maketrans(_LATIN_PAIRS)

_LATIN: Final = "A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff"
# Letters of any script but Latin, Persian, and those that other codes are about: forms for special purposes.
_FOREIGN: Final = (
    rf"(?:(?![{_LATIN}\u0600-\u06ff\u0750-\u077f\u2100-\u214f\ufb00-\ufdff\ufe70-\ufefc\uff01-\uffdc"
    "\U0001d400-\U0001d7ff\U0001f130-\U0001f189])[^\\W\\d_])"
)
_FOREIGN_LETTER: Final = re.compile(_FOREIGN)
_WORD: Final = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f][^\W\d_]*)*")
# A word of two scripts: Latin with any other; or Cyrillic with Greek.
_MIXED: Final = re.compile(
    rf"[{_LATIN}][\u0300-\u036f]*{_FOREIGN}|{_FOREIGN}[\u0300-\u036f]*[{_LATIN}]"
    r"|[\u0400-\u052f][\u0370-\u03ff]|[\u0370-\u03ff][\u0400-\u052f]"
)


def describe(character: str) -> str:
    """``U+0430 CYRILLIC SMALL LETTER A``: how a message names a character that looks like another."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def mixed_words(text: str) -> Iterator[Mark]:
    """B113: a word with letters of two scripts; ``letter`` names the first odd one."""
    end = 0
    for match in _MIXED.finditer(text):
        if match.start() < end:
            continue
        word = _word_around(text, match.start())
        if word is None:
            continue
        end = word.end()
        odd, suggestion = _odd_letters(word[0])
        yield Mark("B113", *word.span(), {"found": word[0], "letter": describe(odd), "suggestion": suggestion})


def _word_around(text: str, at: int) -> re.Match[str] | None:
    """The word that holds ``text[at]``; None where that is a sign among the Latin letters (× before ¼)."""
    start = at
    while start and text[start - 1].isalpha():  # only for a word that is already known to be mixed
        start -= 1
    return _WORD.match(text, start)


def _odd_letters(word: str) -> tuple[str, str]:
    """The first letter of the rarer script in ``word``, and ``word`` in the other script as far as the table goes."""
    latin = re.findall(f"[{_LATIN}]", word)
    other = _FOREIGN_LETTER.findall(word)
    if not latin or not other:
        greek = re.search("[\u0370-\u03ff]", word)
        return (greek[0] if greek else word[0]), word
    if len(other) <= len(latin):
        return other[0], word.translate(TO_LATIN)
    return latin[0], word.translate(TO_CYRILLIC)


_CYRILLIC_RUN: Final = re.compile(
    rf"(?<![{_LATIN}])[\u0370-\u052f]+(?:[ .,«»\"'()№/&-]+[\u0370-\u052f]+)*(?![{_LATIN}])"
)
_CYRILLIC_TWINS: Final = re.compile(f"[{_CYRILLIC}{_GREEK}]+")
_LATIN_RUN: Final = re.compile(rf"(?<![\w@/.:-])[{_LATIN}]+(?:[ .,«»\"'()/&-]+[{_LATIN}]+)*(?![\w@/:-])")
_LOWER_TWINS: Final = re.compile("[aeopcyxk]+|[ABEKMHOPCTXY][aeopcyxk]+")
# Acronyms of Latin letters (OPEC, HP) are right in Russian; these are Russian words typed on a Latin keyboard.
_TYPED: Final = frozenset(("CCCP", "TACC", "PAH", "ACEAH", "OOH", "HATO", "COBET", "ABTOP"))
_ITEM: Final = re.compile(r"[)\].]")


def look_alikes(text: str, language: str) -> Iterator[Mark]:
    """B114: a whole word in letters of another script that looks like a word of the text's own."""
    if language == "ru":
        for match in _LATIN_RUN.finditer(text):
            if _seems_russian(text, match):
                yield _look_alike(match, match[0].translate(TO_CYRILLIC))
        return
    for match in _CYRILLIC_RUN.finditer(text):
        letters = re.sub(r"[^\w]+", "", match[0])
        if _CYRILLIC_TWINS.fullmatch(letters):
            yield _look_alike(match, match[0].translate(TO_LATIN))


def _look_alike(match: re.Match[str], suggestion: str) -> Mark:
    return Mark("B114", *match.span(), {"found": match[0], "letter": describe(match[0][0]), "suggestion": suggestion})


def _seems_russian(text: str, match: re.Match[str]) -> bool:
    """Whether Latin letters stand for a Russian word: a preposition (c, o; B at the head of a sentence) or another."""
    word = match[0]
    if len(word) == 1:
        if word not in "aocyBKCOAY" or not re.match(" [а-яё«]", text[match.end() : match.end() + 2]):
            return False
        before = text[max(0, match.start() - 2) : match.start()]
        return word.islower() or not before.strip() or before.strip()[-1] in ".!?\n"
    return word in _TYPED or bool(_LOWER_TWINS.fullmatch(word) and not _ITEM.match(text, match.end()))
