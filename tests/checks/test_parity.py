"""How texts of one element are held against each other: who is told, and what is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.checks.parity import Counted, Difference, against, compare, lengths, present, sentences, unpaired
from agreement_kit.checks.passages import Passage, of_text

from .support import shipped


def row(**texts: str) -> dict[str, Passage]:
    return {language: of_text(text, language) for language, text in texts.items()}


def test_of_three_texts_the_odd_one_is_told() -> None:
    found = {"fa": Counted.of([("x", 0)]), "ru": Counted.of([]), "en": Counted.of([("x", 3)])}
    (one,) = against("C206", found)
    assert (one.language, one.offset) == ("ru", None)
    assert one.values == {"found": "—", "expected": "x", "other": "fa"}


def test_of_two_texts_the_later_is_told_with_its_place() -> None:
    (one,) = against("C206", {"fa": Counted.of([]), "en": Counted.of([("x", 4), ("x", 9)])})
    assert (one.language, one.offset, one.values["found"]) == ("en", 4, "x ×2")


@given(st.dictionaries(st.sampled_from("abc"), st.integers(1, 3)))
def test_equal_texts_do_not_differ(counts: dict[str, int]) -> None:
    items = [(key, 0) for key, count in counts.items() for _ in range(count)]
    assert list(against("C206", {language: Counted.of(items) for language in ("fa", "ru", "en")})) == []


def test_an_empty_text_is_told_and_compared_no_further() -> None:
    found = list(compare(row(fa="", en="Within 60 days (at most)."), (lengths,), shipped()))
    assert found == [Difference("C210", "fa", None, {})]


@pytest.mark.parametrize("text", ["BRICS+", "https://example.org/a", "office@alpha.example", "۱۲", "C-40"])
def test_what_is_written_alike_everywhere_is_translated(text: str) -> None:
    assert list(present(row(fa=text, ru=text, en=text), shipped())) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two.", 2),
        ("Art. 3 of Mr. A. Smith", 1),
        ("One: two", 1),
        ("آیا؟ بله.", 2),
        ("в 2024 г. в Казани", 1),
        ("", 1),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert sentences(text) == count


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "(a) the first; b) the second", []),
        ("en", "points a) and b)", []),
        ("en", "(the first", ["("]),
        ("fa", "«نخست» (دوم)", []),
        ("fa", "«نخست", ["«"]),
        ("ru", "«о „Городе“»", []),
        ("ru", "«о „Городе»", ["»", "«", "„"]),
    ],
)
def test_partners_of_brackets_and_quotes(language: str, text: str, found: list[str]) -> None:
    assert sorted(str(item.values["found"]) for item in unpaired(of_text(text, language))) == sorted(found)


def test_of_three_texts_one_that_is_short_is_told_once() -> None:
    long = (
        "The cities shall exchange experience in the care of historic quarters and in the "
        "planting of trees along streets."
    )
    texts = row(en=long, ru=long.replace("The", "Эти") + " и скверов", fa="شهرها تجربه مبادله می‌کنند.")
    assert [item.language for item in lengths(texts, shipped())] == ["fa"]
