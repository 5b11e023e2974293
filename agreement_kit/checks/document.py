"""Family 9: a DOCX, ours or a person's edit of it: what it shows, and its texts against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from agreement_kit.checks import docx, textual
from agreement_kit.checks.codes import diagnostic
from agreement_kit.checks.days import days
from agreement_kit.checks.drift import settled
from agreement_kit.checks.memo import remembered
from agreement_kit.checks.parity import OF_WORDS, Comparison, Difference, compare, present
from agreement_kit.checks.parity_words import OF_HEADINGS, OF_MEANING, bodies
from agreement_kit.checks.passages import of_text
from agreement_kit.checks.terms import names, terms
from agreement_kit.diagnostics import Diagnostic, Location, in_order
from agreement_kit.drafting.numbers import ascii_digits
from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Library
from agreement_kit.readers.docx.archive import MAIN, Archive
from agreement_kit.readers.docx.numbers import articles
from agreement_kit.readers.docx.read import read_archive

Texts = Mapping[str, Mapping[str, str]]
_COMPARISONS: Final = (*OF_WORDS, *OF_MEANING)
#: Headings are worded freely: «Ineligible persons», «Лица, не допускаемые к участию».
_OF_HEADINGS: Final = (present, *OF_HEADINGS, bodies)


def check_document(
    source: str | Path | bytes, library: Library, eids: Iterable[str] | None = None
) -> tuple[Diagnostic, ...]:
    """Everything found in a DOCX, in the order of its elements.

    ``eids`` replaces the map in the document, for a file whose program dropped it.

    Raises:
        ReadingError: the file is no DOCX of ours, is damaged, hostile or too large.
    """
    with Archive(source) as archive:
        texts = read_archive(archive, eids)
        known = {language: tuple(own) for language, own in texts.items()}
        said = docx.properties(archive)
        shown = list(docx.seen(archive, known))
        other = tuple(dict.fromkeys(docx.others(docx.Document(archive, known))))
        numbers = articles(archive.xml(MAIN), known)
    status = Status(said["status"]) if said.get("status") in {item.value for item in Status} else None
    place = Location(archive.name)
    found = [_finding(item.code, item.values, item.eid, item.language, status, place) for item in shown]
    found += check_texts(texts, library, status, place)
    found += _of_others(other, library, status, place)
    found += _spellings(texts, other, status, place)
    return in_order(_numbered(item, numbers) for item in found)


def _numbered(item: Diagnostic, numbers: Mapping[tuple[str, str], str]) -> Diagnostic:
    """The finding with the number of its article as it is printed, in ASCII digits."""
    article = (item.path or "").partition("__")[0]
    number = numbers.get((item.language or "", article)) or next(
        (number for (_, eid), number in numbers.items() if eid == article), None
    )
    return item.with_(article=ascii_digits(number)) if number else item


def _of_others(
    texts: tuple[tuple[str, str], ...], library: Library, status: Status | None, place: Location
) -> Iterator[Diagnostic]:
    """Safety and names in what belongs to no element: signatures, heads and feet of pages, what a person added."""
    for language, text in texts:
        found: list[tuple[str, Mapping[str, object]]] = [
            (mark.code, mark.values) for mark in textual.safe(text, language)
        ]
        found += [(use.code, use.values) for use in names(text, language, library)]
        for code, values in found:
            yield _finding(code, values, None, language, status, place)


def _spellings(
    texts: Texts, others: tuple[tuple[str, str], ...], status: Status | None, place: Location
) -> Iterator[Diagnostic]:
    """C407: a name that stands in one place in another spelling than in the others."""
    for language, own in texts.items():
        more = [text for other, text in others if other == language]
        rare = settled((*own.values(), *more), language)
        for word, better in rare.items():
            values = {"found": word, "suggestion": better}
            eid = next((eid for eid, text in own.items() if word in text), None)
            yield _finding("C407", values, eid, language, status, place)


def check_texts(
    texts: Texts, library: Library, status: Status | None = None, place: Location | None = None
) -> Iterator[Diagnostic]:
    """Texts by language and eId: parity, orthography, wording, terms, names, dates and safety of each."""
    place = place or Location()
    eids = list(dict.fromkeys(eid for own in texts.values() for eid in own))
    for eid in eids:
        row = tuple((language, own[eid]) for language, own in texts.items() if eid in own)
        for language in texts.keys() - {language for language, _ in row}:
            yield _finding("C908", {"eid": eid, "other": row[0][0]}, eid, language, status, place)
        comparisons = _COMPARISONS if "__" in eid else _OF_HEADINGS
        pair = ("document", row, comparisons)
        for item in remembered(library, pair, partial(_compared, row, comparisons, library)):
            yield _finding(item.code, item.values, eid, item.language, status, place)
    for language, own in texts.items():
        by_text: dict[str, str] = {}
        for eid, text in own.items():
            by_text.setdefault(text, eid)
        clauses = tuple((text, clause_of(eid)) for text, eid in by_text.items())
        key = ("document", language, status, clauses)
        for text, code, values in remembered(library, key, partial(_words, clauses, language, status, library)):
            yield _finding(code, values, by_text[text], language, status, place)


def _compared(
    row: tuple[tuple[str, str], ...], comparisons: tuple[Comparison, ...], library: Library
) -> tuple[Difference, ...]:
    return tuple(compare({language: of_text(text, language) for language, text in row}, comparisons, library))


# The number of a document is cited as it is printed there.
_NUMBER_OF: Final = re.compile("شمارهٔ? $")


def _words(
    clauses: tuple[tuple[str, str | None], ...], language: str, status: Status | None, library: Library
) -> tuple[tuple[str, str, Mapping[str, object]], ...]:
    """Text, code and values of what is wrong with the words of one language."""
    found: list[tuple[str, str, Mapping[str, object]]] = []
    texts = [text for text, _ in clauses]
    for text, mark in textual.marks(texts, language, status, library, clauses=dict(clauses)):
        if mark.code != "O106" or not _NUMBER_OF.search(text, 0, mark.start):
            found.append((text, mark.code, mark.values))
    for text in texts:
        found += ((text, code, values) for code, values in remembered(
            library, ("uses", language, text), partial(_uses, text, language, library)))  # fmt: skip
    return tuple(found)


def _uses(text: str, language: str, library: Library) -> tuple[tuple[str, Mapping[str, object]], ...]:
    uses = (*terms(text, language, library, quoted=True), *names(text, language, library))
    return (*((use.code, use.values) for use in uses), *((item.code, item.values) for item in days(text, language)))


def clause_of(eid: str | None) -> str | None:
    """The clause in which an element stands: ``cl_ending__para_1`` is in ``ending``."""
    return eid.removeprefix("cl_").partition("__")[0] if eid is not None and eid.startswith("cl_") else None


def _finding(
    code: str,
    values: Mapping[str, object],
    eid: str | None,
    language: str | None,
    status: Status | None,
    place: Location,
) -> Diagnostic:
    return diagnostic(code, values, status=status, location=place, language=language, path=eid, clause=clause_of(eid))
