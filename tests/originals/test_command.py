"""``agreement-kit originals``: the files, the exit codes, what is refused; the documents are opened and looked at."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result
from docx import Document
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from agreement_kit.cli.app import app
from agreement_kit.library import Library
from agreement_kit.readers import read_docx

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "tabriz-kazan.yaml"
NAMES = ["tabriz-kazan.tabriz.fa-ru-en.docx", "tabriz-kazan.kazan.fa-ru-en.docx"]
STATEMENT = "tabriz-kazan.statement-on-originals.fa-ru-en.docx"


@pytest.fixture(scope="session")
def shipped() -> Library:
    return Library.default()


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shipped: Library) -> Path:
    monkeypatch.setattr(Library, "default", lambda overlays=(): shipped)
    return tmp_path / "out"


def run(out: Path, *arguments: str, file: Path = EXAMPLE) -> Result:
    return CliRunner().invoke(app, ["originals", str(file), "-o", str(out), *arguments])


def filled(tmp_path: Path, **changes: Any) -> Path:
    """The example with every blank filled."""
    text = re.sub(r"\btbd\b", "{fa: الف, ru: А, en: A}", EXAMPLE.read_text(encoding="utf-8"))
    data = {**yaml.safe_load(text), **changes}
    for item in data["work_plan"]:
        item.update(dict.fromkeys(("from", "to"), "2025-01-02"))
    file = tmp_path / "tabriz-kazan.yaml"
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return file


def test_one_document_per_party_a_manifest_and_a_statement(out: Path) -> None:
    result = run(out)
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in out.iterdir()) == sorted([*NAMES, STATEMENT, "manifest.json"])
    assert result.stdout.split() == [str(out / name) for name in (*NAMES, STATEMENT, "manifest.json")]
    data = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert [item["file"] for item in data["originals"]] == NAMES
    for item in (*data["originals"], data["statement"]):
        assert hashlib.sha256((out / item["file"]).read_bytes()).hexdigest() == item["sha256"]


def test_the_documents_open_and_name_their_own_side_first(out: Path) -> None:
    assert run(out).exit_code == 0
    titles = []
    for name in NAMES:
        titles.append([p.text for p in Document(str(out / name)).paragraphs if p.style and p.style.name == "Title"])
    assert titles[0][2].endswith("between the Municipality of Tabriz and the Municipality of Kazan")
    assert titles[1][2].endswith("between the Municipality of Kazan and the Municipality of Tabriz")
    assert titles[1][1].endswith("между Муниципалитетом города Казани и Муниципалитетом города Тебриза")
    assert titles[1][0].endswith("میان شهرداری کازان و شهرداری تبریز")


def test_what_a_reader_gets_out_of_both_documents_is_the_same_but_for_the_order(out: Path) -> None:
    assert run(out).exit_code == 0
    first, second = (read_docx(out / name) for name in NAMES)
    for language in ("fa", "ru", "en"):
        one, other = first[language], second[language]
        assert sorted(one) == sorted(other)
        assert len(one) > 100
        for eid, words in one.items():  # where the order differs, the letters are still the same ones
            assert sorted(words) == sorted(other[eid])
        assert {eid for eid in one if one[eid] != other[eid]} == {"title", "cl_parties__para_1", "cl_purpose__para_1"}


@pytest.mark.parametrize("name", [*NAMES, STATEMENT])
def test_the_documents_are_valid(out: Path, name: str) -> None:
    assert run(out).exit_code == 0
    assert OpenXmlValidator().validate(str(out / name)).errors == []


def test_final_is_refused_while_a_blank_is_left_and_nothing_is_written(out: Path) -> None:
    result = run(out, "--final")
    assert result.exit_code == 2
    assert "4 values are still tbd, so there is no final document." in result.stderr
    assert not out.exists()


def test_final_originals_bear_no_draft_mark(out: Path, tmp_path: Path) -> None:
    result = run(out, "--final", file=filled(tmp_path))
    assert result.exit_code == 0, result.output
    for name in NAMES:
        header = "".join(
            p.text
            for s in Document(str(out / name)).sections
            for t in s.header.tables
            for c in t._cells
            for p in c.paragraphs
        )
        assert "DRAFT" not in header


def test_the_alternat_of_the_particulars_and_of_the_call(out: Path, tmp_path: Path) -> None:
    file = filled(tmp_path, alternat="depositary", depositary="kazan")
    result = run(out, file=file)
    assert result.exit_code == 0
    assert sorted(path.name for path in out.iterdir()) == sorted([NAMES[1], "manifest.json"])
    assert json.loads((out / "manifest.json").read_text(encoding="utf-8"))["certified_copies"] == ["tabriz"]
    again = tmp_path / "again"
    assert run(again, "--alternat", "none", file=file).exit_code == 0
    assert [path.name for path in sorted(again.iterdir())] == sorted([*NAMES, STATEMENT, "manifest.json"])


def test_the_same_call_gives_the_same_bytes(out: Path, tmp_path: Path) -> None:
    assert run(out).exit_code == run(tmp_path / "again").exit_code == 0
    for path in out.iterdir():
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()


def test_an_original_that_a_person_changed_is_not_replaced(out: Path) -> None:
    assert run(out).exit_code == 0
    document = Document(str(out / NAMES[0]))
    document.add_paragraph("by hand")
    document.save(str(out / NAMES[0]))
    result = run(out)
    assert result.exit_code == 2
    assert "W001" in result.stderr
    assert Document(str(out / NAMES[0])).paragraphs[-1].text == "by hand"
    assert run(out, "--force").exit_code == 0


def test_a_manifest_of_somebody_else_is_not_replaced(out: Path) -> None:
    out.mkdir()
    (out / "manifest.json").write_text("{}", encoding="utf-8")
    result = run(out)
    assert (result.exit_code, (out / "manifest.json").read_text(encoding="utf-8")) == (2, "{}")
    assert "was not written by this program" in result.stderr


def test_a_missing_file_is_a_sentence(out: Path) -> None:
    result = run(out, file=Path("none.yaml"))
    assert (result.exit_code, result.stderr) == (2, "There is no file none.yaml.\n")


@pytest.mark.parametrize(
    ("name", "own"), [(NAMES[0], ("تبریز", "Тебриза", "Tabriz")), (NAMES[1], ("کازان", "Казани", "Kazan"))]
)
def test_the_own_side_signs_on_the_right_in_persian_and_on_the_left_in_the_other_texts(
    out: Path, name: str, own: tuple[str, str, str]
) -> None:
    assert run(out).exit_code == 0
    body = Document(str(out / name)).element.body
    tables = [
        table
        for table in body.iter(qn("w:tbl"))
        if table.find(qn("w:tblPr")).find(qn("w:tblStyle")).get(qn("w:val")) == "AKSignatures"
    ]
    texts = [
        ["".join(t.text or "" for t in cell.iter(qn("w:t"))) for cell in table.iter(qn("w:tc"))] for table in tables
    ]
    rightward = [table.find(qn("w:tblPr")).find(qn("w:bidiVisual")) is not None for table in tables]
    assert rightward == [True, False, False]  # the first cell stands on the right, on the left, on the left
    for cells, word in zip(texts, own, strict=True):
        assert word in cells[0]
        assert word not in cells[1]


def test_each_text_with_its_own_order_is_no_finding(out: Path) -> None:
    result = run(out, "--alternat", "chinese-practice")
    assert result.exit_code == 0, result.output
    assert "C701" not in result.stderr
