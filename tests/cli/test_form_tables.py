"""The tables of the form: further parties and signatories, plans, lists and weights; parity with the other surfaces."""

from __future__ import annotations

import re
from collections.abc import Callable
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from agreement_kit import Particulars, assemble, check
from agreement_kit.cli.forms.read import load_form
from agreement_kit.cli.forms.rows import rows_of
from agreement_kit.cli.forms.tables import parameters_of, tables_of
from agreement_kit.cli.interview import Interview
from agreement_kit.cli.needs import needs_of
from agreement_kit.cli.schema import of_type
from agreement_kit.cli.skeleton import Field, Skeleton
from agreement_kit.cli.ui import Ui
from agreement_kit.drafting.units import UNITS
from agreement_kit.library import Library

from .conftest import Run

FORM = "form.xlsx"
LANGUAGES = ("fa", "ru", "en")


def new(run: Run, type_: str, languages: str = "en,ru,fa") -> Any:
    assert run("new", type_, "--languages", languages, "-o", FORM).exit_code == 0
    return openpyxl.load_workbook(FORM)


def fill(book: Any, title: str, line: int, **given: Any) -> Any:
    """Write ``given`` (keys with __ for a dot) into a line, counted from 1, of the table ``title``; the last cell."""
    sheet = book[title]
    keys = {str(cell.value).removesuffix("?"): cell.column for cell in sheet[2]}
    cell = None
    for key, value in given.items():
        cell = sheet.cell(3 + line, keys[key.replace("__", ".")])
        cell.value = value
    return cell


def answer(book: Any, path: str, value: Any) -> Any:
    """Write one answer on the sheet of questions; its cell."""
    sheet = book.worksheets[0]
    head = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        if row[head.index("path")].value == path:
            row[head.index("path") - 2].value = value
            return row[head.index("path") - 2]
    raise AssertionError(f"no question {path}")


def loaded(book: Any) -> Particulars:
    book.save(FORM)
    return load_form(Path(FORM))[0]


def test_further_parties_and_signatories_are_lines(run: Run) -> None:
    book = new(run, "joint-declaration")
    alba = {"name__en": "City of Alba", "name__ru__nominative": "Город Альба", "name__ru__genitive": "Города Альбы"}
    fill(book, "Further parties", 1, **alba, name__fa="شهر آلبا", country="CN", signatories__0__name__en="N. N.")
    fill(book, "Further parties", 3, name__en="City of Villa")
    fill(book, "Further signatories", 2, party="party2", name__en="A. B.", title__en="Deputy Mayor", gender="f")
    fill(book, "Further signatories", 4, party="party3", name__en="C. D.", title__en="Treasurer")
    particulars = loaded(book)
    assert [party.id for party in particulars.parties] == ["party1", "party2", "party3", "party5"]
    assert particulars.parties[2].name.form("ru", "genitive") == "Города Альбы"
    assert particulars.parties[2].signatories[0].name.form("en") == "N. N."
    assert particulars.parties[3].name.form("en") == "City of Villa"
    assert [person.name.form("en") for person in particulars.parties[1].signatories][1:] == ["A. B."]
    assert particulars.parties[1].signatories[1].gender == "f"
    assert len(particulars.parties[2].signatories) == 2
    result = run("draft", FORM, "-o", "out")
    assert result.exit_code == 0, result.stderr


def test_twenty_parties_fit(run: Run) -> None:
    book = new(run, "association-founding-agreement", "en")
    for line in range(1, 19):
        fill(book, "Further parties", line, name__en=f"Municipality of Number {line}")
    assert len(loaded(book).parties) == 20


def test_plans_approvals_and_earlier_instruments_are_lines(run: Run) -> None:
    book = new(run, "sister-city-agreement", "en,fa")
    activity = {"activity__en": "an exhibition", "activity__fa": "نمایشگاه", "lead": "party2", "budget": "1000 USD"}
    fill(book, "Work plan", 2, **activity, **{"from": "2026-09-01", "to": "۱۴۰۵-۰۷-۰۱"})
    fill(book, "Approvals", 1, body__en="the City Council", body__fa="شورای شهر", status="granted", date="2026-05-04")
    fill(book, "Earlier instruments", 1, title__en="Agreement", title__fa="توافق‌نامه", number=12, date="2017-05-04")
    particulars = loaded(book)
    (item,) = particulars.work_plan
    assert (item.lead, str(item.budget.amount), item.budget.currency) == ("party2", "1000", "USD")
    assert item.to.gregorian.isoformat() == "2026-09-23"
    assert particulars.approvals[0].status == "granted"
    assert particulars.earlier_instruments[0].number == "12"
    assert run("draft", FORM, "-o", "out").exit_code == 0


