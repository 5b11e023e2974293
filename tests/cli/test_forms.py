"""The form as a workbook: written, filled, drafted; problems name sheet and cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from agreement_kit.cli.forms.read import load_form
from agreement_kit.library import Library

from .conftest import TYPE, Run

FORM = "form.xlsx"


@pytest.fixture
def form(run: Run) -> Any:
    """A new form in Persian and Russian, open in openpyxl; saved when the test has filled it."""
    assert run("new", TYPE, "--languages", "fa,ru", "-o", FORM).exit_code == 0
    return openpyxl.load_workbook(FORM)


def answers(book: Any) -> dict[str, Any]:
    """Data path to the cell for its answer, on the sheet to fill in."""
    sheet = book.worksheets[0]
    head = [cell.value for cell in sheet[1]]
    where = head.index("path")
    return {row[where].value: row[where - 2] for row in sheet.iter_rows(min_row=2)}


def test_the_sheet_is_from_right_to_left_with_questions_in_each_language_and_an_example(form: Any) -> None:
    sheet, example = form.worksheets[0], form.worksheets[-1]
    assert all(each.sheet_view.rightToLeft for each in form.worksheets)
    asked = [row[1].value for row in sheet.iter_rows(min_row=2)]
    assert any("نام کامل" in str(question) for question in asked)
    assert any("Полное официальное" in str(row[2].value) for row in sheet.iter_rows(min_row=2))
    assert any("نمونه" in str(cell.value) for cell in example["D"])
    hidden = [letter for letter, column in sheet.column_dimensions.items() if column.hidden]
    assert hidden == ["F", "G"]


def test_choices_are_drop_downs(form: Any) -> None:
    sheet = form.worksheets[0]
    lists = {validation.formula1 for validation in sheet.data_validations.dataValidation}
    assert '"binding,non-binding"' in lists
    assert '"consultation,mediation,arbitration"' in lists


def test_an_empty_form_drafts_with_notes_only(run: Run, form: Any) -> None:
    result = run("draft", FORM, "-o", "out")
    assert result.exit_code == 0, result.stderr
    assert Path("out/form.fa-ru.docx").exists()
    assert "error" not in result.stderr


def test_a_filled_form_becomes_particulars(form: Any) -> None:
    cells = answers(form)
    filled = {
        "status": "non-binding",
        "parties.party1.name.fa": "شهرداری الف",
        "parties.party1.name.ru.nominative": "Город А",
        "parties.party1.name.ru.genitive": "Города А",
        "parties.party1.name.ru.instrumental": "Городом А",
        "signing.date": "1403-04-02",
        "term.years": 5,
        "areas": "culture, sport",
        "clauses.settlement-of-differences.consultation_days": 30,
        "include.notices": "yes",
    }
    for path, value in filled.items():
        cells[path].value = value
    form.save(FORM)
    particulars, _ = load_form(Path(FORM))
    assert particulars.status == "non-binding"
    assert particulars.parties[0].name.form("ru", "instrumental") == "Городом А"
    assert particulars.signing.date.gregorian.isoformat() == "2024-06-22"
    assert list(particulars.areas) == ["culture", "sport"]
    assert particulars.include == ("notices",)
    assert particulars.clauses["settlement-of-differences"].parameters["consultation_days"] == 30


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("status", "perhaps", "P"),
        ("signing.date", "1403-13-40", "P"),
        ("parties.party1.country", "XX", "P"),
        ("clauses.settlement-of-differences.consultation_days", 3, "A042"),
        ("areas", "alchemy", "A"),
    ],
)
def test_a_wrong_answer_is_named_with_sheet_and_cell(run: Run, form: Any, path: str, value: Any, code: str) -> None:
    cell = answers(form)[path]
    cell.value = value
    form.save(FORM)
    result = run("draft", FORM, "-o", "out")
    assert result.exit_code == 2
    assert f"{FORM} [{form.worksheets[0].title}!{cell.coordinate}]" in result.stderr
    assert f"error {code}" in result.stderr
    assert not Path("out").exists()


def test_what_is_no_form_is_refused_with_a_sentence(run: Run) -> None:
    Path("a.xlsx").write_bytes(b"no workbook")
    book = openpyxl.Workbook()
    book.active.append(["a", "b"])
    book.save("b.xlsx")
    for name in ("a.xlsx", "b.xlsx"):
        result = run("draft", name)
        assert result.exit_code == 2
        assert "F001" in result.stderr
        assert "Traceback" not in result.stderr


def test_every_type_has_a_form_that_drafts(run: Run, shipped: Library) -> None:
    for id_ in shipped.templates:
        assert run("new", id_, "--languages", "en,fa", "-o", f"{id_}.xlsx").exit_code == 0
        result = run("draft", f"{id_}.xlsx", "-o", "out")
        assert result.exit_code == 0, (id_, result.stderr)


@pytest.mark.parametrize(("command", "made"), [("originals", "form.party1.fa-ru.docx"), ("ceremony", "README.html")])
def test_a_form_is_signed_as_particulars_are(run: Run, form: Any, command: str, made: str) -> None:
    cells = answers(form)
    cells["parties.party1.country"].value = "IR"
    form.save(FORM)
    result = run(command, FORM, "-o", "out")
    assert result.exit_code == 0, result.stderr
    assert Path("out", made).exists()
    assert f"!{cells['parties.party1.country'].coordinate}]" in result.stderr  # what is said of it names its cell
