"""The proof: every text alone, its lines numbered, with room for notes beside it. Never an original."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from agreement_kit.ceremony.pack import File, Pack
from agreement_kit.ceremony.text import say, word
from agreement_kit.instrument.nodes import Element, Kind, Words
from agreement_kit.layout import Layout, arrange
from agreement_kit.writers import docx_bytes
from agreement_kit.writers.pdf import pdf_bytes

FOLDER: Final = "proof"
#: Room for notes beside the text, in millimetres.
NOTES: Final = 50.0


def files(pack: Pack) -> Iterator[File]:
    """The proof of each instrument as DOCX and PDF."""
    for signing in pack.signings:
        # One text after the other: Word numbers no lines inside a table.
        note = block("proof-note", [{code: say(code, "proof.note") for code in signing.instrument.languages}])
        shown = replace(signing.instrument, preface=(note, *signing.instrument.preface))
        layout = marked(arrange(shown, "sequential", draft=True, house=pack.house), "proof")
        layout = replace(layout, line_numbers=True, notes=NOTES)
        stem = f"{FOLDER}/{signing.stem}.proof"
        told = {"print": pack.number, "content": signing.originals[0].digest}
        document = docx_bytes(layout, house=pack.house, properties=told, modified=pack.moment)
        yield File(pack.name(stem, "docx"), document, "proof", signing.index)
        pdf = pdf_bytes(layout, house=pack.house, properties=told, modified=pack.moment)
        yield File(pack.name(stem, "pdf"), pdf, "proof", signing.index)


def block(eid: str, lines: list[dict[str, Words]]) -> Element:
    """Paragraphs of ours beside the words of an instrument, each in every language."""
    children = tuple(
        Element(f"{eid}__para_{number}", Kind.PARAGRAPH, "", words=line) for number, line in enumerate(lines, 1)
    )
    return Element(eid, Kind.BLOCK, "", children=children)


def marked(layout: Layout, key: str) -> Layout:
    """``layout`` with what it is in the place of the draft mark."""
    running = {code: replace(one, draft=word(code, key)) for code, one in layout.running.items()}
    return replace(layout, running=running)
