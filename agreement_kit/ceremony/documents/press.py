"""The press copy: the texts to read, with the names of those who sign in the place of signatures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from agreement_kit.ceremony.documents.proof import block, marked
from agreement_kit.ceremony.pack import File, Pack
from agreement_kit.ceremony.signing import Signing
from agreement_kit.ceremony.text import joined, person_name, person_title, say, side_name
from agreement_kit.instrument.nodes import Text, Words
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import arrange
from agreement_kit.writers import docx_bytes
from agreement_kit.writers.pdf import pdf_bytes

FOLDER: Final = "press"


def files(pack: Pack) -> Iterator[File]:
    """The press copy of each instrument as DOCX and PDF."""
    for signing in pack.signings:
        layout = marked(arrange(_copy(pack, signing), "sequential", draft=True, house=pack.house), "press")
        stem = f"{FOLDER}/{signing.stem}.press"
        told = {"print": pack.number, "content": signing.originals[0].digest}
        document = docx_bytes(layout, house=pack.house, properties=told, modified=pack.moment)
        yield File(pack.name(stem, "docx"), document, "press", signing.index)
        pdf = pdf_bytes(layout, house=pack.house, properties=told, modified=pack.moment)
        yield File(pack.name(stem, "pdf"), pdf, "press", signing.index)


def _copy(pack: Pack, signing: Signing) -> Instrument:
    """The instrument with a note before it, and after it a list of the signatories."""
    instrument = signing.instrument
    languages = instrument.languages
    before = block("press-note", [{code: say(code, "press.note") for code in languages}])
    lines: list[dict[str, Words]] = [{code: (*say(code, "press.signed"), Text(":")) for code in languages}]
    for person in pack.signatories(signing):
        line = {}
        for code in languages:
            party = signing.parties.get(person.party or "")
            parts = (side_name(party, code) if party else (), person_name(person, code), person_title(person, code))
            line[code] = joined(parts, " – ")
        lines.append(line)
    lines.append({code: say(code, "press.kept") for code in languages})
    after = block("press-signed", lines)
    return replace(
        instrument,
        preface=(before, *instrument.preface),
        conclusions=(*instrument.conclusions, after),
        signatures={},
    )
