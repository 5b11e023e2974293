"""Families 1, 4, 5 and 8 for a text that stands alone: a news item, a draft from elsewhere."""

from __future__ import annotations

from agreement_kit.checks import textual
from agreement_kit.checks.codes import diagnostic
from agreement_kit.checks.days import days
from agreement_kit.checks.parity import unpaired
from agreement_kit.checks.passages import of_text
from agreement_kit.checks.terms import mixed, names, terms
from agreement_kit.diagnostics import Diagnostic, Location, in_order
from agreement_kit.instrument.scan import Lines
from agreement_kit.library import Library


def check_text(
    text: str, language: str, file: str | None = None, library: Library | None = None
) -> tuple[Diagnostic, ...]:
    """Everything found in ``text``, which is in ``language`` (fa, ru, en), in the order of place.

    ``library`` gives the terms and names to hold it against. Lines and columns are those of ``text``. What stands in
    quotation marks is cited, and its terms are not looked at. ``KeyError`` for another language.
    """
    lines = Lines(text)
    found: list[tuple[str, int, dict[str, object]]] = [
        (mark.code, mark.start, dict(mark.values)) for _, mark in textual.marks([text], language, None, library)
    ]
    found += ((item.code, item.start, item.values) for item in days(text, language))
    if library is not None:
        for use in (*terms(text, language, library, quoted=True), *names(text, language, library)):
            found.append((use.code, use.start, use.values))
        found += ((use.code, use.start, use.values) for use in mixed(text, language, library))
    start = 0
    for paragraph in text.split("\n"):
        for item in unpaired(of_text(paragraph, language)):
            found.append((item.code, start + (item.offset or 0), dict(item.values)))
        start += len(paragraph) + 1
    return in_order(
        diagnostic(code, values, location=Location(file, *lines.place(offset)), language=language)
        for code, offset, values in found
    )
