"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.layout import House, of_letterhead

HOUSE_HELP: Final = N_("A house style: plain, ministry, treaty, a style.yaml, or your letterhead as DOCX.")


def of_house(house: House, layout: str, formats: Sequence[str], texts: int) -> list[Diagnostic]:
    """What is to be said of a house style in ``formats`` whatever the instrument with so many ``texts``: of its
    letterhead and its fonts."""
    return [*of_letterhead(house, texts, layout=layout, formats=formats), *of_fonts(house, formats)]


def of_fonts(house: House, formats: Sequence[str]) -> list[Diagnostic]:
    """What is to be said of the fonts of a house style in ``formats``."""
    found: list[Diagnostic] = []
    if "docx" in formats:
        from agreement_kit.writers.docx.fonts import not_embedded  # not at the top: --help needs no writer

        found += not_embedded(house)
    if "pdf" in formats:
        from agreement_kit.writers.pdf import substituted

        found += substituted(house)
    return found
