"""``batch``: one agreement for each row of a table."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from agreement_kit.batch import Job, Outcome, Request, open_base, open_rows, run
from agreement_kit.cli import console, report
from agreement_kit.cli.options import HOUSE_HELP, of_house
from agreement_kit.cli.progress import Meter
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.cli.ui import Ui
from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.layout import LAYOUTS, house_of
from agreement_kit.library import FolderProvider
from agreement_kit.writers import FORMATS

_ENVIRON: Final = "SOURCE_DATE_EPOCH"


@click.command(help=N_("Draft one agreement for each row of ROWS: CSV, XLSX, JSON Lines, or a folder of particulars."))
@click.argument("rows", type=click.Path(path_type=Path))
@click.option(
    "--base",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=N_("Particulars that all rows share; a column such as parties.kazan.name.ru goes over them."),
)
@click.option(
    "-o",
    "--output",
    "place",
    metavar="DIR",
    required=True,
    help=N_("A new folder for the documents, or an address such as s3://bucket/batch."),
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    metavar="N",
    help=N_("How many processes draft."),
)
@click.option("--scheduler", metavar="ADDRESS", help=N_("Draft on the workers of this Dask scheduler."))
@click.option("--resume", is_flag=True, help=N_("Go on with a batch that was broken off."))
@click.option("--keep-going", is_flag=True, help=N_("Draft the good rows although others cannot be used."))
@click.option("--encoding", metavar="E", help=N_("The encoding of a CSV file that is not UTF-8, such as cp1256."))
@click.option("--sheet", metavar="NAME", help=N_("The sheet of a workbook (default: the first)."))
@click.option(
    "--format",
    "formats",
    default="docx",
    show_default=True,
    metavar="docx,pdf,html,md,txt",
    help=N_("The formats, separated by commas."),
)
@click.option(
    "--layout",
    type=click.Choice(LAYOUTS),
    default="columns",
    show_default=True,
    help=N_("Texts side by side, one after the other, or on facing pages."),
)
@click.option("--languages", metavar="fa,ru", help=N_("The texts to print, in this order (default: all)."))
@click.option("--house", metavar="STYLE", default="plain", show_default=True, help=HOUSE_HELP)
@click.option("--final", is_flag=True, help=N_("Without the draft mark; a row with an error or a blank is refused."))
@click.option(
    "--fail-on",
    type=click.Choice(report.FAIL_ON),
    default="error",
    show_default=True,
    help=N_("The findings that make the exit code 1."),
)
@pass_state
def command(
    state: State,
    /,
    rows: Path,
    base: Path | None,
    place: str,
    jobs: int,
    scheduler: str | None,
    resume: bool,
    keep_going: bool,
    encoding: str | None,
    sheet: str | None,
    formats: str,
    layout: str,
    languages: str | None,
    house: str,
    final: bool,
    fail_on: str,
) -> int:
    """Exit code 2 where nothing was drafted because rows cannot be used; 1 where some were refused or have findings."""
    ui = state.ui
    if base is not None and rows.is_dir():
        raise Unusable(ui.gettext(N_("A folder of particulars needs no --base: each file is complete.")))
    source = open_rows(rows, encoding=encoding, sheet=sheet)
    job = Job(
        rows=source.name,
        base=open_base(base),
        output=place,
        overlays=tuple(_overlay(folder) for folder in state.overlays),
        library=state.library.fingerprint,
        formats=_formats(formats, ui),
        layout=layout,
        languages=tuple(_codes(languages)) or None,
        final=final,
        house=house_of(house),
        environ={_ENVIRON: os.environ[_ENVIRON]} if _ENVIRON in os.environ else {},
    )
    report.show(of_house(job.house, job.layout, job.formats, len(job.languages or ())), ui, console.err)
    meter = Meter(ui)
    request = Request(jobs, resume, keep_going, scheduler, Path(), ui.language, ui.gettext, meter)
    try:
        outcome = run(source, job, state.library, request)
    except KeyboardInterrupt:
        meter.clear()
        console.err(ui.gettext(N_("What is done stays done: run the same command with --resume.")))
        raise
    finally:
        meter.clear()
    return _told(outcome, place, fail_on, ui)


def _told(outcome: Outcome, place: str, fail_on: str, ui: Ui) -> int:
    if outcome.problems:
        report.show(_alike(outcome.problems, ui), ui, console.err)
    if not outcome.finished:
        console.err(
            ui.say(
                N_("Nothing was written. Mend the rows, or use --keep-going to draft the others."),
            )
        )
        return 2
    summary = outcome.summary
    console.out(
        ui.say(
            N_("Drafted: {drafted}. Refused: {refused}. Files in {place}: {files}; see report.html there."),
            drafted=summary.drafted,
            refused=summary.refused,
            files=summary.files,
            place=place,
        )
    )
    failing = summary.findings["error"] + (summary.findings["warning"] if fail_on == "warning" else 0)
    return 1 if summary.refused or (failing and fail_on != "never") else 0


def _alike(problems: Sequence[Diagnostic], ui: Ui) -> list[Diagnostic]:
    """Findings that say the same of one column in many rows as one, which names all of the rows."""
    groups: dict[object, list[Diagnostic]] = {}
    for item in problems:
        place = item.location
        key = (item.code, place.file, place.column, item.path, item.language, item.message)
        groups.setdefault(key, []).append(item)
    out: list[Diagnostic] = []
    for same in groups.values():
        first = same[0]
        lines = [item.location.line for item in same[1:] if item.location.line is not None]
        if lines and set(lines) != {first.location.line}:
            hint = first.hint_template
            also = ui.say(N_("The same in rows {rows}."), rows=_ranges(lines)).replace("{", "{{").replace("}", "}}")
            first = first.with_(hint_template=f"{ui.gettext(hint)} {also}" if hint else also)
        out.append(first)
    return out


def _ranges(numbers: Sequence[int]) -> str:
    """``3, 5-9``: numbers with the runs among them drawn together."""
    parts: list[list[int]] = []
    for number in sorted(set(numbers)):
        if parts and parts[-1][-1] == number - 1:
            parts[-1][1:] = [number]
        else:
            parts.append([number])
    return ", ".join(f"{part[0]}-{part[-1]}" if len(part) > 1 else str(part[0]) for part in parts)


def _overlay(folder: Path) -> tuple[str, dict[str, bytes]]:
    """An overlay with its files, so that workers elsewhere have the same library."""
    provider = FolderProvider(folder)
    return provider.name, {path: provider.read(path) for path in provider.paths()}


def _codes(text: str | None) -> list[str]:
    return list(dict.fromkeys(code.strip().lower() for code in (text or "").split(",") if code.strip()))


def _formats(text: str, ui: Ui) -> tuple[str, ...]:
    names = _codes(text) or ["docx"]
    for name in names:
        if name not in FORMATS:
            told = N_("There is no format {name}; there are {known}.")
            raise Unusable(ui.say(told, name=name, known=", ".join(FORMATS)))
    return tuple(names)
