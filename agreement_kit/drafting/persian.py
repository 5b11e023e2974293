"""Persian numerals in words. «یکصد» and «یک هزار» are written in full, as legal Persian does against alteration."""

from __future__ import annotations

from typing import Final

from agreement_kit.locales.base import row

_BELOW_TWENTY: Final = row(
    "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده"
)
_TENS: Final = row("_ _ بیست سی چهل پنجاه شصت هفتاد هشتاد نود")
_HUNDREDS: Final = row("_ یکصد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد")
_POWERS: Final = ((10**9, "میلیارد"), (10**6, "میلیون"), (10**3, "هزار"))
_AND: Final = " و "
LIMIT: Final = 10**12

# The last word of a cardinal where the ordinal is not that word + «م».
_IRREGULAR: Final = {"یک": "یکم", "سه": "سوم", "سی": "سی\u200cام", "یکصد": "یکصدم"}


def _below_thousand(number: int) -> list[str]:
    parts: list[str] = []
    if number >= 100:
        parts.append(_HUNDREDS[number // 100])
    rest = number % 100
    if rest >= 20:
        parts.append(_TENS[rest // 10])
        rest %= 10
    if rest:
        parts.append(_BELOW_TWENTY[rest])
    return parts


def cardinal(number: int) -> str:
    """``number`` (0 to 10**12 - 1) in words: یک هزار و چهارصد و سه. ``ValueError`` outside the range."""
    if not 0 <= number < LIMIT:
        raise ValueError(f"out of range: {number}")
    if number == 0:
        return _BELOW_TWENTY[0]
    parts: list[str] = []
    rest = number
    for power, name in _POWERS:
        count, rest = divmod(rest, power)
        if count:
            parts.append(f"{_AND.join(_below_thousand(count))} {name}")
    parts += _below_thousand(rest)
    return _AND.join(parts)


def ordinal(number: int, *, leading: bool = False) -> str:
    """``number`` (from 1) as an ordinal: اول، سوم، بیست و یکم، سی‌ام، صدم.

    ``leading`` gives the form before its noun: نخستین، سومین، سی‌امین. ``ValueError`` outside the range.
    """
    if number < 1:
        raise ValueError(f"out of range: {number}")
    if number == 1:
        return "نخستین" if leading else "اول"
    if number in (100, 1000):  # «صدم» and «هزارم»: the one is not said here
        word = "صدم" if number == 100 else "هزارم"
    else:
        words = cardinal(number)
        head, separator, last = words.rpartition(" ")
        word = head + separator + _IRREGULAR.get(last, last + "م")
    return word + "ین" if leading else word
