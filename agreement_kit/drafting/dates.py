"""Dates in the Gregorian and the Solar Hijri calendar.

In Persian the Solar Hijri date leads (opinion of the Guardian Council on article 17 of the constitution).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from agreement_kit.drafting import english, persian, russian
from agreement_kit.drafting.numbers import plain_digits
from agreement_kit.drafting.ordinals import ordinal
from agreement_kit.drafting.values import CalendarDate
from agreement_kit.locales import locale
from agreement_kit.locales.base import row

SOLAR: Final = "solar"
GREGORIAN: Final = "gregorian"

# In Persian the month is joined to the year by an ezafe, which shows after a vowel: ژوئیهٔ ۲۰۲۴.
_MONTHS: Final = {
    ("fa", GREGORIAN): row("ژانویهٔ فوریهٔ مارس آوریل مهٔ ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر"),
    ("fa", SOLAR): row("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"),
    ("en", GREGORIAN): row("January February March April May June July August September October November December"),
    ("en", SOLAR): row("Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand"),
    ("ru", GREGORIAN): row("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
    ("ru", SOLAR): row("фарвардина ордибехешта хордада тира мордада шахривара мехра абана азара дея бахмана эсфанда"),
}
_WEEKDAYS: Final = {
    "fa": row("دوشنبه سه\u200cشنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه"),
    "en": row("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    "ru": row("понедельник вторник среда четверг пятница суббота воскресенье"),
}
_WEEKDAYS_RU: Final = {
    "genitive": row("понедельника вторника среды четверга пятницы субботы воскресенья"),
    "dative": row("понедельнику вторнику среде четвергу пятнице субботе воскресенью"),
    "accusative": row("понедельник вторник среду четверг пятницу субботу воскресенье"),
    "instrumental": row("понедельником вторником средой четвергом пятницей субботой воскресеньем"),
    "prepositional": row("понедельнике вторнике среде четверге пятнице субботе воскресенье"),
}
_ERAS: Final = {SOLAR: "هجری شمسی", GREGORIAN: "میلادی"}
_JOINT: Final = " برابر با "


def day_of(value: CalendarDate) -> date:
    """The day; ``ValueError`` where it is to be written by hand."""
    if value.gregorian is None:
        raise ValueError("the date is to be written by hand")
    return value.gregorian


@lru_cache(maxsize=1024)
def _solar(day: date) -> tuple[int, int, int]:
    # Imported on first use: it costs more than the command line may take to print its help.
    from persiantools.jdatetime import JalaliDate

    jalali = JalaliDate(day)  # type: ignore[no-untyped-call]  # persiantools has no annotations here
    return jalali.year, jalali.month, jalali.day


def solar(value: CalendarDate) -> tuple[int, int, int]:
    """Year, month and day in the Solar Hijri calendar. ``ValueError`` before its first day (22 March 622)."""
    return _solar(day_of(value))


def from_solar(year: int, month: int, day: int) -> CalendarDate:
    """The day of a Solar Hijri date. ``ValueError`` where there is no such day (30 Esfand of a common year)."""
    from persiantools.jdatetime import JalaliDate  # see _solar

    day_there = JalaliDate(year, month, day)  # type: ignore[no-untyped-call]  # as in _solar
    return CalendarDate(day_there.to_gregorian())


def canonical_date(value: CalendarDate) -> str:
    """The same in every language: ``2024-06-22``."""
    return day_of(value).isoformat()


def weekday_name(value: CalendarDate, language: str, case: str = "nominative") -> str:
    """The day of the week: Saturday, شنبه, суббота (in Russian in ``case``)."""
    names = _WEEKDAYS_RU[case] if language == "ru" and case != "nominative" else _WEEKDAYS[language]
    return names[day_of(value).weekday()]


def month_name(month: int, language: str, calendar: str = GREGORIAN) -> str:
    """The month (from 1) as it stands inside a date: июня, ژوئیهٔ, Tir. ``calendar`` is ``gregorian`` or ``solar``."""
    return _MONTHS[language, calendar][month - 1]


def draft_date(
    value: CalendarDate, language: str, form: str | None = None, *, calendars: Sequence[str] | None = None
) -> str:
    """The date in words and digits of ``language``.

    ``form``: ``gregorian``, ``solar``, ``dual`` (both calendars; default in Persian, else ``gregorian``), ``words``
    (all in words), ``weekday`` (the day of the week before the default form), in Persian also ``era`` (dual, with the
    names of the eras). A grammatical case is accepted and means the default: a Russian date looks the same in every
    case. ``calendars`` names calendars in the order to print, and overrides the choice of ``form``. ``ValueError``
    for an unknown form or calendar and for a date to be written by hand; ``KeyError`` for an unknown language.
    """
    return _draft(day_of(value), language, form, None if calendars is None else tuple(calendars))


@lru_cache(maxsize=4096)
def _draft(day: date, language: str, form: str | None, calendars: tuple[str, ...] | None) -> str:
    its = locale(language)
    forms = (GREGORIAN, SOLAR, "dual", "words", "weekday", *its.cases) + (("era",) if language == "fa" else ())
    if form is not None and form not in forms:
        raise ValueError(f"unknown form of a date: {form}")
    shown = calendars or _calendars(language, form)
    if not set(shown) <= {SOLAR, GREGORIAN} or len(shown) not in (1, 2):
        raise ValueError(f"unknown calendars: {shown}")
    write = _one_in_words if form == "words" else _one
    parts = [write(_parts(day, calendar), language, calendar) for calendar in shown]
    if form == "era":
        parts = [f"{part} {_ERAS[calendar]}" for part, calendar in zip(parts, shown, strict=True)]
    text = parts[0]
    if len(parts) == 2:
        text = _JOINT.join(parts) if language == "fa" else f"{parts[0]} ({parts[1]})"
    if form == "weekday":
        separator = " " if language in ("en", "fa") else ", "
        return f"{weekday_name(CalendarDate(day), language)}{separator}{text}"
    return text


def _calendars(language: str, form: str | None) -> tuple[str, ...]:
    if form in (SOLAR, GREGORIAN):
        return (form,)
    if language == "fa":
        return (SOLAR, GREGORIAN)
    return (GREGORIAN, SOLAR) if form == "dual" else (GREGORIAN,)


def _parts(day: date, calendar: str) -> tuple[int, int, int]:
    return _solar(day) if calendar == SOLAR else (day.year, day.month, day.day)


def _one(parts: tuple[int, int, int], language: str, calendar: str) -> str:
    year, month, day = parts
    text = f"{plain_digits(day, language)} {month_name(month, language, calendar)} {plain_digits(year, language)}"
    return f"{text} года" if language == "ru" else text


def _one_in_words(parts: tuple[int, int, int], language: str, calendar: str) -> str:
    year, month, day = parts
    name = month_name(month, language, calendar)
    if language == "ru":
        return f"{russian.ordinal(day, 'nominative', 'n')} {name} {russian.ordinal(year, 'genitive')} года"
    if language == "fa":
        return f"{ordinal(day, 'fa', 'date')} {name} {persian.cardinal(year)}"
    return f"the {english.ordinal(day)} day of {name} {english.cardinal(year)}"
