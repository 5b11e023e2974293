"""What a clause's own texts can get wrong, found once per library: every wording in a neutral setting.

The findings are kept with the library, so that the next instrument costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from agreement_kit.checks import structure, terms, textual
from agreement_kit.checks.codes import diagnostic
from agreement_kit.checks.parity import OF_CLAUSES, OF_WORDS, compare
from agreement_kit.checks.parity_words import OF_MEANING
from agreement_kit.checks.passages import Origin, Passage
from agreement_kit.checks.wordings import Row, Wording, wording_of, wordings
from agreement_kit.diagnostics import Diagnostic, in_order
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Clause, Library, Variant

_COMPARISONS = (*OF_WORDS, *OF_CLAUSES, *OF_MEANING)


def check_library(library: Library) -> tuple[Diagnostic, ...]:
    """Everything found in the texts of ``library``, and what loading noted, in the order of place."""
    found = library.cache.get("checks.library")
    if not isinstance(found, tuple):
        every = list(wordings(library))
        found = in_order([
            *library.found,
            *(item for wording in every for item in of_wording(library, wording)),
            *orthography(library, every),
        ])  # fmt: skip
        library.cache["checks.library"] = found
    return found


def check_wording(library: Library, clause: Clause, variant: Variant, status: Status) -> tuple[Diagnostic, ...]:
    """Everything found in one wording of a clause; what needs the whole library beside it is left out."""
    key = ("checks.found", clause.id, variant.name, status)
    found = library.cache.get(key)
    if not isinstance(found, tuple):
        wording = wording_of(library, clause, variant, status)
        found = in_order([*of_wording(library, wording), *orthography(library, [wording])])
        library.cache[key] = found
    return found


def of_wording(library: Library, wording: Wording) -> Iterator[Diagnostic]:
    """Parity, structure, terms and names of one wording."""
    for row in (wording.title, *wording.rows):
        yield from _parity(library, wording, row)
    for item in structure.of_wording(wording):
        yield _finding(wording, item.code, item.text, item.offset, item.values)
    for text in _texts(wording):
        words = text.masked(Origin.VALUE, Origin.REFERENCE, Origin.LABEL)
        for use in (*terms.terms(words, text.language, library), *terms.names(words, text.language, library)):
            yield _finding(wording, use.code, text, use.start, use.values)


def _parity(library: Library, wording: Wording, row: Row) -> Iterator[Diagnostic]:
    comparisons = _COMPARISONS if row is not wording.title else (*OF_CLAUSES, OF_WORDS[0])
    for item in compare(row, comparisons, library):
        text = row[item.language]
        place = text.home if item.offset is None else text.place(item.offset)
        yield diagnostic(item.code, item.values, status=wording.status, location=place, clause=wording.clause.id,
                         language=item.language)  # fmt: skip


def orthography(library: Library, every: Iterable[Wording]) -> Iterator[Diagnostic]:
    """Orthography, safety and the wording of the status: texts of one language and status together."""
    groups: dict[tuple[str, Status], dict[str, tuple[Passage, Wording]]] = {}
    for wording in every:
        for text in _texts(wording):
            key = text.masked(Origin.VALUE, Origin.REFERENCE)
            groups.setdefault((text.language, wording.status), {}).setdefault(key, (text, wording))
    for (language, status), texts in groups.items():
        owners: dict[str, str | None] = {key: wording.clause.id for key, (_, wording) in texts.items()}
        for key, mark in textual.marks(list(texts), language, status, library, clauses=owners):
            text, wording = texts[key]
            stretch = text.stretch(mark.start)
            if stretch is None or stretch.origin is not Origin.LABEL:
                yield _finding(wording, mark.code, text, mark.start, dict(mark.values))


def _texts(wording: Wording) -> Iterator[Passage]:
    for row in (wording.title, *wording.rows):
        yield from row.values()


def _finding(wording: Wording, code: str, text: Passage, offset: int, values: dict[str, object]) -> Diagnostic:
    return diagnostic(code, values, status=wording.status, location=text.place(offset), clause=wording.clause.id,
                      language=text.language)  # fmt: skip
