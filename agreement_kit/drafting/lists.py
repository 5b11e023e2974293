"""Lists as each language joins them."""

from __future__ import annotations

from collections.abc import Sequence

from agreement_kit.locales import ListPattern, locale


def list_pattern(language: str, *, oxford: bool = False) -> ListPattern:
    """What stands between two items, and between more: pair, middle, last.

    ``oxford`` puts a comma before the English "and" of three or more; Persian and Russian have none.
    """
    pattern = locale(language).list_pattern
    return pattern._replace(last=", and ") if oxford and language == "en" else pattern


def join(items: Sequence[str], language: str, *, oxford: bool = False) -> str:
    """``items`` as a list in words: "a, b and c", «الف، ب و پ». No items give an empty string."""
    pattern = list_pattern(language, oxford=oxford)
    if len(items) < 3:
        return pattern.pair.join(items)
    return pattern.middle.join(items[:-1]) + pattern.last + items[-1]
