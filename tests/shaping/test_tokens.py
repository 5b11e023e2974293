"""Where a token of the other direction begins and ends."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.shaping import pieces


def foreign(text: str, *, rtl: bool = True, whole: bool = False) -> list[str]:
    return [piece.text for piece in pieces(text, rtl, whole) if piece.foreign]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("قانون شمارهٔ 131-FZ مصوب مجلس", ["131-FZ"]),
        ("تلفن +98-21-1234567 است.", ["+98-21-1234567"]),
        ("تلفن (843) 292-38-38 است", ["(843) 292-38-38"]),
        ("تلفن +7 (843) 299-12-00.", ["+7 (843) 299-12-00"]),
        ("در 22 June 2024، در کازان", ["22 June 2024"]),
        ("زبان C++ و شرکت Acme Ltd. در تهران", ["C++", "Acme Ltd."]),
        ("آقای J. R. Smith امضا کرد", ["J. R. Smith"]),
        ("نشانی https://example.org/a?b=1، تهران", ["https://example.org/a?b=1"]),
        ("رایانامهٔ info@example.org.", ["info@example.org"]),
        ("مجمع (BRICS+) برگزار شد", ["BRICS+"]),
        ("مجمع BRICS (Kazan) برگزار شد", ["BRICS (Kazan)"]),
        ("مجمع «BRICS» (کازان) و «Kazan»", ["BRICS", "Kazan"]),
        ("شهرهای Kazan، Moscow و Tabriz.", ["Kazan", "Moscow", "Tabriz"]),
        ("مبلغ USD\u00a030.00 است", ["USD\u00a030.00"]),
        ("مبلغ $30 و €\u00a05 و 50% است", ["$30", "€\u00a05", "50%"]),
        ("تاریخ 2026-10-07 است", ["2026-10-07"]),
        ("تاریخ ۱۴۰۵-۰۷-۱۵ است", ["۱۴۰۵-۰۷-۱۵"]),
        ("تلفن ۰۲۱-۱۲۳۴۵۶۷ است", ["۰۲۱-۱۲۳۴۵۶۷"]),
        ("نوشتهٔ የኢትዮጵያ و 中国 و Ижевск", ["የኢትዮጵያ", "中国", "Ижевск"]),
        ("تبریز - Kazan - تهران", ["Kazan"]),
    ],
)
def test_tokens_in_persian(text: str, tokens: list[str]) -> None:
    assert foreign(text) == tokens


@pytest.mark.parametrize(
    "text",
    [
        "مادهٔ ۳ بند ۲",
        "از ۱۵ تا ۲۰ نفر",
        "۱۵-۲۰ نفر",
        "۱۴۰۳/۰۴/۰۲",
        "۱۸٬۲۶۰ شهر و ۲٫۶ میلیارد (۵۰٪)",
        "می‌شود",
        "🎉",
        "",
        " ",
    ],
)
def test_persian_without_tokens(text: str) -> None:
    assert foreign(text) == []


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Municipality of تبریز (Tabriz)", ["تبریز"]),
        ("the name شهرداری تبریز، شمارهٔ ۱۲ is given", ["شهرداری تبریز، شمارهٔ ۱۲"]),
        ("Казань, تبریز и قزوین", ["تبریز", "قزوین"]),
        ("Law No. 131-FZ of 2003", []),
    ],
)
def test_tokens_in_text_from_the_left(text: str, tokens: list[str]) -> None:
    assert foreign(text, rtl=False) == tokens


def test_a_datum_keeps_its_punctuation() -> None:
    assert foreign("Acme & Sons, Inc!", whole=True) == ["Acme & Sons, Inc!"]
    assert foreign("(Kazan).", whole=True) == ["(Kazan)."]
    assert foreign("تبریز!", rtl=False, whole=True) == ["تبریز!"]


def test_a_datum_of_both_directions_is_split() -> None:
    assert foreign("شرکت Acme Ltd. تهران", whole=True) == ["Acme Ltd."]


@given(st.text(), st.booleans(), st.booleans())
def test_pieces_joined_are_the_text(text: str, rtl: bool, whole: bool) -> None:
    assert "".join(piece.text for piece in pieces(text, rtl, whole)) == text


@pytest.mark.parametrize(
    "text", ["a" + " " * 40_000 + "ب", "a. " * 15_000 + "ب", "ا" * 40_000 + "-", "۱-" * 20_000, "((((" * 9_000]
)
@pytest.mark.parametrize("rtl", [True, False])
def test_long_texts_do_not_take_long(text: str, rtl: bool) -> None:
    started = time.process_time()
    pieces(text, rtl)
    assert time.process_time() - started < 2.0
