"""``check_text``: places are those of the text, and whatever a text holds is looked at without a fault of ours."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreement_kit.checks import check_text

from .support import shipped


def test_places_are_lines_and_columns_of_the_text() -> None:
    text = "دو شهر دیدار کردند.\n\nسه شهر همکاری می کنند و شهرداري میزبان است.\n"
    found = check_text(text, "fa", "news.txt")
    assert [(item.code, item.location.line, item.location.column) for item in found] == [
        ("O111", 3, 15),
        ("O101", 3, 31),
    ]
    assert {item.location.file for item in found} == {"news.txt"}


def test_terms_and_names_need_a_library() -> None:
    text = "Tabriz Municipality met its brother city."
    assert check_text(text, "en") == ()
    assert [item.code for item in check_text(text, "en", None, shipped())] == ["C403", "C401"]


def test_unknown_language() -> None:
    with pytest.raises(KeyError):
        check_text("x", "de")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.sampled_from(("fa", "ru", "en")))
def test_any_text_is_looked_at(text: str, language: str) -> None:
    lines = text.split("\n")
    for item in check_text(text, language, "x", shipped()):
        line, column = item.location.line, item.location.column
        assert line is not None
        assert column is not None
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
        assert item.message
        assert item.to_dict()["hint"] is None or item.hint
