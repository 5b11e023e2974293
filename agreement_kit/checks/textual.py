"""Families 5, 6 and 8: the rules over plain text, run over many texts of one language at once.

Some rules compare the parts of a document («ё», -ise and -ize, one spelling), so that texts are joined, looked at once,
and each mark is taken back to its own text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from agreement_kit.checks.rules.base import Mark
from agreement_kit.checks.rules.english import english
from agreement_kit.checks.rules.persian import letters, persian, vocabulary
from agreement_kit.checks.rules.russian import russian
from agreement_kit.checks.rules.safety import safety
from agreement_kit.checks.rules.wording import wording
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Library

#: Between two texts: no rule looks across it.
_GAP = "\n\n"


def marks(
    texts: Sequence[str],
    language: str,
    status: Status | None,
    library: Library | None,
    *,
    clauses: Mapping[str, str | None] | None = None,
) -> Iterator[tuple[str, Mark]]:
    """The marks in ``texts``, each with its text and with offsets in it.

    ``status`` lets the rules on binding and non-binding wording run; ``clauses`` says in which clause a text stands,
    because some clauses are exempt from them.
    """
    starts: list[int] = []
    length = 0
    for text in texts:
        starts.append(length)
        length += len(text) + len(_GAP)
    for mark in _found(_GAP.join(texts), language, library):
        index = bisect_right(starts, mark.start) - 1
        start = starts[index]
        if mark.end - start <= len(texts[index]):
            yield texts[index], Mark(mark.code, mark.start - start, mark.end - start, mark.values)
    if status is not None:
        yield from worded(texts, language, status, clauses or {})


def worded(
    texts: Iterable[str], language: str, status: Status, clauses: Mapping[str, str | None]
) -> Iterator[tuple[str, Mark]]:
    """The marks of family 6 alone, each with its text; ``clauses`` as for ``marks``."""
    for text in texts:
        for mark in wording(text, language, status.value, clauses.get(text)):
            yield text, mark


def _found(text: str, language: str, library: Library | None) -> Iterator[Mark]:
    yield from safety(text, language)
    match language:
        case "fa":
            yield from persian(text, known_words(library) if library else frozenset())
        case "ru":
            yield from russian(text)
        case "en":
            yield from english(text)


@lru_cache(maxsize=4096)
def safe(text: str, language: str) -> tuple[Mark, ...]:
    """The findings of safety in one text; texts of a batch repeat."""
    return tuple(safety(text, language))


@lru_cache(maxsize=4096)
def spelt(name: str, language: str) -> tuple[Mark, ...]:
    """The findings of orthography that hold in a name: letters of Arabic in a Persian one."""
    return tuple(letters(name)) if language == "fa" else ()


def known_words(library: Library) -> frozenset[str]:
    """The Persian words with a ZWNJ of the glossaries and names: a text that writes them otherwise is a suspect."""
    found = library.cache.get("checks.vocabulary")
    if not isinstance(found, frozenset):
        found = vocabulary(_persian(library))
        library.cache["checks.vocabulary"] = found
    return found


def _persian(library: Library) -> Iterator[str]:
    for concept in library.glossary.concepts.values():
        if (entry := concept.terms.get("fa")) is not None:
            yield from (entry.preferred, *entry.forms.values(), *entry.admitted)
    for name in library.glossary.names.values():
        yield from name.forms.get("fa", {}).values()
