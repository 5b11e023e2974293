"""Remarks in a draft: the findings and the drafter's notes, each at the paragraph that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from agreement_kit.diagnostics import Diagnostic
from agreement_kit.instrument.nodes import Blank, Element, Value, Words, flatten
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout.model import Layout, Remark

TITLE: Final = "title"
# The first part of a data path that holds the data of several parties or clauses, and so is no place.
_NO_PLACE: Final = frozenset({"parties", "clauses"})


class Place(NamedTuple):
    """An element (its eId; ``title`` is the title's) in the text of a language."""

    eid: str
    language: str


class Places:
    """Where in an instrument, shown in ``languages``, a finding or the note of a clause belongs."""

    def __init__(self, instrument: Instrument, languages: Sequence[str]) -> None:
        self._languages = tuple(languages)
        self._elements = tuple(element for element in instrument.elements() if element.heading or element.words)
        self._by_clause: dict[str, Element] = {}
        for element in self._elements:
            self._by_clause.setdefault(element.clause, element)
        self._by_path: dict[str, dict[str, str]] = {}
        for element in self._elements:
            for part in (element.heading, element.words):
                for code, words in part.items():
                    self._note(words, code, element.eid)
        # A title names the parties as well, but says nothing of them.
        for code, words in instrument.title.items():
            self._note(words, code, TITLE)
        self._last = next(reversed([element.eid for element in self._elements if element.words]), TITLE)
        for block in instrument.signatures.values():
            for _, lines in block.cells:
                for line in lines:
                    # A signature has no eId; what precedes it is the closing formula.
                    self._note(line.words, block.language, self._closing(instrument))

    def _closing(self, instrument: Instrument) -> str:
        worded = [element for element in instrument.conclusions for element in (*element.children, element)]
        return next((element.eid for element in worded if element.words), self._last)

    def _note(self, words: Words, language: str, eid: str) -> None:
        for node in flatten(words):
            if isinstance(node, (Value, Blank)):
                self._by_path.setdefault(node.path, {}).setdefault(language, eid)

    def of_clause(self, clause: str) -> Place | None:
        """The head of ``clause`` in the first text; None where it does not stand in the instrument."""
        element = self._by_clause.get(clause)
        return None if element is None else Place(element.eid, self._languages[0])

    def of(self, finding: Diagnostic) -> Place:
        """Where the datum of ``finding`` is printed first, else its paragraph or clause, else the title."""
        language = finding.language if finding.language in self._languages else None
        found = self._of_path(finding.path, language) if finding.path else None
        if found is None and finding.clause in self._by_clause:
            found = Place(self._in_clause(finding), language or self._languages[0])
        return found or Place(TITLE, language or self._languages[0])

    def _of_path(self, path: str, language: str | None) -> Place | None:
        """The element with the datum at ``path``, or with the nearest one beside or above it."""
        wanted = self._languages if language is None else (language, *self._languages)
        for near in _nearer(path):
            fitting = [
                places
                for known, places in self._by_path.items()
                if known == near or known.startswith(f"{near}.") or (near == path and path.startswith(f"{known}."))
            ]
            for code in wanted:
                for places in fitting:
                    if code in places:
                        return Place(places[code], code)
        parts = path.split(".")
        if parts[0] == "clauses" and len(parts) > 1:
            return self.of_clause(parts[1])
        return None

    def _in_clause(self, finding: Diagnostic) -> str:
        """The element that was written at the line of ``finding`` or last before it; else the clause's first."""
        best, line = self._by_clause[finding.clause or ""].eid, 0
        for element in self._elements:
            source = element.sources.get(finding.language or "")
            if element.clause != finding.clause or source is None or source.file != finding.location.file:
                continue
            if line < (source.line or 0) <= (finding.location.line or 0):
                best, line = element.eid, source.line or 0
        return best


def _nearer(path: str) -> Iterator[str]:
    """``path``, and what it lies in: ``parties.kazan.name.ru``, ``parties.kazan.name``, ``parties.kazan``."""
    parts = path.split(".")
    for count in range(len(parts), 0, -1):
        if count > 1 or parts[0] not in _NO_PLACE:
            yield ".".join(parts[:count])


def with_remarks(layout: Layout, remarks: Iterable[tuple[Place, Remark]]) -> Layout:
    """``layout`` with ``remarks`` at their places; those of a text that is not shown go to the first that is."""
    placed: dict[Place, dict[Remark, None]] = {}
    eids = {TITLE, *(band.eid for band in layout.bands())}
    for place, remark in remarks:
        eid = place.eid if place.eid in eids else TITLE
        language = place.language if place.language in layout.languages else layout.languages[0]
        placed.setdefault(Place(eid, language), {})[remark] = None
    return replace(layout, remarks={(eid, code): tuple(own) for (eid, code), own in placed.items()})
