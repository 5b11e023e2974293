"""Dates in a text, in both calendars and in figures or words, each as the same ISO day in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from agreement_kit.checks.rules.base import alternatives
from agreement_kit.checks.rules.figures.phrases import Phrase
from agreement_kit.drafting.dates import GREGORIAN, SOLAR, canonical_date, from_solar, month_name
from agreement_kit.drafting.numbers import ascii_digits
from agreement_kit.locales.base import row


class FoundDate(NamedTuple):
    """``text[start:end]`` is a date; ``canonical`` is 2024-06-22, 2024-06 or --06-22."""

    canonical: str
    start: int
    end: int


# Other names and forms of the months, from January and Farvardin on.
_MORE: Final = {
    ("en", GREGORIAN): "Jan Feb Mar Apr _ Jun Jul Aug Sep Oct Nov Dec",
    ("en", SOLAR): "_ _ Khordād Teer Mordād Shahrivār Mehrmah Ābān Āzar Day _ Esfandmah",
    ("fa", GREGORIAN): "ژانویه فوریه _ اوریل می ژوین ژوئیه آگوست سپتامبر اکتبر نوامبر دسامبر",
    (
        "fa",
        SOLAR,
    ): "فروردین‌ماه اردیبهشت‌ماه خردادماه تیرماه مردادماه شهریورماه مهرماه آبان‌ماه آذرماه دی‌ماه بهمن‌ماه اسفندماه",
    ("ru", GREGORIAN): "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    ("ru", SOLAR): "фарвардин ордибехешт хордад тир мордад шахривар мехр абан азар дей бахман эсфанд",
}
_MORE_STILL: Final = {
    ("fa", GREGORIAN): "_ _ _ _ مه _ جولای اوت _ _ _ _",
    ("ru", GREGORIAN): "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
}
# Also other words: a month only where a year follows.
_DOUBTFUL: Final = frozenset(row("مهر تیر دی آذر می مه آبان May march Mar тир азар дей"))


@lru_cache(maxsize=4)
def _months(language: str) -> tuple[re.Pattern[str], dict[str, tuple[str, int]]]:
    names: dict[str, tuple[str, int]] = {}
    for calendar in (GREGORIAN, SOLAR):
        for number in range(1, 13):
            names.setdefault(month_name(number, language, calendar), (calendar, number))
        for table in (_MORE, _MORE_STILL):
            for number, name in enumerate(row(table.get((language, calendar), "")), 1):
                if name != "_":
                    names.setdefault(name, (calendar, number))
    ending = "(?:[\u200c ]?ماه)?(?![\u0620-\u065f\u06cc\u06a9\u200c])" if language == "fa" else r"(?!\w)\.?"
    start = r"(?<![\w\u200c])"
    return re.compile(f"{start}({alternatives(names)}){ending}"), names


_BEFORE: Final = {
    "en": re.compile(r" (?:day of )?"),
    "ru": re.compile(r"(?:-?(?:е|го))? "),
    "fa": re.compile(" (?:روز )?"),
}
_AFTER: Final = {
    "en": re.compile(r",? (?:of )?|, in the year |,? the year "),
    "ru": re.compile(r" "),
    "fa": re.compile(" (?:سال )?|،? ?سال "),
}
_COMMA: Final = re.compile(", ")

_NUMERIC: Final = re.compile(
    r"(?<![\w./-])(?:(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
    r"|(?P<d2>\d{1,2})(?P<s2>[-/.])(?P<m2>\d{1,2})(?P=s2)(?P<y2>\d{4}))(?![\w/-]|\.\d)"
)


def _day(year: int, month: int, day: int, calendar: str) -> str:
    """ISO, or the figures themselves where there is no such day."""
    try:
        if calendar == SOLAR:
            return canonical_date(from_solar(year, month, day))
        return date(year, month, day).isoformat()
    except ValueError:
        return f"{year:04d}-{month:02d}-{day:02d}?"


def _numeric(text: str) -> Iterator[FoundDate]:
    for match in _NUMERIC.finditer(text):
        year, month, day = (int(ascii_digits(match[name] or match[name + "2"])) for name in ("y", "m", "d"))
        if month <= 12 and day <= 31 and (1200 <= year < 1600 or 1800 <= year < 2200):
            yield FoundDate(_day(year, month, day, SOLAR if year < 1600 else GREGORIAN), *match.span())


def _number(phrase: Phrase | None, least: int, most: int) -> int | None:
    if phrase is None or not phrase.canonical.isdecimal() or len(phrase.canonical) > 4:
        return None
    number = int(phrase.canonical)
    return number if least <= number <= most else None


def _named(text: str, language: str, numbers: Sequence[Phrase]) -> Iterator[FoundDate]:
    pattern, names = _months(language)
    by_end = {phrase.end: phrase for phrase in numbers}
    by_start = {phrase.start: phrase for phrase in numbers}
    for match in pattern.finditer(text):
        calendar, month = names[match[1]]
        before = _neighbour(text, match.start(), by_end, _BEFORE[language])
        after = _neighbour_after(text, match.end(), by_start, _AFTER[language])
        day, year = _number(before, 1, 31), _number(after, 1000, 2999)
        start, end = match.span()
        if day is None and language == "en" and after is not None and year is None:  # June 22, 2024
            day, before = _number(after, 1, 31), None
            end = after.end
            after = _neighbour_after(text, after.end, by_start, _COMMA)
            year = _number(after, 1000, 2999)
        if (day is None and year is None) or (year is None and match[1] in _DOUBTFUL):
            continue
        start = before.start if before and day is not None else start
        end = after.end if after and year is not None else end
        if year is not None and day is not None:
            yield FoundDate(_day(year, month, day, calendar), start, end)
        elif year is not None:
            yield FoundDate(f"{year:04d}-{month:02d}", start, end)
        else:
            solar = "s" if calendar == SOLAR else ""
            yield FoundDate(f"--{solar}{month:02d}-{day:02d}", start, end)


def _neighbour(text: str, at: int, by_end: dict[int, Phrase], gap: re.Pattern[str]) -> Phrase | None:
    """The number that ends before ``at`` with only ``gap`` between."""
    for length in range(1, 9):
        if at - length in by_end and gap.fullmatch(text, at - length, at):
            return by_end[at - length]
    return None


def _neighbour_after(text: str, at: int, by_start: dict[int, Phrase], gap: re.Pattern[str]) -> Phrase | None:
    match = gap.match(text, at)
    return by_start.get(match.end()) if match else None


def dates(text: str, language: str, numbers: Sequence[Phrase]) -> list[FoundDate]:
    """The dates of ``text`` in order. ``numbers`` are its ``phrases``."""
    if not numbers:  # no date is without a number
        return []
    return sorted((*_numeric(text), *_named(text, language, numbers)), key=lambda found: found.start)
