"""``clauses list``, ``show``, ``attest`` and ``sheet``: what the library holds, and its review."""

from __future__ import annotations

import difflib
import fnmatch
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from agreement_kit.cli import console
from agreement_kit.cli.sheet import sheet_of
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.diagnostics import N_
from agreement_kit.instrument.blocks import Literal
from agreement_kit.library import Clause, FolderProvider
from agreement_kit.library.attest import attest
from agreement_kit.library.data import registered, shipped
from agreement_kit.library.files import collect, read_text
from agreement_kit.writers import write


@click.group(help=N_("The clauses of the library in use."))
def command() -> None:
    """A group; see its commands."""


@command.command("list", help=N_("Each clause: its id, review state and title."))
@pass_state
def show_list(state: State, /) -> int:
    """One line per clause, by id."""
    clauses = sorted(state.library.clauses.values(), key=lambda clause: clause.id)
    wide = max((len(clause.id) for clause in clauses), default=0)
    for clause in clauses:
        console.out(f"{clause.id:<{wide}}  {clause.kind:<8}  {clause.review}  {title_of(clause, state.ui.language)}")
    return 0


@command.command("show", help=N_("One clause with its variants, sources and texts in every language."))
@click.argument("clause_id", metavar="ID")
@pass_state
def show_one(state: State, /, clause_id: str) -> int:
    """Everything the library says about a clause."""
    clause = state.library.clauses.get(clause_id)
    if clause is None:
        close = difflib.get_close_matches(clause_id, state.library.clauses, n=1)
        advice = state.ui.say(N_("Did you mean {name}?"), name=close[0]) if close else ""
        told = state.ui.say(N_("There is no clause {name} in the library."), name=clause_id)
        raise Unusable(f"{told} {advice}".strip())
    for line in describe(clause, state):
        console.out(line)
    return 0


@command.command("attest", help=N_("Record that all languages of these clauses were compared as they are now."))
@click.argument("clause_ids", metavar="[ID...]", nargs=-1)
@click.option("--all", "every", is_flag=True,
              help=N_("Every clause of the folder named last with --library, or of the shipped library."))  # fmt: skip
@pass_state
def attest_some(state: State, /, clause_ids: tuple[str, ...], every: bool) -> int:
    """Write the fingerprints of the texts into each ``clause.yaml``; of a clause that stands in several folders, the
    one laid over the others."""
    roots = [shipped().root, *state.overlays]
    known: dict[str, Path] = {}
    for root in roots:
        known |= {path.name: root for path in (root / "clauses").glob("*/") if path.is_dir()}
    own = [id_ for id_, root in known.items() if root == roots[-1]]
    changed = 0
    for id_ in _named(clause_ids, known, own, every, state):
        done = attest(known[id_], id_)
        changed += done
        told = N_("{name}: attested.") if done else N_("{name}: attested before, and unchanged.")
        if done or not every:
            console.out(state.ui.say(told, name=id_))
    if every:
        console.err(state.ui.say(N_("{changed} of {count} attested anew."), changed=changed, count=len(own)))
    return 0


@command.command("sheet", help=N_("Write an approval sheet per clause: texts side by side, notes, lines to sign."))
@click.argument("clause_ids", metavar="[ID...]", nargs=-1)
@click.option("--all", "every", is_flag=True, help=N_("Every clause of the library in use."))
@click.option("-o", "--output", "folder", metavar="DIR", default=".", type=click.Path(file_okay=False, path_type=Path),
              help=N_("The folder for the sheets; made if it does not exist."))  # fmt: skip
@click.option("--force", is_flag=True, help=N_("Replace a document that a person has changed."))
@pass_state
def write_sheets(state: State, /, clause_ids: tuple[str, ...], every: bool, folder: Path, force: bool) -> int:
    """One Word document per clause, for a legal department to review clause by clause."""
    known = state.library.clauses
    for id_ in _named(clause_ids, known, known, every, state):
        path = folder / f"{id_}.sheet.docx"
        write(sheet_of(known[id_], state.library), path, final=True, force=force)
        console.out(str(path))
    return 0


def _named(names: Iterable[str], known: Iterable[str], own: Iterable[str], every: bool, state: State) -> list[str]:
    """The clauses of ``names``, each once: ids of those that are ``known``, and patterns (``award-*``) or ``every`` of
    those that are one's ``own``."""
    ids, mine = sorted(known), sorted(own)
    found: dict[str, None] = dict.fromkeys(mine if every else ())
    absent: list[str] = []
    for name in names:
        fitting = [name] if name in ids else fnmatch.filter(mine, name)
        absent += [] if fitting else [name]
        found |= dict.fromkeys(fitting)
    if absent:
        raise Unusable(state.ui.say(N_("There is no clause {name} in the library."), name=", ".join(absent)))
    if not found:
        raise Unusable(state.ui.gettext(N_("Name clauses by id, such as award-jury or 'award-*', or give --all.")))
    return list(found)


def title_of(clause: Clause, language: str) -> str:
    """The clause's title, whichever status stores one; its id where it has none (a recital)."""
    for titles in clause.titles.values():
        for code in (language, "en"):
            if title := "".join(item.text if isinstance(item, Literal) else "…" for item in titles.get(code, ())):
                return title
    return clause.id


def describe(clause: Clause, state: State) -> Iterator[str]:
    """The lines of ``clauses show``."""
    ui = state.ui
    yield f"{clause.id}: {title_of(clause, ui.language)}"
    yield f"  {ui.gettext(N_('Version'))} {clause.version}, {ui.gettext(N_('review'))}: {clause.review}"
    if clause.instruments:
        yield f"  {ui.gettext(N_('Instruments:'))} {', '.join(sorted(clause.instruments))}"
    for name, variant in clause.variants.items():
        statuses = ", ".join(str(status) for status in variant.statuses)
        yield f"  {ui.gettext(N_('Variant'))} {name} ({statuses})"
        for key, parameter in variant.parameters.items():
            default = "" if parameter.default is None else f" = {parameter.default}"
            yield f"    {key}: {parameter.type}{default}  {ui.choose(parameter.question)}"
    for source in clause.sources:
        yield f"  {ui.gettext(N_('Source:'))} {source}"
    if note := ui.choose(clause.notes):
        yield f"  {ui.gettext(N_('Note:'))} {' '.join(note.split())}"
    yield from _texts(clause, state)


def _texts(clause: Clause, state: State) -> Iterator[str]:
    """Every text of the clause as it is written, a file once."""
    overlays = [FolderProvider(path) for path in state.overlays]
    files = collect([shipped(), *registered(), *overlays]).clauses[clause.id]
    named = {name for variant in clause.variants.values() for name in variant.files.values()}
    for name in sorted(named):
        yield f"\n[{name}]"
        yield read_text(files[name], f"clauses/{clause.id}/{name}").strip()
