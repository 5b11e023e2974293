"""From a ceremony to the files of its pack, all in memory: nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Final

from agreement_kit.ceremony.documents import (
    announcer,
    cards,
    certified,
    checksheet,
    comparison,
    custody,
    flags,
    hall,
    originals,
    papers,
    plan,
    press,
    proof,
    readme,
    tabs,
)
from agreement_kit.ceremony.letters import letters
from agreement_kit.ceremony.load import Ceremony
from agreement_kit.ceremony.manifest import manifest
from agreement_kit.ceremony.pack import File, Pack
from agreement_kit.ceremony.people import people_of
from agreement_kit.ceremony.signing import Signing, signing_of
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
    comparison.languages_files,
    custody.files,
    certified.files,
    papers.files,
    checksheet.files,
    cards.files,
    tabs.files,
    plan.files,
    hall.files,
    announcer.files,
    flags.files,
)
#: Those that speak of files made before them.
AFTERWARDS: Final[Sequence[Callable[[Pack, Sequence[File]], Iterator[File]]]] = (
    comparison.draft_files,
    readme.files,
)


def prepare(
    ceremony: Ceremony,
    library: Library,
    *,
    moment: datetime,
    layout: str | None = None,
    final: bool = False,
    number: int = 1,
    house: House = PLAIN,
) -> Pack:
    """Everything that a pack is made from; ``number`` is that of the print, ``moment`` what its files state.

    Raises:
        AgreementKitError: an instrument cannot be drafted; it carries the findings of all that cannot.
    """
    signings: list[Signing] = []
    refused: list[Diagnostic] = []
    for index, document in enumerate(ceremony.documents):
        try:
            signings.append(signing_of(index, document, library))
        except AgreementKitError as error:
            refused += error.diagnostics
    if refused:
        raise AgreementKitError(refused)
    made, found = letters(ceremony, signings, library)
    return Pack(
        ceremony=ceremony,
        people=people_of(ceremony),
        signings=tuple(signings),
        languages=ceremony.languages,
        layout=layout,
        final=final,
        number=number,
        moment=moment,
        house=house,
        letters=tuple(made),
        found=tuple(found),
    )


def build(pack: Pack) -> tuple[File, ...]:
    """Every file of ``pack``, the manifest last."""
    files: list[File] = []
    for made in DOCUMENTS:
        files += made(pack)
    for made_after in AFTERWARDS:
        files += made_after(pack, tuple(files))
    return (*files, File(MANIFEST, manifest(pack, files), "manifest"))
