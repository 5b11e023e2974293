"""Clause texts: blocks, inline items, and every problem with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.instrument.blocks import Choice, Definition, For, If, Listing, Literal, Output, Paragraph
from agreement_kit.instrument.clausetext import parse_text
from agreement_kit.instrument.parity import joined
from agreement_kit.instrument.source import Source


def parsed(text: str, language: str = "en") -> tuple[tuple[object, ...], Source]:
    source = Source("x.md", text, "x", language)
    return parse_text(source), source


def found(text: str, language: str = "en") -> list[tuple[str, int | None, int | None]]:
    _, source = parsed(text, language)
    return [(item.code, item.location.line, item.location.column) for item in source.found]


def test_paragraphs_and_points() -> None:
    blocks, source = parsed("One line\nand its second.\n\nTwo:\na) first;\nb) second.\n")
    assert not source.found
    shapes = [(block.point, block.words["en"][0].text) for block in blocks]  # type: ignore[attr-defined]
    assert shapes == [(False, "One line and its second."), (False, "Two:"), (True, "first;"), (True, "second.")]


def test_a_tag_alone_on_its_line_governs_blocks() -> None:
    blocks, source = parsed("{% if a %}\nOne.\n{% elif b %}\nTwo.\n{% else %}\nThree.\n{% endif %}\n")
    assert not source.found
    assert isinstance(blocks[0], If)
    assert [len(inner) for _, inner in blocks[0].branches] == [1, 1, 1]
    assert blocks[0].branches[2][0] is None


def test_any_other_tag_belongs_to_its_paragraph() -> None:
    blocks, source = parsed("We{% if a %} may{% endif %} meet {% for p in parties %}{{ p.name }}{% endfor %}.")
    assert not source.found
    assert isinstance(blocks[0], Paragraph)
    kinds = [type(item) for item in blocks[0].words["en"]]
    assert kinds == [Literal, Choice, Literal, Listing, Literal]


def test_loops_and_definitions() -> None:
    blocks, source = parsed("{% for p in parties %}\na) {{ p.name }}, the **“{{ p.short }}”**;\n{% endfor %}")
    assert not source.found
    assert isinstance(blocks[0], For)
    words = blocks[0].blocks[0].words["en"]  # type: ignore[union-attr]
    assert [type(item) for item in words] == [Output, Literal, Definition, Literal]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A {{ x", ("L012", 1, 3)),
        ("A\n\n{% if x %}\nB", ("L012", 3, 1)),
        ("A {% if x %} B", ("L012", 1, 3)),
        ("{% endif %}", ("L014", 1, 1)),
        ("A {% else %} B", ("L014", 1, 3)),
        ("{% set x = 1 %}", ("L015", 1, 1)),
        ("A {% include 'b' %} B", ("L015", 1, 3)),
        ("{% raw %}", ("L015", 1, 1)),
        ("A {{ x + 1 }}.", ("L010", 1, 6)),
        ("{% for x in y | z %}\nA\n{% endfor %}", ("L010", 1, 13)),
        ("{% for x, y in z %}\nA\n{% endfor %}", ("L010", 1, 1)),
        ("# Heading", ("L020", 1, 1)),
        ("A\n\n- bullet", ("L020", 3, 1)),
        ("A *b* c", ("L020", 1, 3)),
        ("A `b`", ("L020", 1, 3)),
        ("A [b](c)", ("L020", 1, 3)),
        ("A <b>c", ("L020", 1, 3)),
        ("A &amp; b", ("L020", 1, 3)),
        ("A\\b", ("L020", 1, 2)),
        ("A | b", ("L020", 1, 3)),
        ("A **b c", ("L023", 1, 3)),
        ("A **** c", ("L023", 1, 3)),
        ("A \u202eb", ("L021", 1, 3)),
        ("A \ufeb3b", ("L021", 1, 3)),
        ("A {{ x }}s.", ("L022", 1, 10)),
        ("A {{ x }}'s.", ("L022", 1, 10)),
        ("A x{{ x }}.", ("L022", 1, 4)),
        ("A {{ x }}{{ y }}.", ("L022", 1, 10)),
    ],
)
def test_each_problem_has_its_place(text: str, expected: tuple[str, int, int]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize("suffix", ["ها", "\u200cها", "ی", "\u0654"])
def test_a_persian_suffix_cannot_touch_a_value(suffix: str) -> None:
    assert ("L022", 1, 14) in found("شهر {{ name }}" + suffix + " است.", "fa") or ("L022", 1, 15) in found(
        "شهر {{ name }}" + suffix + " است.", "fa"
    )


def test_all_problems_come_at_once() -> None:
    codes = {code for code, _, _ in found("# A {{ x + 1 }}s **b\n\n{% if %}\n<i>")}
    assert {"L020", "L010", "L022", "L023", "L012"} <= codes


def test_languages_of_one_shape_are_joined() -> None:
    one, first = parsed("A.\n\n{% if x %}\na) B.\n{% endif %}", "en")
    two, second = parsed("الف.\n\n{% if x %}\na) ب.\n{% endif %}", "fa")
    blocks = joined({"en": one, "fa": two}, {"en": first, "fa": second})  # type: ignore[dict-item]
    assert not second.found
    assert set(blocks[0].words) == {"en", "fa"}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "other",
    ["A.", "A.\n\nB.\n\nC.", "A.\n\na) B.", "A.\n\n{% if x %}\nB.\n{% endif %}"],
)
def test_another_shape_is_reported_in_the_language_that_differs(other: str) -> None:
    one, first = parsed("A.\n\nB.", "en")
    two, second = parsed(other, "fa")
    joined({"en": one, "fa": two}, {"en": first, "fa": second})  # type: ignore[dict-item]
    assert [item.code for item in second.found] == ["L016"]
    assert second.found[0].location.line is not None


def test_another_condition_is_another_shape() -> None:
    one, first = parsed("{% if x %}\nB.\n{% endif %}", "en")
    two, second = parsed("{% if y %}\nB.\n{% endif %}", "fa")
    joined({"en": one, "fa": two}, {"en": first, "fa": second})  # type: ignore[dict-item]
    assert [item.code for item in second.found] == ["L016"]


@given(st.text(alphabet="ab {}%#*\n)'\"ifendforelse|.|_<&\u200c", max_size=120))
def test_no_text_breaks_the_parser(text: str) -> None:
    blocks, source = parsed(text)
    assert isinstance(blocks, tuple)
    assert all(item.location.line for item in source.found)
