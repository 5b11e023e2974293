"""``originals``: one signing copy per party, the manifest that proves them equal, and the statement to be signed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import click

import agreement_kit
from agreement_kit.checks import properties
from agreement_kit.cli import console, report
from agreement_kit.cli.commands.draft import blanks
from agreement_kit.cli.intake import expand, facts_of
from agreement_kit.cli.options import HOUSE_HELP, of_fonts
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.cli.ui import Ui
from agreement_kit.diagnostics import N_, Diagnostic, Severity, in_order
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import advice, house_of
from agreement_kit.originals import ALTERNATS, ORDERS, Original, Written, manifest, originals, statement
from agreement_kit.writers import write
from agreement_kit.writers.files import put

MANIFEST: Final = "manifest.json"
STATEMENT: Final = "statement-on-originals"


@click.command(help=N_("Write one original per party, in which that party comes first; the rest is proved identical."))
@click.argument("file")
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help=N_("The folder for the originals; made if it does not exist."),
)
@click.option(
    "--alternat",
    type=click.Choice(ALTERNATS),
    help=N_("Who comes first (default: as the particulars say; one original for the depositary above 8 parties)."),
)
@click.option(
    "--order",
    type=click.Choice(ORDERS),
    default="given",
    show_default=True,
    help=N_("The order of the other parties; alphabetical goes by the language of each text."),
)
@click.option(
    "--layout",
    type=click.Choice(("columns", "sequential")),
    default="columns",
    show_default=True,
    help=N_("Texts side by side, or one after the other."),
)
@click.option("--house", metavar="STYLE", default="plain", show_default=True, help=HOUSE_HELP)
@click.option("--final", is_flag=True, help=N_("Without the draft mark; refused while an error or a blank is left."))
@click.option("--force", is_flag=True, help=N_("Replace a document that a person has changed."))
@click.option(
    "--fail-on",
    type=click.Choice(report.FAIL_ON),
    default="error",
    show_default=True,
    help=N_("The findings that make the exit code 1."),
)
@pass_state
def command(
    state: State,
    /,
    file: str,
    folder: Path,
    alternat: str | None,
    order: str,
    layout: str,
    house: str,
    final: bool,
    force: bool,
    fail_on: str,
) -> int:
    """Every original is made and the set is proved before the first file is written."""
    (path,) = expand([file], state.ui)
    style = house_of(house)
    with facts_of(path, state.ui) as (particulars, placed):
        made = originals(particulars, state.library, alternat, order=order)
        found = placed(_findings(made, state))
    findings = in_order([*found, *advice(style, made[0].instrument, layout=layout), *of_fonts(style, ["docx"])])
    report.show(findings, state.ui, console.err)
    if final:
        _refuse_final(path, made, findings, state.ui)
    _guard(folder / MANIFEST, force, state.ui)
    options: dict[str, Any] = {"layout": layout, "final": final, "force": force, "house": style}
    languages = "-".join(made[0].instrument.languages)
    files = []
    for original in made:
        name = f"{path.stem}.{original.name}.{languages}.docx"
        told = {**_properties(original), **properties(findings)}
        files.append(_write(original.instrument, folder / name, told, options))
    declared = statement(made)
    signed = None
    if declared is not None:
        name = f"{path.stem}.{STATEMENT}.{languages}.docx"
        # Side by side the words would leave no room for the signatures below them.
        signed = _write(declared, folder / name, {"content": made[0].digest}, {**options, "layout": "sequential"})
    data = manifest(made, files, particulars, signed)
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    put(folder / MANIFEST, text.encode())
    for written in (*files, *([signed] if signed else ())):
        console.out(str(folder / written.file))
    console.out(str(folder / MANIFEST))
    return 1 if report.fails(findings, fail_on) else 0


def _findings(made: Sequence[Original], state: State) -> tuple[Diagnostic, ...]:
    """What is found in any of the originals, each finding once, and why the set is as it is."""
    views = {id(original.instrument): original.instrument for original in made}
    found = [item for view in views.values() for item in agreement_kit.check(view, state.library)]
    return in_order([*found, *made[0].notes])


def _refuse_final(path: Path, made: Sequence[Original], findings: Sequence[Diagnostic], ui: Ui) -> None:
    if any(found.severity is Severity.ERROR for found in findings):
        raise Unusable(ui.say(N_("{file}: an error stands, so there is no final document."), file=path))
    if count := len(blanks(made[0].instrument)):
        told = ui.count("{n} value is still tbd", "{n} values are still tbd", count)
        raise Unusable(ui.say(N_("{file}: {told}, so there is no final document."), file=path, told=told))


def _guard(path: Path, force: bool, ui: Ui) -> None:
    """A manifest of somebody else is not written over."""
    if force or not path.exists():
        return
    try:
        known = json.loads(path.read_bytes())
        ours = isinstance(known, dict) and str(known.get("tool", "")).startswith("agreement_kit ")
    except (OSError, ValueError):
        ours = False
    if not ours:
        told = N_("{file} was not written by this program and is not replaced. Choose another folder, or use --force.")
        raise Unusable(ui.say(told, file=path))


def _properties(original: Original) -> dict[str, object]:
    return {"original": original.name, "alternat": original.alternat, "content": original.digest}


def _write(instrument: Instrument, path: Path, properties: Mapping[str, object], options: dict[str, Any]) -> Written:
    write(instrument, path, properties=properties, **options)
    return Written(path.name, hashlib.sha256(path.read_bytes()).hexdigest())
