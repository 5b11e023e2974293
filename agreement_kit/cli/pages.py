"""What ``draft`` does with pages: PDF by either engine, the letters that no font has, a picture of each page."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from agreement_kit.cli.intake import Prepared
from agreement_kit.diagnostics import Diagnostic
from agreement_kit.layout import PLAIN, House, Layout, arrange
from agreement_kit.layout.numbering import renamed
from agreement_kit.particulars import Particulars
from agreement_kit.writers import FORMATS, Options, moment_of
from agreement_kit.writers.files import put


@dataclass(frozen=True, slots=True)
class Job:
    """One document to write."""

    prepared: Prepared
    path: Path
    languages: tuple[str, ...]
    house: House = PLAIN

    def arranged(self, layout: str, final: bool) -> Layout:
        """The pages. Raises ``WritingError``."""
        return arrange(self.prepared.instrument, layout, self.languages, draft=not final, house=self.house)


def unprintable(jobs: Iterable[Job], layout: str) -> Iterator[Diagnostic]:
    """The words for which the PDF writer has no font, at their place in the particulars."""
    from agreement_kit.writers.pdf import unprintable  # not at the top: other formats need no fonts

    for job in jobs:
        particulars = job.prepared.instrument.particulars
        for found in unprintable(job.arranged(layout, final=False), job.house):
            if found.path and isinstance(particulars, Particulars):
                found = replace(found, location=particulars.location(found.path))
            yield found


def print_with_office(jobs: list[Job], layout: str, final: bool) -> None:
    """The DOCX of every job as PDF, in one start of LibreOffice. Raises ``WritingError``."""
    from agreement_kit.writers.pdf.office import printed

    documents = []
    for job in jobs:
        options = Options(house=job.house, modified=moment_of(job.prepared.instrument, os.environ))
        documents.append(FORMATS["docx"](job.arranged(layout, final), options))
    for job, data in zip(jobs, printed(documents), strict=True):
        put(job.path, data)


def write_thumbnails(job: Job, layout: str, final: bool) -> list[Path]:
    """A PNG of each page of ``job`` beside its document: ``<name>.<page>.png``. Raises ``WritingError``."""
    from agreement_kit.writers.pdf import png_pages

    pages = png_pages(renamed(job.arranged(layout, final), job.house), house=job.house)
    digits = len(str(len(pages)))
    paths = []
    for number, data in enumerate(pages, 1):
        paths.append(job.path.with_name(f"{job.path.stem}.{number:0{digits}}.png"))
        put(paths[-1], data)
    return paths
