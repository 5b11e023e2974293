"""``new``: a particulars file to fill in."""

from __future__ import annotations

import difflib
from pathlib import Path

import click

from agreement_kit.cli import console
from agreement_kit.cli.forms.rows import MISSING
from agreement_kit.cli.forms.write import form_bytes
from agreement_kit.cli.interview import Interview
from agreement_kit.cli.needs import needs_of
from agreement_kit.cli.skeleton import Skeleton, nothing_known
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.diagnostics import N_
from agreement_kit.library import Template
from agreement_kit.locales import LOCALES
from agreement_kit.writers.files import put

DEFAULT_LANGUAGES = "fa,ru,en"


@click.command(help=N_("Write a particulars file for the instrument TYPE, with questions as comments."))
@click.argument("type_id", metavar="TYPE")
@click.option("-o", "--output", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
              help=N_("The file to write, .yaml or .xlsx (default: the terminal). None is replaced."))  # fmt: skip
@click.option("--languages", default=DEFAULT_LANGUAGES, show_default=True, metavar="fa,ru,en",
              help=N_("The texts, in the order of the columns."))  # fmt: skip
@click.option("--interview", is_flag=True, help=N_("Ask the questions here; a blank answer leaves a tbd."))
@pass_state
def command(state: State, /, type_id: str, output: Path | None, languages: str, interview: bool) -> int:
    """The file drafts at once: what is not known yet is a ruled blank."""
    ui = state.ui
    template = _template(type_id, state)
    codes = _languages(languages, state)
    if output is not None:
        _refuse(output, state)
    if output is not None and output.suffix.lower() == ".xlsx":
        return _form(template, codes, output, state)
    text = Skeleton(
        template,
        state.library,
        codes,
        Interview(ui) if interview else nothing_known,
        needs_of(template, state.library, codes),
    ).text()
    if output is None:
        console.out(text, newline=False)
        return 0
    return _save(output, text.encode(), state)


def _form(template: Template, codes: tuple[str, ...], output: Path, state: State) -> int:
    """The workbook with questions, for people who do not edit YAML."""
    try:
        content = form_bytes(template, state.library, codes)
    except ImportError:
        raise Unusable(state.ui.gettext(MISSING)) from None
    return _save(output, content, state)


def _save(output: Path, content: bytes, state: State) -> int:
    _refuse(output, state)  # an interview takes its time
    put(output, content)
    console.out(str(output))
    console.err(state.ui.say(N_("Fill it in, then: agreement-kit draft {file}"), file=output))
    return 0


def _template(id_: str, state: State) -> Template:
    template = state.library.template(id_)
    if template is None:
        known = [item.id for item in state.library.types()]
        close = difflib.get_close_matches(id_, known, n=1)
        told = state.ui.say(
            N_("There is no instrument type {name}; there are: {known}."), name=id_, known=", ".join(known)
        )
        advice = state.ui.say(N_("Did you mean {name}?"), name=close[0]) if close else ""
        raise Unusable(f"{told} {advice}".strip())
    return template


def _languages(text: str, state: State) -> tuple[str, ...]:
    codes = tuple(dict.fromkeys(code.strip().lower() for code in text.split(",") if code.strip()))
    known = [item.code for item in LOCALES]
    for code in codes:
        if code not in known:
            told = N_("The language {code} is unknown; known are {known}.")
            raise Unusable(state.ui.say(told, code=code, known=", ".join(known)))
    if not codes:
        raise Unusable(state.ui.gettext(N_("Name at least one language, such as --languages fa,en.")))
    return codes


def _refuse(output: Path, state: State) -> None:
    if output.suffix.lower() not in {".yaml", ".yml", ".xlsx"}:
        told = N_("The name of a particulars file ends in .yaml, that of a form in .xlsx; {file} does not.")
        raise Unusable(state.ui.say(told, file=output))
    if output.exists():
        raise Unusable(state.ui.say(N_("{file} exists already. Choose another name, or delete it first."), file=output))
