"""``preview``: the text in the terminal."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from writers.sample import sample

from agreement_kit.cli.beside import beside, fitting
from agreement_kit.cli.commands.preview import pages
from agreement_kit.cli.console import width
from agreement_kit.cli.screen import draws_persian
from agreement_kit.layout import arrange

from .conftest import Run

FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def test_all_texts_one_after_the_other(run: Run, mine: Path) -> None:
    result = run("preview", "mine.yaml", "--raw")
    assert result.exit_code == 0
    assert result.stdout.index("موافقت‌نامهٔ") < result.stdout.index("=====") < result.stdout.index("Article 1")
    assert result.stderr.strip().endswith("notes.")


def test_persian_is_shaped_and_set_to_the_right(run: Run, mine: Path) -> None:
    lines = run("preview", "mine.yaml", "--language", "fa", "--shaped").stdout.splitlines()
    assert FORMS.search("\n".join(lines))
    assert not re.search("[\u0627-\u064a]", "\n".join(lines))
    assert {width(line) for line in lines if line} == {79, 76}  # points are set in


def test_raw_leaves_the_letters(run: Run, mine: Path) -> None:
    text = run("preview", "mine.yaml", "--language", "fa", "--raw").stdout
    assert run("preview", "mine.yaml", "--language", "fa").stdout == text  # no terminal here
    assert "مادهٔ ۱" in text
    assert not FORMS.search(text)


@pytest.mark.parametrize("columns", [20, 60, 80, 200])
@pytest.mark.parametrize("language", ["fa", "en"])
def test_lines_fit_the_terminal(
    run: Run, mine: Path, columns: int, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = run("preview", "mine.yaml", "--language", language, "--shaped").stdout.splitlines()
    assert max(width(line) for line in lines) <= min(max(columns - 1, 30), 100)


def test_words_are_those_of_the_document_text(run: Run, mine: Path) -> None:
    run("draft", "mine.yaml", "--format", "txt", "--languages", "en")
    assert run("preview", "mine.yaml", "--language", "en").stdout.split() == (
        Path("mine.en.txt").read_text(encoding="utf-8").split()
    )


def test_a_language_it_does_not_have(run: Run, mine: Path) -> None:
    result = run("preview", "mine.yaml", "--language", "ru")
    assert result.exit_code == 2
    assert result.stderr == "The agreement has no text in the language ru; it has fa, en.\n"


@pytest.mark.parametrize(
    ("environ", "able"),
    [
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "6800"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "5202"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "new"}, False),
        ({"KONSOLE_VERSION": "220400"}, True),
        ({"MLTERM": "3.9.0"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True),
        ({"TERM_PROGRAM": "vscode"}, False),
        ({"WT_SESSION": "1"}, False),
        ({"TERM": "tmux-256color", "VTE_VERSION": "6800"}, False),
        ({"TERM": "screen", "KONSOLE_VERSION": "220400"}, False),
        ({}, False),
    ],
)
def test_what_a_terminal_says_of_itself(environ: dict[str, str], able: bool) -> None:
    assert draws_persian(environ) is able


@pytest.mark.parametrize(
    ("texts", "columns", "expected"),
    [(3, 150, 48), (2, 67, 32), (2, 66, None), (3, 100, None), (1, 200, None), (2, 400, 72)],
)
def test_columns_fit_the_terminal_or_are_none(texts: int, columns: int, expected: int | None) -> None:
    assert fitting(texts, columns) == expected


def test_texts_stand_side_by_side_persian_on_the_right_and_what_belongs_together_level() -> None:
    lines = list(beside(arrange(sample(), languages=["fa", "ru"]), 40))
    assert max(map(width, lines)) <= 83
    first = next(line for line in lines if "Статья 1" in line)
    left, right = first.split(" │ ")
    assert left == f"{'Статья 1':40}"
    assert width(right) == 40
    assert FORMS.search(right)
    assert any("ПРОЕКТ" in line for line in lines)
    assert sum(line.startswith("═") for line in lines) == 1  # the annex


def test_a_terminal_that_turns_lines_gets_persian_text_by_text() -> None:
    turned = list(pages(sample(), ("fa", "en"), 150, raw=True, sides=True))
    assert not any(" │ " in line for line in turned)
    assert any(" │ " in line for line in pages(sample(), ("ru", "en"), 150, raw=True, sides=True))
    assert any(" │ " in line for line in pages(sample(), ("fa", "en"), 150, raw=False, sides=True))


def test_in_a_terminal_it_goes_through_the_pager_in_columns(mine: Path) -> None:
    command = [sys.executable, "-m", "agreement_kit", "preview", str(mine)]
    own, other = pty.openpty()
    environ = {
        **os.environ, "PAGER": "cat", "COLUMNS": "120", "TERM": "xterm", "PYTHONPATH": str(Path(__file__).parents[2]),
    }  # fmt: skip
    for name in ("VTE_VERSION", "KONSOLE_VERSION", "MLTERM", "TERM_PROGRAM"):
        environ.pop(name, None)
    running = subprocess.Popen(command, stdin=other, stdout=other, stderr=subprocess.DEVNULL, env=environ)
    os.close(other)
    seen = b""
    try:
        while chunk := os.read(own, 65536):
            seen += chunk
    except OSError:  # the other side is closed
        pass
    os.close(own)
    assert running.wait(timeout=30) == 0
    lines = seen.decode().split("\r\n")
    assert any("Article 1" in line and " │ " in line and FORMS.search(line) for line in lines)
