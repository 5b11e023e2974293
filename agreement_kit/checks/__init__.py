"""Instrument, library or document to diagnostics: small pure functions in lists that never change what they look at.

The names are loaded when they are first used: the table of codes alone must not cost the rules.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from agreement_kit.checks.accept import Split, accepted, properties
    from agreement_kit.checks.document import check_document, check_texts
    from agreement_kit.checks.library import check_library
    from agreement_kit.checks.run import RULES, check, selected
    from agreement_kit.checks.text import check_text

__all__ = [
    "RULES", "Split", "accepted", "check", "check_document", "check_library", "check_text", "check_texts", "properties",
    "selected",
]  # fmt: skip

_HOMES: Final = {
    "Split": "accept",
    "accepted": "accept",
    "properties": "accept",
    "check_library": "library", "check_document": "document", "check_texts": "document", "check_text": "text",
}  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'run')}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
