"""Runs every check over an instrument."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from agreement_kit.diagnostics import Diagnostic, in_order
from agreement_kit.instrument.tree import Instrument
from agreement_kit.library import Library

Check = Callable[[Instrument, Library], Iterable[Diagnostic]]

#: The checks of an instrument, in no order that matters.
CHECKS: Final[tuple[Check, ...]] = ()


def check(instrument: Instrument, library: Library) -> tuple[Diagnostic, ...]:
    """Everything found in ``instrument``: what assembly noted and what the checks find, in the order of place."""
    found = list(instrument.found)
    for one in CHECKS:
        found += one(instrument, library)
    return in_order(found)
