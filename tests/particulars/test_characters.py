"""Which characters a text may hold; and that what is allowed stays exactly as it was given."""

from __future__ import annotations

import json
import unicodedata

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from particulars.facts import facts

from agreement_kit import ParticularsError
from agreement_kit.drafting.values import LocalText
from agreement_kit.instrument.characters import FORBIDDEN
from agreement_kit.particulars import Particulars, is_allowed
from agreement_kit.particulars.characters import offences

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
TEXTS = st.text().filter(lambda text: is_allowed(text) and text not in ("tbd", "TBD", "by-hand"))
ANY_CHARACTER = st.characters(exclude_categories=())


def named(text: str) -> dict[str, object]:
    made = facts()
    made["parties"][1]["name"]["en"] = text
    return made


def name_of(particulars: Particulars) -> object:
    name = particulars.party("kazan").name
    assert isinstance(name, LocalText)
    return name.form("en")


@given(TEXTS)
@example("{{ 7*7 }}")
@example("**x**, 1. x, &amp; ]]> <w:p/> # no comment: 'x' \"y\"")
@example(" leading and trailing ")
@example("ابن‌سینا ﴾۱﴿ \u200d \u00ad \u3000 🏴\U000e0067\U000e007f 👨‍👩‍👧 አዲስ አበባ 喀山")
@example("null")
@example("no")
@example("2024-06-22")
@example("0x1F")
@example("- a")
@example("é e\u0301 \u2126 ſ ﬁ")
def test_an_allowed_text_comes_out_exactly(text: str) -> None:
    given_ = named(text)
    assert name_of(Particulars.from_dict(given_)) == text
    for unicode in (True, False):
        in_yaml = yaml.safe_dump(given_, allow_unicode=unicode)
        assert name_of(Particulars.from_text(in_yaml.encode("utf-8"), "x.yaml")) == text
        in_json = json.dumps(given_, ensure_ascii=not unicode)
        assert name_of(Particulars.from_text(in_json.encode("utf-8"), "x.json")) == text


@given(ANY_CHARACTER)
def test_a_character_is_allowed_or_named(char: str) -> None:
    """An independent statement of the rule, by Unicode's own properties."""
    point = ord(char)
    refused = (
        unicodedata.category(char) in ("Cc", "Cs", "Co", "Zl", "Zp")
        or char in BIDI
        or char == "\ufeff"
        or 0xFDD0 <= point <= 0xFDEF
        or point & 0xFFFE == 0xFFFE
        or (0xFB50 <= point <= 0xFDFF and point not in (0xFD3E, 0xFD3F))
        or 0xFE70 <= point <= 0xFEFE
    )
    assert is_allowed(f"a{char}b") is not refused
    found = list(offences(f"a{char}b"))
    assert [item.at for item in found] == ([1] if refused else [])
    assert [item.values["position"] for item in found] == ([2] if refused else [])


def test_what_clause_texts_may_not_hold_values_may_not_either() -> None:
    forbidden = {char for char in map(chr, range(0x110000)) if FORBIDDEN.match(char)}
    # Annotation characters are refused in clauses alone.
    assert {char for char in forbidden if is_allowed(f"a{char}")} == set("\ufff9\ufffa\ufffb")


@pytest.mark.parametrize(
    ("char", "code"),
    [
        ("\0", "P030"), ("\t", "P030"), ("\x7f", "P030"), ("\x9f", "P030"), *((char, "P031") for char in BIDI),
        ("\ufdd0", "P032"), ("\U0010ffff", "P032"), ("\ue000", "P033"), ("\U000f0000", "P033"), ("\ufb50", "P034"),
        ("\ufdfa", "P034"), ("\ufefc", "P034"), ("\ud800", "P035"), ("\n", "P036"), ("\r", "P036"), ("\u2028", "P036"),
        ("\ufeff", "P037"),
    ],
    ids=ascii,
)  # fmt: skip
def test_kinds_of_offences(char: str, code: str) -> None:
    with pytest.raises(ParticularsError) as raised:
        Particulars.from_dict(named(f"Ka{char}zan"))
    (found,) = raised.value.diagnostics
    assert (found.code, found.path) == (code, "parties.kazan.name.en")
    assert "3" in found.message
    if code != "P036":
        assert f"U+{ord(char):04X}" in found.message
    assert char not in found.message


@given(st.text(ANY_CHARACTER, max_size=20), st.booleans())
def test_a_refused_character_is_found_where_it_stands(text: str, escaped: bool) -> None:
    """In JSON every character can be written as it is, so line and column are those of the character."""
    if is_allowed(text) or not text.strip() or any(char < " " or char in '"\\' for char in text):
        return
    source = json.dumps(named("Q" + text), ensure_ascii=escaped)
    with pytest.raises(ParticularsError) as raised:
        Particulars.from_text(source, "x.json")
    start = source.index('"Q')
    for found in raised.value.diagnostics:
        position = found.values["position"]
        assert isinstance(position, int)
        raw = not escaped and source[start + position] == ("Q" + text)[position - 1]
        assert found.location.line == 1
        assert found.location.column is not None
        assert found.location.column - 1 == (start + position if raw else start)


def test_at_most_five_characters_of_one_text_are_named() -> None:
    with pytest.raises(ParticularsError) as raised:
        Particulars.from_dict(named("\u200e" * 100))
    assert len(raised.value.diagnostics) == 5


@pytest.mark.parametrize("text", ["", " ", "\u00a0", "\u3000 "])
def test_nothing_is_no_text(text: str) -> None:
    with pytest.raises(ParticularsError) as raised:
        Particulars.from_dict(named(text))
    assert [found.code for found in raised.value.diagnostics] == ["P040"]


def test_the_text_of_an_annex_has_lines() -> None:
    text = "First.\n\nSecond.\n"
    annex = {"title": "tbd", "text": {"fa": text, "ru": text, "en": text}}
    made = Particulars.from_text(yaml.safe_dump(facts(annexes=[annex])), "x.yaml").annexes[0].text
    assert isinstance(made, LocalText)
    assert made.form("en") == text
    annex["text"]["ru"] = "a\r\nb\u2028c\td"
    with pytest.raises(ParticularsError) as raised:
        Particulars.from_dict(facts(annexes=[annex]))
    assert [(found.code, found.path) for found in raised.value.diagnostics] == [
        ("P030", "annexes.0.text.ru"), ("P036", "annexes.0.text.ru"), ("P036", "annexes.0.text.ru"),
    ]  # fmt: skip
