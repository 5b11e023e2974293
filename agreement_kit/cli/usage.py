"""What click says of a wrong call, and around a help page, in the language of the user."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import click

from agreement_kit.cli.state import State
from agreement_kit.cli.ui import Ui, ui_for
from agreement_kit.diagnostics import N_

#: Said by click, in the words of click.
_OF_CLICK: Final = (
    N_("Show the version and exit."),
    N_("Show this message and exit."),
    N_("Usage:"),
    N_("Options"),
    N_("Commands"),
    N_("default:"),
    N_("env var:"),
    N_("required"),
)
_ADDED: Final = re.compile(r"\b(default:|env var:|required\b)")
_TOO_MANY: Final = re.compile(r"Got unexpected extra arguments? \((.*)\)\Z", re.DOTALL)


class Page(click.HelpFormatter):
    """A page of help whose headings, and what click adds in brackets, are in the language of ``ui``."""

    ui: Ui = ui_for("en")

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, f"{self.ui.gettext('Usage:')} " if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(self.ui.gettext(heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(names, self._translated(about)) for names, about in rows], col_max, col_spacing)

    def _translated(self, about: str) -> str:
        said, gap, added = about.partition("  [")
        return self.ui.gettext(said) + gap + _ADDED.sub(lambda found: self.ui.gettext(found[0]), added)


class Speaking(click.Context):
    """A context whose pages are in the language of the user."""

    def make_formatter(self) -> click.HelpFormatter:
        page = Page(width=self.terminal_width, max_width=self.max_content_width)
        page.ui = self.ensure_object(State).ui
        return page


def wrong_call(error: click.ClickException, ui: Ui) -> str:
    """What is wrong with the words after the command; where they are ours already, as they are."""
    match error:
        case click.NoSuchOption():
            told = ui.say(N_("There is no option {name}."), name=error.option_name)
            like = [ui.say(N_("Did you mean {name}?"), name=name) for name in (error.possibilities or ())[:1]]
            return " ".join((told, *like))
        case click.MissingParameter() if isinstance(error.param, click.Option):
            return ui.say(N_("The option {name} must be given."), name=_name(error.param))
        case click.MissingParameter() if error.param is not None:
            return ui.say(N_("The command needs {name}."), name=_name(error.param))
        case click.BadOptionUsage():
            template = N_("The option {name} needs a value.")
            if "not take a value" in error.message:
                template = N_("The option {name} takes no value.")
            return ui.say(template, name=error.option_name)
        case click.BadParameter() if error.param is not None:
            return _bad_value(error.param, ui) or error.format_message()
        case click.UsageError() if found := _TOO_MANY.match(error.message):
            return ui.say(N_("The command takes no more words: {words} is too much."), words=found[1])
    return error.format_message()


def _bad_value(parameter: click.Parameter, ui: Ui) -> str | None:
    name = _name(parameter)
    match parameter.type:
        case click.Choice(choices=choices):
            return ui.say(N_("{name} is one of: {known}."), name=name, known=", ".join(map(str, choices)))
        case click.IntRange(min=least, max=most):
            return ui.say(N_("{name} is a whole number from {least} to {most}."), name=name, least=least, most=most)
        case click.Path(exists=True, file_okay=False):
            return ui.say(N_("{name} needs a folder that exists."), name=name)
        case click.Path(file_okay=False):
            return ui.say(N_("{name} needs a folder, not a file."), name=name)
        case click.Path(dir_okay=False):
            return ui.say(N_("{name} needs a file, not a folder."), name=name)
    return None


def _name(parameter: click.Parameter) -> str:
    """The longest spelling of an option; the word that stands for an argument on the help page."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return parameter.metavar or parameter.human_readable_name
