"""The cases of tests/cases: particulars and what must come out of them, as data. ``--accept`` writes what comes out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from agreement_kit.cli.app import app
from agreement_kit.library import Library

CASES = Path(__file__).resolve().parent / "cases"


def cases(kind: str) -> list[Path]:
    """The cases of drafting; those of the checks (``check-*``) are compared in tests/checks."""
    return sorted(path for path in (CASES / kind).iterdir() if path.is_dir() and not path.name.startswith("check-"))


def name_of(path: Path) -> str:
    return path.name


def particulars_of(case: Path) -> str:
    (file,) = case.glob("particulars.*")
    return file.name


@pytest.fixture(autouse=True, scope="module")
def one_library() -> Iterator[None]:
    """The shipped library is loaded once for all cases."""
    library = Library.default()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Library, "default", lambda overlays=(): library)
        yield


def run(case: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Result:
    monkeypatch.chdir(case)  # so that messages name the file as a user in that folder would see it
    monkeypatch.setenv("COLUMNS", "100")
    return CliRunner().invoke(app, list(arguments))


def compare(expected: Path, text: str, accept: bool) -> None:
    if accept:
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "case", [case for case in cases("good") if not case.name.startswith("particulars-")], ids=name_of
)
def test_good(case: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config) -> None:
    file = particulars_of(case)
    found = json.loads(run(case, monkeypatch, "check", file, "--format", "json").stdout)
    assert [item for item in found["diagnostics"] if item["severity"] != "info"] == []
    result = run(case, monkeypatch, "preview", file, "--raw")
    assert result.exit_code == 0
    compare(case / "expected.txt", result.stdout, pytestconfig.getoption("accept"))


# What loading finds is compared in tests/particulars; here are the cases that load and cannot be assembled.
@pytest.mark.parametrize(
    "case", [case for case in cases("bad") if not case.name.startswith("particulars-")], ids=name_of
)
def test_bad(case: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config) -> None:
    result = run(case, monkeypatch, "check", particulars_of(case), "--format", "json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["summary"]["error"] > 0
    compare(case / "expected.json", result.stdout, pytestconfig.getoption("accept"))


@pytest.mark.parametrize("case", cases("bad"), ids=name_of)
def test_bad_writes_nothing_and_is_told_in_sentences(
    case: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    result = run(case, monkeypatch, "draft", particulars_of(case), "-o", str(tmp_path / "out"))
    assert result.exit_code == 2
    assert result.stdout == ""
    assert f"{particulars_of(case)}" in result.stderr
    assert "Something went wrong inside" not in result.stderr
    assert not (tmp_path / "out").exists()


def test_there_are_cases_of_both_kinds() -> None:
    assert cases("good")
    assert cases("bad")
