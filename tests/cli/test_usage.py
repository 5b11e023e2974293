"""A wrong call is told in the language of the user, and so is a help page as a whole."""

from __future__ import annotations

import re

import pytest

from .conftest import Run

WRONG = [
    (("draft",), "The command needs FILES."),
    (("draft", "mine.yaml", "--fromat", "pdf"), "There is no option --fromat. Did you mean --format?"),
    (("draft", "mine.yaml", "--format"), "The option --format needs a value."),
    (("draft", "mine.yaml", "--final=yes"), "The option --final takes no value."),
    (("draft", "mine.yaml", "--layout", "x"), "--layout is one of: columns, sequential, facing."),
    (("draft", "mine.yaml", "-o", "mine.yaml"), "--output needs a folder, not a file."),
    (("new", "sister-city-agreement", "-o", "."), "--output needs a file, not a folder."),
    (("--library", "nowhere", "types"), "--library needs a folder that exists."),
    (("batch", "rows.csv", "-o", "out", "--jobs", "0"), "--jobs is a whole number from 1 to 256."),
    (("ceremony", "mine.yaml"), "The option --output must be given."),
    (("verify", "one", "two"), "The command takes no more words: two is too much."),
]


@pytest.mark.parametrize(("arguments", "sentence"), WRONG)
def test_a_wrong_call_is_told_in_a_sentence(run: Run, mine: object, arguments: tuple[str, ...], sentence: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == sentence


@pytest.mark.parametrize(("language", "letters"), [("fa", "[\u0600-\u06ff]{2}"), ("ru", "[а-яё]{2}")])
def test_a_wrong_call_is_told_in_the_language_of_the_user(run: Run, mine: object, language: str, letters: str) -> None:
    for arguments, sentence in WRONG:
        told = run("--ui", language, *arguments).stderr.splitlines()
        assert re.search(letters, told[0])  # Usage: is translated, too
        assert re.search(letters, told[-1])
        assert not set(re.findall(r"\b[a-z]{4,}\b", told[-1])) & set(sentence.split()) - {"columns,", "columns"}


def test_a_help_page_has_no_english_left(run: Run) -> None:
    page = run("--ui", "ru", "ceremony", "--help").stdout
    for words in ("Usage", "Options", "Show this", "required", "default"):
        assert words not in page
    assert "[по умолчанию: error]" in page
    assert "[обязательно]" in page
    page = run("--ui", "fa", "--help").stdout
    for words in ("Usage", "Options:", "Commands", "Show the", "env var"):
        assert words not in page
