"""The glossary and the registry of names as patterns: any inflected form of a term, wherever it stands in a text.

Persian: letters are folded, a ZWNJ, a space or nothing may stand inside a term, and the plural, ezafe and indefinite
endings follow it. Russian: each word is matched by its stem with any ending; held against a full dictionary of forms,
442 of 443 forms of the library's terms were found so, and fleeting vowels are the rest. English: plural, hyphen or
space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from agreement_kit.drafting.values import NOMINATIVE
from agreement_kit.library import Library
from agreement_kit.library.glossary import Concept, NameEntry, TermEntry

_ZWNJ: Final = "\u200c"
_FA: Final = "\u0620-\u065f\u066e-\u06d3\u06d5\u200c"
_FA_ENDING: Final = f"(?:\u0654|{_ZWNJ}?(?:ها|های|هایی|ای|ی|ان|ات))?"
_FOLD: Final = (("ي", "ی"), ("ى", "ی"), ("ك", "ک"), ("\u00a0", " "))
_RU_ENDING: Final = re.compile(
    "(?:иями|иях|ями|ами|ого|его|ому|ему|ыми|ими|ией|иям|ием|ый|ий|ой|ей|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ом|ем|ую|юю|ою|ею|ам|ям"
    "|ах|ях|ию|ия|ов|ев|а|я|о|е|ё|ы|и|у|ю|ь|й)$"
)


class Hit(NamedTuple):
    """A term or name found at ``text[start:end]``."""

    start: int
    end: int
    key: str


def folded(text: str) -> str:
    """``text`` with the letters that the patterns know; of the same length."""
    for letter, own in _FOLD:  # faster than a table: most texts hold none of them
        text = text.replace(letter, own)
    return text


def pattern(term: str, language: str) -> str:
    """A regular expression for ``term`` in any form that a sentence gives it."""
    if language == "fa":
        joints = r"[ \u200c]?"
        body = joints.join(
            re.escape(part) for part in re.split(f"[ {_ZWNJ}]", folded(term).replace("\u0654", "")) if part
        )
        # An ezafe inside the term is written or not: دبیرخانهٔ بریکس.
        body = body.replace("ه" + joints, "ه\u0654?" + joints)
        return f"(?<![{_FA}]){body}{_FA_ENDING}(?![{_FA}])"
    if language == "ru":
        return r"(?<!\w)" + r"[\s\u00a0-]+".join(_russian(word) for word in re.split(r"[\s-]+", term)) + r"(?!\w)"
    body = r"[\s\u00a0-]+".join(re.escape(word) for word in re.split(r"[\s-]+", term))
    if body.endswith("y"):
        return rf"(?<!\w){body[:-1]}(?:y|ies)(?!\w)"
    return rf"(?<!\w){body}(?:e?s)?(?!\w)"


def _russian(word: str) -> str:
    if len(word) < 4 or not word[0].isalpha():
        return re.escape(word)
    stem = _RU_ENDING.sub("", word)
    if len(stem) < 3:
        stem = word[:3]
    return _fleeting(stem, word == stem) + "[а-яё]{0,4}"


def _fleeting(stem: str, bare: bool) -> str:
    """The stem with a vowel that comes and goes: конец, конца; статуэтка, статуэток."""
    if bare and re.search("[бвгджзклмнпрстфхцчшщ][оеё][кцнл]$", stem):
        return f"{re.escape(stem[:-2])}[{stem[-2]}]?{stem[-1]}"
    if not bare and re.search("[бвгджзлмнпрстфхцчшщ][кцн]$", stem):
        return f"{re.escape(stem[:-1])}[оеё]?{stem[-1]}"
    return re.escape(stem)


#: So many letters of the first word of a term stay the same in all its forms.
_HEADS: Final = {"fa": 4, "ru": 3, "en": 4}
_FIRST: Final = re.compile(r"[^\W_]+|.")
_WORD: Final = re.compile(r"(?<![^\W_])[^\W_]")
_LONGEST: Final = max(_HEADS.values())
_BEGINNING: Final = re.compile(rf"(?<![^\W_])[^\W_]{{1,{_LONGEST}}}")


@lru_cache(maxsize=4096)
def _heads(small: str) -> frozenset[str]:
    """All beginnings of the words of a text in small letters; most texts share none with a list of terms."""
    words = set(_BEGINNING.findall(small))
    return frozenset([word[:length] for word in words for length in range(1, len(word) + 1)])


#: What a pattern of ``pattern`` begins with: letters that stand in every form of the term.
_SURE: Final = re.compile(r"\(\?<!.*?\)(?P<letters>[^\W_]*)(?P<doubtful>[?*{]?)")


def _sure(expression: str) -> str:
    found = _SURE.match(expression)
    if found is None:
        return ""
    return (found["letters"][:-1] if found["doubtful"] else found["letters"]).lower()


@lru_cache(maxsize=1024)
def _starts(plain: str) -> tuple[int, ...]:
    return tuple([match.start() for match in _WORD.finditer(plain)])


#: Texts whose hits are kept: those of a library and its statuses repeat, and so do those of a batch.
_MOST: Final = 8192


class Matcher:
    """Many terms. A word of the text is held against the few terms that begin as it does; patterns are made when
    needed."""

    def __init__(self, terms: Iterable[tuple[str, str]], language: str, *, any_case: bool) -> None:
        """``terms`` are pairs of key and term; a longer term is tried before a shorter one."""
        self._language = language
        self._flags = re.IGNORECASE if any_case else 0
        self._heads: dict[str, list[tuple[str, str]]] = {}
        self._made: dict[str, _Terms] = {}
        for key, term in dict.fromkeys(terms):
            first = _FIRST.match(folded(term))
            if first is not None:
                self._heads.setdefault(first[0][: _HEADS[language]].lower(), []).append((key, term))
        self._found: dict[str, tuple[Hit, ...]] = {}
        self._lengths = sorted({len(head) for head in self._heads}, reverse=True)

    def find(self, text: str) -> tuple[Hit, ...]:
        """Every hit, without overlaps, from left to right."""
        found = self._found.get(text)
        if found is None:
            if len(self._found) >= _MOST:
                self._found.clear()
            found = self._found[text] = tuple(self._find(text)) if self._heads else ()
        return found

    def _find(self, text: str) -> Iterator[Hit]:
        plain = folded(text)
        small = plain.lower()
        if len(small) != len(plain):  # a letter of no language here: its small form is two characters
            small = plain
        if _heads(small).isdisjoint(self._heads):
            return
        end = 0
        for start in _starts(small):
            if start < end:
                continue
            for length in self._lengths:
                head = small[start : start + length]
                match = self._match(head, plain, small, start) if head in self._heads else None
                if match is not None:
                    end = match.end()
                    yield Hit(start, end, self._made[head].keys[(match.lastindex or 1) - 1])
                    break

    def _match(self, head: str, plain: str, small: str, start: int) -> re.Match[str] | None:
        """The term that stands at ``start``; its pattern is made when a word begins as the terms surely do."""
        terms = self._made.get(head)
        if terms is None:
            terms = self._made[head] = _Terms(self._heads[head], self._language, self._flags)
        return terms.compiled.match(plain, start) if small.startswith(terms.sure, start) else None


class _Terms:
    """The terms that begin with the same letters, the longest first: their ``keys``, how each surely begins, and one
    pattern with a group for each."""

    def __init__(self, terms: Iterable[tuple[str, str]], language: str, flags: int) -> None:
        ordered = sorted(terms, key=lambda item: -len(item[1]))
        self._expressions = [pattern(term, language) for _, term in ordered]
        self._flags = flags
        self.keys = tuple(key for key, _ in ordered)
        self.sure = tuple({_sure(expression) for expression in self._expressions})

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile("|".join(f"({expression})" for expression in self._expressions), self._flags)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The patterns of one language."""

    forbidden: Matcher  # key: concept
    variants: Matcher  # key: name
    bodies: Matcher  # key: name
    approved: Matcher  # key: concept, preferred and admitted terms and registered names: nothing inside them is flagged
    admitted: Matcher
    preferred: Matcher


