"""The formats there are, each a function from a layout to bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Final

from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.errors import WritingError
from agreement_kit.layout import PLAIN, House, Layout
from agreement_kit.layout.numbering import renamed
from agreement_kit.writers.docx import EPOCH, docx_bytes
from agreement_kit.writers.text import text_of


@dataclass(frozen=True, slots=True)
class Options:
    """What a writer may be told beside the layout: house style, properties of the document, the time it states.

    ``pdf_engine`` is ``typst`` or ``libreoffice``.
    """

    house: House = PLAIN
    properties: Mapping[str, object] = field(default_factory=dict)
    modified: datetime = EPOCH
    pdf_engine: str = "typst"


Writer = Callable[[Layout, Options], bytes]


def _docx(layout: Layout, options: Options) -> bytes:
    if layout.kind == "facing":
        raise WritingError(
            [
                Diagnostic(
                    code="W018",
                    template=N_("Word cannot hold two texts level on facing pages, so that layout is for PDF alone."),
                    hint_template=N_("Use --format pdf, or --layout columns or sequential."),
                )
            ]
        )
    return docx_bytes(layout, house=options.house, properties=options.properties, modified=options.modified)


def _pdf(layout: Layout, options: Options) -> bytes:
    # Not at the top: who writes DOCX need not wait for it.
    from agreement_kit.writers.pdf import pdf_bytes
    from agreement_kit.writers.pdf.office import printed

    if options.pdf_engine == "libreoffice":
        return printed([_docx(layout, options)])[0]
    return pdf_bytes(layout, house=options.house, properties=options.properties, modified=options.modified)


def _html(layout: Layout, options: Options) -> bytes:
    from agreement_kit.writers.html import html_bytes

    return html_bytes(layout, house=options.house, properties=options.properties, modified=options.modified)


def _markdown(layout: Layout, options: Options) -> bytes:
    from agreement_kit.writers.markdown import markdown_of

    return markdown_of(layout).encode()


def _text(layout: Layout, options: Options) -> bytes:
    return text_of(layout).encode()


def _in_house(writer: Writer) -> Writer:
    """``writer`` with the house's own word before the numbers of articles."""

    @wraps(writer)
    def written(layout: Layout, options: Options) -> bytes:
        return writer(renamed(layout, options.house), options)

    return written


_WRITERS: Final[Mapping[str, Writer]] = {"docx": _docx, "pdf": _pdf, "html": _html, "md": _markdown, "txt": _text}
FORMATS: Final[Mapping[str, Writer]] = {name: _in_house(writer) for name, writer in _WRITERS.items()}


def format_of(path: Path, asked: str | None) -> str:
    """The format ``asked`` for, or that of the suffix of ``path``. Raises ``WritingError``."""
    name = (path.suffix.removeprefix(".") if asked is None else asked).lower()
    if name not in FORMATS:
        known = ", ".join(FORMATS)
        raise WritingError(
            [
                Diagnostic(
                    code="W004",
                    template=N_("“{format}” is not a format that can be written."),
                    hint_template=N_("Choose one of: {known}."),
                    values={"format": name, "known": known},
                )
            ]
        )
    return name
