"""Particulars: load and validate the facts of one instrument, every value with its file, line and column.

The names are loaded when they are first used: the table of codes alone must not cost the whole schema.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from agreement_kit.particulars.characters import is_allowed
    from agreement_kit.particulars.choices import ClauseChoice, Parameter
    from agreement_kit.particulars.dates import parse_date
    from agreement_kit.particulars.document import Particulars
    from agreement_kit.particulars.models import (
        Acceptance,
        Annex,
        Approval,
        Attendant,
        Authenticity,
        Authority,
        Contact,
        EarlierInstrument,
        Party,
        PlanItem,
        Signatory,
        Signing,
        Term,
    )
    from agreement_kit.particulars.schema import json_schema
    from agreement_kit.particulars.words import TEXT_LANGUAGES

__all__ = [
    "Particulars",
    "Party",
    "Signatory",
    "Attendant",
    "Contact",
    "Authority",
    "Authenticity",
    "Approval",
    "EarlierInstrument",
    "Signing",
    "Term",
    "PlanItem",
    "Annex",
    "Acceptance",
    "ClauseChoice",
    "Parameter",
    "TEXT_LANGUAGES",
    "is_allowed",
    "json_schema",
    "parse_date",
]

_HOMES: Final = {
    "Particulars": "document",
    "ClauseChoice": "choices",
    "Parameter": "choices",
    "TEXT_LANGUAGES": "words",
    "is_allowed": "characters",
    "json_schema": "schema",
    "parse_date": "dates",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'models')}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
