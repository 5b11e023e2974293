"""Amounts of money: the figure and the name of the currency in the right form."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from agreement_kit.drafting.currencies import CURRENCIES
from agreement_kit.drafting.quantities import InWords, counted, russian_noun
from agreement_kit.drafting.values import NOMINATIVE, Money

_NBSP = "\u00a0"
# English and Persian amounts are grouped from a thousand on, unlike counts; Russian ones from ten thousand.
_GROUP_FROM = {"en": 4, "fa": 4, "ru": 5}


def money(value: Money, language: str, case: str = NOMINATIVE, *, words: InWords = False) -> str:
    """The amount in ``language``: 30,000 US dollars, ۳۰٬۰۰۰ دلار آمریکا, 30 000 долларов США.

    A currency without a stored name stands with its ISO 4217 code (en: CHF 30,000; else after the figure). Decimals
    are printed where the amount has them, then two at least. ``case`` acts in Russian. ``words`` adds the number in
    words, ``"only"`` writes words alone. ``KeyError`` for an unknown language; ``ValueError`` for an unknown case and
    for words of a fraction.
    """
    return _money(value.amount, value.currency, language, case, words)


@lru_cache(maxsize=1024)
def _money(amount: Decimal, currency: str, language: str, case: str, words: InWords) -> str:
    entry = CURRENCIES.get(currency)
    places = None if amount == int(amount) else max(2, -int(amount.normalize().as_tuple().exponent))
    number = int(amount) if places is None else amount
    gender = entry.ru.gender if entry else "m"
    figure = counted(number, language, case, words, gender=gender, places=places, group_from=_GROUP_FROM[language])
    if entry is None:
        return f"{currency}{_NBSP}{figure}" if language == "en" else f"{figure}{_NBSP}{currency}"
    if language == "ru":
        name = russian_noun(number, entry.ru, case)
    else:
        name = entry.fa if language == "fa" else entry.en[number != 1]
    return f"{figure} {name}"


def canonical_money(value: Money) -> str:
    """The same in every language: ``USD 30000``, ``EUR 1500.5``."""
    return f"{value.currency} {value.amount.normalize():f}"
