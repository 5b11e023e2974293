"""``check``: what is wrong with particulars, a library, a document or a text; writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from agreement_kit.cli import console, report
from agreement_kit.cli.intake import expand, prepare
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.cli.ui import Ui
from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.errors import AgreementKitError
from agreement_kit.locales import LOCALES

#: Files that are written for readers, and cannot be read back.
UNREADABLE: Final = (".pdf", ".html", ".md", ".txt", ".doc", ".rtf", ".odt")
#: A text larger than this is no text of an agreement, in bytes.
LARGEST: Final = 10_000_000


@click.command(
    help=N_(
        "Check TARGETs: particulars, a .docx, a library folder; without any, the library in use. "
        "A text of any origin is "
        "checked with --text."
    )
)
@click.argument("targets", nargs=-1, metavar="[TARGET]...")
@click.option("--text", "texts", type=(str, str), multiple=True, metavar="LANG FILE",
              help=N_("Check a plain text in the language LANG (fa, ru, en); may be repeated."))  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text", show_default=True,
              help=N_("Sentences, or a form for programs."))  # fmt: skip
@click.option("--fail-on", type=click.Choice(report.FAIL_ON), default="error", show_default=True,
              help=N_("The findings that make the exit code 1."))  # fmt: skip
@click.option("--select", metavar="CODES", default="", help=N_("Only findings whose code begins so; commas between."))
@click.option("--ignore", metavar="CODES", default="", help=N_("No findings whose code begins so; commas between."))
@pass_state
def command(
    state: State, /, targets: tuple[str, ...], texts: tuple[tuple[str, str], ...], form: str, fail_on: str, select: str,
    ignore: str,
) -> int:  # fmt: skip
    """Findings go to stdout: they are what was asked for."""
    wanted, unwanted = _codes(select, state.ui), _codes(ignore, state.ui)
    findings, usable = _findings(targets, texts, state)
    shown = report.selected(findings, wanted, unwanted)
    match form:
        case "json":
            console.out(report.as_json(shown, state.ui))
        case "sarif":
            from agreement_kit.cli.sarif import as_sarif  # not at the top: the other forms do not need it

            console.out(as_sarif(shown, state.ui))
        case _ if shown:
            report.show(shown, state.ui, console.out)
        case _:
            console.out(state.ui.gettext(N_("Nothing was found.")))
    if not usable:
        return 2
    return 1 if report.fails(shown, fail_on) else 0


def _findings(
    targets: tuple[str, ...], texts: tuple[tuple[str, str], ...], state: State
) -> tuple[list[Diagnostic], bool]:
    """The findings, and whether every target could be used."""
    findings: list[Diagnostic] = []
    usable = True
    for language, file in texts:
        findings += _of_text(language, file, state)
    paths: list[Path | None] = [*expand(targets, state.ui)]
    for path in paths if paths or texts else [None]:
        try:
            findings += _check(path, state)
        except AgreementKitError as error:
            findings += error.diagnostics
            usable = False
    return findings, usable


def _check(path: Path | None, state: State) -> Iterator[Diagnostic]:
    if path is None:
        yield from _of_library(state)
    elif path.is_dir():
        yield from _of_library(State(state.ui, (*state.overlays, path)))
    elif path.suffix.lower() == ".docx":
        from agreement_kit.checks import check_document  # not at the top: --help must not load the rules

        yield from check_document(path, state.library)
    elif path.suffix.lower() in UNREADABLE:
        told = N_("{file} cannot be checked as it is. For a text of any origin: check --text LANG FILE")
        raise Unusable(state.ui.say(told, file=path))
    else:
        yield from prepare(path, state).findings


def _of_library(state: State) -> tuple[Diagnostic, ...]:
    """Everything about every clause: the whole library is read, not only what an agreement uses."""
    from agreement_kit.cli.known import known_findings  # see above
    from agreement_kit.library.data import registered, shipped
    from agreement_kit.library.files import collect
    from agreement_kit.library.provider import FolderProvider

    providers = [shipped(), *registered(), *(FolderProvider(path) for path in state.overlays)]

    def find() -> tuple[Diagnostic, ...]:
        from agreement_kit.checks import check_library  # only where it is not known yet
        from agreement_kit.library import Library

        return check_library(Library.from_providers(providers))

    return known_findings(collect(providers).fingerprint(), find)


def _of_text(language: str, file: str, state: State) -> tuple[Diagnostic, ...]:
    from agreement_kit.checks import check_text  # see above

    known = [item.code for item in LOCALES]
    if language not in known:
        told = N_("The language {code} is unknown; known are {known}.")
        raise Unusable(state.ui.say(told, code=language, known=", ".join(known)))
    path = Path(file)
    if not path.is_file():
        raise Unusable(state.ui.say(N_("There is no file {name}."), name=file))
    if path.stat().st_size > LARGEST:
        raise Unusable(state.ui.say(N_("{file} is larger than a text of an agreement can be."), file=file))
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Unusable(
            state.ui.say(N_("{file} is not UTF-8 text. Save it with the encoding UTF-8."), file=file)
        ) from None
    return check_text(text, language, file, state.library)


def _codes(text: str, ui: Ui) -> tuple[str, ...]:
    """The beginnings of codes in ``text``. One that no code begins with would hide every finding, or none, unseen."""
    from agreement_kit.cli.codes import pages  # see above

    given = tuple(code.strip().upper() for code in text.split(",") if code.strip())
    for code in given:
        if not any(known.startswith(code) for known in pages()):
            raise Unusable(ui.say(N_("No finding has a code that begins with {code}."), code=code))
    return given
