"""What every command shares: the language of the user and the library in use."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from agreement_kit.cli.ui import Ui, ui_for

if TYPE_CHECKING:
    from agreement_kit.library import Library


@dataclass(slots=True)
class State:
    """The options given before the command. The library is loaded when a command first asks for it."""

    ui: Ui = field(default_factory=lambda: ui_for("en"))
    overlays: tuple[Path, ...] = ()
    _library: Library | None = None

    @property
    def library(self) -> Library:
        """The shipped library with the overlays of ``--library``, later ones over earlier ones.

        Raises:
            LibraryError: a clause, template or glossary is at fault.
        """
        if self._library is None:
            from agreement_kit import Library  # not at the top: --help must not load the library's machinery

            self._library = Library.default(overlays=self.overlays)
        return self._library


pass_state = click.make_pass_decorator(State, ensure=True)


class Unusable(click.ClickException):
    """A call or a file that cannot be used: one sentence, already in the user's language; exit code 2."""

    exit_code = 2
