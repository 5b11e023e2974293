"""What the codes of originals mean, and what to do; for ``explain``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.diagnostics import N_

CODES: Final[Mapping[str, tuple[str, str]]] = {
    "V001": (N_("There is no such alternat."), N_("See: agreement-kit originals --help")),
    "V002": (N_("There is no such order of the parties."), N_("See: agreement-kit originals --help")),
    "V003": (
        N_("With many parties there is one signed original for the depositary, and certified copies for the others."),
        N_("For an original per party write alternat: standard."),
    ),
    "V004": (
        N_("There is one original for the depositary, but the particulars do not say who that is."),
        N_("Write depositary: with the id of a party."),
    ),
    "V010": (
        N_("Two originals differ in more than the order of the parties, so none is made."),
        N_("The clause at fault names a party where it should name all of them; report it."),
    ),
    "V011": (
        N_("A text refers to a number that changes with the order of the parties, so no original is made."),
        N_("Refer to the article as a whole."),
    ),
}
