"""Particulars that tests change in one place."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from agreement_kit import ParticularsError
from agreement_kit.particulars import Particulars

_FACTS: dict[str, Any] = {
    "instrument": "sister-city-agreement",
    "status": "binding",
    "languages": ["fa", "ru", "en"],
    "parties": [
        {
            "id": "tabriz",
            "name": {"fa": "شهرداری تبریز", "ru": "Муниципалитет Тебриза", "en": "Municipality of Tabriz"},
            "signatories": [
                {"name": {"fa": "الف", "ru": "А", "en": "A"}, "title": {"fa": "شهردار", "ru": "Мэр", "en": "Mayor"}}
            ],
        },
        {
            "id": "kazan",
            "name": {"fa": "کازان", "ru": "Казань", "en": "Kazan"},
            "signatories": "tbd",
        },
    ],
}


def facts(**more: Any) -> dict[str, Any]:
    """A new copy of the facts of two parties, with more keys."""
    return {**deepcopy(_FACTS), **more}


def codes_of(mapping: Any) -> list[tuple[str, str | None]]:
    """Code and data path of what is found in ``mapping``."""
    try:
        Particulars.from_dict(mapping)
    except ParticularsError as error:
        return [(found.code, found.path) for found in error.diagnostics]
    return []
