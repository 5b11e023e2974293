"""The languages of instruments: Persian, Russian, English."""

from __future__ import annotations

from typing import Final

from agreement_kit.locales.base import LabelPattern, ListPattern, Locale, Quotes
from agreement_kit.locales.en import EN
from agreement_kit.locales.fa import FA
from agreement_kit.locales.ru import RU

__all__ = ["LOCALES", "LabelPattern", "ListPattern", "Locale", "Quotes", "locale"]

LOCALES: Final = (FA, RU, EN)

_BY_CODE: Final = {item.code: item for item in LOCALES}


def locale(code: str) -> Locale:
    """The locale of ``code`` (``fa``, ``ru``, ``en``). Raises ``KeyError`` for another code."""
    return _BY_CODE[code]