def test_what_a_type_needs_is_open_while_its_table_is_empty(run: Run) -> None:
    book = new(run, "correction-record", "en")
    assert len(loaded(book).earlier_instruments) == 1
    fill(book, "Earlier instruments", 1, title__en="Agreement")
    assert loaded(book).earlier_instruments[0].title.form("en") == "Agreement"


def test_lists_are_lines(run: Run) -> None:
    book = new(run, "exchange-of-letters", "en,fa")
    fill(book, "Lists", 1, en="an exhibition is held", fa="نمایشگاهی برگزار می‌شود")
    fill(book, "Lists", 4, en="each city sends ten works", fa="هر شهر ده اثر می‌فرستد")
    answer(book, "clauses.letter-opening.sender", "party2")
    answer(book, "clauses.letter-opening.recipient", "party1")
    particulars = loaded(book)
    proposals = particulars.clauses["letter-proposal"].parameters["proposals"]
    assert [item["en"] for item in proposals] == ["an exhibition is held", "each city sends ten works"]
    assert run("draft", FORM, "-o", "out", "--format", "txt").exit_code == 0
    assert "a) an exhibition is held;" in Path("out/form.en-fa.txt").read_text(encoding="utf-8")


def test_weights_are_lines_with_a_sum_and_must_add_to_100(run: Run) -> None:
    book = new(run, "award-charter", "en")
    sheet = book["Weights"]
    formulas = [cell.value for column in sheet.iter_cols() for cell in column if str(cell.value).startswith("=SUM")]
    assert formulas[0] == "=SUM(C4:C11)"
    assert sheet.conditional_formatting
    for line, (name, weight) in enumerate([("effect", 60), ("novelty", 30)], 1):
        cell = fill(book, "Weights", line, name__en=name, weight=weight)
    book.save(FORM)
    result = run("draft", FORM, "-o", "out")
    assert result.exit_code == 2
    assert "add to 90" in result.stderr
    assert f"{FORM} [Weights!B4]" in result.stderr
    cell.value = 40
    book.save(FORM)
    assert run("draft", FORM, "-o", "out", "--format", "txt").exit_code == 0
    assert "effect" in Path("out/form.en.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("title", "given", "cell"),
    [
        ("Work plan", {"activity__en": "x", "from": "2026-13-01"}, "C4"),
        ("Work plan", {"activity__en": "x", "lead": "nobody"}, "B4"),
        ("Approvals", {"body__en": "x", "status": "perhaps"}, "E4"),
        ("Further signatories", {"name__en": "x"}, "B4"),
        ("Further signatories", {"party": "party9", "name__en": "x"}, "B4"),
        ("Earlier instruments", {"title__en": "x\u200f"}, "B4"),
    ],
)
def test_a_fault_in_a_table_is_named_with_sheet_and_cell(
    run: Run, title: str, given: dict[str, str], cell: str
) -> None:
    book = new(run, "sister-city-agreement", "en")
    fill(book, title, 1, **given)
    book.save(FORM)
    result = run("draft", FORM, "-o", "out")
    assert result.exit_code == 2
    column = {"lead": "C4", "from": "D4"}.get(next(reversed(given)), cell)
    assert f"{FORM} [{title}!{column}]" in result.stderr
    assert not Path("out").exists()


def test_every_sheet_has_drop_downs_an_example_and_hidden_paths(run: Run) -> None:
    book = new(run, "memorandum-of-understanding", "fa,ru")
    for sheet in book.worksheets[1:-1]:
        assert sheet.sheet_view.rightToLeft
        assert sheet.row_dimensions[2].hidden
        keys = [str(cell.value) for cell in sheet[2]]
        assert sheet.column_dimensions[sheet.cell(1, keys.index("path") + 1).column_letter].hidden
        assert any(cell.value for cell in sheet[3][1:])
        assert all(cell.value for cell in sheet[1][: keys.index("path")])
    choices = {item.formula1 for sheet in book.worksheets for item in sheet.data_validations.dataValidation}
    assert {'"granted,pending,not-required"', '"m,f"', '"binding,non-binding"'} <= choices


