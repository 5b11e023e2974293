"""``explain``: what a finding's code means and what to do."""

from __future__ import annotations

import difflib

import click

from agreement_kit.cli import console
from agreement_kit.cli.explanations import EXPLANATIONS
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.diagnostics import N_


@click.command(help=N_("Say what the CODE of a finding means and what to do; without a CODE, list the codes."))
@click.argument("code", required=False)
@pass_state
def command(state: State, /, code: str | None) -> int:
    """Codes are compared without regard to case."""
    if code is None:
        for name, explanation in sorted(EXPLANATIONS.items()):
            console.out(f"{name}  {state.ui.gettext(explanation.meaning)}")
        return 0
    known = {name.casefold(): name for name in EXPLANATIONS}
    name = known.get(code.casefold())
    if name is None:
        close = difflib.get_close_matches(code.casefold(), known, n=1)
        advice = state.ui.say(N_("Did you mean {name}?"), name=known[close[0]]) if close else ""
        raise Unusable(f"{state.ui.say(N_('There is no code {code}.'), code=code)} {advice}".strip())
    console.out(name)
    console.out(f"  {state.ui.gettext(EXPLANATIONS[name].meaning)}")
    console.out(f"  {state.ui.gettext(EXPLANATIONS[name].remedy)}")
    return 0
