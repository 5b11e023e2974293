"""``explain``: what a finding's code means and what to do."""

from __future__ import annotations

import difflib
import re
from typing import Final

import click

from agreement_kit.cli import console
from agreement_kit.cli.explanations import EXPLANATIONS
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.diagnostics import N_

_FIELD: Final = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")


@click.command(help=N_("Say what the CODE of a finding means and what to do; without a CODE, list the codes."))
@click.argument("code", required=False)
@pass_state
def command(state: State, /, code: str | None) -> int:
    """Codes are compared without regard to case."""
    ui = state.ui
    if code is None:
        for name, explanation in sorted(EXPLANATIONS.items()):
            console.out(f"{name}  {general(ui.gettext(explanation.meaning))}")
        return 0
    known = {name.casefold(): name for name in EXPLANATIONS}
    if code.casefold() not in known:
        close = difflib.get_close_matches(code.casefold(), known, n=1)
        advice = ui.say(N_("Did you mean {name}?"), name=known[close[0]]) if close else ""
        raise Unusable(f"{ui.say(N_('There is no code {code}.'), code=code)} {advice}".strip())
    name = known[code.casefold()]
    console.out(name)
    for sentence in EXPLANATIONS[name]:
        if sentence:
            console.out(f"  {general(ui.gettext(sentence))}")
    return 0


def general(template: str) -> str:
    """``The key {key} is unknown`` as ``The key <key> is unknown``; doubled braces as one."""
    return _FIELD.sub(r"<\1>", template).replace("{{", "{").replace("}}", "}")
