"""Agreements between cities in Persian, Russian and English, drafted from one file of facts.

    from agreement_kit import Library, Particulars, assemble, check, write

    library = Library.default()
    particulars = Particulars.load("tabriz-kazan.yaml")
    instrument = assemble(particulars, library)
    findings = check(instrument, library)
    write(instrument, "out/tabriz-kazan.fa-ru-en.docx")

The names are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from agreement_kit.assembly import assemble
    from agreement_kit.checks import check
    from agreement_kit.diagnostics import Diagnostic, Location, Severity
    from agreement_kit.errors import (
        AgreementKitError,
        AssemblyError,
        HouseError,
        LibraryError,
        ParticularsError,
        ReadingError,
        WritingError,
    )
    from agreement_kit.instrument.tree import Instrument
    from agreement_kit.library import Library
    from agreement_kit.particulars import Particulars
    from agreement_kit.writers import write

__version__ = "0.1.0"

_HOMES: Final = {
    "Library": "library",
    "Particulars": "particulars",
    "Instrument": "instrument.tree",
    "assemble": "assembly",
    "check": "checks",
    "write": "writers",
    "Diagnostic": "diagnostics",
    "Location": "diagnostics",
    "Severity": "diagnostics",
    "AgreementKitError": "errors",
    "ParticularsError": "errors",
    "LibraryError": "errors",
    "AssemblyError": "errors",
    "HouseError": "errors",
    "WritingError": "errors",
    "ReadingError": "errors",
}

__all__ = [
    "Library",
    "Particulars",
    "assemble",
    "check",
    "write",
    "Instrument",
    "Diagnostic",
    "Location",
    "Severity",
    "AgreementKitError",
    "ParticularsError",
    "LibraryError",
    "HouseError",
    "AssemblyError",
    "WritingError",
    "ReadingError",
    "__version__",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
