"""``check`` of an instrument: what is gathered, selected and accepted, and what the cases of tests/cases cannot
show."""

from __future__ import annotations

import copy
import time
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from library_small import library as small

from agreement_kit.assembly import assemble
from agreement_kit.checks import accepted, check, check_library, properties
from agreement_kit.checks.codes import diagnostic, table
from agreement_kit.diagnostics import Severity
from agreement_kit.instrument.nodes import SignatureBlock, Status
from agreement_kit.library import Library
from agreement_kit.library.data import shipped as shipped_files
from agreement_kit.particulars import Particulars

from .support import BASE, codes, data, found, instrument, shipped


def test_the_base_has_notes_on_its_countries_alone() -> None:
    assert codes(found(data())) == ["C720", "C722", "C723", "C724"]


def test_select_and_ignore_are_beginnings_of_codes() -> None:
    given = data() | {"approvals": []}
    assert codes(found(given, select=["C1"])) == ["C105", "C105"]
    assert codes(found(given, ignore=["C7", "C1"])) == []
    assert codes(found(given, select=["C7"], ignore=["C72"])) == []


def test_findings_are_in_order_and_each_stands_once() -> None:
    given = data()
    given["signing"]["date"] = "2024-06-21"
    given["approvals"] = []
    first = found(given)
    assert list(first) == sorted(first, key=lambda item: (item.location.file or "", item.location.line or 0, item.code))
    assert len({(item.code, item.path, item.language) for item in first}) == len(first)


def test_looking_changes_nothing() -> None:
    made = instrument()
    before = copy.deepcopy((made.title, made.body, made.found))
    assert check(made, shipped()) == check(made, shipped())
    assert (made.title, made.body, made.found) == before


def test_assembly_findings_are_among_them() -> None:
    given = data()
    given["parties"][0]["contact"]["unit"] = "tbd"
    assert "A060" in codes(found(given))


def test_only_the_texts_of_the_instrument_are_compared() -> None:
    given = data() | {"languages": ["fa", "en"]}
    given["parties"][0]["contact"]["unit"]["ru"] = "International Affairs Office"
    assert [item.code for item in found(given) if item.severity is not Severity.INFO] == []


def test_today_lets_a_passed_day_of_signing_be_told() -> None:
    assert "C119" not in codes(found(data()))
    assert "C119" in codes(found(data(), today=date(2024, 7, 1)))
    assert "C119" not in codes(found(data(), today=date(2024, 6, 22)))


def test_quorum_above_the_membership() -> None:
    given = data() | {"parameters": {"jury_members": 5, "jury_quorum": 7}}
    made = replace(instrument(), particulars=Particulars.from_dict(given, "particulars"))
    (one,) = [item for item in check(made, shipped()) if item.code == "C108"]
    assert one.path == "parameters.jury_quorum"
    assert "7" in one.message
    assert "5" in one.message


def test_signatures_in_another_order_than_the_parties() -> None:
    made = instrument()
    block = made.signatures["en"]
    turned = SignatureBlock("en", block.heading, tuple(reversed(block.cells)))
    findings = check(replace(made, signatures={**made.signatures, "en": turned}), shipped())
    assert [(item.code, item.language) for item in findings if item.code == "C701"] == [("C701", "en")]


def test_prevailing_text_that_is_not_in_the_document() -> None:
    made = assemble(Particulars.from_dict(data(), "particulars"), shipped(), languages=["fa", "ru"])
    assert "C703" in codes(check(made, shipped()))
    assert "C703" not in codes(check(instrument(), shipped()))


ACCEPT = {"code": "C109", "by": "A. B.", "reason": "one person acts for both"}


def twice() -> dict[str, Any]:
    given = data()
    given["parties"][1]["signatories"] = given["parties"][0]["signatories"]
    return given


def test_an_accepted_finding_is_information_and_says_who_answers() -> None:
    assert next(item for item in found(twice()) if item.code == "C109").severity is Severity.ERROR
    findings = found(twice() | {"accept": [ACCEPT]})
    one = next(item for item in findings if item.code == "C109")
    assert one.severity is Severity.INFO
    assert one.hint == "Accepted by A. B.: one person acts for both"
    assert properties(findings) == {"findings.accepted": "C109 (A. B.: one person acts for both)"}


