"""``new``: a skeleton that drafts at once, and the interview."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path

import pytest
import yaml

import agreement_kit
from agreement_kit.cli.needs import needs_of
from agreement_kit.cli.skeleton import Skeleton
from agreement_kit.diagnostics import Severity
from agreement_kit.drafting.values import CalendarDate, LocalText
from agreement_kit.library import Library

from .conftest import TYPE, Run


@pytest.mark.parametrize("languages", [("fa", "ru", "en"), ("en",), ("ru", "fa")])
def test_every_type_loads_and_assembles_with_notes_only(shipped: Library, languages: tuple[str, ...]) -> None:
    for template in shipped.types():
        text = Skeleton(template, shipped, languages, needs=needs_of(template, shipped, languages)).text()
        particulars = agreement_kit.Particulars.from_text(text, "new.yaml")
        instrument = agreement_kit.assemble(particulars, shipped)
        assert {found.severity for found in agreement_kit.check(instrument, shipped)} == {Severity.INFO}
        assert instrument.languages == languages


def test_questions_stand_in_the_languages_of_the_texts(shipped: Library) -> None:
    template = shipped.template(TYPE)
    assert template is not None
    text = Skeleton(template, shipped, ("fa", "en")).text()
    assert "## The full official name of the party." in text
    assert "## نام کامل و رسمیِ طرف." in text
    assert "Полное официальное наименование" not in text
    # the question of a clause's parameter, from the library
    assert "## Within how many days after a written request is received do consultations begin?" in text
    assert "#     consultation_days: 60" in text


def uncommented(text: str) -> str:
    """``text`` with every optional line made to count."""
    lines = [line for line in text.split("\n") if not line.lstrip(" #").startswith("##") and "## " not in line]
    return "\n".join(line.replace("# ", "", 1) if line.lstrip().startswith("# ") else line for line in lines)


def test_every_optional_line_works_once_its_mark_is_taken_away(shipped: Library) -> None:
    template = shipped.template(TYPE)
    assert template is not None
    text = uncommented(Skeleton(template, shipped, ("fa", "ru", "en")).text())
    data = yaml.safe_load(text)
    assert data["clauses"]["settlement-of-differences"]["consultation_days"] == 60
    assert data["parties"][0]["contact"]["phone"] == "tbd"
    agreement_kit.Particulars.from_text(text, "all.yaml")


def test_without_a_file_the_skeleton_is_the_result(run: Run) -> None:
    result = run("new", TYPE)
    assert result.exit_code == 0
    assert yaml.safe_load(result.stdout)["instrument"] == TYPE
    assert list(Path().iterdir()) == []


def test_an_existing_file_is_not_replaced(run: Run) -> None:
    Path("mine.yaml").write_text("precious", encoding="utf-8")
    result = run("new", TYPE, "-o", "mine.yaml")
    assert result.exit_code == 2
    assert result.stderr == "mine.yaml exists already. Choose another name, or delete it first.\n"
    assert Path("mine.yaml").read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("sister-city-agreemnt",), "Did you mean sister-city-agreement?"),
        ((TYPE, "-o", "mine.pdf"), "ends in .yaml, that of a form in .xlsx; mine.pdf does not."),
        ((TYPE, "--languages", "fa,de"), "The language de is unknown; known are fa, ru, en."),
        ((TYPE, "--languages", ","), "Name at least one language, such as --languages fa,en."),
    ],
)
def test_refusals_are_sentences(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    result = run("new", *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert sentence in result.stderr


def answers(**given: str) -> str:
    """Input for an interview in English alone that answers the named questions; the order is that of the file."""
    order = ["status", "authenticity", "name", "place", "country", "signatory", "title", "gender"]
    order += ["name2", "place2", "country2", "signatory2", "title2", "gender2", "date", "where", "years", "renewal"]
    return "\n".join(given.get(key, "") for key in order) + "\n" * 60


def test_interview_of_blank_answers_is_the_skeleton(run: Run) -> None:
    plain = run("new", TYPE, "--languages", "fa,en")
    asked = run("new", TYPE, "--languages", "fa,en", "--interview", input="\n" * 80)
    assert asked.exit_code == 0
    assert asked.stdout == plain.stdout
    assert "The full official name of the party." in asked.stderr
    assert "parties.party1.name.fa" in asked.stderr


def test_interview_writes_the_answers(run: Run) -> None:
    given = answers(
        status="non-binding", name='City "A": #1', place="Alpha", country="ir", signatory="N. N.", title="Mayor",
        gender="f", date="۱۴۰۵/۰۴/۰۱", years="۵", renewal="by-agreement",
    )  # fmt: skip
    result = run("new", TYPE, "--languages", "en", "--interview", "-o", "a.yaml", input=given)
    assert result.exit_code == 0
    loaded = agreement_kit.Particulars.load("a.yaml")
    assert str(loaded.status) == "non-binding"
    assert loaded.parties[0].name == LocalText({"en": {"nominative": 'City "A": #1'}})
    assert loaded.parties[0].country == "IR"
    assert loaded.parties[0].signatories[0].gender == "f"
    assert loaded.signing is not None
    assert loaded.signing.date == CalendarDate(date(2026, 6, 22))
    assert loaded.term is not None
    assert (loaded.term.years, loaded.term.renewal) == (5, "by-agreement")
    assert run("draft", "a.yaml").exit_code == 0


def test_interview_asks_again_after_a_wrong_answer(run: Run) -> None:
    result = run("new", TYPE, "--languages", "en", "--interview", input="perhaps\nnon-binding\n" + "\n" * 60)
    assert result.exit_code == 0
    assert "Answer one of: binding, non-binding." in result.stderr
    assert yaml.safe_load(result.stdout)["status"] == "non-binding"


def test_interview_speaks_the_language_of_the_user(run: Run) -> None:
    result = run("--ui", "fa", "new", TYPE, "--languages", "en", "--interview", input="\n" * 60)
    assert "نام کامل و رسمیِ طرف." in result.stderr


def test_interview_that_ends_early_writes_nothing(run: Run) -> None:
    result = run("new", TYPE, "--interview", "-o", "a.yaml", input="binding\n")
    assert result.exit_code == 130
    assert not Path("a.yaml").exists()


@pytest.mark.parametrize("name", ["mine.yaml", "mine.xlsx"])
def test_a_full_disk_leaves_no_half_of_a_file(run: Run, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = run("new", TYPE, "-o", name)
    assert result.exit_code == 2
    assert f"{name} was not written: there is no room left on the disk." in result.stderr
    assert list(Path().iterdir()) == []
