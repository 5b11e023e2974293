"""``ceremony``: everything that a signing needs, in one folder with one manifest."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from agreement_kit.ceremony import Ceremony, Pack, build, ceremony_of, load_ceremony, next_print, prepare, store
from agreement_kit.ceremony.documents.readme import withdrawal
from agreement_kit.cli import console, report
from agreement_kit.cli.commands.draft import blanks
from agreement_kit.cli.intake import expand, facts_of
from agreement_kit.cli.options import HOUSE_HELP
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.cli.ui import Ui
from agreement_kit.diagnostics import N_
from agreement_kit.layout.houses import house_of
from agreement_kit.writers import moment_of


@click.command(help=N_("Write the whole pack for a signing: originals, proofs, records, cards, plans, manifest."))
@click.argument("file")
@click.option("-o", "--output", "folder", metavar="DIR", required=True, type=click.Path(path_type=Path),
              help=N_("The folder of the pack; made if it does not exist."))  # fmt: skip
@click.option(
    "--layout",
    type=click.Choice(("columns", "sequential")),
    help=N_("The texts of the originals side by side (default for two sides), or one after the other."),
)
@click.option("--house", metavar="STYLE", default="plain", show_default=True, help=HOUSE_HELP)
@click.option(
    "--final",
    is_flag=True,
    help=N_("Originals to be signed, without the draft mark; refused while an error or a blank is left."),
)
@click.option(
    "--reprint",
    is_flag=True,
    help=N_("Replace the pack in the folder as a whole: the old print is moved aside as withdrawn."),
)
@click.option("--fail-on", type=click.Choice(report.FAIL_ON), default="error", show_default=True,
              help=N_("The findings that make the exit code 1."))  # fmt: skip
@pass_state
def command(
    state: State, /, file: str, folder: Path, layout: str | None, house: str, final: bool, reprint: bool, fail_on: str
) -> int:  # fmt: skip
    """Everything is made and the originals are proved equal before the first file is written."""
    (path,) = expand([file], state.ui)
    number = next_print(folder, reprint)
    options: dict[str, Any] = {"layout": layout, "final": final, "number": number, "house": house_of(house)}
    if path.suffix.lower() == ".xlsx":
        with facts_of(path, state.ui) as (particulars, placed):
            pack = _prepared(ceremony_of(particulars, path), state, **options)
            findings = placed(pack.findings)
    else:
        pack = _prepared(load_ceremony(path), state, **options)
        findings = pack.findings
    report.show(findings, state.ui, console.err)
    if final:
        _refuse_final(path, pack, state.ui)
    files = build(pack)
    store(folder, files, number, withdrawal(pack))
    for made in files:
        console.out(str(folder / made.path))
    return 1 if report.fails(pack.findings, fail_on) else 0


def _prepared(ceremony: Ceremony, state: State, **options: Any) -> Pack:
    """The pack; its files state the day of signing (or SOURCE_DATE_EPOCH), never the clock."""
    from agreement_kit import assemble

    first = assemble(ceremony.documents[0].particulars, state.library)
    moment = moment_of(first, os.environ)
    return prepare(ceremony, state.library, moment=moment, **options)


def _refuse_final(path: Path, pack: Pack, ui: Ui) -> None:
    if pack.faulty:
        raise Unusable(ui.say(N_("{file}: an error stands, so there is no final pack."), file=path))
    count = sum(len(blanks(signing.instrument)) for signing in pack.signings)
    if count:
        told = ui.count("{n} value is still tbd", "{n} values are still tbd", count)
        raise Unusable(ui.say(N_("{file}: {told}, so there is no final pack."), file=path, told=told))
