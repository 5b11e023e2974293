"""Runs: words come out as given, and a reader sees tokens in order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.instrument.nodes import Blank, Inline, PartyList, Reference, Term, Text, Value, plain
from agreement_kit.shaping import LRM, RLM, runs, visual

LANGUAGES = ("fa", "ru", "en")


def value(text: str) -> Value:
    return Value(text, "parties.kazan.name")


def written(language: str, *words: Inline) -> str:
    """The paragraph as it is written, marks included."""
    return "".join(run.text for run in runs(words, language))


def seen(language: str, *words: Inline) -> str:
    return visual(written(language, *words), "rtl" if language == "fa" else "ltr")


def test_every_token_in_persian_is_a_run_between_marks_of_their_own() -> None:
    parts = runs((Text("قانون "), value("131-FZ"), Text(" است")), "fa")
    assert [(run.text, run.rtl, run.isolate, run.mark) for run in parts] == [
        ("قانون ", True, False, False),
        (LRM, False, False, True),
        ("131-FZ", False, True, False),
        (LRM, False, False, True),
        (" است", True, False, False),
    ]


@pytest.mark.parametrize(
    "token",
    ["131-FZ", "+98-21-1234567", "2026-10-07", "22 June 2024", "C++", "Ltd.", "USD\u00a030.00",
    "https://example.org/a?b=1",
     "۱۴۰۵-۰۷-۱۵", "(843) 292-38-38", "A (B) [C]", "10%", "-5", "№ 131-ФЗ"],
)  # fmt: skip
def test_a_reader_sees_a_token_in_its_order(token: str) -> None:
    for words in (
        (Text("شمارهٔ "), value(token), Text(" در تبریز است.")),
        (Text("شمارهٔ ("), value(token), Text(")، ۱۲ و پایان")),
        (value(token), Text("، "), value("Kazan"), Text(" ۱۲")),
        (Text("الف "), value(token)),
    ):
        assert token in seen("fa", *words)


def test_two_tokens_with_a_comma_between_read_from_the_right() -> None:
    shown = seen(
        "fa", Text("شهرهای "), value("Kazan"), Text("، "), value("Moscow"), Text(" و "), value("Tabriz"), Text(".")
    )
    assert shown.index("Tabriz") < shown.index("Moscow") < shown.index("Kazan")


def test_a_persian_number_after_a_token_stays_on_its_left() -> None:
    shown = seen("fa", Text("شهر "), value("Kazan"), Text(" ۱۲ روز"))
    assert shown.index("۱۲") < shown.index("Kazan")


def test_brackets_stay_logical_and_are_seen_round_their_words() -> None:
    assert "(Kazan)" in seen("fa", Text("شهر ("), value("Kazan"), Text(") است"))
    assert "(" in written("fa", Text("شهر (تبریز)"))
    assert seen("fa", Text("شهر (تبریز)")).startswith("(زیربت)")


def test_a_persian_name_in_english_and_what_follows() -> None:
    words = (Text("The "), value("شهرداری تبریز!"), Text(" 5 (five) cities"))
    shown = seen("en", *words)
    assert shown.endswith(" 5 (five) cities")
    assert shown.index("!") < shown.index("زیربت")
    assert [run.rtl for run in runs(words, "en") if run.isolate] == [True]


def test_terms_are_bold_and_blanks_references_and_lists_are_shown() -> None:
    items = (("a", (Text("تبریز"),)), ("b", (Text("کازان"),)))
    words: tuple[Inline, ...] = (
        Term((Text("طرف"),)), Text(" "), Blank("signing.date"), Text(" "), Reference("cl_x", "۳"), Text(" "),
        PartyList(items, " و ", "، ", " و "),
    )  # fmt: skip
    parts = runs(words, "fa")
    assert [run.text for run in parts if run.bold] == ["طرف"]
    assert {type(run.node) for run in parts} >= {Blank, Reference}
    assert "".join(run.text for run in parts) == plain(words) == "طرف ____________ ۳ تبریز و کازان"


@given(st.lists(st.text(), max_size=4), st.sampled_from(LANGUAGES))
def test_without_marks_the_words_are_as_given(texts: list[str], language: str) -> None:
    words = tuple(Value(text, "p") if index % 2 else Text(text) for index, text in enumerate(texts))
    parts = runs(words, language)
    assert "".join(run.text for run in parts if not run.mark) == "".join(texts)
    assert all(re.fullmatch(f"[{LRM}{RLM}]", run.text) for run in parts if run.mark)


TOKEN = st.from_regex(r"[A-Z][a-z]{1,6}(\+\+|\.|-[0-9]{1,3}| [0-9]{1,2}| \([A-Z]\))?", fullmatch=True)


@given(TOKEN, TOKEN, st.sampled_from(["، ", " و ", " (", " ۱۲ ", ": ", " / ", "؛ "]))
def test_any_two_latin_data_keep_their_order_and_their_places(first: str, second: str, between: str) -> None:
    shown = seen("fa", Text("آغاز "), value(first), Text(between), value(second), Text(" پایان"))
    assert first in shown
    assert second in shown
    assert shown.rindex(second) <= shown.rindex(first) or first in second
