"""Names of languages as closing formulas say them."""

from __future__ import annotations

from collections.abc import Sequence

from agreement_kit.drafting.lists import join
from agreement_kit.locales import locale


def language_name(code: str, language: str, form: str = "bare") -> str:
    """The name of the language ``code`` in ``language``: Persian, فارسی, персидский (in Russian in a case).

    ``KeyError`` for a language without a stored name, or a form that is not stored.
    """
    forms = locale(language).languages[code]
    return forms[form] if language == "ru" else forms["bare"]


def in_languages(codes: Sequence[str], language: str, *, oxford: bool = False) -> str:
    """In which languages a text is drawn up.

    "in the Persian, Russian and English languages", «به زبان‌های فارسی، روسی و انگلیسی»,
    «на персидском, русском и английском языках». ``KeyError`` as for ``language_name``.
    """
    names = [language_name(code, language, "prepositional") for code in codes]
    several = len(codes) > 1
    if language == "fa":
        return f"به {'زبان‌های' if several else 'زبان'} {join(names, 'fa')}"
    if language == "ru":
        if codes and all(code == "hi" for code in codes):  # «хинди» is itself a noun: на языке хинди
            return f"на языке {names[0]}"
        return f"на {join(names, 'ru')} {'языках' if several else 'языке'}"
    return f"in the {join(names, 'en', oxford=oxford)} {'languages' if several else 'language'}"
