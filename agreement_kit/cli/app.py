"""The list of commands. A command's module is imported when the command is named, so that ``--help`` is quick."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Sequence
from copy import copy
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import click

from agreement_kit import __version__
from agreement_kit.cli.main import guarded
from agreement_kit.cli.state import State
from agreement_kit.cli.ui import LANGUAGES, Ui, ui_for
from agreement_kit.cli.usage import Speaking
from agreement_kit.diagnostics import N_

#: Command -> what it does, in the order of the help page.
COMMANDS: Final = {
    "types": N_("List the instrument types and what each needs."),
    "new": N_("Write a particulars file to fill in."),
    "draft": N_("Draft documents from particulars files."),
    "check": N_("Say what is wrong, without writing anything."),
    "originals": N_("Write one signing copy per party, each with that party first."),
    "ceremony": N_("Write the whole pack for a signing: originals, records, cards, plans, manifest."),
    "verify": N_("Say which files of a pack are missing, changed, renamed or not of it."),
    "batch": N_("Draft one agreement for each row of a table."),
    "preview": N_("Show the text in the terminal."),
    "explain": N_("Say what a finding's code means and what to do."),
    "clauses": N_("List the clauses, or show one in every language."),
    "glossary": N_("List the approved terms, or show one."),
}
ABOUT: Final = N_("Agreements between cities in Persian, Russian and English, drafted from one file of facts.")


class Commands(click.Group):
    """A group that knows its commands by name and loads one only to run it."""

    context_class = Speaking

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"agreement_kit.cli.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return localised(command, _ui(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            ui, close = _ui(ctx), difflib.get_close_matches(name, COMMANDS, n=1)
            told = ui.say(N_("There is no command {name}."), name=name)
            advice = ui.say(N_("Did you mean {name}?"), name=close[0]) if close else ""
            ctx.fail(f"{told} {advice}".strip())
        return super().resolve_command(ctx, args)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_ui(ctx).gettext(ABOUT))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))  # the page translates them

    def main(  # type: ignore[override]  # click overloads main() on a literal standalone_mode; this one takes both
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run; in standalone mode leave the process with the exit code."""
        state = State()
        code = guarded(
            lambda: super(Commands, self).main(args, prog_name, standalone_mode=False, obj=state, **extra),
            lambda: state.ui,
        )
        if standalone_mode:
            sys.exit(code)
        return code


def localised(command: click.Command, ui: Ui) -> click.Command:
    """A copy of ``command`` with its help in the language of the user; ``command`` itself where that is English."""
    if ui.language == "en":
        return command
    translated = copy(command)
    translated.context_class = Speaking
    translated.help = ui.gettext(command.help or "")
    translated.params = [copy(parameter) for parameter in command.params]
    for parameter in translated.params:
        if isinstance(parameter, click.Option):
            parameter.help = ui.gettext(parameter.help or "")
    if isinstance(translated, click.Group):
        translated.commands = {name: localised(inner, ui) for name, inner in translated.commands.items()}
    return translated


def _ui(ctx: click.Context) -> Ui:
    return ctx.ensure_object(State).ui


def _set_ui(ctx: click.Context, _: click.Parameter, value: str) -> str:
    ctx.ensure_object(State).ui = ui_for(value)
    return value


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--library",
    "overlays",
    multiple=True,
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=N_("A folder with clauses, templates or glossaries that go over the shipped ones; may be repeated."),
)
@click.option(
    "--ui",
    type=click.Choice(LANGUAGES),
    default="en",
    envvar="AGREEMENT_KIT_UI",
    show_envvar=True,
    is_eager=True,
    expose_value=False,
    callback=_set_ui,
    help=N_("The language of messages."),
)
@click.version_option(__version__, "--version", message="agreement-kit %(version)s")
@click.pass_context
def app(ctx: click.Context, overlays: tuple[Path, ...]) -> None:
    """The ``agreement-kit`` command."""
    ctx.ensure_object(State).overlays = overlays
