"""Whatever happens ends in a sentence and the right exit code."""

from __future__ import annotations

import os
import subprocess
import sys

import click
import pytest

from agreement_kit.cli.main import guarded, sentence
from agreement_kit.cli.state import Unusable
from agreement_kit.cli.ui import ui_for
from agreement_kit.diagnostics import Diagnostic, Location
from agreement_kit.errors import ParticularsError


def raising(error: BaseException) -> int:
    def run() -> None:
        raise error

    return guarded(run)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyboardInterrupt(), 130),
        (click.Abort(), 130),
        (click.exceptions.Exit(1), 1),
        (Unusable("A sentence."), 2),
        (click.UsageError("No such option."), 2),
        (ParticularsError([Diagnostic(code="P001", template="There is no such file.")]), 2),
        (PermissionError(13, "Permission denied", "out/a.docx"), 2),
        (OSError(28, "No space left on device", "out/a.docx"), 2),
        (RecursionError(), 2),
        (MemoryError(), 2),
        (ValueError("secret"), 2),
    ],
)
def test_exit_codes(error: BaseException, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert raising(error) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Traceback" not in shown.err
    assert bool(shown.err) == (code != 1)


def test_result_of_a_command_is_its_exit_code() -> None:
    assert [guarded(lambda: 1), guarded(lambda: 0), guarded(lambda: None)] == [1, 0, 0]


def test_a_document_open_in_word_is_named() -> None:
    told = sentence(PermissionError(13, "Permission denied", "out/a.docx"), ui_for("en"))
    assert told.startswith("out/a.docx cannot be opened or replaced. If it is open in Word")


def test_an_unforeseen_error_says_how_to_report_it_and_nothing_of_the_data() -> None:
    told = sentence(ValueError("secret name"), ui_for("en"))
    assert "ValueError" in told
    assert "AGREEMENT_KIT_DEBUG=1" in told
    assert "secret" not in told


def test_traceback_only_on_demand(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("AGREEMENT_KIT_DEBUG", "1")
    assert raising(ValueError("x")) == 2
    assert "Traceback" in capsys.readouterr().err


def test_findings_of_an_exception_are_shown_with_their_place(capsys: pytest.CaptureFixture[str]) -> None:
    found = Diagnostic(code="P050", template="The key {key} is unknown here.", values={"key": "nmae"},
                       location=Location("mine.yaml", 3, 5))  # fmt: skip
    assert raising(ParticularsError([found])) == 2
    assert "mine.yaml:3:5: error P050\n  The key nmae is unknown here.\n1 error." in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe is told otherwise there")
def test_a_reader_who_leaves_is_no_error() -> None:
    command = f'"{sys.executable}" -m agreement_kit explain | head -n 1'
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, encoding="utf-8",
                          check=False, timeout=60)  # fmt: skip
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


def test_output_is_utf8_whatever_the_console_says() -> None:
    console = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "AGREEMENT_KIT_UI": "fa"}
    command = [sys.executable, "-m", "agreement_kit", "types"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60, env={**os.environ, **console})
    assert "موافقت‌نامهٔ" in done.stdout.decode("utf-8")
