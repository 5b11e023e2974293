"""Runs commands in a folder of their own, on a skeleton that ``new`` wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from agreement_kit.cli.app import app
from agreement_kit.library import Library

Run = Callable[..., Result]
TYPE = "sister-city-agreement"


@pytest.fixture(scope="session")
def shipped() -> Library:
    """The shipped library, loaded once for all tests that change nothing in it."""
    return Library.default()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shipped: Library) -> Run:
    """``run("draft", "a.yaml", input=None)`` in an empty folder, the current one."""
    load = Library.default

    def default(overlays: Iterable[Path] = ()) -> Library:
        return load(overlays) if overlays else shipped

    monkeypatch.setattr(Library, "default", default)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def invoke(*arguments: str | Path, input: str | None = None) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=input)

    return invoke


@pytest.fixture
def mine(run: Run, tmp_path: Path) -> Path:
    """A skeleton in Persian and English, nothing filled in."""
    assert run("new", TYPE, "--languages", "fa,en", "-o", "mine.yaml").exit_code == 0
    return tmp_path / "mine.yaml"


def change(file: Path, old: str, new: str) -> None:
    """Replace what stands exactly once in ``file``."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
