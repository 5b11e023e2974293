"""English numerals in words, British: one hundred and twenty."""

from __future__ import annotations

from typing import Final

from agreement_kit.locales.base import row

_BELOW_TWENTY: Final = row(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS: Final = row("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
_POWERS: Final = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
LIMIT: Final = 10**12

_IRREGULAR: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def _below_hundred(number: int) -> str:
    if number < 20:
        return _BELOW_TWENTY[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_BELOW_TWENTY[ones]}" if ones else _TENS[tens]


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    return f"{_BELOW_TWENTY[hundreds]} hundred" + (f" and {_below_hundred(rest)}" if rest else "")


def cardinal(number: int) -> str:
    """``number`` (0 to 10**12 - 1) in words: one thousand four hundred and three. ``ValueError`` outside the range."""
    if not 0 <= number < LIMIT:
        raise ValueError(f"out of range: {number}")
    parts: list[str] = []
    rest = number
    for power, name in _POWERS:
        count, rest = divmod(rest, power)
        if count:
            parts.append(f"{_below_thousand(count)} {name}")
    if parts and 0 < rest < 100:
        parts.append("and")
    if rest or not parts:
        parts.append(_below_thousand(rest))
    return " ".join(parts)


def ordinal(number: int) -> str:
    """``number`` (from 1) as an ordinal: third, twenty-first, one hundred and twelfth. ``ValueError`` outside."""
    if number < 1:
        raise ValueError(f"out of range: {number}")
    words = cardinal(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    head, last = words[:cut], words[cut:]
    if last in _IRREGULAR:
        return head + _IRREGULAR[last]
    return head + (last[:-1] + "ieth" if last.endswith("y") else last + "th")
