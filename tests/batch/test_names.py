"""Names of files: what every system can store, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.batch.names import key_of, name_problem, stem_of
from agreement_kit.batch.rows import Cell, Row


def row(output: str | None, **more: str) -> Row:
    return Row(12, 13, (Cell("x", 1, 1), Cell("output", output, 2)), **more)  # type: ignore[arg-type]  # file


@pytest.mark.parametrize(
    ("output", "stem"),
    [
        ("tabriz", "tabriz"),
        (" tabriz ", "tabriz"),
        (None, "row-00012"),
        ("a.b", "a.b"),
        ("شهرداری تبریز", "شهرداری تبریز"),
        ("خواهر\u200cشهر", "خواهر\u200cشهر"),
        ("Казань", "Казань"),
        ("и\u0306", "й"),
        ("tabriz.docx", "tabriz"),
        (7, "7"),
    ],
)
def test_the_cell_names_the_file(output: str | None, stem: str) -> None:
    assert stem_of(row(output)) == stem
    assert name_problem(stem, row(output), "rows") is None


def test_a_file_of_a_folder_names_its_document() -> None:
    assert stem_of(Row(1, None, file="all/tabriz.yaml", data=b"")) == "tabriz"


@pytest.mark.parametrize(
    "output",
    [
        "..",
        ".",
        "../x",
        "a/b",
        "a\\b",
        "/etc/x",
        "C:x",
        "con",
        "CON",
        "con.tabriz",
        "nul",
        "com1",
        "LPT9.x",
        "aux",
        "x.",
        ".x",
        "x ..",
        "x" * 300,
        "ش" * 101,
        "a\u202eb",
        "a\u200fb",
        "a\u200eb",
        "a\u0000b",
        "a\nb",
        "a\x7fb",
        "a*b",
        "a?b",
        'a"b',
        "a<b",
        "a|b",
        "\ufffe",
        ".docx",
    ],
)
def test_what_some_system_cannot_store_or_leads_elsewhere_is_refused_at_its_cell(output: str) -> None:
    problem = name_problem(stem_of(row(output)), row(output), "rows [Cities]")
    assert problem is not None
    assert problem.code == "J020"
    assert (problem.location.file, problem.location.line, problem.location.column) == ("rows [Cities]", 13, 2)


@pytest.mark.parametrize("name", ["cone", "console", "aux-x", "com", "com10", "x" * 200, "ش" * 100, "a..b"])
def test_what_only_looks_like_it_is_taken(name: str) -> None:
    assert name_problem(stem_of(row(name)), row(name), "rows") is None


@pytest.mark.parametrize(
    ("one", "other"), [("Tabriz", "TABRIZ"), ("straße", "STRASSE"), ("خواهر\u200cشهر", "خواهرشهر"), ("ﬁ", "fi")]
)
def test_names_that_some_system_or_eye_takes_for_one_are_one(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@given(st.text(min_size=1, max_size=40))
def test_a_name_that_is_taken_is_a_plain_file_name(name: str) -> None:
    stem = stem_of(row(name))
    if name_problem(stem, row(name), "rows") is None:
        assert not set(stem) & set('/\\\0:*?"<>|')
        assert stem not in ("", ".", "..")
        assert len(stem.encode()) <= 200
