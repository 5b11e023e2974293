"""``explain``: what a finding's code means and what to do."""

from __future__ import annotations

import difflib

import click

from agreement_kit.cli import console
from agreement_kit.cli.codes import pages
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.diagnostics import N_


@click.command(help=N_("Say what the CODE of a finding means and what to do; without a CODE, list the codes."))
@click.argument("code", required=False)
@pass_state
def command(state: State, /, code: str | None) -> int:
    """Codes are compared without regard to case."""
    ui = state.ui
    if code is None:
        for name, page in pages().items():
            console.out(f"{name}  {page.meaning(ui)}")
        return 0
    known = {name.casefold(): name for name in pages()}
    if code.casefold() not in known:
        close = difflib.get_close_matches(code.casefold(), known, n=1)
        advice = ui.say(N_("Did you mean {name}?"), name=known[close[0]]) if close else ""
        raise Unusable(f"{ui.say(N_('There is no code {code}.'), code=code)} {advice}".strip())
    name = known[code.casefold()]
    console.out(name)
    for line in pages()[name].lines(ui):
        console.out(f"  {line}")
    return 0
