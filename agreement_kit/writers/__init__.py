"""An instrument into a file. Writers never decide content: they take a ``Layout``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import PLAIN, House, Remark, arrange, house_of
from agreement_kit.layout.remarks import Place, with_remarks
from agreement_kit.writers.docx import docx_bytes
from agreement_kit.writers.files import put
from agreement_kit.writers.formats import FORMATS, Options, format_of
from agreement_kit.writers.moment import moment_of
from agreement_kit.writers.text import text_of

__all__ = ["FORMATS", "Options", "docx_bytes", "moment_of", "text_of", "write"]


def write(
    instrument: Instrument,
    path: str | os.PathLike[str],
    layout: str = "columns",
    languages: Sequence[str] | None = None,
    final: bool = False,
    force: bool = False,
    format: str | None = None,
    properties: Mapping[str, object] | None = None,
    modified: datetime | None = None,
    house: House | str | os.PathLike[str] = PLAIN,
    pdf_engine: str = "typst",
    remarks: Iterable[tuple[Place, Remark]] = (),
) -> Path:
    """Write ``instrument`` to ``path`` and return the path.

    ``layout`` and ``languages`` as for ``layout.arrange``. Without ``final`` every page bears the draft mark.
    ``format`` is one of ``FORMATS``; by default the suffix of ``path`` says it. ``properties`` (accepted findings,
    for example) go into the document's custom properties. ``modified`` is the time that the file states of itself; by
    default SOURCE_DATE_EPOCH, else the day of signing, else the first of January 1980: never the clock, so that the
    same input gives the same bytes. ``house`` is a ``House``, or what ``house_of`` takes: the name of a shipped
    style, a ``style.yaml``, a letterhead. ``pdf_engine`` is ``typst`` (needs the extra ``pdf``) or ``libreoffice``.
    ``remarks`` (of ``layout.annotate.remarks_of``) are shown by DOCX, as comments, and by HTML; other formats
    leave them out.

    The file appears whole or not at all. Missing folders are made. A DOCX that a person changed since it was written is
    not replaced without ``force``. Raises ``WritingError``, ``HouseError``.
    """
    chosen = house if isinstance(house, House) else house_of(house)
    target = Path(path)
    kind = format_of(target, format)
    arranged = with_remarks(arrange(instrument, layout, languages, draft=not final, house=chosen), remarks)
    moment = moment_of(instrument, os.environ) if modified is None else modified
    data = FORMATS[kind](arranged, Options(chosen, properties or {}, moment, pdf_engine))
    put(target, data, force=force, guarded=kind == "docx")
    return target
