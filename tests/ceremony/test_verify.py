"""``agreement-kit verify``: each way in which a folder can differ from its manifest is named; the exit codes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document

from agreement_kit.ceremony.manifest import SEAL, sealed
from agreement_kit.cli.app import app

ORIGINAL = "originals/tabriz-kazan.kazan.fa-ru-en.docx"
SHEET = "table/check-sheet.docx"


def verify(folder: Path, *more: str) -> Result:
    return CliRunner().invoke(app, ["verify", str(folder), *more])


def codes(folder: Path) -> list[tuple[str, str]]:
    result = verify(folder, "--format", "json")
    assert result.exit_code == 1, result.output
    found = json.loads(result.stdout)["diagnostics"]
    return [(item["code"], Path(item["file"]).relative_to(folder).as_posix()) for item in found]


def test_a_pack_as_it_was_made_is_right(written: Path) -> None:
    result = verify(written)
    assert result.exit_code == 0
    assert result.stdout.startswith("All ")
    assert result.stderr == ""


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / SHEET).unlink()
    assert codes(copy) == [("K020", SHEET)]
    assert "check-sheet.docx is missing." in verify(copy).stderr


def test_a_changed_file_is_named(copy: Path) -> None:
    pdf = copy / ORIGINAL.replace(".docx", ".pdf")
    pdf.write_bytes(pdf.read_bytes() + b"\n")
    assert codes(copy) == [("K021", ORIGINAL.replace(".docx", ".pdf"))]


def test_a_document_saved_by_hand_is_told_by_its_seal(copy: Path) -> None:
    Document(str(copy / ORIGINAL)).save(str(copy / ORIGINAL))
    assert codes(copy) == [("K022", ORIGINAL)]
    assert "saved again by hand" in verify(copy).stderr


def test_another_document_of_the_pack_under_that_name_is_told_with_its_home(copy: Path) -> None:
    shutil.copy(copy / SHEET, copy / ORIGINAL)
    assert codes(copy) == [("K024", ORIGINAL)]
    assert f"has the content of {SHEET}" in verify(copy).stderr


def test_an_extra_file_is_named_and_a_copy_as_a_copy(copy: Path) -> None:
    (copy / "table" / "note.txt").write_text("x")
    shutil.copy(copy / SHEET, copy / "second.docx")
    assert codes(copy) == [("K023", "second.docx"), ("K023", "table/note.txt")]
    assert "is a copy of table/check-sheet.docx" in verify(copy).stderr


def test_a_renamed_file_is_told_once_with_both_names(copy: Path) -> None:
    (copy / ORIGINAL).rename(copy / "originals" / "final-final.docx")
    assert codes(copy) == [("K024", ORIGINAL)]
    assert "it is now originals/final-final.docx" in verify(copy).stderr


def test_several_findings_are_told_together(copy: Path) -> None:
    (copy / SHEET).unlink()
    (copy / ORIGINAL).rename(copy / "x.docx")
    (copy / "y").write_text("")
    assert {code for code, _ in codes(copy)} == {"K020", "K023", "K024"}


def test_a_manifest_changed_by_hand_is_named(copy: Path) -> None:
    file = copy / "manifest.json"
    data = json.loads(file.read_bytes())
    data["final"] = True
    file.write_text(json.dumps(data), encoding="utf-8")
    assert codes(copy) == [("K025", "manifest.json")]


def test_a_withdrawn_print_is_told(copy: Path) -> None:
    (copy / "WITHDRAWN.txt").write_text("")
    assert codes(copy) == [("K028", "WITHDRAWN.txt")]


def test_without_a_manifest_there_is_nothing_to_compare(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        result = verify(folder)
        assert result.exit_code == 2
        assert "has no manifest.json" in result.stderr


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[" * 100_000, b"\xff\xfe", b"[]", b"{}", b'{"tool": "agreement_kit 1"}',
        b'{"tool": "agreement_kit 1", "kind": "ceremony-pack", "files": {"../x": {"sha256": "0"}}}',
        b'{"tool": "agreement_kit 1", "kind": "ceremony-pack", "files": {"/etc/passwd": {"sha256": "0"}}}',
        b'{"tool": "agreement_kit 1", "kind": "ceremony-pack", "files": {"a": {"sha256": 7}}}',
        b'{"tool": "agreement_kit 1", "kind": "ceremony-pack", "files": []}',
    ],
)  # fmt: skip
def test_a_manifest_that_is_none_of_ours_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(content)
    result = verify(tmp_path)
    assert result.exit_code == 2
    assert "was not written by this program" in result.stderr


def test_the_folder_of_originals_alone_can_be_verified(tmp_path: Path, root: Path) -> None:
    out = tmp_path / "originals"
    made = CliRunner().invoke(app, ["originals", str(root / "examples" / "tabriz-kazan.yaml"), "-o", str(out)])
    assert made.exit_code == 0, made.output
    assert verify(out).exit_code == 0
    file = next(out.glob("*.statement-*.docx"))
    file.rename(out / "other.docx")
    assert codes(out) == [("K024", file.name)]


def test_the_seal_of_the_manifest_is_over_everything_else(written: Path) -> None:
    data = json.loads((written / "manifest.json").read_bytes())
    assert data[SEAL] == sealed(data)
    assert data[SEAL] != sealed({**data, "print": 2})
