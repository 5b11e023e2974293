"""The signing pack: originals, proofs, records, cards, plans and the manifest that holds them together.

The names are loaded when they are first used: the table of codes alone must not cost the whole machinery.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from agreement_kit.ceremony.building import build, prepare
    from agreement_kit.ceremony.load import Ceremony, ceremony_of, load_ceremony
    from agreement_kit.ceremony.pack import File, Pack
    from agreement_kit.ceremony.storing import next_print, store
    from agreement_kit.ceremony.verifying import verify

_HOMES: Final = {
    "Ceremony": "load",
    "File": "pack",
    "Pack": "pack",
    "build": "building",
    "ceremony_of": "load",
    "load_ceremony": "load",
    "next_print": "storing",
    "prepare": "building",
    "store": "storing",
    "verify": "verifying",
}

__all__ = [
    "Ceremony", "File", "Pack", "build", "ceremony_of", "load_ceremony", "next_print", "prepare", "store", "verify",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
