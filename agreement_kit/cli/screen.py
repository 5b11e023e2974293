"""What a terminal can do: draw Persian by itself, and hold a long text without losing its beginning."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import Final

import click

from agreement_kit.cli import console

# The library behind GNOME Terminal, Xfce Terminal, Tilix and others joins letters and turns lines from this version on.
_VTE: Final = 5800
_ABLE: Final = frozenset({"Apple_Terminal", "mintty"})
# As git starts it: nothing is paged that fits the screen, and the text stays when the pager is left.
_PAGER: Final = {"LESS": "FRX", "LESSCHARSET": "utf-8"}


def draws_persian(environ: Mapping[str, str]) -> bool:
    """Whether the terminal that ``environ`` tells of joins Persian letters and sets their lines from the right itself.

    Known by what they say of themselves: the terminals built on VTE 0.58 or later (VTE_VERSION), Konsole
    (KONSOLE_VERSION), mlterm (MLTERM), Terminal of macOS and mintty (TERM_PROGRAM). Every other one is taken not to:
    xterm, the Windows console and Windows Terminal, kitty, Alacritty, the Linux console. Inside tmux or screen the
    terminal behind is told of in the same way, but a line that it turns would be the whole of the screen: not there.
    """
    if environ.get("TMUX") or environ.get("TERM", "").startswith(("screen", "tmux")):
        return False
    if environ.get("KONSOLE_VERSION") or environ.get("MLTERM") or environ.get("TERM_PROGRAM") in _ABLE:
        return True
    version = environ.get("VTE_VERSION", "")
    return version.isascii() and version.isdigit() and int(version) >= _VTE


def is_terminal() -> bool:
    """Whether a person sees what goes to stdout."""
    return sys.stdout.isatty()


def show(lines: Iterable[str]) -> None:
    """``lines`` on stdout; where a person reads and writes there, through the pager of PAGER, else ``less``."""
    safe = (console.safe(line) + "\n" for line in lines)
    if not (is_terminal() and sys.stdin.isatty()):
        for line in safe:
            click.echo(line, nl=False)
        return
    # The pager is a process of ours, and takes its settings from the environment alone.
    for name, value in _PAGER.items():
        os.environ.setdefault(name, value)
    click.echo_via_pager(safe)
