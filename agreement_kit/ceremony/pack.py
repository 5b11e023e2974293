"""A pack under way: what is signed by whom, in which originals, and the files made so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final, NamedTuple

from agreement_kit.assembly.alternat import MANY
from agreement_kit.ceremony.letters import Letter
from agreement_kit.ceremony.load import Ceremony
from agreement_kit.ceremony.people import People, Person
from agreement_kit.ceremony.signing import Signing
from agreement_kit.diagnostics import Diagnostic, Severity, in_order
from agreement_kit.layout import PLAIN, House
from agreement_kit.locales import LOCALES
from agreement_kit.particulars import Party

#: With more sides than this the depositary alone initials the pages.
INITIALLED: Final = MANY
#: How many signatures stand beside each other.
ACROSS: Final = 2


def beside(sides: int) -> str:
    """The layout for so many sides: three and more signatures need the width of the page."""
    return "columns" if sides <= ACROSS else "sequential"


class File(NamedTuple):
    """A file of the pack: its path below the folder, with ``/``; what it is; the index of its instrument, if it is of
    one; whose it is, if it is somebody's."""

    path: str
    data: bytes
    kind: str
    document: int | None = None
    party: str | None = None


class Place(NamedTuple):
    """Where one signature stands: in whose original, in which text, in which row from 1 and on which side."""

    original: str
    language: str
    row: int
    side: str
    person: int


@dataclass(frozen=True)
class Pack:
    """Everything that the documents of a pack are made from.

    ``number`` is that of the print, from 1. ``languages`` are those of the pack. ``moment`` is the time that every file
    states of itself. ``layout`` is that of the originals; None: side by side for two sides, else one text after the
    other. ``letters`` are the instruments derived from those that are signed, ``found`` what was found in
    them.
    """

    ceremony: Ceremony
    people: People
    signings: tuple[Signing, ...]
    languages: tuple[str, ...]
    layout: str | None
    final: bool
    number: int
    moment: datetime
    house: House = PLAIN
    letters: tuple[Letter, ...] = ()
    found: tuple[Diagnostic, ...] = ()

    @property
    def host(self) -> str:
        """The id of the host."""
        return self.people.host

    @cached_property
    def parties(self) -> dict[str, Party]:
        """The parties, the host first, then in the order of the instruments."""
        given = self.ceremony.parties
        return {self.host: given[self.host], **given}

    @property
    def several(self) -> bool:
        """Whether some instrument has more than two sides."""
        return len(self.parties) > 2

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """Everything found, in the instruments and in the ceremony itself."""
        found = [item for signing in self.signings for item in signing.findings]
        return in_order([*found, *self.people.found, *self.found])

    @property
    def faulty(self) -> bool:
        """Whether an error stands."""
        return any(item.severity is Severity.ERROR for item in self.findings)

    def name(self, stem: str, suffix: str) -> str:
        """A file name; from the second print on it says which print it is of."""
        return f"{stem}.{suffix}" if self.number == 1 else f"{stem}.print-{self.number}.{suffix}"

    def places(self, signing: Signing) -> Iterator[Place]:
        """Every signature of an instrument, original by original, text by text, in the order of the cells."""
        for original in signing.originals:
            for language, block in original.instrument.signatures.items():
                rtl = _RTL[language]
                seen: dict[str, int] = {}
                for at, (owner, _) in enumerate(block.cells):
                    number = seen[owner] = seen.get(owner, -1) + 1
                    leading = at % ACROSS == 0
                    side = "left" if leading is not rtl else "right"
                    person = self.people.signatories[signing.index, owner, number]
                    yield Place(original.name, language, at // ACROSS + 1, side, person)

    def signatories(self, signing: Signing) -> list[Person]:
        """Who signs an instrument, in the order of its first original, each once."""
        order = dict.fromkeys(place.person for place in self.places(signing))
        return [self.people.persons[index] for index in order]


_RTL: Final = {item.code: item.rtl for item in LOCALES}
