"""What a clause's own texts can get wrong, found once per library: every wording in a neutral setting.

The findings are kept with the library, so that the next instrument costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from agreement_kit.checks import stored, structure, terms, textual
from agreement_kit.checks.codes import diagnostic
from agreement_kit.checks.memo import remembered
from agreement_kit.checks.parity import OF_CLAUSES, OF_WORDS, compare
from agreement_kit.checks.parity_words import OF_HEADINGS, OF_MEANING
from agreement_kit.checks.passages import Origin, Passage
from agreement_kit.checks.rules.base import Mark
from agreement_kit.checks.wordings import Row, Wording, wordings
from agreement_kit.diagnostics import Diagnostic, in_order
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Library

_COMPARISONS = (*OF_WORDS, *OF_CLAUSES, *OF_MEANING)


def check_library(library: Library) -> tuple[Diagnostic, ...]:
    """Everything found in the texts of ``library``, and what loading noted, in the order of place."""
    found = library.cache.get("checks.library")
    if not isinstance(found, tuple):
        every = list(wordings(library))
        found = in_order([
            *library.found,
            *(item for wording in every for item in of_wording(library, wording)),
            *(item for _, item in orthography(library, every)),
            *stored.stored(library),
        ])  # fmt: skip
        library.cache["checks.library"] = found
    return found


def check_wordings(library: Library, wanted: Iterable[Wording]) -> Iterator[Diagnostic]:
    """Everything found in some wordings; what needs the whole library beside them is left out."""
    every = list(wanted)
    new = [wording for wording in every if _key(wording) not in library.cache]
    if new:
        found = {_key(wording): list(of_wording(library, wording)) for wording in new}
        for wording, item in orthography(library, new):
            found[_key(wording)].append(item)
        library.cache.update((key, in_order(items)) for key, items in found.items())
    for wording in every:
        yield from library.cache[_key(wording)]  # type: ignore[misc]  # the cache is shared by all that a library keeps


def _key(wording: Wording) -> tuple[str, str, str, Status]:
    return ("checks.found", wording.clause.id, wording.variant.name, wording.status)


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
    comparisons = _COMPARISONS if row is not wording.title else (*OF_CLAUSES, OF_WORDS[0], *OF_HEADINGS)
    # Statuses and variants share many of their paragraphs.
    key = ("row", row is wording.title, *(_read(text) for text in row.values()))
    for item in remembered(library, key, lambda: tuple(compare(row, comparisons, library))):
        text = row[item.language]
        place = text.home if item.offset is None else text.place(item.offset)
        yield diagnostic(item.code, item.values, status=wording.status, location=place, clause=wording.clause.id,
                         language=item.language)  # fmt: skip


def _read(text: Passage) -> tuple[object, ...]:
    """All of a passage that a comparison can look at."""
    # One string is kept and compared at less cost than the stretches. Words need no place: they are what is left.
    others = [item for item in text.stretches if item.origin is not Origin.WORDS]
    stands = "\n".join([f"{item.start} {item.end} {item.origin} {item.key}" for item in others])
    return text.language, text.text, text.terms, stands


def orthography(library: Library, every: Iterable[Wording]) -> Iterator[tuple[Wording, Diagnostic]]:
    """Orthography and safety, all texts of a language together; the wording of each status."""
    spelled: dict[str, _Owners] = {}
    stated: dict[tuple[str, Status], _Owners] = {}
    for wording in every:
        for text in _texts(wording):
            key = text.masked(Origin.VALUE, Origin.REFERENCE)
            for owners in (
                spelled.setdefault(text.language, {}),
                stated.setdefault((text.language, wording.status), {}),
            ):
                owners.setdefault(key, []).append((text, wording))
    for language, owners in spelled.items():
        yield from _owned(textual.marks(list(owners), language, None, library), owners)
    for (language, status), owners in stated.items():
        clauses: dict[str, str | None] = {key: found[0][1].clause.id for key, found in owners.items()}
        yield from _owned(textual.worded(owners, language, status, clauses), owners)


#: The passages that read alike, with their wordings, by what they read.
_Owners = dict[str, list[tuple[Passage, Wording]]]


def _owned(marks: Iterable[tuple[str, Mark]], owners: _Owners) -> Iterator[tuple[Wording, Diagnostic]]:
    for key, mark in marks:
        for text, wording in owners[key]:
            stretch = text.stretch(mark.start)
            if stretch is None or stretch.origin is not Origin.LABEL:
                yield wording, _finding(wording, mark.code, text, mark.start, dict(mark.values))


def _texts(wording: Wording) -> Iterator[Passage]:
    for row in (wording.title, *wording.rows):
        yield from row.values()


def _finding(wording: Wording, code: str, text: Passage, offset: int, values: dict[str, object]) -> Diagnostic:
    return diagnostic(code, values, status=wording.status, location=text.place(offset), clause=wording.clause.id,
                      language=text.language)  # fmt: skip
