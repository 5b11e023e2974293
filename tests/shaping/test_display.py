"""What a reader sees, and what a terminal gets."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.shaping import terminal, visual


def test_persian_is_turned_and_brackets_are_mirrored() -> None:
    assert visual("الف (ب) ج", "rtl") == "ج (ب) فلا"


def test_a_borne_sign_follows_its_letter_on_the_screen() -> None:
    assert visual("نامهٔ", "rtl") == "ه\u0654مان"


def test_isolates_keep_a_token_together() -> None:
    assert visual("در \u2066C++\u2069، تبریز", "rtl") == "زیربت ،C++ رد"


def test_a_terminal_gets_joined_forms_and_the_hamza() -> None:
    shown = terminal("نامهٔ تبریز")
    assert "\u0654" in shown
    assert any("ARABIC LETTER" in unicodedata.name(sign) and "FORM" in unicodedata.name(sign) for sign in shown)
    assert unicodedata.normalize("NFKC", shown.replace(" ", "")[::-1]).replace("\u0654", "") == "نامهتبریز"


def test_lines_are_broken_before_they_are_turned_and_stand_on_the_right() -> None:
    lines = terminal("یک دو سه چهار پنج", width=9).split("\n")
    assert [len(line) for line in lines] == [9] * len(lines)
    assert len(lines) == 2
    assert unicodedata.normalize("NFKC", lines[0]).strip()[::-1] == "یک دو سه"


def test_raw_keeps_the_text() -> None:
    assert terminal("نامهٔ (Kazan)", raw=True) == "نامهٔ (Kazan)"


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "S", "Z", "Mn"))), st.sampled_from(["rtl", "ltr"]))
def test_no_text_fails(text: str, base: str) -> None:
    assert isinstance(visual(text, "rtl" if base == "rtl" else "ltr"), str)
