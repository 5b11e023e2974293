"""Each folder tests/cases/bad/particulars-*: a file that cannot be used and exactly what is found in it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from agreement_kit import Particulars, ParticularsError
from agreement_kit.particulars.codes import CODES

CASES = Path(__file__).resolve().parent.parent / "cases" / "bad"
FOLDERS = sorted(path for path in CASES.glob("particulars-*") if path.is_dir())


def findings(folder: Path) -> ParticularsError:
    file = next(folder.glob("particulars.*"))
    with pytest.raises(ParticularsError) as raised:
        Particulars.from_text(file.read_bytes(), file.name)
    return raised.value


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name.removeprefix("particulars-"))
def test_finds_exactly_this(folder: Path, request: pytest.FixtureRequest) -> None:
    found = [
        {"code": item.code, "line": item.location.line, "column": item.location.column, "path": item.path}
        for item in findings(folder).diagnostics
    ]
    expected = folder / "expected.json"
    if request.config.getoption("--accept"):
        lines = ",\n".join("  " + json.dumps(item, ensure_ascii=False) for item in found)
        expected.write_text(f"[\n{lines}\n]\n", encoding="utf-8", newline="\n")
    assert found == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name.removeprefix("particulars-"))
def test_speaks_plainly(folder: Path) -> None:
    for item in findings(folder).diagnostics:
        text = f"{item.message} {item.hint or ''}"
        assert item.location.file == next(folder.glob("particulars.*")).name
        assert item.message[-1] in ".:", "a sentence"
        assert not re.search(r"pydantic|ValueError|NoneType|LocalText|\bdict\b|\bstr\b|\bint\b|tuple|input", text, re.I)
        assert all(char.isprintable() or char == "\u200c" for char in text), "nothing unseen gets into a message"
        # Every field of the sentence and the hint was filled.
        assert not re.search(r"\{\w+\}", text)


def test_there_are_enough_and_each_code_is_shown() -> None:
    assert len(FOLDERS) >= 90
    shown = {item.code for folder in FOLDERS for item in findings(folder).diagnostics}
    # These have tests of their own: files that cannot be opened, sizes, Python objects.
    assert set(CODES) - shown == {"P001", "P002", "P003", "P009", "P065", "P199"}
