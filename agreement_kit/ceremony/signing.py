"""One instrument to be signed, with its originals."""

from __future__ import annotations

from dataclasses import dataclass

from agreement_kit.ceremony.load import Document
from agreement_kit.checks import accepted, check, properties
from agreement_kit.diagnostics import Diagnostic, in_order
from agreement_kit.instrument.tree import Instrument
from agreement_kit.library import Library
from agreement_kit.originals import Original, originals
from agreement_kit.particulars import Party


@dataclass(frozen=True)
class Signing:
    """One instrument with its originals. ``findings`` are those of all of them."""

    index: int
    document: Document
    originals: tuple[Original, ...]
    findings: tuple[Diagnostic, ...]

    @property
    def instrument(self) -> Instrument:
        """The instrument as its first original has it."""
        return self.originals[0].instrument

    @property
    def stem(self) -> str:
        """How the names of its files begin."""
        return self.document.stem

    @property
    def deposited(self) -> bool:
        """Whether there is one original for the depositary."""
        return self.originals[0].alternat == "depositary"

    @property
    def parties(self) -> dict[str, Party]:
        """Its parties by id."""
        return {party.id: party for party in self.document.particulars.parties}

    @property
    def accepted(self) -> dict[str, str]:
        """The accepted findings as properties of a file."""
        return properties(self.findings)


def signing_of(index: int, document: Document, library: Library) -> Signing:
    """The originals of one instrument, proved equal, with everything that is found in them.

    Raises:
        AgreementKitError: the instrument cannot be drafted, or its originals differ in more than the order.
    """
    made = originals(document.particulars, library, document.alternat, order=document.order)
    notes = accepted(made[0].notes, document.particulars)
    views = {id(original.instrument): original.instrument for original in made}
    found = [item for view in views.values() for item in check(view, library)]
    return Signing(index, document, made, in_order([*found, *notes.standing, *notes.accepted]))
