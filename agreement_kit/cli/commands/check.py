"""``check``: what is wrong with particulars or with a library; writes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from agreement_kit.cli import console, report
from agreement_kit.cli.intake import expand, prepare
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.errors import AgreementKitError

DOCUMENTS: Final = (".docx", ".pdf", ".html", ".md", ".txt")


@click.command(help=N_("Check particulars files or library folders; without a TARGET the library in use."))
@click.argument("targets", nargs=-1, metavar="[TARGET]...")
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text", show_default=True,
              help=N_("Sentences, or a form for programs."))  # fmt: skip
@click.option("--fail-on", type=click.Choice(report.FAIL_ON), default="error", show_default=True,
              help=N_("The findings that make the exit code 1."))  # fmt: skip
@click.option("--select", metavar="CODES", default="", help=N_("Only findings whose code begins so; commas between."))
@click.option("--ignore", metavar="CODES", default="", help=N_("No findings whose code begins so; commas between."))
@pass_state
def command(state: State, /, targets: tuple[str, ...], form: str, fail_on: str, select: str, ignore: str) -> int:
    """Findings go to stdout: they are what was asked for."""
    if form == "sarif":
        raise Unusable(state.ui.gettext(N_("The format sarif is not built yet; use json.")))
    findings, usable = _findings(targets, state)
    shown = report.selected(findings, _codes(select), _codes(ignore))
    if form == "json":
        console.out(report.as_json(shown, state.ui))
    elif shown:
        report.show(shown, state.ui, console.out)
    else:
        console.out(state.ui.gettext(N_("Nothing was found.")))
    if not usable:
        return 2
    return 1 if report.fails(shown, fail_on) else 0


def _findings(targets: tuple[str, ...], state: State) -> tuple[list[Diagnostic], bool]:
    """The findings, and whether every target could be used."""
    findings: list[Diagnostic] = []
    usable = True
    paths: list[Path | None] = [*expand(targets, state.ui)]
    for path in paths or [None]:
        try:
            findings += _check(path, state)
        except AgreementKitError as error:
            findings += error.diagnostics
            usable = False
    return findings, usable


def _check(path: Path | None, state: State) -> tuple[Diagnostic, ...]:
    if path is None:
        return _of_library(state)
    if path.is_dir():
        return _of_library(State(state.ui, (*state.overlays, path)))
    if path.suffix.lower() in DOCUMENTS:
        raise Unusable(state.ui.say(N_("{file}: checking a document is not built yet."), file=path))
    return prepare(path, state).findings


def _of_library(state: State) -> tuple[Diagnostic, ...]:
    """What loading finds that does not prevent loading."""
    found = getattr(state.library, "found", ())
    return tuple(found)


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in text.split(",") if code.strip())
