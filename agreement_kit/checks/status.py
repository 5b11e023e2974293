"""Family 6 for one instrument: its title against its status."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from agreement_kit.checks.passages import Origin, of_words
from agreement_kit.checks.rules.wording import title_wording
from agreement_kit.checks.subject import Subject
from agreement_kit.diagnostics import Diagnostic


def title(subject: Subject) -> Iterator[Diagnostic]:
    """U108: a title that names a binding instrument over a non-binding text."""
    instrument = subject.instrument
    template = subject.library.templates.get(instrument.type)
    for language, words in instrument.title.items():
        text = of_words(words, language).masked(Origin.VALUE, Origin.BLANK)
        for mark in title_wording(text, language, instrument.status.value):
            place = template.source if template is not None else None
            yield subject.report(mark.code, None, mark.values, place=place, language=language)


RULES: Final = (title,)
