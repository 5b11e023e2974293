"""Prints: the folder appears whole, two prints are never mixed, a reprint renames and requalifies the whole set."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from pact import facts, pact_library

import agreement_kit.ceremony.storing as storing
from agreement_kit.ceremony import File, signing, verify
from agreement_kit.ceremony.storing import next_print, store
from agreement_kit.cli.app import app
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.errors import WritingError
from agreement_kit.library import Library

FILES = (File("a/one.docx", b"one", "original"), File("manifest.json", b"{}", "manifest"))


@pytest.fixture
def pact(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A particulars file of the small library, which the command uses; nothing is found in it."""
    library = pact_library()
    monkeypatch.setattr(signing, "check", lambda *_: ())
    monkeypatch.setattr(Library, "default", lambda overlays=(): library)
    file = tmp_path / "pact.json"
    file.write_text(json.dumps(facts(2)), encoding="utf-8")
    return file


def run(file: Path, *more: str) -> Result:
    return CliRunner().invoke(app, ["ceremony", str(file), "-o", str(file.parent / "out"), *more])


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def code(error: pytest.ExceptionInfo[WritingError]) -> str:
    return error.value.diagnostics[0].code


def test_the_command_lists_what_it_wrote_and_leaves_nothing_else(pact: Path) -> None:
    result = run(pact)
    assert result.exit_code == 0, result.output
    out = pact.parent / "out"
    assert sorted(result.stdout.split()) == sorted(str(out / name) for name in names(out))
    assert sorted(path.name for path in pact.parent.iterdir()) == ["out", "pact.json"]
    assert verify(out)[1] == ()


def test_a_second_run_into_the_folder_is_refused_and_changes_nothing(pact: Path) -> None:
    assert run(pact).exit_code == 0
    out = pact.parent / "out"
    before = {name: (out / name).read_bytes() for name in names(out)}
    result = run(pact)
    assert result.exit_code == 2
    assert "holds print 1 already" in result.stderr
    assert "--reprint" in result.stderr
    assert {name: (out / name).read_bytes() for name in names(out)} == before


def test_a_reprint_renames_the_whole_set_and_withdraws_the_old_one(pact: Path) -> None:
    assert run(pact).exit_code == 0
    out = pact.parent / "out"
    first = names(out)
    assert run(pact, "--reprint").exit_code == 0
    second = names(out)
    assert {name for name in second if "print-2" not in name} == {"manifest.json"}
    assert [name.replace(".print-2", "") for name in second] == first
    data = json.loads((out / "manifest.json").read_bytes())
    assert (data["print"], data["replaces_print"]) == (2, 1)
    assert verify(out)[1] == ()
    aside = pact.parent / "out.withdrawn-print-1"
    assert names(aside) == sorted([*first, "WITHDRAWN.txt"])
    assert "replaces every earlier one" in (aside / "WITHDRAWN.txt").read_text(encoding="utf-8")
    assert [item.code for item in verify(aside)[1]] == ["K028"]
    assert "print-2.docx" in (out / "README.print-2.html").read_text(encoding="utf-8")


def test_a_third_print_follows_the_second(pact: Path) -> None:
    for options in ((), ("--reprint",), ("--reprint",)):
        assert run(pact, *options).exit_code == 0
    assert json.loads((pact.parent / "out" / "manifest.json").read_bytes())["print"] == 3
    assert (pact.parent / "out.withdrawn-print-2").is_dir()


def test_final_is_refused_while_a_blank_is_left_and_keeps_the_old_print(pact: Path) -> None:
    assert run(pact).exit_code == 0
    data = facts(2)
    data["signing"]["date"] = "tbd"
    data["parties"][0]["name"] = "tbd"
    pact.write_text(json.dumps(data), encoding="utf-8")
    result = run(pact, "--final", "--reprint")
    assert result.exit_code == 2
    assert "so there is no final pack" in result.stderr
    assert json.loads((pact.parent / "out" / "manifest.json").read_bytes())["print"] == 1
    assert not (pact.parent / "out.withdrawn-print-1").exists()


def test_a_draft_pack_with_an_error_is_written_and_says_so(pact: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = Diagnostic(code="C100", template="Wrong.")
    monkeypatch.setattr(signing, "check", lambda *_: (wrong,))
    result = run(pact)
    assert result.exit_code == 1
    readme = (pact.parent / "out" / "README.html").read_text(encoding="utf-8")
    assert "DRAFT PACK" in readme
    assert "Errors stand in the particulars" in readme
    assert run(pact, "--final", "--reprint").exit_code == 2


@pytest.mark.parametrize("content", ["{}", '{"tool": "agreement_kit 1", "originals": []}', '{"tool": "x", "print": 1}'])
def test_a_folder_of_something_else_is_not_touched(pact: Path, content: str) -> None:
    out = pact.parent / "out"
    out.mkdir()
    (out / "manifest.json").write_text(content, encoding="utf-8")
    for options in ((), ("--reprint",)):
        result = run(pact, *options)
        assert result.exit_code == 2
        assert "holds no pack of this program" in result.stderr
    assert names(out) == ["manifest.json"]


def test_an_empty_folder_may_be_there_and_a_file_may_not(tmp_path: Path) -> None:
    assert next_print(tmp_path / "none", False) == 1
    (tmp_path / "empty").mkdir()
    assert next_print(tmp_path / "empty", False) == 1
    store(tmp_path / "empty", FILES, 1, "")
    assert names(tmp_path / "empty") == ["a/one.docx", "manifest.json"]
    (tmp_path / "file").write_text("x")
    with pytest.raises(WritingError) as error:
        next_print(tmp_path / "file", True)
    assert code(error) == "W008"


def test_a_withdrawn_print_is_not_written_over(pact: Path) -> None:
    assert run(pact).exit_code == 0
    (pact.parent / "out.withdrawn-print-1").mkdir()
    result = run(pact, "--reprint")
    assert result.exit_code == 2
    assert "cannot be withdrawn" in result.stderr


def test_when_the_new_print_cannot_take_its_place_the_old_one_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    store(out, FILES, 1, "")
    rename: Callable[..., None] = os.rename

    def failing(source: Any, target: Any) -> None:
        if ".ak-" in str(source):
            raise PermissionError(13, "no")
        rename(source, target)

    monkeypatch.setattr(storing.os, "rename", failing)
    with pytest.raises(WritingError):
        store(out, (File("b.docx", b"two", "original"),), 2, "")
    assert names(tmp_path) == ["out/a/one.docx", "out/manifest.json"]


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def full(path: Path, data: bytes) -> None:
        calls.append(path)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    monkeypatch.setattr(storing, "put", full)
    with pytest.raises(WritingError):
        store(tmp_path / "out", FILES, 1, "")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_file_is_a_sentence(pact: Path) -> None:
    result = run(pact.parent / "none.yaml")
    assert (result.exit_code, "There is no file" in result.stderr) == (2, True)


def test_a_file_that_cannot_be_written_is_named_by_its_place_in_the_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WritingError) as error:
        store(tmp_path / "out", FILES, 1, "")
    assert code(error) == "W007"
    assert str(error.value).count(str(tmp_path / "out" / "a" / "one.docx")) == 2  # as the place and in the sentence
    assert list(tmp_path.iterdir()) == []
