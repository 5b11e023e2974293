"""``types``, ``clauses`` and ``glossary``: what the library holds."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from agreement_kit.library import Library

from .conftest import TYPE, Run


@pytest.mark.parametrize(("ui", "name"), [("en", "Sister-city"), ("fa", "خواهرخواندگی"), ("ru", "побратимских")])
def test_types_in_the_language_of_the_user(run: Run, ui: str, name: str) -> None:
    result = run("--ui", ui, "types")
    assert result.exit_code == 0
    line = next(line for line in result.stdout.splitlines() if line.startswith(f"{TYPE}: "))
    assert name in line


def test_types_json_is_a_schema_per_type_with_the_clauses(run: Run, shipped: Library) -> None:
    document = json.loads(run("types", "--json").stdout)
    assert set(document) == set(shipped.templates)
    properties = document[TYPE]["properties"]
    assert properties["instrument"] == {"const": TYPE}
    settlement = properties["clauses"]["properties"]["settlement-of-differences"]["anyOf"]
    assert "consultation" in settlement[0]["enum"]
    days = settlement[1]["properties"]["consultation_days"]
    assert days["anyOf"][0] == {"type": "integer", "minimum": 15, "maximum": 365}
    assert days["default"] == 60
    assert days["description"].startswith("Within how many days")


def test_types_json_knows_overlays(run: Run, root: Path) -> None:
    folder = Path("house/clauses/purpose")
    folder.mkdir(parents=True)
    for file in (root / "clauses" / "purpose").iterdir():
        text = file.read_text(encoding="utf-8")
        if file.name == "clause.yaml":
            assert text.count("variants:\n") == 1
        folder.joinpath(file.name).write_text(text, encoding="utf-8")
    extra = folder / "clause.yaml"
    text = extra.read_text(encoding="utf-8")
    extra.write_text(
        text.replace("variants:\n", "variants:\n  short: {statuses: [binding, non-binding]}\n"), encoding="utf-8"
    )
    for language, words in (("en", "Done."), ("fa", "انجام شد."), ("ru", "Сделано.")):
        folder.joinpath(f"short.{language}.md").write_text(words, encoding="utf-8")
    document = json.loads(run("--library", "house", "types", "--json").stdout)
    assert "short" in document[TYPE]["properties"]["clauses"]["properties"]["purpose"]["anyOf"][0]["enum"]


def test_clauses_list_names_every_clause(run: Run, shipped: Library) -> None:
    lines = run("clauses", "list").stdout.splitlines()
    assert [line.split()[0] for line in lines] == sorted(shipped.clauses)
    assert any("Settlement of disputes" in line for line in lines)


def test_clause_is_shown_with_its_texts_in_every_language(run: Run) -> None:
    shown = run("clauses", "show", "settlement-of-differences").stdout
    for part in ("unreviewed", "consultation_days: integer = 60", "Source:", "[consultation.binding.fa.md]", "رایزنی",
                 "[consultation.non-binding.ru.md]"):  # fmt: skip
        assert part in shown


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("clauses", "show", "settlement"), "There is no clause settlement in the library."),
        (("clauses", "show", "purposes"), "Did you mean purpose?"),
        (("glossary", "show", "cultures"), "Did you mean culture?"),
        (("glossary", "list", "--field", "law"), "There is no glossary law; there are: "),
    ],
)
def test_unknown_names_are_answered(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert sentence in result.stderr


def test_glossary_lists_and_shows(run: Run, shipped: Library) -> None:
    lines = run("glossary", "list").stdout.splitlines()
    assert [line.split(":")[0] for line in lines] == sorted(shipped.glossary.concepts)
    awards = run("glossary", "list", "--field", "awards").stdout.splitlines()
    assert "jury: هیئت داوران | жюри | jury" in awards
    assert {shipped.glossary.concepts[line.split(":")[0]].glossary for line in awards} == {"awards"}
    shown = run("glossary", "show", "culture").stdout
    assert "fa: فرهنگ" in shown
    assert "ru: культура" in shown


def test_attest_records_the_texts_as_they_are_and_an_edit_of_one_is_then_an_error(run: Run, root: Path) -> None:
    folder = Path("house/clauses/amendment")
    folder.mkdir(parents=True)
    for file in (root / "clauses" / "amendment").iterdir():
        folder.joinpath(file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    assert run("--library", "house", "clauses", "attest", "amendment").exit_code == 0
    again = run("--library", "house", "clauses", "attest", "amendment")
    assert "unchanged" in again.stdout
    text = folder / "default.binding.en.md"
    text.write_text(text.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert run("--library", "house", "clauses", "list").exit_code == 0, "a line end is no edit"
    text.write_text(text.read_text(encoding="utf-8").replace(" may ", " shall "), encoding="utf-8")
    refused = run("--library", "house", "clauses", "list")
    assert refused.exit_code == 2
    assert "L038" in refused.stderr
    assert "default.binding.en.md" in refused.stderr
    assert run("--library", "house", "clauses", "attest", "amendment").exit_code == 0
    assert run("--library", "house", "clauses", "list").exit_code == 0


def test_attest_takes_patterns_and_all_of_the_folder_named_last(run: Run, root: Path) -> None:
    ids = ("award-jury", "award-ties", "costs")
    for id_ in ids:
        folder = Path("house/clauses") / id_
        folder.mkdir(parents=True)
        for file in (root / "clauses" / id_).iterdir():
            text = re.sub(r"^attested:.*(\n .*)*", "attested: {}", file.read_text(encoding="utf-8"), flags=re.M)
            folder.joinpath(file.name).write_text(text, encoding="utf-8")

    def attested() -> set[str]:
        return {id_ for id_ in ids if "attested: {}" not in Path(f"house/clauses/{id_}/clause.yaml").read_text("utf-8")}

    house = ("--library", "house", "clauses", "attest")
    assert run(*house, "award-[jt]*").stdout.split() == ["award-jury:", "attested.", "award-ties:", "attested."]
    assert attested() == {"award-jury", "award-ties"}
    result = run(*house, "--all")
    assert result.stdout.split() == ["costs:", "attested."], "the shipped clauses are left alone"
    assert "1 of 3" in result.stderr
    assert attested() == set(ids)
    assert "0 of 3" in run(*house, "--all").stderr


def test_attest_of_an_unknown_clause_is_refused(run: Run) -> None:
    assert run("clauses", "attest", "nothing").exit_code == 2
    assert run("clauses", "attest", "nothing-*").exit_code == 2
    assert run("clauses", "attest").exit_code == 2


def test_every_clause_has_notes_in_english_and_persian_and_is_marked_as_it_is(shipped: Library) -> None:
    for clause in shipped.clauses.values():
        for language in ("en", "fa"):
            assert len(clause.notes.get(language, "").split()) >= 4, (clause.id, language)
        assert re.search("[آ-ی]", clause.notes["fa"]), clause.id
        assert clause.review == "unreviewed", clause.id
        assert clause.version, clause.id
        assert clause.sources, clause.id


def test_a_sheet_holds_every_wording_of_a_clause_with_its_fingerprints(run: Run, shipped: Library) -> None:
    result = run("clauses", "sheet", "settlement-of-differences", "recital-purpose", "-o", "sheets")
    assert result.exit_code == 0
    document = Document("sheets/settlement-of-differences.sheet.docx")
    text = "".join(node.text or "" for node in document.element.body.iter(qn("w:t")))
    clause = shipped.clauses["settlement-of-differences"]
    for variant in clause.variants.values():
        for value in variant.fingerprints.values():
            assert value in text
    assert "consultation_days" in text
    assert "Read and approved for use" in text
    assert "article 139" in text.lower()
    assert run("clauses", "sheet", "nothing").exit_code == 2
    assert run("clauses", "sheet", "award-t*", "-o", "sheets").stdout.count(".sheet.docx") == 3
