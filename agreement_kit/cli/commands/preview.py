"""``preview``: the text in the terminal, Persian readable also where the terminal cannot shape it."""

from __future__ import annotations

import shutil
import tempfile
import webbrowser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Literal

import click

from agreement_kit.cli import console, report
from agreement_kit.cli.intake import chosen_languages, expand, prepare
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.diagnostics import N_
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import arrange
from agreement_kit.locales import locale
from agreement_kit.shaping import terminal
from agreement_kit.writers import text_of, write

#: Columns of the terminal that are used: a line longer than a page's is hard to read.
NARROWEST: Final = 30
WIDEST: Final = 100


@click.command(help=N_("Show the text of a particulars FILE in the terminal."))
@click.argument("file")
@click.option("--language", metavar="fa", help=N_("One text only (default: all, one after the other)."))
@click.option("--raw", is_flag=True, help=N_("Leave letters and order to the terminal (for one that shapes Persian)."))
@click.option("--open", "opened", is_flag=True, help=N_("Open the page (HTML) in the browser instead."))
@pass_state
def command(state: State, /, file: str, language: str | None, raw: bool, opened: bool) -> int:
    """The findings go to stderr, as counts only: ``check`` shows them."""
    paths = expand([file], state.ui)
    if len(paths) != 1:
        raise Unusable(state.ui.gettext(N_("Name one file.")))
    prepared = prepare(paths[0], state)
    if opened:
        page = _opened(prepared.instrument, chosen_languages(language, prepared.instrument, state.ui), paths[0].stem)
        console.out(str(page))
        return 0
    columns = max(NARROWEST, min(WIDEST, shutil.get_terminal_size((80, 24)).columns) - 1)
    for index, code in enumerate(chosen_languages(language, prepared.instrument, state.ui)):
        if index:
            console.out("\n" + "=" * columns + "\n")
        for line in rendered(prepared.instrument, code, columns, raw=raw):
            console.out(line)
    if prepared.findings:
        console.err(report.counts(prepared.findings, state.ui))
    return 0


def _opened(instrument: Instrument, languages: Sequence[str], stem: str) -> Path:
    """The page, written where only this user may read it and shown in the browser; who has none has the path."""
    page = write(instrument, Path(tempfile.mkdtemp(prefix="agreement_kit-")) / f"{stem}.html", languages=languages)
    webbrowser.open(page.as_uri())
    return page


def rendered(instrument: Instrument, language: str, columns: int, *, raw: bool) -> Iterator[str]:
    """The text in ``language``, ready for a terminal of ``columns``."""
    base: Literal["rtl", "ltr"] = "rtl" if locale(language).direction == "rtl" else "ltr"
    for line in text_of(arrange(instrument, languages=[language]), language).split("\n"):
        words = line.lstrip(" ")
        indent = len(line) - len(words)
        for shown in terminal(words, base, width=columns - indent, raw=raw).split("\n"):
            shown = shown.strip()
            # A right-to-left line stands at the right; its indent is the room left there. Marks take no column.
            before = indent if base == "ltr" or raw else columns - indent - console.width(shown)
            yield f"{' ' * before}{shown}" if shown else ""
