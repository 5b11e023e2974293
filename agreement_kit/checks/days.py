"""Family 1 in prose: dates in both calendars that are different days, and days of the week that do not fit (C101,
C102)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from agreement_kit.checks.rules.base import alternatives
from agreement_kit.checks.rules.figures.dates import FoundDate, dates
from agreement_kit.checks.rules.figures.phrases import phrases
from agreement_kit.drafting.dates import solar, weekday_name
from agreement_kit.drafting.numbers import ascii_digits
from agreement_kit.drafting.values import CalendarDate
from agreement_kit.locales import locale


def plain_spaces(text: str) -> str:
    """``text`` of the same length with ordinary spaces: a non-breaking one parts words as any other does."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


class Day(NamedTuple):
    """A finding about a date."""

    code: str
    start: int
    end: int
    values: dict[str, object]


_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_YEAR: Final = re.compile(r"\d{4}")
# What may stand between one day in two calendars.
_ERA: Final = "года?|г\\.|هجری(?: شمسی| خورشیدی)?|شمسی|خورشیدی|میلادی"
_EQUALS: Final = (
    r"\(|/|=|–|—|برابر(?: با)?|مطابق(?: با)?|معادل|موافق(?: با)?"
    r"|(?:which )?correspond(?:s|ing) to|(?:что )?соответствует"
)
_JOINT: Final = re.compile(rf"[ \u00a0]*(?:{_ERA})?[ \u00a0,،]*(?:{_EQUALS})[ \u00a0]*(?:\w+,? ?|\w+\u200c\w+ ?)?")
_BEFORE: Final = {
    "en": re.compile(r"(?:,? (?:the )?|, on (?:the )?)$"),
    "ru": re.compile(r"(?:,? )$"),
    "fa": re.compile("(?:،? (?:مورخ |به تاریخ )?)$"),
}
_CASES: Final = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")


def days(text: str, language: str) -> Iterator[Day]:
    """What is wrong with the dates of ``text``."""
    text = plain_spaces(text)
    found = [item for item in dates(text, language, phrases(text, language)) if _ISO.match(item.canonical)]
    for first, second in pairwise(found):
        calendars = {_calendar(text, first), _calendar(text, second)}
        if calendars != {"solar", "gregorian"} or first.canonical == second.canonical:
            continue
        if _JOINT.fullmatch(text, first.end, second.start):
            yield _different(text, first, second)
    for item in found:
        yield from _weekday(text, language, item)


def _calendar(text: str, item: FoundDate) -> str | None:
    years = [int(year) for year in _YEAR.findall(ascii_digits(text[item.start : item.end]))]
    return None if len(years) != 1 else "solar" if years[0] < 1600 else "gregorian"


def _different(text: str, first: FoundDate, second: FoundDate) -> Day:
    gregorian, hijri = (first, second) if _calendar(text, first) == "gregorian" else (second, first)
    year, month, day = solar(CalendarDate(date.fromisoformat(gregorian.canonical)))
    values: dict[str, object] = {
        "gregorian": text[gregorian.start : gregorian.end], "solar": text[hijri.start : hijri.end],
        "expected": f"{year}-{month:02d}-{day:02d}",
    }  # fmt: skip
    return Day("C101", first.start, second.end, values)


@cache
def _weekdays(language: str) -> tuple[re.Pattern[str], dict[str, int]]:
    names: dict[str, int] = {}
    monday = date(2024, 6, 17)
    for offset in range(7):
        day = CalendarDate(monday + timedelta(days=offset))
        for case in _CASES if language == "ru" else ("nominative",):
            name = weekday_name(day, language, case)
            for spelling in (name, name.replace("\u200c", " "), name.replace("پنجشنبه", "پنج\u200cشنبه")):
                names[spelling.casefold()] = offset
    return re.compile(rf"(?<!\w)({alternatives(names)})$", re.IGNORECASE), names


def _weekday(text: str, language: str, item: FoundDate) -> Iterator[Day]:
    gap = _BEFORE[language].search(text, max(0, item.start - 14), item.start)
    if gap is None:
        return
    pattern, names = _weekdays(language)
    match = pattern.search(text, max(0, gap.start() - 16), gap.start())
    if match is None:
        return
    day = date.fromisoformat(item.canonical)
    if names[match[1].casefold()] != day.weekday():
        values: dict[str, object] = {
            "date": text[item.start : item.end], "given": match[1], "weekday": weekday_name(CalendarDate(day),
            locale(language).code),
        }  # fmt: skip
        yield Day("C102", match.start(1), item.end, values)
