"""``draft``: particulars files to documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from agreement_kit.checks import properties
from agreement_kit.cli import console, report
from agreement_kit.cli.intake import Prepared, chosen_languages, expand, prepare_all
from agreement_kit.cli.options import HOUSE_HELP, of_fonts
from agreement_kit.cli.pages import Job, print_with_office, unprintable, write_thumbnails
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.cli.ui import Ui
from agreement_kit.diagnostics import N_, Diagnostic, Severity
from agreement_kit.instrument.nodes import Blank, Words, flatten
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import LAYOUTS, House, Remark, advice, house_of
from agreement_kit.layout.annotate import remarks_of
from agreement_kit.layout.remarks import Place
from agreement_kit.writers import FORMATS, write

_NOT_FACING: Final = {"docx", "html"}
_ANNOTATED: Final = {"docx", "html"}


@click.command(help=N_("Draft documents from particulars FILES (YAML or JSON)."))
@click.argument("files", nargs=-1, required=True)
@click.option("-o", "--output", "folder", metavar="DIR", default=".", type=click.Path(file_okay=False, path_type=Path),
              help=N_("The folder for the documents; made if it does not exist."))  # fmt: skip
@click.option("--format", "formats", default="docx", show_default=True, metavar="docx,pdf,html,md,txt",
              help=N_("The formats, separated by commas."))  # fmt: skip
@click.option("--layout", type=click.Choice(LAYOUTS), default="columns", show_default=True,
              help=N_("Texts side by side, one after the other, or on facing pages."))  # fmt: skip
@click.option("--languages", metavar="fa,ru", help=N_("The texts to print, in this order (default: all)."))
@click.option("--house", metavar="STYLE", default="plain", show_default=True, help=HOUSE_HELP)
@click.option("--embed-fonts", is_flag=True,
              help=N_("Put the fonts into the DOCX, as far as their licence bits allow it."))  # fmt: skip
@click.option("--pdf-engine", type=click.Choice(["typst", "libreoffice"]), default="typst", show_default=True,
              help=N_("What makes the PDF: its own typesetter, or LibreOffice, which prints the DOCX."))  # fmt: skip
@click.option("--thumbnails", is_flag=True, help=N_("Add a picture (PNG) of each page."))
@click.option("--annotate", is_flag=True, help=N_("Add the findings and the drafter's notes as comments (DOCX, HTML)."))
@click.option("--final", is_flag=True, help=N_("Without the draft mark; refused while an error or a blank is left."))
@click.option("--force", is_flag=True, help=N_("Replace a document that a person has changed."))
@click.option("--fail-on", type=click.Choice(report.FAIL_ON), default="error", show_default=True,
              help=N_("The findings that make the exit code 1."))  # fmt: skip
@pass_state
def command(
    state: State,
    /,
    files: tuple[str, ...],
    folder: Path,
    formats: str,
    layout: str,
    languages: str | None,
    house: str,
    embed_fonts: bool,
    pdf_engine: str,
    thumbnails: bool,
    annotate: bool,
    final: bool,
    force: bool,
    fail_on: str,
) -> int:
    """Prepare every file first, so that nothing is written when one of them cannot be used."""
    extensions = _formats(formats, state.ui)
    _refuse_facing(layout, extensions, pdf_engine, state.ui)
    _refuse_remarks(annotate, final, extensions, state.ui)
    style = _style(house, embed_fonts)
    prepared = prepare_all(expand(files, state.ui), state)
    jobs = _jobs(prepared, folder, extensions, languages, style, state.ui)
    findings = [found for item in prepared for found in item.findings]
    findings += _of_house(jobs, style, layout, extensions, pdf_engine)
    pictured = _by_stem(jobs) if thumbnails else []
    by_office = [job for job in jobs if pdf_engine == "libreoffice" and job.path.suffix == ".pdf"]
    set_here = [job for job in jobs if job.path.suffix == ".pdf" and job not in by_office]
    unset = list(unprintable(set_here or pictured, layout))
    report.show([*findings, *unset], state.ui, console.err)
    if final:
        _refuse_final(prepared, state.ui)
        _refuse_unset(unset, state.ui)
    for job in jobs:
        if job not in by_office:
            write(
                job.prepared.instrument, job.path, layout=layout, languages=job.languages, final=final, force=force,
                properties=properties(job.prepared.findings), house=style,
                remarks=_remarks(job, state) if annotate else (),
            )  # fmt: skip
            console.out(str(job.path))
    if by_office:
        print_with_office(by_office, layout, final)
        console.out("\n".join(str(job.path) for job in by_office))
    for job in pictured:
        console.out("\n".join(map(str, write_thumbnails(job, layout, final))))
    findings += unset
    return 1 if report.fails(findings, fail_on) else 0


def _refuse_facing(layout: str, extensions: list[str], pdf_engine: str, ui: Ui) -> None:
    if layout == "facing" and ({*extensions} & _NOT_FACING or ("pdf" in extensions and pdf_engine != "typst")):
        raise Unusable(ui.gettext(N_("Facing pages can be made as PDF by typst: --format pdf --layout facing.")))


def _style(house: str, embed_fonts: bool) -> House:
    style = house_of(house)
    return replace(style, embed_fonts=True) if embed_fonts else style


def _of_house(
    jobs: list[Job], style: House, layout: str, extensions: list[str], pdf_engine: str
) -> Iterator[Diagnostic]:
    """What the house style gives rise to, in each document."""
    formats = ["docx" if name == "pdf" and pdf_engine == "libreoffice" else name for name in extensions]
    for job in _by_stem(jobs):
        yield from advice(style, job.prepared.instrument, job.languages, layout=layout, formats=formats)
    yield from of_fonts(style, formats)


def _refuse_remarks(annotate: bool, final: bool, extensions: list[str], ui: Ui) -> None:
    if annotate and final:
        told = N_("A final document bears no comments: give --annotate or --final, not both.")
        raise Unusable(ui.gettext(told))
    if annotate and (others := [name for name in extensions if name not in _ANNOTATED]):
        told = N_("Only DOCX and HTML hold comments; {formats} cannot be drafted with --annotate.")
        raise Unusable(ui.say(told, formats=", ".join(others)))


def _remarks(job: Job, state: State) -> tuple[tuple[Place, Remark], ...]:
    """The findings and the clauses' notes, in the language of the user."""
    prepared, ui = job.prepared, state.ui
    return remarks_of(
        prepared.instrument, prepared.findings, state.library, job.languages, spoken=ui.language, gettext=ui.gettext
    )


