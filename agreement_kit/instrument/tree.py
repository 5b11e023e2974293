"""The instrument: the legal document as such, in all its texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from agreement_kit.diagnostics import Diagnostic
from agreement_kit.instrument.nodes import ClauseUse, Element, SignatureBlock, Status, Words, walk


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument with all its texts.

    ``languages`` is the house order: from the leading side of the page. ``title`` and ``short_title`` (for headers) are
    per language. ``signatures`` holds one block per text, and none where letters bear their own. ``found`` are the
    findings of assembly (blanks, for example). ``facts`` are what assembly decided and checks need: ``original_count``,
    how many originals the text states.
    """

    type: str
    status: Status
    languages: tuple[str, ...]
    title: Mapping[str, Words]
    short_title: Mapping[str, str]
    preface: tuple[Element, ...]
    preamble: tuple[Element, ...]
    body: tuple[Element, ...]
    conclusions: tuple[Element, ...]
    signatures: Mapping[str, SignatureBlock]
    attachments: tuple[Element, ...]
    parties: tuple[str, ...]
    clauses: tuple[ClauseUse, ...] = ()
    found: tuple[Diagnostic, ...] = ()
    particulars: object = None
    template_version: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)

    def elements(self) -> Iterator[Element]:
        """Every element in reading order."""
        for part in (self.preface, self.preamble, self.body, self.conclusions, self.attachments):
            yield from walk(part)

    def signature_blocks(self, language: str) -> Iterator[SignatureBlock]:
        """Every block of signatures in the text of ``language``, in reading order: of each letter, then of the end."""
        for element in self.body:
            if language in element.signatures:
                yield element.signatures[language]
        if language in self.signatures:
            yield self.signatures[language]
