"""Defined terms: where each is defined, and where a sentence uses one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from agreement_kit.checks.lexicon import folded, pattern
from agreement_kit.instrument.nodes import PartyList, Term, Words, plain
from agreement_kit.layout.model import Band, Cell, Layout, Role

#: A definition longer than this is cut, in letters.
LONGEST: Final = 420


@dataclass(frozen=True, slots=True)
class Definition:
    """A term of one text: the element that defines it, and that element's words with the points below it."""

    number: int
    language: str
    term: str
    eid: str
    text: str


class Use(NamedTuple):
    """A term used at ``text[start:end]``."""

    start: int
    end: int
    definition: Definition


class Definitions:
    """The terms that one text of a layout defines."""

    def __init__(self, layout: Layout, language: str) -> None:
        self.entries = tuple(_definitions(layout, language))
        longest_first = sorted(self.entries, key=lambda entry: -len(entry.term))
        self._by_group = {f"d{entry.number}": entry for entry in longest_first}
        self._uses = re.compile("|".join(f"(?P<d{entry.number}>{_any_form(entry)})" for entry in longest_first))

    def uses(self, text: str, eid: str) -> Iterator[Use]:
        """Where ``text``, words of the element ``eid``, uses a term that another element defines."""
        if not self.entries:
            return
        for match in self._uses.finditer(folded(text)):
            definition = self._by_group[match.lastgroup or ""]
            if definition.eid != eid:
                yield Use(match.start(), match.end(), definition)


def _any_form(entry: Definition) -> str:
    """A term with a capital letter is meant only where it has one: an award is not yet the Award."""
    forms = [pattern(entry.term, entry.language)]
    if entry.language == "en" and entry.term.endswith("s") and not entry.term.endswith("ss"):
        one = f"{entry.term[:-3]}y" if entry.term.endswith("ies") else entry.term[:-1]
        forms.append(pattern(one, entry.language))
    own = "|".join(forms)
    return f"(?:{own})" if entry.term[:1].isupper() else f"(?i:{own})"


def _definitions(layout: Layout, language: str) -> Iterator[Definition]:
    bands = [(band, cell) for band in layout.bands() for cell in band.cells if cell.language == language]
    seen: set[str] = set()
    for index, (band, cell) in enumerate(bands):
        for term in _terms(cell.words):
            if term.casefold() not in seen and any(sign.isalpha() for sign in term):
                seen.add(term.casefold())
                yield Definition(len(seen), language, term, band.eid, _worded(bands, index))


def _terms(words: Words) -> Iterator[str]:
    for node in words:
        if isinstance(node, Term):
            yield plain(node.words).strip()
        elif isinstance(node, PartyList):
            yield from _terms(node.flattened())


def _worded(bands: list[tuple[Band, Cell]], index: int) -> str:
    """The words of an element, and of the points that it introduces."""
    band, cell = bands[index]
    parts = [plain(cell.words)]
    for below, its in bands[index + 1 :]:
        if below.role is not Role.POINT or below.level <= band.level:
            break
        parts.append(f"{its.number} {plain(its.words)}" if its.number else plain(its.words))
    text = " ".join(parts)
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
