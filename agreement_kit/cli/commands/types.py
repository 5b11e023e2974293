"""``types``: the instrument types of the library in use."""

from __future__ import annotations

import json

import click

from agreement_kit.cli import console
from agreement_kit.cli.state import State, pass_state
from agreement_kit.diagnostics import N_


@click.command(help=N_("List the instrument types and what each needs."))
@click.option("--json", "as_json", is_flag=True, help=N_("The JSON Schema of each type's particulars."))
@pass_state
def command(state: State, /, as_json: bool) -> int:
    """Names and descriptions in the language of the user."""
    if as_json:
        from agreement_kit.cli.schema import of_type

        document = {template.id: of_type(template, state.library) for template in state.library.types()}
        console.out(json.dumps(document, ensure_ascii=False, indent=2))
        return 0
    ui = state.ui
    for template in state.library.types():
        console.out(f"{template.id}: {ui.choose(template.names)}")
        console.out(f"  {ui.choose(template.description)}")
        console.out(f"  {ui.gettext(N_('Status:'))} {', '.join(str(status) for status in template.statuses)}")
    return 0
