"""Remarks: each finding at the words that it is about, each note at its clause."""

from __future__ import annotations

from pathlib import Path

import pytest
from writers.sample import sample

from agreement_kit import Library, Particulars, assemble, check
from agreement_kit.diagnostics import Diagnostic, Location, Severity
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import Remark, arrange
from agreement_kit.layout.annotate import remarks_of
from agreement_kit.layout.remarks import TITLE, Place, Places, with_remarks

EXAMPLE = Path(__file__).parents[2] / "examples" / "tabriz-kazan.yaml"


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.default()


@pytest.fixture(scope="module")
def example(library: Library) -> Instrument:
    return assemble(Particulars.load(EXAMPLE), library)


def finding(**places: object) -> Diagnostic:
    return Diagnostic(code="C000", template="It is so.", severity=Severity.WARNING).with_(**places)


@pytest.mark.parametrize(
    ("places", "eid", "language"),
    [
        ({"path": "parties.kazan.name.en", "language": "en"}, "cl_preface__para_1", "en"),
        ({"path": "clauses.costs.ceiling"}, "cl_costs__para_1", "fa"),
        # A datum that is not printed is told where its party is, a parameter where its clause is.
        ({"path": "parties.kazan.registration", "language": "ru"}, "cl_preface__para_1", "ru"),
        ({"path": "clauses.settlement.days_of_grace"}, "cl_settlement", "fa"),
        ({"clause": "costs", "language": "ru"}, "cl_costs", "ru"),
        # Nothing of it stands in the text.
        ({"path": "observers.0.name"}, TITLE, "fa"),
        ({"path": "parties"}, TITLE, "fa"),
        ({"clause": "unknown", "language": "de"}, TITLE, "fa"),
    ],
)
def test_a_finding_has_its_place(places: dict[str, object], eid: str, language: str) -> None:
    assert Places(sample(), ("fa", "ru", "en")).of(finding(**places)) == Place(eid, language)


def test_a_finding_in_a_clause_stands_at_the_paragraph_of_its_line(example: Instrument) -> None:
    purpose = next(item for item in example.elements() if item.eid.startswith("cl_") and "__para_2" in item.eid)
    source = purpose.sources["en"]
    at = Location(source.file, source.line, 3)
    told = finding(clause=purpose.clause, language="en", location=at)
    assert Places(example, example.languages).of(told) == Place(purpose.eid, "en")


def test_notes_and_findings_of_an_example(example: Instrument, library: Library) -> None:
    findings = check(example, library)
    remarks = remarks_of(example, findings, library)
    placed = with_remarks(arrange(example), remarks).remarks
    assert sum(map(len, placed.values())) == len(set(remarks))
    blank = next(item for item in findings if item.code == "A001" or "tbd" in item.message or item.path)
    assert any(blank.message == remark.body for own in placed.values() for remark in own)
    notes = [remark for _, remark in remarks if remark.kind == "note"]
    assert len(notes) > 20
    assert {remark.language for remark in notes} == {"en"}


def test_remarks_speak_the_language_of_the_reader_and_the_gravest_come_first(
    example: Instrument, library: Library
) -> None:
    findings = (finding().with_(severity=Severity.INFO), finding().with_(severity=Severity.ERROR))
    said = remarks_of(example, findings, library, spoken="fa", gettext=lambda text: f"«{text}»")
    assert [remark.kind for _, remark in said[:2]] == ["error", "info"]
    assert said[0][1] == Remark("error", "«error» C000", "«It is so.»", None, "fa")
    notes = [remark for _, remark in said if remark.kind == "note"]
    assert all(any("\u0600" <= sign <= "\u06ff" for sign in remark.body) for remark in notes if remark.language == "fa")
    assert {remark.head for remark in notes if remark.language == "en"} <= {"For the drafter"}


def test_a_remark_on_a_text_that_is_not_shown_goes_to_the_first_that_is() -> None:
    remark = Remark("info", "h", "b", None, "en")
    layout = with_remarks(arrange(sample(), languages=["ru", "en"]), [(Place("cl_costs", "fa"), remark)] * 2)
    assert layout.remarks == {("cl_costs", "ru"): (remark,)}
