"""The PDF writer: pages set by typst from the same layout as every other format, with fonts of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from agreement_kit.diagnostics import N_, Diagnostic, Severity
from agreement_kit.instrument.nodes import Value, Words, flatten, plain
from agreement_kit.layout import PLAIN, House, Layout
from agreement_kit.layout.opening import opening
from agreement_kit.writers.docx import EPOCH
from agreement_kit.writers.docx.properties import own_properties
from agreement_kit.writers.pdf.data import ARABIC_SCALE, Composer, stretches
from agreement_kit.writers.pdf.engine import engine
from agreement_kit.writers.pdf.faces import Faces, faces, substituted

__all__ = ["pdf_bytes", "png_pages", "substituted", "unprintable"]

# The sizes of a house are meant for a face like Times: PT Serif is larger to the eye, Amiri smaller than PT Serif.
_LATIN_SCALE: Final = 0.93


def pdf_bytes(
    layout: Layout,
    *,
    house: House = PLAIN,
    properties: Mapping[str, object] | None = None,
    modified: datetime = EPOCH,
) -> bytes:
    """``layout`` as a PDF: PDF/A-2a and PDF/UA-1, tagged, with bookmarks and live references.

    The same arguments give the same bytes. ``properties`` become keywords. ``modified`` is the time of the document;
    without a time zone it is UTC. The fonts of ``house`` are used where they are at hand as packages or files, else its
    fallbacks; see ``substituted``. A letter that no face has is left as a ruled blank; see ``unprintable``. Raises
    ``WritingError``.
    """
    letters = _letters(layout, house)
    chosen = faces(letters, house)
    return engine(chosen.folders).pdf(_data(layout, house, properties or {}, modified, chosen, letters))


def png_pages(layout: Layout, *, house: House = PLAIN, resolution: float = 96) -> list[bytes]:
    """Each page of ``layout`` as a PNG, ``resolution`` in dots per inch. Raises ``WritingError``."""
    letters = _letters(layout, house)
    chosen = faces(letters, house)
    return engine(chosen.folders).pages(_data(layout, house, {}, EPOCH, chosen, letters), resolution)


def unprintable(layout: Layout, house: House = PLAIN) -> tuple[Diagnostic, ...]:
    """A finding for each datum of which no face at hand has the letters; they are left as ruled blanks in the PDF."""
    chosen = faces(_letters(layout, house), house)
    found: dict[tuple[str, str | None], Diagnostic] = {}
    for language, words in _all_words(layout):
        for node in flatten(words):
            text, path = plain((node,)), node.path if isinstance(node, Value) else None
            if chosen.lacks(text) and (text, path) not in found:
                lost = " ".join(part.strip() for gone, part in stretches(text, chosen.missing) if gone)
                found[text, path] = _finding(lost, language, path)
    return tuple(found.values())


def _finding(lost: str, language: str, path: str | None) -> Diagnostic:
    return Diagnostic(
        code="W014",
        severity=Severity.WARNING,
        template=N_("The PDF has no font for “{words}” and leaves a ruled blank in its place."),
        hint_template=N_(
            "Install a font package that has these letters (fontpkg-noto-serif has many), write the words in another "
            "script, or print the DOCX."
        ),
        values={"words": lost},
        language=language,
        path=path,
    )


def _data(
    layout: Layout, house: House, properties: Mapping[str, object], modified: datetime, chosen: Faces, letters: str
) -> dict[str, Any]:
    moment = modified.astimezone(UTC) if modified.tzinfo else modified.replace(tzinfo=UTC)
    sized = _sized(house, house.small_size if layout.landscape else house.size, chosen)
    if layout.kind == "columns" and len(layout.languages) > 1:
        sized = replace(sized, justified=False)
    composer = Composer(layout, sized, chosen, layout.referenced(), lacking=chosen.lacks(letters))
    return composer.document({**own_properties(layout), **properties}, max(moment, EPOCH))


def _sized(house: House, size: float, chosen: Faces) -> House:
    """Sizes for the faces that are used: as the house has them where they are its own, else to the same eye."""
    latin = 1.0 if chosen.latin[0] == house.latin else _LATIN_SCALE
    arabic = house.arabic_scale
    if chosen.arabic[0] != house.arabic:
        arabic = _LATIN_SCALE * ARABIC_SCALE
    return replace(house, size=latin * size, title_size=latin * house.title_size, arabic_scale=arabic / latin)


def _letters(layout: Layout, house: House) -> str:
    """Every letter that is printed, each once."""
    heads = [shown for sheet in layout.sheets if (shown := opening(house, sheet)) is not None]
    said = "".join(text for shown in heads for text in shown.texts())
    return "".join(sorted({*said, *"".join([plain(words) for _, words in _all_words(layout)])}))


def _all_words(layout: Layout) -> Iterator[tuple[str, Words]]:
    for sheet in layout.sheets:
        for title in sheet.titles:
            yield title.language, title.words
        for band in sheet.all_bands():
            for cell in band.cells:
                yield cell.language, cell.words
        for block in sheet.signatures:
            yield block.language, block.heading
            for _, lines in block.cells:
                for line in lines:
                    yield block.language, line.words
