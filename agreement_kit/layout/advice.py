"""What is to be said of a house style and the instrument that is printed in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from agreement_kit.diagnostics import N_, Diagnostic, Location, Severity
from agreement_kit.instrument.nodes import Element, Kind, Reference, Status, flatten
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout.arrange import ACROSS_FROM
from agreement_kit.layout.house import House
from agreement_kit.readers.docx.letterhead import read_letterhead

_WITHOUT_HEADERS: Final = ("pdf", "html")


def advice(
    house: House,
    instrument: Instrument,
    languages: Sequence[str] | None = None,
    *,
    layout: str = "columns",
    formats: Sequence[str] = ("docx",),
    letterhead: bool = True,
) -> tuple[Diagnostic, ...]:
    """Findings on ``instrument`` in ``house``; ``languages`` are the texts printed (default: all), as ``layout`` and
    in ``formats`` (of ``writers.FORMATS``; a PDF that LibreOffice prints counts as ``docx``). Without
    ``letterhead``, what is the same for every instrument is left out."""
    shown = tuple(languages or instrument.languages)
    found = [*_treaty(house, instrument), *_emblem(house, shown), *_letterhead(house, shown)]
    found += _numbering(house, instrument, shown)
    return (*(of_letterhead(house, len(shown), layout=layout, formats=formats) if letterhead else ()), *found)


def of_letterhead(
    house: House, texts: int, *, layout: str = "columns", formats: Sequence[str] = ("docx",)
) -> tuple[Diagnostic, ...]:
    """What is not kept of the letterhead of ``house``, or not as it was made, whatever the instrument with so many
    ``texts``; empty where the house is none."""
    across = texts >= ACROSS_FROM and layout == "columns"
    return () if house.reference is None else tuple(_kept(house, house.reference, across, formats))


def _kept(house: House, reference: bytes, across: bool, formats: Sequence[str]) -> Iterator[Diagnostic]:
    head = read_letterhead(reference, house.name)
    yield from head.notes
    place = Location(house.name)
    if (head.geometry.width > head.geometry.height) is not across and head.stories:
        template = (
            N_("{file} is upright, and three texts lie across: what stands in its header is as made for upright pages.")
            if across
            else N_(
                "{file} lies across, and the texts are upright: what stands in its header is as made for the other."
            )
        )
        hint = N_("Look at the header, use --layout sequential, or give a letterhead that lies as the texts do.")
        yield Diagnostic(
            code="H056", severity=Severity.WARNING, template=template, hint_template=hint,
            values={"file": house.name}, location=place,
        )  # fmt: skip
    if lacking := [name for name in formats if name in _WITHOUT_HEADERS]:
        template = N_("Headers, footers and emblem of {file} are in the DOCX alone; {formats} has its fonts and page.")
        hint = N_("Print the DOCX: --pdf-engine libreoffice.")
        yield Diagnostic(
            code="H057", severity=Severity.WARNING, template=template, hint_template=hint,
            values={"file": house.name, "formats": ", ".join(lacking)}, location=place,
        )  # fmt: skip


def _treaty(house: House, instrument: Instrument) -> Iterator[Diagnostic]:
    if house.binding_only and instrument.status is Status.NON_BINDING:
        yield Diagnostic(
            code="H020",
            severity=Severity.WARNING,
            template=N_(
                "The house style {house} is for binding instruments, and this one is non-binding: it is not printed on "
                "treaty paper."
            ),
            hint_template=N_("Take another house style, such as plain."),
            values={"house": house.name},
        )


def _emblem(house: House, languages: Sequence[str]) -> Iterator[Diagnostic]:
    if house.emblem is not None and languages[0] not in dict(house.emblem.alt):
        yield Diagnostic(
            code="H021",
            severity=Severity.WARNING,
            template=N_("The emblem has no words in the language {language} for who cannot see it."),
            hint_template=N_("Add them to the style file, under emblem: alt."),
            values={"language": languages[0]},
            language=languages[0],
        )


def _letterhead(house: House, languages: Sequence[str]) -> Iterator[Diagnostic]:
    for code in languages:
        if house.letterhead and code not in dict(house.letterhead):
            yield Diagnostic(
                code="H023",
                severity=Severity.INFO,
                template=N_("The letterhead has no words in the language {language}."),
                hint_template=N_("Add them to the style file, under letterhead."),
                values={"language": code},
                language=code,
            )


def _numbering(house: House, instrument: Instrument, languages: Sequence[str]) -> Iterator[Diagnostic]:
    """A reference says the usual word, in the form that its sentence asks for; only headings change."""
    articles = [element for element in instrument.elements() if element.kind is Kind.ARTICLE]
    cited = {node.target for element in instrument.elements() for node in _references(element)}
    for code, word in house.numbering:
        first = next((item.number[code].before.strip() for item in articles if code in item.number), word)
        if code in languages and first != word and any(item.eid in cited for item in articles):
            yield Diagnostic(
                code="H022",
                severity=Severity.WARNING,
                template=N_("The headings say “{word}”, and the sentences that refer to them still say “{usual}”."),
                hint_template=N_("Leave numbering out of the style file, or correct those sentences by hand."),
                values={"word": word, "usual": first},
                language=code,
            )


def _references(element: Element) -> Iterator[Reference]:
    for words in element.words.values():
        yield from (node for node in flatten(words) if isinstance(node, Reference))
