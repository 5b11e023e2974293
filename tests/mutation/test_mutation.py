"""A small mutation run: a few faults of each kind, so that neither the plants nor the checks rot unseen."""

from __future__ import annotations

from collections import Counter

import pytest

from agreement_kit.library import LANGUAGES, Library
from agreement_kit.library.data import shipped
from mutation.kinds import KINDS
from mutation.plants import Kind, Plant
from mutation.run import EXAMPLES, Example, Sources, examples_of, in_examples, sampled
from mutation.tally import Tally, markdown

Z = "\u200c"
_EACH = 2
#: Of so few faults a few more may be missed than of all; the whole run asks for 97.
_LEAST = 93.0


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.from_providers([shipped()])


def test_few_of_each_kind_in_the_sources(library: Library) -> None:
    tally = Sources(library, each=10).count(KINDS, _EACH, [1])
    assert len({kind for kind, _ in tally.planted}) >= len(KINDS) - 1
    assert tally.percent() >= _LEAST, tally.missed


def test_every_example_is_taken(library: Library) -> None:
    names = {example.path.stem for example in examples_of(library)}
    assert "tabriz-kazan" in names
    assert "ceremony" not in names


def test_few_of_each_kind_in_an_example(library: Library) -> None:
    example = Example(EXAMPLES / "exchange-of-letters.yaml", library)
    tally = in_examples([example], KINDS, _EACH, [1])
    assert len({kind for kind, _ in tally.planted}) >= len(KINDS) - 2
    assert tally.percent() >= _LEAST, tally.missed


@pytest.mark.parametrize(
    ("kind", "language", "text", "expected"),
    [
        ("may and shall", "en", "It shall apply.", ["It may apply."]),
        ("may and shall", "en", "They shall take no gifts. No Party may go.", []),
        ("may and shall", "ru", "Сторона обеспечивает доступ.", ["Сторона может обеспечивать доступ."]),
        ("may and shall", "fa", f"داده می{Z}شود.", [f"داده می{Z}تواند شود."]),
        ("a negation", "en", "It is not later than May.", ["It is later than May."]),
        ("a negation", "ru", "Совет не собирается.", ["Совет собирается."]),
        ("a negation", "fa", f"نمی{Z}پردازد.", [f"می{Z}پردازد."]),
        ("a negation", "fa", f"می{Z}پردازد.", [f"نمی{Z}پردازد."]),
        ("a digit", "ru", "19 дней", ["18 дней"]),
        ("a ZWNJ", "fa", f"می{Z}رود", ["میرود", "می رود"]),
        ("a paragraph", "en", "One.\n\nTwo.\n", ["Two.\n", "One.\n\n"]),
    ],
)
def test_plants(kind: str, language: str, text: str, expected: list[str], library: Library) -> None:
    plants = next(item.plants for item in KINDS if item.name == kind)
    assert [plant.into(text) for plant in plants(text, language, library)] == expected


def test_a_sample_is_the_same_for_the_same_seed_and_holds_nothing_twice() -> None:
    plants = {("a digit", "en"): [("a.md", Plant(place, place + 1, "x")) for place in range(50)]}
    drawn = list(sampled(plants, 20, [1, 2]))
    assert drawn == list(sampled(plants, 20, [1, 2]))
    assert len(drawn) == len(set(drawn)) > 20


def test_only_a_right_code_counts() -> None:
    kind = Kind("a digit", KINDS[0].plants, ("N1",))
    tally = Tally()
    tally.count(kind, "en", Counter({("N101", "en"): 1}), "here")
    tally.count(kind, "en", Counter({("O201", "en"): 1}), "there")
    assert tally.share() == (1, 2)
    assert tally.missed == ["a digit [en] there (O201)"]
    lines = list(markdown(tally, Tally()))
    assert lines[2].count("|") == lines[0].count("|") == 2 * len(LANGUAGES) + 3
    assert "1/2" in lines[2]
    assert "50.0" in lines[2]
