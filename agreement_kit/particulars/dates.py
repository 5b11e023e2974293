"""Dates as people write them: Gregorian or Solar Hijri, Persian digits, or both calendars with the day of the week."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final

from pydantic_core import PydanticCustomError

from agreement_kit.drafting.dates import from_solar, solar, weekday_name
from agreement_kit.drafting.numbers import ascii_digits
from agreement_kit.drafting.values import TBD, CalendarDate, Tbd
from agreement_kit.particulars.problems import BLANKS, BY_HAND, Problem, refusal, refuse, shown
from agreement_kit.particulars.words import TEXT_LANGUAGES

_DATE: Final = re.compile(r"([0-9]{1,4})([-/.])([0-9]{1,2})\2([0-9]{1,2})\Z")
#: Years that are taken for Solar Hijri, and for Gregorian.
SOLAR_YEARS: Final = range(1200, 1501)
GREGORIAN_YEARS: Final = range(1600, 2201)

_KEYS: Final = ("gregorian", "solar", "weekday")
_SATURDAY: Final = date(2024, 6, 22)
# Hyphens, blanks and the zero-width non-joiner are written or not: پنج‌شنبه، پنجشنبه.
_LOOSE: Final = re.compile("[\\s\u200c-]+")


def read_date(value: Any, *, by_hand: bool = False) -> CalendarDate | Tbd:
    """One day, or ``tbd``.

    ``2024-06-22``, ``1403-04-02``, ``۱۴۰۳/۴/۲``; ``{gregorian: .., solar: .., weekday: ..}``; ``by_hand`` allows
    ``by-hand``. Raises a refusal with everything that is wrong.
    """
    if value.__class__ is dict:
        return _both(value)
    if value.__class__ is str:
        if value in BLANKS:
            return TBD
        if value == BY_HAND:
            if by_hand:
                return CalendarDate(None)
            raise refuse("P096")
        day = _day(value)
        if isinstance(day, CalendarDate):
            return day
        raise refusal([day])
    raise refuse("P090")


def parse_date(value: object) -> CalendarDate | Tbd | None:
    """``read_date`` for a value whose place is not here, such as a clause's parameter; None where it is no date."""
    try:
        return read_date(value)
    except PydanticCustomError:
        return None


@lru_cache(maxsize=1024)
def _day(text: str, calendar: str | None = None) -> CalendarDate | Problem:
    """The day, or what is wrong. ``calendar`` is given where a key says it."""
    match = _DATE.match(ascii_digits(text.strip()))
    if match is None or len(match[1]) < 3:
        return Problem("P090")
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    if not _in_calendar(year, calendar):
        code = {"gregorian": "P088", "solar": "P089"}.get(calendar or "", "P097")
        return Problem(code, values={"year": year})
    try:
        if year in SOLAR_YEARS:
            return from_solar(year, month, day)
        return CalendarDate(date(year, month, day))
    except ValueError:
        return Problem("P092" if year in SOLAR_YEARS else "P091", values={"date": shown(match.group())})


def _in_calendar(year: int, calendar: str | None) -> bool:
    return (year in SOLAR_YEARS and calendar != "gregorian") or (year in GREGORIAN_YEARS and calendar != "solar")


def _both(value: Mapping[str, Any]) -> CalendarDate:
    """A date in both calendars, or in one with its day of the week."""
    problems = [
        Problem("P050", (key,), {"key": shown(key), "keys": ", ".join(_KEYS)}, on_key=True)
        for key in value
        if key not in _KEYS
    ]
    days = {}
    for key in ("gregorian", "solar"):
        if key in value:
            day = _day(value[key], key) if isinstance(value[key], str) else Problem("P090")
            if isinstance(day, CalendarDate):
                days[key] = day
            else:
                problems.append(day.below(key))
    if not days and not problems:
        problems.append(Problem("P099"))
    if len(days) == 2 and days["gregorian"] != days["solar"]:
        problems.append(_disagreement(days["gregorian"], days["solar"]))
    for key, day in days.items():
        if "weekday" in value and not problems:
            problems += _weekday(day, value["weekday"], value[key])
    if problems:
        raise refusal(problems)
    return next(iter(days.values()))


def _disagreement(gregorian: CalendarDate, hijri: CalendarDate) -> Problem:
    values = {
        "gregorian": gregorian.gregorian,
        "solar": solar_text(hijri),
        "gregorian_in_solar": solar_text(gregorian),
        "solar_in_gregorian": hijri.gregorian,
    }
    return Problem("P093", values=values)


def solar_text(value: CalendarDate) -> str:
    """``1403-04-02``."""
    return "{:04}-{:02}-{:02}".format(*solar(value))


def _weekday(day: CalendarDate, given: Any, written: object) -> list[Problem]:
    """What is wrong with the day of the week; it is named in the language it was written in."""
    names = _weekdays()
    found = names.get(_plain(given)) if isinstance(given, str) else None
    if found is None:
        return [Problem("P095", ("weekday",))]
    language, number = found
    assert day.gregorian is not None
    if number == day.gregorian.weekday():
        return []
    values = {"date": shown(written), "given": shown(given), "weekday": weekday_name(day, language)}
    return [Problem("P094", ("weekday",), values)]


def _plain(name: str) -> str:
    return _LOOSE.sub("", name.casefold()).replace("ي", "ی")


@lru_cache(maxsize=1)
def _weekdays() -> Mapping[str, tuple[str, int]]:
    """Names of the days of the week -> language and number from Monday; in English the first three letters, too."""
    names: dict[str, tuple[str, int]] = {}
    for offset in range(7):
        day = _SATURDAY + timedelta(days=offset)
        for language in TEXT_LANGUAGES:
            name = _plain(weekday_name(CalendarDate(day), language))
            names[name] = (language, day.weekday())
            if language == "en":
                names[name[:3]] = (language, day.weekday())
    return names
