"""What the tests of the text rules share: which codes a text gives, and where."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from agreement_kit.checks.rules.base import Mark

DATA = Path(__file__).resolve().parent / "data"


def codes(marks: Iterable[Mark]) -> list[str]:
    return [mark.code for mark in marks]


def found(text: str, marks: Iterable[Mark]) -> list[tuple[str, str]]:
    """Code and the words marked."""
    return [(mark.code, text[mark.start : mark.end]) for mark in marks]


def suggested(marks: Iterable[Mark]) -> list[str]:
    return [mark.values.get("suggestion", "") for mark in marks]


def read(name: str) -> str:
    return (DATA / name).read_text(encoding="utf-8")
