"""A clause in a neutral setting: every wording is seen, values and labels are known apart, places are kept."""

from __future__ import annotations

from library_small import library as small

from agreement_kit.checks.neutral import rows, setting_of
from agreement_kit.checks.passages import Origin
from agreement_kit.checks.wordings import wording_of
from agreement_kit.instrument.blocks import paragraphs
from agreement_kit.instrument.nodes import Status


def texts(source: str) -> set[str]:
    library = small(**{"clauses/aim/default.en.md": source + "\n"})
    clause = library.clauses["aim"]
    blocks = clause.variants["default"].blocks[Status.BINDING]
    setting = setting_of(library, Status.BINDING, clause)
    return {row["en"].text for paragraph in paragraphs(blocks) for row in rows(paragraph, setting)}


def test_labels_are_said_and_values_left_open() -> None:
    assert texts("The {{ label('the-parties') }} meet in {{ signing.place }}.") == {"The Parties meet in \ufffc."}


def test_each_way_that_conditions_can_fall_out() -> None:
    assert texts("A{% if term %} B{% elif annexes %} C{% else %} D{% endif %}.") == {"A B.", "A C.", "A D."}
    assert texts("A{% if text_count > 1 %} many{% else %} one{% endif %}.") == {"A many.", "A one."}


def test_questions_about_one_count_agree() -> None:
    source = "A{% if party_count == 2 %} two{% endif %}{% if party_count > 2 %} many{% endif %}."
    assert texts(source) == {"A two.", "A many.", "A."}


def test_place_of_a_word_behind_tags() -> None:
    library = small(
        **{"clauses/aim/default.en.md": "\n{{ signing.place }} is   the town {{ signing.date | date }} of it\n"}
    )
    clause = library.clauses["aim"]
    wording = wording_of(library, clause, clause.variants["default"], Status.BINDING)
    (row,) = wording.rows
    text = row["en"]
    place = text.place(text.text.index("of it"))
    assert (place.line, place.column) == (2, 61)
    assert [item.key for item in text.of(Origin.VALUE)] == ["signing.place", "signing.date"]
