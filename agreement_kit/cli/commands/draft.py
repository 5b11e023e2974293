"""``draft``: particulars files to documents."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from agreement_kit.cli import console, report
from agreement_kit.cli.intake import Prepared, chosen_languages, expand, prepare_all
from agreement_kit.cli.state import State, Unusable, pass_state
from agreement_kit.cli.ui import Ui
from agreement_kit.diagnostics import N_, Severity
from agreement_kit.instrument.nodes import Blank, Words, flatten
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import LAYOUTS as BUILT_LAYOUTS
from agreement_kit.writers import FORMATS as BUILT_FORMATS
from agreement_kit.writers import write

FORMATS: Final = ("docx", "pdf", "html", "md", "txt")
LAYOUTS: Final = ("columns", "sequential", "facing")


@dataclass(frozen=True, slots=True)
class _Job:
    """One document to write."""

    prepared: Prepared
    path: Path
    languages: tuple[str, ...]


@click.command(help=N_("Draft documents from particulars FILES (YAML or JSON)."))
@click.argument("files", nargs=-1, required=True)
@click.option("-o", "--output", "folder", metavar="DIR", default=".", type=click.Path(file_okay=False, path_type=Path),
              help=N_("The folder for the documents; made if it does not exist."))  # fmt: skip
@click.option("--format", "formats", default="docx", show_default=True, metavar="docx,pdf,html,md,txt",
              help=N_("The formats, separated by commas."))  # fmt: skip
@click.option("--layout", type=click.Choice(LAYOUTS), default="columns", show_default=True,
              help=N_("Texts side by side, one after the other, or on facing pages."))  # fmt: skip
@click.option("--languages", metavar="fa,ru", help=N_("The texts to print, in this order (default: all)."))
@click.option("--house", metavar="FILE", help=N_("A house style."))
@click.option("--pdf-engine", type=click.Choice(["typst", "libreoffice"]), help=N_("What makes the PDF."))
@click.option("--annotate", is_flag=True, help=N_("Add the findings to the document as comments."))
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
    final: bool,
    force: bool,
    fail_on: str,
    **later: object,
) -> int:
    """Prepare every file first, so that nothing is written when one of them cannot be used."""
    _refuse_later(later, layout, state.ui)
    extensions = _formats(formats, state.ui)
    prepared = prepare_all(expand(files, state.ui), state)
    jobs = _jobs(prepared, folder, extensions, languages, state.ui)
    findings = [found for item in prepared for found in item.findings]
    report.show(findings, state.ui, console.err)
    if final:
        _refuse_final(prepared, state.ui)
    for job in jobs:
        write(job.prepared.instrument, job.path, layout=layout, languages=job.languages, final=final, force=force)
        console.out(str(job.path))
    return 1 if report.fails(findings, fail_on) else 0


def _refuse_later(later: dict[str, object], layout: str, ui: Ui) -> None:
    for option, value in later.items():
        if value:
            raise Unusable(ui.say(N_("--{option} is not built yet."), option=option.replace("_", "-")))
    if layout not in BUILT_LAYOUTS:
        raise Unusable(
            ui.say(
                N_("The layout {layout} is not built yet; there are {known}."),
                layout=layout,
                known=", ".join(BUILT_LAYOUTS),
            )
        )


def _formats(formats: str, ui: Ui) -> list[str]:
    names = list(dict.fromkeys(name.strip().lower() for name in formats.split(",") if name.strip()))
    for name in names:
        if name not in FORMATS:
            raise Unusable(
                ui.say(N_("There is no format {name}; there are {known}."), name=name, known=", ".join(FORMATS))
            )
        if name not in BUILT_FORMATS:
            raise Unusable(
                ui.say(
                    N_("The format {name} is not built yet; there are {known}."),
                    name=name,
                    known=", ".join(BUILT_FORMATS),
                )
            )
    return names or ["docx"]


def _jobs(prepared: list[Prepared], folder: Path, extensions: list[str], languages: str | None, ui: Ui) -> list[_Job]:
    jobs: dict[Path, _Job] = {}
    for item in prepared:
        texts = chosen_languages(languages, item.instrument, ui)
        for extension in extensions:
            path = folder / f"{item.path.stem}.{'-'.join(texts)}.{extension}"
            if path in jobs:
                told = N_("{first} and {second} would both be written to {path}. Rename one, or draft them apart.")
                raise Unusable(ui.say(told, first=jobs[path].prepared.path, second=item.path, path=path))
            jobs[path] = _Job(item, path, texts)
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
    for block in instrument.signatures.values():
        found += [block.heading, *(line.words for _, lines in block.cells for line in lines)]
    return found
