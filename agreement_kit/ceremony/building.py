"""From a ceremony to the files of its pack, all in memory: nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Final

from agreement_kit.ceremony.documents import checksheet, originals, press, proof
from agreement_kit.ceremony.load import Ceremony
from agreement_kit.ceremony.manifest import manifest
from agreement_kit.ceremony.pack import File, Pack, signing_of
from agreement_kit.ceremony.people import people_of
from agreement_kit.ceremony.storing import MANIFEST
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.errors import AgreementKitError
from agreement_kit.layout import PLAIN, House
from agreement_kit.library import Library

#: The documents in the order in which they are made.
DOCUMENTS: Final[Sequence[Callable[[Pack], Iterator[File]]]] = (
    originals.files,
    proof.files,
    press.files,
    checksheet.files,
)


def prepare(
    ceremony: Ceremony,
    library: Library,
    *,
    moment: datetime,
    layout: str = "columns",
    final: bool = False,
    number: int = 1,
    house: House = PLAIN,
) -> Pack:
    """Everything that a pack is made from; ``number`` is that of the print, ``moment`` what its files state.

    Raises:
        AgreementKitError: an instrument cannot be drafted; it carries the findings of all that cannot.
    """
    signings = []
    refused: list[Diagnostic] = []
    for index, document in enumerate(ceremony.documents):
        try:
            signings.append(signing_of(index, document, library))
        except AgreementKitError as error:
            refused += error.diagnostics
    if refused:
        raise AgreementKitError(refused)
    people = people_of(ceremony)
    return Pack(ceremony, people, tuple(signings), ceremony.languages, layout, final, number, moment, house)


def build(pack: Pack) -> tuple[File, ...]:
    """Every file of ``pack``, the manifest last."""
    files: list[File] = []
    for made in DOCUMENTS:
        files += made(pack)
    return (*files, File(MANIFEST, manifest(pack, files), "manifest"))
