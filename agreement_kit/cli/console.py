"""What reaches the terminal: UTF-8 everywhere, results on stdout, messages on stderr, nothing a terminal would obey."""

from __future__ import annotations

import io
import re
import sys
import unicodedata
from typing import Final

import click

# A control character in a file of somebody else must not move the cursor or colour the screen; a direction mark must
# not turn the line around. Tabs and line breaks stay.
_UNSAFE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def prepare_streams() -> None:
    """Make stdout and stderr UTF-8 (a Windows console is not by itself); a letter it cannot show becomes ``?``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def safe(text: str) -> str:
    """``text`` with control and direction characters shown as ``<U+001B>``."""
    return _UNSAFE.sub(lambda match: f"<U+{ord(match.group()):04X}>", text)


def out(text: str = "", *, newline: bool = True) -> None:
    """A result, on stdout."""
    click.echo(safe(text), nl=newline)


def err(text: str = "") -> None:
    """A message, on stderr."""
    click.echo(safe(text), err=True)


def width(text: str) -> int:
    """How many columns ``text`` takes in a terminal: marks none, wide letters two."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
