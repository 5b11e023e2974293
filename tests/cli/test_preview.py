"""``preview``: the text in the terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agreement_kit.cli.console import width

from .conftest import Run

FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def test_all_texts_one_after_the_other(run: Run, mine: Path) -> None:
    result = run("preview", "mine.yaml", "--raw")
    assert result.exit_code == 0
    assert result.stdout.index("موافقت‌نامهٔ") < result.stdout.index("=====") < result.stdout.index("Article 1")
    assert result.stderr.strip().endswith("notes.")


def test_persian_is_shaped_and_set_to_the_right(run: Run, mine: Path) -> None:
    lines = run("preview", "mine.yaml", "--language", "fa").stdout.splitlines()
    assert FORMS.search("\n".join(lines))
    assert not re.search("[\u0627-\u064a]", "\n".join(lines))
    assert {width(line) for line in lines if line} == {79, 76}  # points are set in


def test_raw_leaves_the_letters(run: Run, mine: Path) -> None:
    text = run("preview", "mine.yaml", "--language", "fa", "--raw").stdout
    assert "مادهٔ ۱" in text
    assert not FORMS.search(text)


@pytest.mark.parametrize("columns", [20, 60, 80, 200])
@pytest.mark.parametrize("language", ["fa", "en"])
def test_lines_fit_the_terminal(
    run: Run, mine: Path, columns: int, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = run("preview", "mine.yaml", "--language", language).stdout.splitlines()
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