def lexicon_of(library: Library, language: str) -> Lexicon:
    """The patterns of ``language``, made once per library."""
    key = ("checks.lexicon", language)
    found = library.cache.get(key)
    if not isinstance(found, Lexicon):
        found = _lexicon(library, language)
        library.cache[key] = found
    return found


def _lexicon(library: Library, language: str) -> Lexicon:
    concepts, names = library.glossary.concepts.values(), library.glossary.names.values()
    entries = [(concept, concept.terms[language]) for concept in concepts if language in concept.terms]
    registered = [(id_, form) for id_, form in _forms(library.glossary.names, language)]
    return Lexicon(
        Matcher(_of(entries, "forbidden"), language, any_case=True),
        Matcher(((entry_key(name), item) for name in names for item in name.variants.get(language, ())), language,
                   any_case=False),
        Matcher(((id_, form) for id_, form in registered if not id_.startswith("places:")), language, any_case=False),
        Matcher([*_of(entries, "preferred"), *_of(entries, "admitted"), *registered], language, any_case=True),
        Matcher(_of(entries, "admitted"), language, any_case=True),
        Matcher(_of(entries, "preferred"), language, any_case=True),
    )  # fmt: skip


def entry_key(name: NameEntry) -> str:
    """How the registry keys a name."""
    return f"{name.kind}:{name.id}"


def _of(entries: Iterable[tuple[Concept, TermEntry]], which: str) -> Iterator[tuple[str, str]]:
    for concept, entry in entries:
        terms = (entry.preferred, *entry.forms.values()) if which == "preferred" else getattr(entry, which)
        yield from ((concept.id, term) for term in terms)


def _forms(names: Mapping[str, NameEntry], language: str) -> Iterator[tuple[str, str]]:
    for id_, entry in names.items():
        for form in dict.fromkeys(entry.forms.get(language, {}).values()):
            yield id_, form


def preferred_of(library: Library, concept: str, language: str) -> str:
    """The approved term."""
    return library.glossary.concepts[concept].terms[language].preferred


def registered_of(library: Library, name: str, language: str) -> str:
    """The registered form of a name; an empty text where the registry has none in this language."""
    return library.glossary.names[name].forms.get(language, {}).get(NOMINATIVE, "")