def _by_stem(jobs: list[Job]) -> list[Job]:
    """One job of each document, whatever its formats."""
    return list({job.path.with_suffix(""): job for job in jobs}.values())


def _refuse_unset(unset: list[Diagnostic], ui: Ui) -> None:
    if unset:
        raise Unusable(ui.gettext(N_("A final PDF must not lack letters, so nothing was written.")))


def _formats(formats: str, ui: Ui) -> list[str]:
    names = list(dict.fromkeys(name.strip().lower() for name in formats.split(",") if name.strip()))
    for name in names:
        if name not in FORMATS:
            raise Unusable(
                ui.say(N_("There is no format {name}; there are {known}."), name=name, known=", ".join(FORMATS))
            )
    return names or ["docx"]


def _jobs(
    prepared: list[Prepared], folder: Path, extensions: list[str], languages: str | None, style: House, ui: Ui
) -> list[Job]:
    jobs: dict[Path, Job] = {}
    for item in prepared:
        texts = chosen_languages(languages, item.instrument, ui)
        for extension in extensions:
            path = folder / f"{item.path.stem}.{'-'.join(texts)}.{extension}"
            if path in jobs:
                told = N_("{first} and {second} would both be written to {path}. Rename one, or draft them apart.")
                raise Unusable(ui.say(told, first=jobs[path].prepared.path, second=item.path, path=path))
            jobs[path] = Job(item, path, texts, style)
    return list(jobs.values())


def _refuse_final(prepared: list[Prepared], ui: Ui) -> None:
    for item in prepared:
        if any(found.severity is Severity.ERROR for found in item.findings):
            raise Unusable(ui.say(N_("{file}: an error stands, so there is no final document."), file=item.path))
        if count := len(blanks(item.instrument)):
            told = ui.count("{n} value is still tbd", "{n} values are still tbd", count)
            raise Unusable(ui.say(N_("{file}: {told}, so there is no final document."), file=item.path, told=told))


def blanks(instrument: Instrument) -> set[str]:
    """The data paths whose value is ``tbd`` and printed; lines left for a pen at the ceremony do not count."""
    return {
        node.path for words in _all_words(instrument) for node in flatten(words)
        if isinstance(node, Blank) and not node.by_hand
    }  # fmt: skip


def _all_words(instrument: Instrument) -> list[Words]:
    found = list(instrument.title.values())
    for element in instrument.elements():
        found += [*element.heading.values(), *element.words.values()]
    for block in (one for code in instrument.languages for one in instrument.signature_blocks(code)):
        found += [block.heading, *(line.words for _, lines in block.cells for line in lines)]
    return found
