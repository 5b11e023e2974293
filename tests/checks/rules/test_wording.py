"""Wording against the declared status: both directions, with the exemptions that practice needs."""

from __future__ import annotations

import pytest
from checks.rules.support import codes, found

from agreement_kit.checks.rules.codes import severity
from agreement_kit.checks.rules.wording import title_wording, wording
from agreement_kit.diagnostics import Severity

Z = "\u200c"
BAD = [
    ("The Participants agreed.", "en", "non-binding", "U101", "agreed"),
    ("It shall apply.", "en", "non-binding", "U101", "shall"),
    ("They undertake it.", "en", "non-binding", "U101", "undertake"),
    ("rights of use", "en", "non-binding", "U101", "rights"),
    ("each Party", "en", "non-binding", "U101", "Party"),
    ("under Article 3", "en", "non-binding", "U101", "Article"),
    ("It enters into force.", "en", "non-binding", "U101", "enters into force"),
    ("Done at Tabriz", "en", "non-binding", "U101", "Done"),
    ("equally authentic", "en", "non-binding", "U101", "authentic"),
    ("The Parties will meet.", "en", "binding", "U102", "will"),
    ("The Parties intend to meet.", "en", "binding", "U102", "intend to"),
    ("each Participant", "en", "binding", "U102", "Participant"),
    ("A Party may not disclose it.", "en", "binding", "U109", "may not"),
    ("Стороны намерены", "ru", "binding", "U103", "намерены"),
    ("Стороны будут проводить", "ru", "binding", "U103", "будут"),
    ("Стороны содействуют", "ru", "binding", "U104", "содействуют"),
    ("Участники обязуются", "ru", "non-binding", "U105", "обязуются"),
    ("каждая Сторона", "ru", "non-binding", "U105", "Сторона"),
    ("вступает в силу", "ru", "non-binding", "U105", "вступает в силу"),
    (f"طرفین متعهد می{Z}شوند", "fa", "non-binding", "U106", f"متعهد می{Z}شوند"),
    (f"لازم{Z}الاجرا می{Z}شود", "fa", "non-binding", "U106", f"لازم{Z}الاجرا"),
    ("طرفین در نظر دارند", "fa", "binding", "U107", "در نظر دارند"),
]


@pytest.mark.parametrize(("text", "language", "status", "code", "words"), BAD)
def test_the_words_of_the_other_status_are_found(text: str, language: str, status: str, code: str, words: str) -> None:
    assert found(text, wording(text, language, status)) == [(code, words)]
    other = "binding" if status == "non-binding" else "non-binding"
    assert code not in codes(wording(text, language, other)) or code == "U109"


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("It creates no rights or obligations under international law.", "en", "non-binding"),
        ("It is not legally binding and gives no rights.", "en", "non-binding"),
        ("respect for human rights and third party claims", "en", "non-binding"),
        ("the “Agreement between the Parties on Article 5”", "en", "non-binding"),
        ("Article 77 of the Constitution", "en", "non-binding"),
        ("the will of the people", "en", "binding"),
        ("если срок не будет продлён", "ru", "binding"),
        ("лица, которые обязаны хранить", "ru", "non-binding"),
        ("Положения не создают обязательств Сторон", "ru", "non-binding"),
        ("رایزنی آغاز خواهد شد", "fa", "binding"),
        (f"کسانی که به حفظ آن ملزم{Z}اند", "fa", "non-binding"),
        (f"این تفاهم{Z}نامه الزام{Z}آور نیست", "fa", "non-binding"),
        ("shall will may", "de", "binding"),
    ],
)
def test_exemptions(text: str, language: str, status: str) -> None:
    assert wording(text, language, status) == []


def test_the_clause_on_the_legal_character_is_exempt() -> None:
    text = "The obligations of the Parties shall not ..."
    assert wording(text, "en", "non-binding", "purpose") != []
    assert wording(text, "en", "non-binding", "legal-character") == []


def test_titles() -> None:
    assert codes(title_wording("Sister-City Agreement", "en", "non-binding")) == ["U108"]
    assert codes(title_wording("Соглашение о побратимстве", "ru", "non-binding")) == ["U108"]
    assert codes(title_wording(f"موافقت{Z}نامهٔ خواهرخواندگی", "fa", "non-binding")) == ["U108"]
    assert title_wording("Memorandum on the “Agreement of 1998”", "en", "non-binding") == []
    assert title_wording("Sister-City Agreement", "en", "binding") == []


def test_practice_breaks_these_rules_often_so_that_they_warn() -> None:
    assert severity("U101") is Severity.WARNING
    assert severity("U104") is Severity.INFO
