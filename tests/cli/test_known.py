"""What was found in a library is kept by its fingerprint; a cache that is damaged or closed changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreement_kit.cli.known import SETTING, known_findings
from agreement_kit.diagnostics import Diagnostic, Location, Phrase, Severity

FOUND = (
    Diagnostic(
        code="C217", severity=Severity.INFO, template="T {found} {word}", values={"found": 2, "word": Phrase("none")},
        hint_template="H", location=Location("clauses/x/default.fa.md", 3, 7), clause="x", language="fa",
    ),
    Diagnostic(code="L099", template="«متن»"),
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(SETTING, str(tmp_path / "cache"))
    return tmp_path / "cache"


class Finder:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self) -> tuple[Diagnostic, ...]:
        self.asked += 1
        return FOUND


def test_found_once_for_each_fingerprint(folder: Path) -> None:
    find = Finder()
    assert [known_findings("a", find), known_findings("a", find)] == [FOUND, FOUND]
    assert find.asked == 1
    assert isinstance(known_findings("a", find)[0].values["word"], Phrase)
    known_findings("b", find)
    assert find.asked == 2
    assert len(list(folder.iterdir())) == 2


def test_a_damaged_file_is_found_anew(folder: Path) -> None:
    find = Finder()
    known_findings("a", find)
    (file,) = folder.iterdir()
    for spoilt in ("", "[", "[1]", "{}", '[{"code": 1}]'):
        file.write_text(spoilt, encoding="utf-8")
        assert known_findings("a", find) == FOUND
    assert find.asked == 6


def test_the_oldest_go(folder: Path) -> None:
    for number in range(12):
        known_findings(str(number), Finder())
    assert len(list(folder.iterdir())) == 8


def test_a_folder_that_cannot_be_made_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv(SETTING, str(tmp_path / "file" / "below"))
    assert known_findings("a", Finder()) == FOUND


def test_off_keeps_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(SETTING, "off")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    find = Finder()
    known_findings("a", find)
    known_findings("a", find)
    assert find.asked == 2
    assert list(tmp_path.iterdir()) == []
