"""The cases tests/cases/bad/check-* (one fault in one place each) and tests/cases/good/check-* (what must stay
silent)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from . import casework


def name_of(folder: Path) -> str:
    return folder.name.removeprefix("check-")


@pytest.mark.parametrize("case", casework.folders("bad"), ids=name_of)
def test_finds_exactly_this(case: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    found = casework.found_in(case, tmp_path)
    expected = case / "expected.json"
    if request.config.getoption("--accept"):
        lines = ",\n".join("  " + json.dumps(item, ensure_ascii=False) for item in found)
        expected.write_text(f"[\n{lines}\n]\n", encoding="utf-8", newline="\n")
    assert found == json.loads(expected.read_text(encoding="utf-8"))
    assert found


@pytest.mark.parametrize("case", casework.folders("good"), ids=name_of)
def test_stays_silent(case: Path, tmp_path: Path) -> None:
    found = casework.found_in(case, tmp_path)
    assert [item for item in found if item["severity"] != "info"] == []


def test_there_are_enough_and_each_has_one_fault() -> None:
    bad = casework.folders("bad")
    assert len(bad) >= 150
    for case in bad:
        items = json.loads((case / "expected.json").read_text(encoding="utf-8"))
        assert len({item["code"] for item in items}) == 1, case.name
