"""How many originals an instrument has, and in whose order: what its particulars decide before it is drafted."""

from __future__ import annotations

from typing import Final

from agreement_kit.particulars import Particulars

#: With more parties than this, one original for the depositary is the default.
MANY: Final = 8
DEPOSITARY: Final = "depositary"


def alternat_of(particulars: Particulars) -> str:
    """The alternat that the particulars choose; where they name none, ``depositary`` above ``MANY`` parties."""
    if "alternat" in particulars.model_fields_set or len(particulars.parties) <= MANY:
        return particulars.alternat
    return DEPOSITARY


def original_count(particulars: Particulars, alternat: str | None = None) -> int:
    """One original per party, or one in all for the depositary; ``alternat`` instead of that of the particulars."""
    return 1 if (alternat or alternat_of(particulars)) == DEPOSITARY else len(particulars.parties)
