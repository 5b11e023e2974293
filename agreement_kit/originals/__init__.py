"""The alternat: from one instrument a view per party, and the proof that only the order differs.

The names are loaded when they are first used: the table of codes alone must not cost the whole machinery.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from agreement_kit.originals.canonical import digest, prove
    from agreement_kit.originals.declaration import statement, statement_words
    from agreement_kit.originals.listing import Written, manifest
    from agreement_kit.originals.make import Original, originals
    from agreement_kit.originals.order import ALTERNATS, ORDERS

_HOMES: Final = {
    "ALTERNATS": "order",
    "ORDERS": "order",
    "Original": "make",
    "Written": "listing",
    "digest": "canonical",
    "manifest": "listing",
    "originals": "make",
    "prove": "canonical",
    "statement": "declaration",
    "statement_words": "declaration",
}

__all__ = [
    "ALTERNATS",
    "ORDERS",
    "Original",
    "Written",
    "digest",
    "manifest",
    "originals",
    "prove",
    "statement",
    "statement_words",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