def test_accepting_one_code_leaves_the_others() -> None:
    findings = found(twice() | {"accept": [ACCEPT | {"code": "C403"}]})
    assert next(item for item in findings if item.code == "C109").severity is Severity.ERROR
    assert properties(findings) == {}


def test_accepted_parts_and_keeps_everything() -> None:
    given = Particulars.from_dict(twice() | {"accept": [ACCEPT]}, "particulars")
    findings = found(twice())
    split = accepted(findings, given)
    assert len(split.standing) + len(split.accepted) == len(findings)
    assert {item.code for item in split.accepted} == {"C109"}
    assert accepted(split.accepted, given).accepted == ()


def test_severity_follows_the_status() -> None:
    for code, entry in table().items():
        values: dict[str, object] = {}
        expected = {Status.BINDING: entry.hard or entry.severity, Status.NON_BINDING: entry.soft or entry.severity}
        for status in Status:
            assert diagnostic(code, values, status=status).severity is expected[status]


def test_a_hint_without_its_suggestion_is_left_out() -> None:
    assert diagnostic("O101", {"found": "ي"}).hint
    assert diagnostic("B111", {"found": "x", "suggestion": " "}).hint is None


def test_a_clause_of_an_overlay_is_told_with_article_and_place() -> None:
    library = small(**{"clauses/aim/default.fa.md": "{{ label('the-parties') }} دیدار مي‌کنند.\n"})
    given = {
        "instrument": "pact", "status": "binding", "languages": ["fa", "en"],
        "parties": [
            {"id": "a", "name": {"fa": "شهر الف", "en": "City of A"}, "signatories": "tbd"},
            {"id": "b", "name": {"fa": "شهر ب", "en": "City of B"}, "signatories": "tbd"},
        ],
    }  # fmt: skip
    made = assemble(Particulars.from_dict(given, "particulars"), library)
    (one,) = [item for item in check(made, library) if item.code == "O101"]
    assert (one.clause, one.article, one.language) == ("aim", "1", "fa")
    assert (one.location.file, one.location.line, one.location.column) == ("clauses/aim/default.fa.md", 1, 35)


def test_a_library_is_checked_once() -> None:
    library = small()
    first = check_library(library)
    assert check_library(library) is first
    assert [item for item in first if item.severity is not Severity.INFO] == []


def test_the_shipped_library_holds_no_error_and_no_warning() -> None:
    findings = check_library(Library.from_providers([shipped_files()]))
    assert [str(item) for item in findings if item.severity is not Severity.INFO] == []


@pytest.mark.slow
def test_cost_in_a_batch(capsys: pytest.CaptureFixture[str]) -> None:
    """What an instrument costs whose names are its own and whose other facts are those of the batch."""
    made = []
    for number in range(40):
        given = data()
        for party in given["parties"]:
            party["short"] = {language: f"{text} {number}" for language, text in party["short"].items()}
        made.append(instrument(given))
    check(made[0], shipped())
    started = time.perf_counter()
    for one in made[1:]:
        check(one, shipped())
    each = (time.perf_counter() - started) / (len(made) - 1) * 1000
    with capsys.disabled():
        print(f"\ncheck: {each:.2f} ms per instrument in a batch")
    assert each < 30  # the aim is 3 ms; a busy machine is no failure


def test_the_place_is_the_character_inside_a_value() -> None:
    """In plain and in quoted values, as far as they are written as they read."""
    lines = BASE.read_text(encoding="utf-8")
    plain = lines.replace("en: Reza Nemuneh", "en: Reza N\u0435muneh")
    quoted = lines.replace("en: Reza Nemuneh", 'en: "Reza N\u0435muneh"')
    escaped = lines.replace("en: Reza Nemuneh", 'en: "Reza N\\u0435muneh"')
    places = []
    for text in (plain, quoted, escaped):
        made = assemble(Particulars.from_text(text, "x.yaml"), shipped())
        (one,) = [item for item in check(made, shipped()) if item.code == "B113"]
        assert one.location.line is not None
        line = text.split("\n")[one.location.line - 1]
        places.append(line[(one.location.column or 0) - 1 :].split(",")[0])
    assert places == ["N\u0435muneh", 'N\u0435muneh"', 'N\\u0435muneh"']
