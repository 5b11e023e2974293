"""Ordinal numbers in words: third, سوم, третьей."""

from __future__ import annotations

from functools import lru_cache

from agreement_kit.drafting import english, persian, russian
from agreement_kit.locales import locale
from agreement_kit.locales.ru import CASES


@lru_cache(maxsize=4096)
def ordinal(
    number: int, language: str, form: str | None = None, *, gender: str | None = None, case: str | None = None
) -> str:
    """``number`` as an ordinal in ``language``.

    ``form`` joins gender and case with a hyphen, in any order, either may be missing: ``f-genitive``, ``f``,
    ``genitive``; the keywords say the same. They act in Russian (1 to 9999), default masculine nominative. In Persian
    the form ``leading`` is the one before its noun (سومین), ``date`` the one of a day (یکم). ``ValueError`` for another
    form or number.
    """
    locale(language)
    if language != "ru":
        if form not in (None, *CASES, *(("leading", "date") if language == "fa" else ())):
            raise ValueError(f"unknown form of an ordinal: {form}")
        if language == "en":
            return english.ordinal(number)
        return "یکم" if form == "date" and number == 1 else persian.ordinal(number, leading=form == "leading")
    for part in form.split("-") if form else ():
        if part in russian.GENDERS and gender is None:
            gender = part
        elif part in CASES and case is None:
            case = part
        else:
            raise ValueError(f"unknown form of an ordinal: {form}")
    return russian.ordinal(number, case or "nominative", gender or "m")
