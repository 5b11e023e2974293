"""Instrument, library or document to diagnostics: small pure functions in lists that never change what they look at.

The names are loaded when they are first used: the table of codes alone must not cost the rules.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from agreement_kit.checks.check import RULES, Split, accepted, check, properties, selected
    from agreement_kit.checks.library import check_library

__all__ = ["RULES", "Split", "accepted", "check", "check_library", "properties", "selected"]

_HOMES: Final = {"check_library": "library"}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'check')}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
