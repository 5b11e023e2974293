"""``verify``: whether a pack, or a folder of originals, is as it was made."""

from __future__ import annotations

from pathlib import Path

import click

from agreement_kit.ceremony import verify
from agreement_kit.cli import console, report
from agreement_kit.cli.state import State, pass_state
from agreement_kit.diagnostics import N_


@click.command(help=N_("Say which files of a pack in DIR are missing, changed, renamed or not of it."))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--format", "shape", type=click.Choice(("text", "json")), default="text", show_default=True,
              help=N_("Sentences, or JSON for programs."))  # fmt: skip
@pass_state
def command(state: State, /, folder: Path, shape: str) -> int:
    """Exit code 0 where every file is as it was made, 1 where one is not, 2 where there is no manifest."""
    count, found = verify(folder)
    if shape == "json":
        console.out(report.as_json(found, state.ui))
    elif found:
        report.show(found, state.ui, console.err)
    else:
        console.out(
            state.ui.count("{n} file is as it was made.", "All {n} files are as they were made.", count)
        )  # fmt: skip
    return 1 if found else 0
