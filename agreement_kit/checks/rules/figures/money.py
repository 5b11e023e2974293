"""Names of currencies in a text: codes, signs and words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from agreement_kit.checks.rules.base import alternatives
from agreement_kit.drafting.currencies import CURRENCIES

_SIGNS: Final = {"$": "USD", "€": "EUR", "₽": "RUB", "¥": "CNY", "£": "GBP", "﷼": "IRR"}
# Short names beside the full ones of the table.
_SHORT: Final = {
    "en": {"dollar": "USD", "dollars": "USD", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB",
           "rial": "IRR", "rials": "IRR", "yuan": "CNY", "tomans": "IRT", "toman": "IRT"},
    "fa": {"دلار": "USD", "روبل": "RUB", "ریال": "IRR", "یوآن": "CNY", "تومان": "IRT"},
    "ru": {"руб": "RUB", "долл": "USD"}
    | {"рубл" + ending: "RUB" for ending in ("ь", "я", "ю", "ем", "ём", "е", "и", "ей", "ям", "ями", "ях")}
    | {"доллар" + ending: "USD" for ending in ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")}
    | {"риал" + ending: "IRR" for ending in ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")},
}  # fmt: skip


@lru_cache(maxsize=4)
def _names(language: str) -> dict[str, str]:
    names = dict(_SHORT[language])
    for code, currency in CURRENCIES.items():
        if language == "ru":
            names.update((form.lower(), code) for form in (*currency.ru.singular, *currency.ru.plural))
        else:
            forms = currency.en if language == "en" else (currency.fa,)
            names.update((form.lower(), code) for form in forms)
    return names


@lru_cache(maxsize=4)
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = _names(language)
    codes = alternatives((*CURRENCIES, "GBP"))
    signs = f"[{''.join(_SIGNS)}]"
    after = re.compile(
        rf"[ \u00a0\u202f]?(?:({signs})|({codes})\b|({alternatives(names)})(?![\w\u200c]))", re.IGNORECASE
    )
    return after, re.compile(rf"(?:({signs})|\b({codes}))[ \u00a0\u202f]?$")


def currency_after(text: str, at: int, language: str) -> tuple[str, int] | None:
    """The currency that a number ending ``at`` is followed by, and where its name ends."""
    match = _patterns(language)[0].match(text, at)
    if match is None:
        return None
    code = _SIGNS.get(match[1] or "") or (match[2] or "").upper() or _names(language)[match[3].lower()]
    return code, match.end()


def currency_before(text: str, at: int, language: str) -> tuple[str, int] | None:
    """The currency written before a number that starts ``at`` (USD 500, €500), and where it starts."""
    match = _patterns(language)[1].search(text, max(0, at - 5), at)
    if match is None:
        return None
    return _SIGNS.get(match[1] or "") or match[2], match.start()