def test_everything_that_is_declared_is_asked_in_every_language_and_said_in_the_schema(shipped: Library) -> None:
    for template in shipped.types():
        rows = {row.path: row for row in rows_of(template, shipped, LANGUAGES)}
        needs = needs_of(template, shipped, LANGUAGES)
        lines = {
            line.path.rpartition(".")[0]
            for table in tables_of(template, shipped, LANGUAGES, needs)
            for line in table.lines
        }
        said = of_type(template, shipped)["properties"]["clauses"]["properties"]
        for clause, _, parameter in parameters_of(template, shipped):
            where = f"clauses.{clause}.{parameter.name}"
            assert parameter.name in said[clause]["anyOf"][1]["properties"], where
            assert said[clause]["anyOf"][1]["properties"][parameter.name]["description"] == parameter.question["en"]
            assert all(len(parameter.question.get(code, "")) > 8 for code in LANGUAGES), where
            if parameter.same_as is not None:
                assert f"clauses.{parameter.same_as}" in rows
            elif parameter.type in ("list", "weights"):
                assert where in lines, where
                assert "items" in said[clause]["anyOf"][1]["properties"][parameter.name]["anyOf"][0], where
            else:
                own = f"{where}.en" if parameter.type == "text" else where
                assert rows[own].question == parameter.question
                assert set(parameter.choices) <= set(rows[own].choices), where
            if parameter.type == "integer":
                assert parameter.minimum is not None, where
                assert parameter.unit is None or parameter.unit in UNITS
            for words in parameter.choices.values():
                assert set(words) >= set(LANGUAGES), where


def test_the_interview_asks_what_the_form_asks(shipped: Library) -> None:
    for template in shipped.types():
        asked: list[Field] = []

        def collect(field: Field, asked: list[Field] = asked) -> None:
            asked.append(field)

        Skeleton(template, shipped, LANGUAGES, collect).text()
        rows = {row.path: row for row in rows_of(template, shipped, LANGUAGES)}
        needs = needs_of(template, shipped, LANGUAGES)
        lists = {
            line.path.rpartition(".")[0]
            for table in tables_of(template, shipped, LANGUAGES, needs)
            for line in table.lines
        }
        for field in asked:
            if field.kind in ("items", "weights"):
                assert field.path in lists
                continue
            row = rows.get(field.path) or rows[f"{field.path}.nominative"]
            assert all(text in row.question[code] for code, text in field.question.items()), field.path
            assert set(field.choices) <= set(row.choices) or row.kind == "plain", field.path


def asked(run: Run, type_: str, given: dict[str, str]) -> str:
    """What the interview writes, each question answered by its path; the others are left blank."""
    lines: list[str] = []
    while True:
        result = run("new", type_, "--languages", "en", "--interview", input="\n".join([*lines, ""]))
        prompts = re.findall(r"^  ([a-z][\w.-]*)(?: \[.*\])?: ", result.stderr, re.M)
        if result.exit_code == 0 and len(prompts) <= len(lines):
            return result.stdout
        lines.append(given.get(prompts[len(lines)], ""))


def test_an_interview_takes_lists_and_parties(run: Run) -> None:
    given = {
        "clauses.letter-opening.sender": "party2",
        "clauses.letter-proposal.proposals.1.en": "a fair is held",
        "clauses.letter-proposal.proposals.2.en": "each city sends works",
    }
    clauses = yaml.safe_load(asked(run, "exchange-of-letters", given))["clauses"]
    assert clauses["letter-opening"]["sender"] == "party2"
    assert clauses["letter-proposal"]["proposals"] == [{"en": "a fair is held"}, {"en": "each city sends works"}]


def test_an_interview_takes_weights_only_when_they_add_to_100(run: Run, shipped: Library) -> None:
    told: list[str] = []
    answers = iter(["effect", "60", "novelty", "50", "", "effect", "60", "novelty", "40", ""])

    def prompt(text: str, **_: object) -> str:
        told.append(text)
        return next(answers)

    field = Field("clauses.award-criteria.criteria", {"en": "Which?"}, "weights", languages=("en",))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("click.prompt", prompt)
        source = Interview(Ui("en", NullTranslations()))(field)
    assert source is not None
    assert yaml.safe_load(source) == [
        {"name": {"en": "effect"}, "weight": 60},
        {"name": {"en": "novelty"}, "weight": 40},
    ]
    assert len(told) == 10


@pytest.mark.office
def test_a_form_that_libreoffice_saved_is_read_the_same(
    run: Run, office: Callable[[Path, str, Path], Path], shipped: Library
) -> None:
    book = new(run, "award-charter", "fa,en")
    fill(book, "وزن‌ها", 1, name__fa="اثر", name__en="effect", weight=55)
    fill(book, "وزن‌ها", 2, name__fa="نوآوری", name__en="novelty", weight=45)
    answer(book, "signing.date", "1405-04-01")
    answer(book, "clauses.award-criteria.variant", "separate")
    before = loaded(book)
    saved = office(Path(FORM).absolute(), "xlsx:Calc MS Excel 2007 XML", Path("saved"))
    after, _ = load_form(saved)
    assert after.clauses == before.clauses
    assert after.signing == before.signing
    assert after.parties == before.parties
    instrument = assemble(after, shipped)
    assert {item.severity.value for item in check(instrument, shipped)} == {"info"}
