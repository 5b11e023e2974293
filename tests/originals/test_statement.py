"""The statement to be signed and the manifest."""

from __future__ import annotations

import json

import pytest
from pact import pact_library, particulars

from agreement_kit.instrument.nodes import Blank, plain
from agreement_kit.layout import arrange
from agreement_kit.library import Library
from agreement_kit.originals import Written, manifest, originals, statement, statement_words
from agreement_kit.writers import docx_bytes, text_of


@pytest.fixture(scope="module")
def pact() -> Library:
    return pact_library()


def test_the_statement_names_the_parties_the_title_the_count_and_the_hash(pact: Library) -> None:
    made = originals(particulars(3), pact)
    words = statement_words(made)
    assert list(words) == ["fa", "ru", "en"]
    for language, names, count in (
        ("fa", "شهر 0، شهر 1 و شهر 2", "۳"),
        ("ru", "Город-0, Город-1 и Город-2", "3"),
        ("en", "City 0, City 1 and City 2", "3"),
    ):
        assert names in words[language]
        assert f": {count})" in words[language]
        assert words[language].endswith(made[0].digest)
        assert plain(made[0].instrument.title[language]) in words[language]
    assert "only in the order" in words["en"]
    assert "только порядком" in words["ru"]
    assert "تنها در ترتیب" in words["fa"]


@pytest.mark.parametrize("alternat", ["none", "chinese-practice"])
def test_where_the_order_is_the_same_the_statement_says_so(pact: Library, alternat: str) -> None:
    assert "the same in every original" in statement_words(originals(particulars(2), pact, alternat))["en"]


def test_one_original_needs_no_statement(pact: Library) -> None:
    made = originals(particulars(9, depositary="p0"), pact)
    assert statement(made) is None
    assert statement_words(made) == {}


def test_the_statement_is_a_document_with_a_line_for_each_side_to_sign(pact: Library) -> None:
    made = originals(particulars(2), pact)
    declared = statement(made)
    assert declared is not None
    for language in ("fa", "ru", "en"):
        cells = declared.signatures[language].cells
        assert [id_ for id_, _ in cells] == ["p0", "p1"]
        assert [line.role for line in cells[0][1]] == ["party", "signature", "name", "title", "date"]
        assert all(isinstance(line.words[-1], Blank) for _, lines in cells for line in lines[1:])
    layout = arrange(declared, "sequential", draft=False)
    assert made[0].digest in text_of(layout)
    assert docx_bytes(layout)[:2] == b"PK"


def test_the_manifest_says_which_original_has_which_order_and_side(pact: Library) -> None:
    facts = particulars(2)
    made = originals(facts, pact)
    files = [Written("x.p0.docx", "0" * 64), Written("x.p1.docx", "1" * 64)]
    data = manifest(made, files, facts, Written("x.statement.docx", "2" * 64))
    assert json.loads(json.dumps(data)) == data
    assert data["content_sha256"] == made[0].digest
    assert data["particulars_sha256"] == facts.digest
    second = data["originals"][1]  # type: ignore[index]  # a list
    assert (second["party"], second["file"], second["sha256"]) == ("p1", "x.p1.docx", "1" * 64)
    assert second["orders"] == {language: ["p1", "p0"] for language in ("fa", "ru", "en")}
    assert second["signature_sides"]["fa"] == {"p1": "right", "p0": "left"}
    assert second["signature_sides"]["ru"] == {"p1": "left", "p0": "right"}
    assert data["statement"]["file"] == "x.statement.docx"  # type: ignore[index]  # a mapping
    assert {use["id"] for use in data["clauses"]} == {"who", "aim", "deeds"}  # type: ignore[attr-defined]  # a list


def test_with_a_depositary_the_other_parties_get_certified_copies(pact: Library) -> None:
    facts = particulars(9, depositary="p4")
    made = originals(facts, pact)
    data = manifest(made, [Written("x", "0")], facts)
    assert data["certified_copies"] == [f"p{number}" for number in range(9) if number != 4]
    assert data["statement"] is None
    assert [note["code"] for note in data["notes"]] == ["V003"]  # type: ignore[attr-defined]  # a list
