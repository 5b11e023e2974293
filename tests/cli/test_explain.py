"""Every code that a finding can have is explained."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from agreement_kit.checks.codes import table
from agreement_kit.cli.app import app
from agreement_kit.cli.explanations import EXPLANATIONS

PACKAGE = Path(__file__).resolve().parents[2] / "agreement_kit"
CODE = re.compile(r"[A-Z]{1,3}\d{3}")


def codes_in_use() -> set[str]:
    """The codes in the source of every phase but checks, which keeps a table of its own."""
    return {
        node.value
        for file in PACKAGE.rglob("*.py")
        if "checks" not in file.relative_to(PACKAGE).parts and file.name != "explanations.py"
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
    }


def test_every_code_in_use_is_explained_and_no_other() -> None:
    assert codes_in_use() == set(EXPLANATIONS)


@pytest.mark.parametrize("code", sorted(EXPLANATIONS))
def test_an_explanation_is_a_sentence(code: str) -> None:
    assert EXPLANATIONS[code].meaning.strip().endswith((".", "?"))


def test_explain_shows_meaning_and_remedy_whatever_the_case() -> None:
    result = CliRunner().invoke(app, ["explain", "a060"])
    assert result.exit_code == 0
    assert result.stdout.startswith("A060\n  A value is tbd")
    assert "--final" in result.stdout


def test_fields_of_a_message_are_shown_as_placeholders() -> None:
    result = CliRunner().invoke(app, ["explain", "P050"])
    assert "The key <key> is unknown here." in result.stdout


def test_unknown_code_is_refused_with_a_near_one() -> None:
    result = CliRunner().invoke(app, ["explain", "A06O"])
    assert result.exit_code == 2
    assert result.stderr == "There is no code A06O. Did you mean A060?\n"


def test_without_a_code_all_are_listed() -> None:
    result = CliRunner().invoke(app, ["explain"])
    assert [line.split()[0] for line in result.stdout.splitlines()] == sorted({*EXPLANATIONS, *table()})


@pytest.mark.parametrize("code", sorted(table()))
def test_a_code_of_the_checks_has_a_whole_page(code: str) -> None:
    result = CliRunner().invoke(app, ["explain", code])
    assert result.stdout.startswith(f"{code}\n  ")
    assert "\n  Why: " in result.stdout
    assert "\n  Source: " in result.stdout
    assert "{" not in result.stdout.split("\n  Wrong:")[0].replace("{{", "").replace("{date", "").replace("{years", "")
