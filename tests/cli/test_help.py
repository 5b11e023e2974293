"""The help page is quick, complete, and loads nothing that it does not need."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from agreement_kit.cli.app import COMMANDS, app

HEAVY = ("pydantic", "babel", "lxml", "docx", "jinja2", "yaml", "arabic_reshaper", "bidi", "persiantools")


def loaded_by(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "agreement_kit", *arguments],
        capture_output=True, encoding="utf-8", check=True, timeout=60,
    )  # fmt: skip
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["--ui", "fa", "--help"]])
def test_help_loads_no_heavy_library(arguments: list[str]) -> None:
    modules = loaded_by(*arguments)
    assert "click" in modules
    assert not {name for name in modules if name.split(".")[0] in HEAVY}
    assert not {name for name in modules if name.startswith("agreement_kit.cli.commands.")}


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys, agreement_kit; print([n for n in sys.modules if n.startswith('agreement_kit.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True, timeout=60)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_a_page_with_help_for_each_option(name: str) -> None:
    result = CliRunner().invoke(app, [name, "--help"])
    assert result.exit_code == 0
    command = app.get_command(click.Context(app), name)
    assert command is not None
    assert command.help
    assert [option.name for option in command.params if isinstance(option, click.Option) and not option.help] == []


def test_help_names_every_command() -> None:
    page = CliRunner().invoke(app, ["--help"]).stdout
    assert [name for name in COMMANDS if f"\n  {name} " not in page] == []


def test_misspelt_command_is_answered_with_the_right_one() -> None:
    result = CliRunner().invoke(app, ["drfat", "x.yaml"])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "There is no command drfat. Did you mean draft?" in result.stderr
