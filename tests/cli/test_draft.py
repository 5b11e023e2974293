"""``draft``: what is written, what is said, and when nothing is written."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from agreement_kit.diagnostics import Diagnostic, Severity

from .conftest import TYPE, Run, change


def test_skeleton_drafts_at_once_with_notes_only(run: Run, mine: Path) -> None:
    result = run("draft", "mine.yaml", "-o", "out")
    assert result.exit_code == 0
    assert result.stdout == f"{Path('out') / 'mine.fa-en.docx'}\n"
    assert ": error " not in result.stderr
    assert ": warning " not in result.stderr
    assert "signing.date is still to be determined" in result.stderr
    header = ZipFile("out/mine.fa-en.docx").read("word/header1.xml").decode()
    assert "پیش‌نویس" in header
    assert "DRAFT" in header


def test_document_opens_and_holds_what_was_filled_in(run: Run, mine: Path) -> None:
    text = mine.read_text(encoding="utf-8").replace("      en: tbd", "      en: Town **of** {{ X }} & Y", 1)
    mine.write_text(text, encoding="utf-8")
    assert run("draft", "mine.yaml").exit_code == 0
    cells = [cell.text for table in Document("mine.fa-en.docx").tables for row in table.rows for cell in row.cells]
    assert any("Town **of** {{ X }} & Y" in cell for cell in cells)


def test_drafting_again_replaces_our_own_file_and_gives_the_same_bytes(run: Run, mine: Path) -> None:
    run("draft", "mine.yaml")
    first = Path("mine.fa-en.docx").read_bytes()
    assert run("draft", "mine.yaml").exit_code == 0
    assert Path("mine.fa-en.docx").read_bytes() == first


def test_a_document_that_a_person_changed_stays_without_force(run: Run, mine: Path) -> None:
    run("draft", "mine.yaml")
    document = Document("mine.fa-en.docx")
    document.add_paragraph("A person wrote this.")
    document.save("mine.fa-en.docx")
    changed = Path("mine.fa-en.docx").read_bytes()
    refused = run("draft", "mine.yaml")
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert Path("mine.fa-en.docx").read_bytes() == changed
    assert run("draft", "mine.yaml", "--force").exit_code == 0
    assert Path("mine.fa-en.docx").read_bytes() != changed


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("--languages", "en"), "mine.en.docx"),
        (("--languages", "en,fa"), "mine.en-fa.docx"),
        (("--layout", "sequential"), "mine.fa-en.docx"),
        (("--format", "txt"), "mine.fa-en.txt"),
    ],
)
def test_name_of_the_file(run: Run, mine: Path, arguments: tuple[str, ...], name: str) -> None:
    result = run("draft", "mine.yaml", "-o", "deep/out", *arguments)
    assert result.exit_code == 0
    assert [path.name for path in Path("deep/out").iterdir()] == [name]


def test_two_formats_at_once(run: Run, mine: Path) -> None:
    result = run("draft", "mine.yaml", "--format", "docx,txt")
    assert result.stdout.splitlines() == ["mine.fa-en.docx", "mine.fa-en.txt"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--format", "doc"), "There is no format doc"),
        (("--layout", "facing"), "Facing pages can be made as PDF by typst"),
        (("--layout", "facing", "--format", "pdf", "--pdf-engine", "libreoffice"), "can be made as PDF by typst"),
        (("--layout", "facing", "--format", "pdf", "--languages", "fa"), "Facing pages are for two texts"),
        (("--house", "office.yaml"), "There is no such file."),
        (("--house", "minstry"), "There is no house style “minstry”.\n  Hint: Did you mean ministry?"),
        (("--annotate", "--final"), "A final document bears no comments"),
        (("--annotate", "--format", "docx,pdf,txt"), "Only DOCX and HTML hold comments; pdf, txt cannot be drafted"),
        (("--languages", "fa,de"), "The agreement has no text in the language de; it has fa, en."),
        (("--final",), "values are still tbd, so there is no final document."),
        (("nowhere.yaml",), "There is no file nowhere.yaml."),
        (("no*.yaml",), "There is no file no*.yaml."),
        (("--frobnicate",), "There is no option --frobnicate."),
    ],
)
def test_refusals_are_sentences_and_write_nothing(
    run: Run, mine: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    result = run("draft", "mine.yaml", "-o", "out", *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert sentence in result.stderr
    assert not Path("out").exists()


def test_one_unusable_file_stops_all_and_every_file_is_told(run: Run, mine: Path) -> None:
    Path("bad.yaml").write_text("instrument: x\n", encoding="utf-8")
    Path("worse.yaml").write_text("[", encoding="utf-8")
    result = run("draft", "mine.yaml", "bad.yaml", "worse.yaml", "-o", "out")
    assert result.exit_code == 2
    assert "bad.yaml:" in result.stderr
    assert "worse.yaml:" in result.stderr
    assert not Path("out").exists()


def test_wildcards_work_where_the_shell_leaves_them_alone(run: Run, mine: Path) -> None:
    Path("mine2.yaml").write_bytes(mine.read_bytes())
    assert len(run("draft", "mine*.yaml", "-o", "out").stdout.splitlines()) == 2


def test_two_files_for_one_name_are_refused(run: Run, mine: Path) -> None:
    Path("other").mkdir()
    Path("other/mine.yaml").write_bytes(mine.read_bytes())
    result = run("draft", "mine.yaml", "other/mine.yaml")
    assert result.exit_code == 2
    assert "would both be written to mine.fa-en.docx" in result.stderr


def test_byte_order_mark_and_windows_line_ends_are_read(run: Run, mine: Path) -> None:
    text = mine.read_text(encoding="utf-8")
    mine.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert run("draft", "mine.yaml").exit_code == 0


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [("warning", "error", 0), ("warning", "warning", 1), ("error", "error", 1), ("error", "never", 0)],
)
def test_exit_code_follows_fail_on_and_the_draft_is_written_all_the_same(
    run: Run, mine: Path, severity: str, fail_on: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Diagnostic(code="X001", severity=Severity(severity), template="Look here.")
    monkeypatch.setattr("agreement_kit.check", lambda instrument, library: (found,))
    result = run("draft", "mine.yaml", "--fail-on", fail_on)
    assert result.exit_code == code
    assert f"{severity} X001\n  Look here.\n1 {severity}." in result.stderr
    assert b"DRAFT" in ZipFile("mine.fa-en.docx").read("word/header1.xml")


def test_final_refuses_while_an_error_stands(run: Run, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agreement_kit.check", lambda *_: (Diagnostic(code="X001", template="Look here."),))
    result = run("draft", "mine.yaml", "--final", "--fail-on", "never")
    assert result.exit_code == 2
    assert "an error stands, so there is no final document." in result.stderr
    assert not Path("mine.fa-en.docx").exists()


def test_final_without_blanks_has_no_draft_mark(run: Run, root: Path) -> None:
    result = run("draft", root / "tests" / "cases" / "base" / "sister-cities.yaml", "--final")
    assert "error" not in result.stderr
    assert "warning" not in result.stderr
    assert result.exit_code == 0
    assert b"DRAFT" not in ZipFile("sister-cities.fa-ru-en.docx").read("word/header1.xml")


def test_overlay_replaces_a_clause(run: Run, mine: Path, root: Path) -> None:
    source = root / "clauses" / "purpose"
    folder = Path("house/clauses/purpose")
    folder.mkdir(parents=True)
    for file in source.iterdir():
        text = file.read_text(encoding="utf-8")
        folder.joinpath(file.name).write_text(
            text.replace("{{ label('the-parties') }}", "Overlaid", 1), encoding="utf-8"
        )
    refused = run("--library", "house", "draft", "mine.yaml", "--format", "txt")
    assert (refused.exit_code, "L038" in refused.stderr) == (2, True)  # the languages were not compared since
    assert run("--library", "house", "clauses", "attest", "purpose").exit_code == 0
    result = run("--library", "house", "draft", "mine.yaml", "--format", "txt")
    assert result.exit_code == 0
    assert "Overlaid" in Path("mine.fa-en.txt").read_text(encoding="utf-8")


def test_faulty_overlay_is_told_with_its_place(run: Run, mine: Path) -> None:
    folder = Path("house/clauses/purpose")
    folder.mkdir(parents=True)
    folder.joinpath("clause.yaml").write_text("title: {en: [", encoding="utf-8")
    result = run("--library", "house", "draft", "mine.yaml")
    assert result.exit_code == 2
    assert "house/clauses/purpose/clause.yaml" in result.stderr


def test_type_is_unknown(run: Run, mine: Path) -> None:
    change(mine, f"instrument: {TYPE}", "instrument: sister-city-agreemnt")
    result = run("draft", "mine.yaml")
    assert result.exit_code == 2
    assert "Did you mean sister-city-agreement?" in result.stderr
