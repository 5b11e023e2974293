"""The letters of full powers and the correction sheets as files: drafts, to be completed by who issues them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from agreement_kit.ceremony.pack import File, Pack, beside
from agreement_kit.layout import arrange
from agreement_kit.writers import docx_bytes

_FOLDERS: Final = {"full-powers": "letters", "correction-sheet": "records"}


def files(pack: Pack) -> Iterator[File]:
    """Each letter and sheet as DOCX, with the draft mark: its blanks are filled by who issues it."""
    for letter in pack.letters:
        layout = arrange(letter.instrument, beside(len(letter.instrument.parties)), draft=True, house=pack.house)
        data = docx_bytes(layout, house=pack.house, properties={"print": pack.number}, modified=pack.moment)
        path = pack.name(f"{_FOLDERS[letter.kind]}/{letter.stem}", "docx")
        yield File(path, data, letter.kind, letter.document, letter.party)
