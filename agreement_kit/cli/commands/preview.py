"""``preview``: the text in the terminal, Persian readable also where the terminal cannot shape it."""

from __future__ import annotations

import os
import shutil
import tempfile
import webbrowser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Literal

import click

from agreement_kit.cli import console, report, screen
from agreement_kit.cli.beside import beside, fitting
from agreement_kit.cli.intake import chosen_languages, expand, prepare
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.diagnostics import N_
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import arrange
from agreement_kit.locales import locale
from agreement_kit.shaping import terminal
from agreement_kit.writers import text_of, write

#: Columns of the terminal that are used for one text: a line longer than a page's is hard to read.
NARROWEST: Final = 30
WIDEST: Final = 100


@click.command(help=N_("Show the text of a particulars FILE in the terminal."))
@click.argument("file")
@click.option("--language", metavar="fa", help=N_("One text, or several separated by commas (default: all)."))
@click.option("--raw/--shaped", "raw", default=None,
              help=N_("Leave Persian letters and their order to the terminal, or set them for one that cannot "
                      "(default: what this terminal can do)."))  # fmt: skip
@click.option("--open", "opened", is_flag=True, help=N_("Open the page (HTML) in the browser instead."))
@pass_state
def command(state: State, /, file: str, language: str | None, raw: bool | None, opened: bool) -> int:
    """The findings go to stderr, as counts only: ``check`` shows them."""
    paths = expand([file], state.ui)
    if len(paths) != 1:
        raise Unusable(state.ui.gettext(N_("Name one file.")))
    prepared = prepare(paths[0], state)
    codes = chosen_languages(language, prepared.instrument, state.ui)
    if opened:
        page = _opened(prepared.instrument, codes, paths[0].stem)
        console.out(str(page))
        return 0
    if raw is None:  # what is no terminal is a program, which wants the text as it is
        raw = not screen.is_terminal() or screen.draws_persian(os.environ)
    columns = shutil.get_terminal_size((80, 24)).columns - 1
    screen.show(pages(prepared.instrument, codes, columns, raw=raw, sides=screen.is_terminal()))
    if prepared.findings:
        console.err(report.counts(prepared.findings, state.ui))
    return 0


def pages(instrument: Instrument, codes: Sequence[str], columns: int, *, raw: bool, sides: bool) -> Iterator[str]:
    """The lines for a terminal of ``columns``: the texts side by side where ``sides`` and there is room, else one
    after the other. A terminal that turns Persian lines itself would turn those of all columns together.
    """
    width = fitting(len(codes), columns)
    if sides and width and not (raw and any(locale(code).rtl for code in codes)):
        yield from beside(arrange(instrument, languages=codes), width)
        return
    columns = max(NARROWEST, min(WIDEST - 1, columns))
    for index, code in enumerate(codes):
        if index:
            yield from ("", "=" * columns, "")
        yield from rendered(instrument, code, columns, raw=raw)


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
