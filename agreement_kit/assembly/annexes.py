"""Annexes that are given with the particulars: their words are data, not markup."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agreement_kit.assembly.context import Context
from agreement_kit.assembly.elements import number_labels
from agreement_kit.assembly.valuewords import local_words
from agreement_kit.diagnostics import N_
from agreement_kit.drafting.values import TBD, LocalText, Tbd
from agreement_kit.instrument.nodes import Blank, Element, Kind, Value, Words


def annexes(context: Context, first: int) -> Iterator[Element]:
    """The annexes of the particulars, numbered from ``first``."""
    for index, annex in enumerate(context.particulars.annexes or ()):
        path = f"annexes.{index}"
        eid = f"annex_{index + 1}"
        heading = {language: _title(annex.title, f"{path}.title", context, language) for language in context.languages}
        children = tuple(_paragraphs(annex.text, f"{path}.text", eid, context)) if annex.text else ()
        number = number_labels("annex", first + index, context)
        yield Element(eid=eid, kind=Kind.ANNEX, clause="", number=number, heading=heading, children=children)


def _title(title: LocalText | Tbd, path: str, context: Context, language: str) -> Words:
    return (Blank(path),) if isinstance(title, Tbd) else local_words(title, path, None, context, language)


def _paragraphs(text: LocalText | Tbd, path: str, eid: str, context: Context) -> Iterator[Element]:
    parts = {language: _parts(text, path, language) for language in context.languages}
    counts = {language: len(words) for language, words in parts.items()}
    if len(set(counts.values())) > 1:
        context.report(
            "A051",
            N_("The texts of this annex differ in their number of paragraphs: {counts}."),
            path=path,
            counts=", ".join(f"{language} {count}" for language, count in counts.items()),
            hint=N_("Part the paragraphs by an empty line, the same number in each language."),
        )
        return
    for index in range(next(iter(counts.values()), 0)):
        words = {language: parts[language][index] for language in parts}
        yield Element(eid=f"{eid}__para_{index + 1}", kind=Kind.PARAGRAPH, clause="", words=words)


def _parts(text: LocalText | Tbd, path: str, language: str) -> list[Words]:
    form: Any = text if isinstance(text, Tbd) else text.form(language)
    where = f"{path}.{language}"
    if form is TBD or form is None:
        return [(Blank(where),)]
    paragraphs = [part.strip() for part in form.split("\n\n")]
    return [(Value(" ".join(part.split("\n")), where),) for part in paragraphs if part]
