"""Family 9: a DOCX, ours or a person's edit of it: what it shows, and its texts against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from agreement_kit.checks import docx, textual
from agreement_kit.checks.codes import diagnostic
from agreement_kit.checks.days import days
from agreement_kit.checks.parity import OF_WORDS, compare
from agreement_kit.checks.parity_words import OF_MEANING
from agreement_kit.checks.passages import of_text
from agreement_kit.checks.terms import names, terms
from agreement_kit.diagnostics import Diagnostic, Location, in_order
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Library
from agreement_kit.readers import read_docx
from agreement_kit.readers.docx.archive import Archive

Texts = Mapping[str, Mapping[str, str]]
_COMPARISONS = (*OF_WORDS, *OF_MEANING)


def check_document(source: str | Path, library: Library, eids: Iterable[str] | None = None) -> tuple[Diagnostic, ...]:
    """Everything found in a DOCX, in the order of its elements.

    ``eids`` replaces the map in the document, for a file whose program dropped it.

    Raises:
        ReadingError: the file is no DOCX of ours, is damaged, hostile or too large.
    """
    texts = read_docx(source, eids)
    with Archive(source) as archive:
        said = docx.properties(archive)
        shown = list(docx.seen(archive, {language: tuple(own) for language, own in texts.items()}))
    status = Status(said["status"]) if said.get("status") in {item.value for item in Status} else None
    place = Location(str(source))
    found = [
        diagnostic(item.code, item.values, status=status, location=place, language=item.language, path=item.eid,
                   clause=clause_of(item.eid))
        for item in shown
    ]  # fmt: skip
    found += check_texts(texts, library, status, place)
    return in_order(found)


def check_texts(
    texts: Texts, library: Library, status: Status | None = None, place: Location | None = None
) -> Iterator[Diagnostic]:
    """Texts by language and eId: parity, orthography, wording, terms, names, dates and safety of each."""
    place = place or Location()
    eids = list(dict.fromkeys(eid for own in texts.values() for eid in own))
    for eid in eids:
        row = {language: of_text(own[eid], language) for language, own in texts.items() if eid in own}
        for language in texts:
            if language not in row:
                yield _finding("C908", {"eid": eid, "other": next(iter(row))}, eid, language, status, place)
        for item in compare(row, _COMPARISONS, library):
            yield _finding(item.code, item.values, eid, item.language, status, place)
    for language, own in texts.items():
        yield from _words(own, language, library, status, place)


def _words(
    own: Mapping[str, str], language: str, library: Library, status: Status | None, place: Location
) -> Iterator[Diagnostic]:
    by_text: dict[str, str] = {}
    for eid, text in own.items():
        by_text.setdefault(text, eid)
    for text, mark in textual.marks(list(by_text), language, status, library, clauses=_clauses(by_text)):
        if mark.code == "O106" and _NUMBER_OF.search(text, 0, mark.start):
            continue
        yield _finding(mark.code, mark.values, by_text[text], language, status, place)
    for text, eid in by_text.items():
        for use in (*terms(text, language, library, quoted=True), *names(text, language, library)):
            yield _finding(use.code, use.values, eid, language, status, place)
        for day in days(text, language):
            yield _finding(day.code, day.values, eid, language, status, place)


# The number of a document is cited as it is printed there.
_NUMBER_OF: Final = re.compile("شمارهٔ? $")


def _clauses(by_text: Mapping[str, str]) -> dict[str, str | None]:
    return {text: clause_of(eid) for text, eid in by_text.items()}


def clause_of(eid: str | None) -> str | None:
    """The clause in which an element stands: ``cl_ending__para_1`` is in ``ending``."""
    return eid.removeprefix("cl_").partition("__")[0] if eid is not None and eid.startswith("cl_") else None


def _finding(
    code: str, values: Mapping[str, object], eid: str, language: str, status: Status | None, place: Location
) -> Diagnostic:
    return diagnostic(code, values, status=status, location=place, language=language, path=eid, clause=clause_of(eid))
