"""``glossary list`` and ``glossary show``: the approved terms."""

from __future__ import annotations

import difflib

import click

from agreement_kit.cli import console
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.diagnostics import N_


@click.group(help=N_("The approved terms of the library in use."))
def command() -> None:
    """A group; see its commands."""


@command.command("list", help=N_("Each concept with its preferred term in every language."))
@click.option("--field", metavar="FIELD", help=N_("Only the concepts of one glossary, such as legal or awards."))
@pass_state
def show_list(state: State, /, field: str | None) -> int:
    """One line per concept, by id."""
    concepts = state.library.glossary.concepts
    fields = sorted({concept.glossary for concept in concepts.values()})
    if field is not None and field not in fields:
        told = state.ui.say(N_("There is no glossary {name}; there are: {names}."), name=field, names=", ".join(fields))
        raise Unusable(told)
    for id_, concept in sorted(concepts.items()):
        if field not in (None, concept.glossary):
            continue
        console.out(f"{id_}: {' | '.join(entry.preferred for entry in concept.terms.values())}")
    return 0


@command.command("show", help=N_("One concept: definition, preferred, admitted and forbidden terms."))
@click.argument("concept_id", metavar="CONCEPT")
@pass_state
def show_one(state: State, /, concept_id: str) -> int:
    """Everything the glossary says about a concept."""
    ui, concepts = state.ui, state.library.glossary.concepts
    concept = concepts.get(concept_id)
    if concept is None:
        close = difflib.get_close_matches(concept_id, concepts, n=1)
        advice = ui.say(N_("Did you mean {name}?"), name=close[0]) if close else ""
        told = ui.say(N_("There is no concept {name} in the glossary."), name=concept_id)
        raise Unusable(f"{told} {advice}".strip())
    console.out(f"{concept.id} ({concept.glossary})")
    for language, entry in concept.terms.items():
        console.out(f"{language}: {entry.preferred}")
        if definition := concept.definition.get(language):
            console.out(f"  {definition}")
        for name, form in entry.forms.items():
            console.out(f"  {name}: {form}")
        for word, terms in ((N_("Admitted:"), entry.admitted), (N_("Forbidden:"), entry.forbidden)):
            if terms:
                console.out(f"  {ui.gettext(word)} {', '.join(terms)}")
    if concept.source:
        console.out(f"{ui.gettext(N_('Source:'))} {concept.source}")
    return 0
