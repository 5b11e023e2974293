"""Findings and clauses' notes as remarks, in the language of the person who reads the draft."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Literal

from agreement_kit.diagnostics import N_, Diagnostic, Severity
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout.model import Remark
from agreement_kit.layout.remarks import Place, Places
from agreement_kit.library import Library

_KINDS: Final[dict[Severity, Literal["error", "warning", "info"]]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
}
# The words of the command line, which begin a sentence here.
_HEADS: Final = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.INFO: N_("note")}
_DRAFTER: Final = N_("For the drafter")
_FALLBACK: Final = "en"


def remarks_of(
    instrument: Instrument,
    findings: Iterable[Diagnostic],
    library: Library,
    languages: Sequence[str] | None = None,
    *,
    spoken: str = "en",
    gettext: Callable[[str], str] = str,
) -> tuple[tuple[Place, Remark], ...]:
    """``findings`` and the notes of the clauses in use, each with its place in the texts ``languages`` (default: all).

    ``gettext`` translates into ``spoken``, the language of the remarks. A note of a clause that is not written in that
    language is given in English, else as it is. The gravest come first at each place.
    """
    shown = tuple(languages or instrument.languages)
    places = Places(instrument, shown)
    ranked = sorted(findings, key=lambda finding: -finding.severity.rank)
    told = [(places.of(finding), _said(finding, spoken, gettext)) for finding in ranked]
    return (*told, *_notes(instrument, library, places, spoken, gettext))


def _said(finding: Diagnostic, spoken: str, gettext: Callable[[str], str]) -> Remark:
    word = gettext(_HEADS[finding.severity])
    body, hint = finding.translated(gettext)
    return Remark(_KINDS[finding.severity], f"{word[:1].upper()}{word[1:]} {finding.code}", body, hint, spoken)


def _notes(
    instrument: Instrument, library: Library, places: Places, spoken: str, gettext: Callable[[str], str]
) -> Iterator[tuple[Place, Remark]]:
    for use in instrument.clauses:
        place = places.of_clause(use.id)
        notes = library.clauses[use.id].notes
        for language in (spoken, _FALLBACK, *notes):
            if place is not None and notes.get(language):
                # The head speaks the language of the note, which one paragraph cannot mix with another.
                head = gettext(_DRAFTER) if language == spoken else _DRAFTER
                yield place, Remark("note", head, " ".join(notes[language].split()), None, language)
                break
