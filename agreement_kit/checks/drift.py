"""One name, one spelling (C407): words that are another spelling of a known name in the same language.

Two spellings are of one name where they sound alike by the usual ways of transliteration (Kazan and Qazan, کازان and
قازان, Тебриз and Табриз) and are written differently; inflected forms of a name are the name.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, NamedTuple


class Drift(NamedTuple):
    """``text[start:end]`` is another spelling of ``name``."""

    start: int
    end: int
    found: str
    name: str


_SHORTEST: Final = 4
_QUOTED: Final = re.compile("«[^«»]*»|“[^“”]*”")
_WORD: Final = {
    "en": re.compile(r"(?<!\w)[A-Z\u00c0-\u00de\u0100-\u017f][^\W\d_]*(?:[’'][^\W\d_]{2,})?"),
    "ru": re.compile(r"(?<!\w)[А-ЯЁ][а-яё]{3,}"),
    "fa": re.compile("(?<![\u0620-\u06d3])[\u0620-\u064a\u066e-\u06d3\u200c]{4,}"),
}
#: Letters that stand for one sound, in the order in which they are replaced.
_SOUNDS: Final = {
    "en": (
        ("kh", "x"),
        ("gh", "k"),
        ("zh", "j"),
        ("dj", "j"),
        ("sh", "s"),
        ("ch", "s"),
        ("tch", "s"),
        ("ts", "s"),
        ("ph", "f"),
        ("ou", "u"),
        ("oo", "u"),
        ("ee", "i"),
        ("w", "v"),
        ("q", "k"),
        ("c", "k"),
        ("z", "s"),
        ("h", ""),
    ),
    "ru": (
        ("дж", "ж"),
        ("ё", "е"),
        ("э", "е"),
        ("й", "и"),
        ("ъ", ""),
        ("ь", ""),
        ("х", "г"),
        ("з", "с"),
        ("ц", "с"),
        ("ч", "ш"),
        ("щ", "ш"),
    ),
    "fa": (
        ("ي", "ی"),
        ("ك", "ک"),
        ("ق", "ک"),
        ("غ", "ک"),
        ("ط", "ت"),
        ("ص", "س"),
        ("ث", "س"),
        ("ذ", "ز"),
        ("ض", "ز"),
        ("ظ", "ز"),
        ("ح", "ه"),
        ("آ", "ا"),
        ("أ", "ا"),
        ("ؤ", "و"),
        ("ئ", "ی"),
        ("ع", ""),
        ("\u200c", ""),
    ),
}
_VOWELS: Final = {"en": re.compile("[aeiouy]"), "ru": re.compile("[аеиоуыюя]"), "fa": re.compile("[اوی]")}
_LIKENESS: Final = {"en": 0.7, "ru": 0.7, "fa": 0.85}
_RU_ENDING: Final = re.compile("(?:ого|ому|ыми|ами|ями|ой|ей|ом|ем|ов|ев|ий|ый|ая|ую|ах|ам|[аеиоуыюяйь])$")


def drifts(text: str, language: str, known: Iterable[str]) -> Iterator[Drift]:
    """The words of ``text`` that are another spelling of a name in ``known``."""
    names = frozenset(known)
    own = {_stem(name, language) for name in names}
    by_sound: dict[str, list[str]] = {}
    for name in sorted(names):
        if len(name) >= _SHORTEST and len(_skeleton(name, language)) > 2:
            by_sound.setdefault(_skeleton(name, language), []).append(name)
    for match in _WORD[language].finditer(text) if by_sound and language in _WORD else ():
        word = match[0]
        if len(word) < _SHORTEST or _stem(word, language) in own:
            continue
        nearest = next(
            (one for one in by_sound.get(_skeleton(word, language), ()) if _alike(word, one, language)), None
        )
        if nearest is not None:
            yield Drift(*match.span(), word, nearest)


def names_of(texts: Iterable[str], language: str) -> frozenset[str]:
    """The words of names, each long enough to be compared."""
    found = (match[0] for text in texts for match in _WORD[language].finditer(text)) if language in _WORD else ()
    return frozenset(word for word in found if len(word) >= _SHORTEST)


def settled(texts: Iterable[str], language: str) -> Mapping[str, str]:
    """In texts without a list of names: each rarer spelling with the one that stands there oftener.

    What is quoted is cited as it stands. Words that begin a sentence are not looked at: any word has a capital letter
    there. Persian has no capital letters, so that names cannot be told from words without a list.
    """
    if language not in {"en", "ru"}:
        return {}
    counts = Counter(
        match[0]
        for text in (_QUOTED.sub("", text) for text in texts)
        for match in _WORD[language].finditer(text)
        if len(match[0]) >= _SHORTEST and re.search(r"[\w,;«“(]\s?$", text[: match.start()][-2:])
    )
    rare: dict[str, str] = {}
    ordered = sorted(counts, key=lambda word: (-counts[word], word))
    for place, word in enumerate(ordered):
        for better in ordered[:place]:
            alike = _skeleton(word, language) == _skeleton(better, language) and _alike(word, better, language)
            if alike and counts[better] > counts[word] and _stem(word, language) != _stem(better, language):
                rare[word] = better
                break
    return rare


@lru_cache(maxsize=8192)
def _folded(word: str, language: str) -> str:
    """The word by its sounds."""
    if language == "en":
        word = "".join(sign for sign in unicodedata.normalize("NFD", word) if sign.isalpha())
    word = word.lower()
    if language == "ru":
        word = _RU_ENDING.sub("", word)
    for letters, sound in _SOUNDS[language]:
        word = word.replace(letters, sound)
    return re.sub(r"(.)\1", r"\1", word)


@lru_cache(maxsize=8192)
def _skeleton(word: str, language: str) -> str:
    """The consonants of the word by their sounds, with its first letter."""
    folded = _folded(word, language)
    return folded[:1] + _VOWELS[language].sub("", folded[1:]) if language != "fa" else _VOWELS[language].sub("", folded)


@lru_cache(maxsize=8192)
def _stem(word: str, language: str) -> str:
    """The word without its ending: forms of one spelling have one stem."""
    small = word.lower().replace("’", "'").removesuffix("'s")
    if language == "ru":
        return _RU_ENDING.sub("", small).rstrip("иь")
    if language == "fa":
        return re.sub("(?:\u200c.*|ی)$", "", small)
    return small


def _alike(word: str, name: str, language: str) -> bool:
    first, second = _folded(word, language), _folded(name, language)
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _LIKENESS[language]
