"""Dates as people write them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from particulars.facts import codes_of, facts
from persiantools.jdatetime import JalaliDate

from agreement_kit.drafting.values import TBD, CalendarDate
from agreement_kit.particulars import Particulars, parse_date

DAY = CalendarDate(date(2024, 6, 22))
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def signed(value: Any) -> Any:
    signing = Particulars.from_dict(facts(signing={"date": value})).signing
    assert signing is not None
    return signing.date


@pytest.mark.parametrize(
    "written",
    [
        "2024-06-22", "2024/6/22", "2024.06.22", "1403-04-02", "1403/4/2", "۱۴۰۳-۰۴-۰۲", "۱۴۰۳/۴/۲", "١٤٠٣/٤/٢",
        "۲۰۲۴-۰۶-۲۲", " 1403-04-02 ", date(2024, 6, 22),
        {"gregorian": "2024-06-22"}, {"solar": "۱۴۰۳/۰۴/۰۲"}, {"gregorian": date(2024, 6, 22), "solar": "1403-04-02"},
        {"gregorian": "2024-06-22", "solar": "1403-04-02", "weekday": "Saturday"},
        {"gregorian": "2024-06-22", "weekday": "sat"}, {"solar": "1403-04-02", "weekday": "شنبه"},
        {"solar": "1403-04-02", "weekday": "суббота"},
    ],
    ids=str,
)  # fmt: skip
def test_one_day_in_many_ways(written: Any) -> None:
    assert signed(written) == DAY


@pytest.mark.parametrize("written", ["پنجشنبه", "پنج‌شنبه", "پنج شنبه", "Thursday", "четверг", "Четверг"])
def test_days_of_the_week_with_and_without_joiner(written: str) -> None:
    assert signed({"gregorian": "2024-06-20", "weekday": written}) == CalendarDate(date(2024, 6, 20))


# Closing clauses of published instruments, and the date of one recital as it should read.
@pytest.mark.parametrize(
    ("gregorian", "solar"),
    [
        ("1994-09-06", "1373-06-15"), ("2001-03-12", "1379-12-22"), ("2005-05-24", "1384-03-03"),
        ("1976-05-25", "1355-03-04"), ("2025-03-20", "1403-12-30"),
    ],
)  # fmt: skip
def test_known_pairs(gregorian: str, solar: str) -> None:
    assert signed({"gregorian": gregorian, "solar": solar}) == signed(gregorian) == signed(solar)


def test_a_published_recital_that_is_wrong() -> None:
    assert codes_of(facts(signing={"date": {"gregorian": "1976-05-25", "solar": "1354-03-05"}})) == [
        ("P093", "signing.date")
    ]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2024-02-30", "P091"), ("2023-02-29", "P091"), ("2024-13-01", "P091"), ("2024-00-10", "P091"),
        ("1404-12-30", "P092"), ("1403-07-31", "P092"), ("1403-13-01", "P092"), ("1403-01-00", "P092"),
        ("1599-01-01", "P097"), ("1501-01-01", "P097"), ("1199-01-01", "P097"), ("2201-01-01", "P097"),
        ("22-06-2024", "P090"), ("24-06-22", "P090"), ("2024-06", "P090"), ("20240622", "P090"), ("2024-06/22", "P090"),
        ("June", "P090"), ("2024-06-22T10:00:00", "P090"), (5, "P090"), (True, "P090"), ([], "P090"),
        ("by hand", "P090"),
        ("²⁰²⁴-06-22", "P090"), ("२०२४-०६-२२", "P090"),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_no_date(written: Any, code: str) -> None:
    assert [found for found, _ in codes_of(facts(signing={"date": written}))] == [code]


def test_open_and_by_hand() -> None:
    assert signed("tbd") is TBD
    assert signed("by-hand") == CalendarDate(None)
    assert codes_of(facts(approvals=[{"body": "tbd", "date": "by-hand"}])) == [("P096", "approvals.0.date")]
    assert codes_of(facts(signing={"date": {"gregorian": "tbd", "solar": "by-hand"}})) == [
        ("P090", "signing.date.gregorian"), ("P090", "signing.date.solar"),
    ]  # fmt: skip


@given(st.dates(date(1821, 3, 21), date(2122, 3, 20)), st.sampled_from("-/."), st.sampled_from([{}, PERSIAN, ARABIC]))
def test_both_calendars_agree_on_every_day(day: date, mark: str, digits: dict[int, int]) -> None:
    jalali = JalaliDate(day)
    solar = mark.join((f"{jalali.year}", f"{jalali.month:02}", f"{jalali.day:02}")).translate(digits)
    gregorian = mark.join((f"{day.year}", f"{day.month:02}", f"{day.day:02}")).translate(digits)
    assert parse_date(solar) == parse_date(gregorian) == CalendarDate(day)
    assert parse_date({"gregorian": gregorian, "solar": solar}) == CalendarDate(day)
    assert parse_date({"gregorian": (day + timedelta(1)).isoformat(), "solar": solar}) is None


@given(st.text())
def test_any_text_is_a_date_or_none(text: str) -> None:
    assert parse_date(text) in (None, TBD) or isinstance(parse_date(text), CalendarDate)
