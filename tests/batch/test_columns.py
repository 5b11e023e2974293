"""Rows over a base: what goes where, and findings that come back to their cells."""

from __future__ import annotations

from typing import Any

import pytest

from agreement_kit.batch.columns import Layer
from agreement_kit.batch.opening import Base
from agreement_kit.batch.rows import Cell, Row
from agreement_kit.diagnostics import Diagnostic, Location

BASE = """\
languages: [fa, en]
parties:
  - id: a
    name: {fa: شهر الف, en: City A}
  - id: b
    name: {fa: شهر ب, en: {nominative: City B, definite: the City B}}
term:
  years: 5
"""


def layer(text: str = BASE) -> Layer:
    return Layer(*Base("base.yaml", text.encode()).read(), "rows")


def row(**cells: Any) -> Row:
    """A row with the columns in order from 1; ``__`` stands for a dot."""
    return Row(
        1, 7, tuple(Cell(name.replace("__", "."), value, at) for at, (name, value) in enumerate(cells.items(), 1))
    )


def test_a_cell_goes_over_the_base_and_the_base_stays_as_it_is() -> None:
    one = layer()
    data = one.lay(row(parties__b__name__fa="شهر پ", term__years="7", output="x")).data
    assert data["parties"][1]["name"]["fa"] == "شهر پ"
    assert data["term"]["years"] == 7
    assert "output" not in data
    assert one.lay(row()).data["term"]["years"] == 5


def test_an_empty_cell_leaves_the_base() -> None:
    assert layer().lay(row(parties__a__name__fa=None)).data["parties"][0]["name"]["fa"] == "شهر الف"


def test_a_value_replaces_all_that_is_below_its_name() -> None:
    assert layer().lay(row(parties__b__name__en="City C")).data["parties"][1]["name"]["en"] == "City C"


@pytest.mark.parametrize("turn", [1, -1])
def test_a_case_beside_a_name_makes_cases_of_it_in_any_order(turn: int) -> None:
    cells = list({"parties__a__name__en": "City C", "parties__a__name__en__definite": "the City C"}.items())[::turn]
    data = layer().lay(row(**dict(cells))).data
    assert data["parties"][0]["name"]["en"] == {"nominative": "City C", "definite": "the City C"}
    again = layer().lay(row(parties__a__name__en__definite="the A")).data
    assert again["parties"][0]["name"]["en"] == {"nominative": "City A", "definite": "the A"}


def test_lists_are_parted_in_their_own_columns_only() -> None:
    data = layer().lay(row(areas="culture, sport;education", include=" a ", note="a, b")).data
    assert data["areas"] == ["culture", "sport", "education"]
    assert data["include"] == ["a"]
    assert data["note"] == "a, b"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("7", 7),
        ("007", "007"),
        ("1_0", "1_0"),
        ("-3", -3),
        ("true", True),
        ("True", "True"),
        ("1403-04-02", "1403-04-02"),
        ("۷", "۷"),
        (7, 7),
        ("no", "no"),
    ],
)
def test_cells_are_typed_as_yaml_would(given: Any, kept: Any) -> None:
    assert layer().lay(row(x=given)).data["x"] == kept


def test_without_a_base_everything_comes_from_the_row() -> None:
    cells = {
        "parties__1__id": "b",
        "parties__0__id": "a",
        "parties__0__signatories__0__name__fa": "نام",
        "term__years": 3,
    }
    data = Layer(*Base().read(), "rows").lay(row(**cells)).data
    assert data == {
        "parties": [{"id": "a", "signatories": [{"name": {"fa": "نام"}}]}, {"id": "b"}],
        "term": {"years": 3},
    }


def test_an_item_can_be_added_to_a_list_of_the_base() -> None:
    assert layer().lay(row(parties__2__id="c")).data["parties"][2] == {"id": "c"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("parties__x__name__fa", "J012"),
        ("parties__3__id", "J017"),
        ("term__years__x__y", "J017"),
        ("languages__x", "J017"),
        ("term__0", "J017"),
        ("languages__0__x", "J017"),
    ],
)
def test_a_column_that_leads_nowhere_is_told_at_its_cell(name: str, code: str) -> None:
    laid = layer().lay(row(output="x", **{name: "v"}))
    assert [(item.code, item.location) for item in laid.problems] == [(code, Location("rows", 7, 2))]


def place(path: str, cells: Row, text: str = BASE) -> Location:
    one = layer(text)
    found = Diagnostic(code="X001", template="x", path=path, location=Location("rows"))
    return one.located([found], one.lay(cells), cells)[0].location


def test_a_finding_stands_at_the_cell_that_gave_the_value_or_above_it() -> None:
    cells = row(output="x", term__years="7", parties__b__name__fa="ب")
    assert place("term.years", cells) == Location("rows", 7, 2)
    assert place("parties.b.name.fa", cells) == Location("rows", 7, 3)
    assert place("parties.1.name.fa", cells) == Location("rows", 7, 3)


def test_a_value_of_the_base_is_found_in_the_base() -> None:
    cells = row(term__years=None, parties__b__name__fa="ب")
    assert place("term.years", cells) == Location("base.yaml", 8, 10)
    assert place("parties.a.name.en", cells) == Location("base.yaml", 4, 29)


def test_what_is_missing_is_asked_of_the_cell_that_could_give_it() -> None:
    cells = row(parties__a__place__fa=None, parties__a__place__en="A")
    assert place("parties.a.place.fa", cells) == Location("rows", 7, 1)
    assert place("parties.a.place", cells) == Location("rows", 7, 1)


def test_what_neither_gives_is_asked_of_the_base_or_of_the_row_where_there_is_none() -> None:
    assert place("signing.date", row(x=1)).file == "base.yaml"
    bare = Layer(*Base().read(), "rows")
    found = Diagnostic(code="X001", template="x", path="signing.date", location=Location("rows"))
    assert bare.located([found], bare.lay(row(x=1)), row(x=1))[0].location == Location("rows", 7)


def test_a_finding_of_the_library_keeps_its_place() -> None:
    one = layer()
    found = Diagnostic(code="X001", template="x", location=Location("clauses/x/default.en.md", 3, 4))
    assert one.located([found], one.lay(row()), row()) == (found,)
