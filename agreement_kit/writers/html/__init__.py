"""The HTML writer: one self-contained page for the browser, the phone and the printer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from agreement_kit.diagnostics import N_, Diagnostic
from agreement_kit.errors import WritingError
from agreement_kit.layout import PLAIN, House, Layout
from agreement_kit.writers.docx import EPOCH
from agreement_kit.writers.docx.properties import own_properties
from agreement_kit.writers.html.page import Page
from agreement_kit.writers.html.style import style
from agreement_kit.writers.html.words import escape

__all__ = ["html_bytes"]

# The page needs nothing from anywhere, and no script: a datum that slipped through would do nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def html_bytes(
    layout: Layout,
    *,
    house: House = PLAIN,
    properties: Mapping[str, object] | None = None,
    modified: datetime = EPOCH,
) -> bytes:
    """``layout`` as one HTML5 file in UTF-8: the same arguments give the same bytes.

    Beside each other the texts are columns of a grid; on a screen narrower than 700 px they follow one another. The
    remarks of ``layout`` stand beside their paragraphs. Anchors are eIds: bare in the first text, with ``.`` and the
    language in the others. ``properties`` become ``meta`` elements with the prefix ``agreement_kit.``. ``modified`` is
    the time that the page states; without a time zone it is UTC. Raises ``WritingError`` for facing pages.
    """
    if layout.kind == "facing":
        told = N_("Facing pages can be made as PDF by typst: --format pdf --layout facing.")
        raise WritingError([Diagnostic(code="W018", template=told)])
    moment = modified.astimezone(UTC) if modified.tzinfo else modified.replace(tzinfo=UTC)
    stated = {**own_properties(layout), **(properties or {})}
    metas = "".join(_meta(f"agreement_kit.{name}", str(value)) for name, value in stated.items())
    title = " | ".join(layout.titles[code] for code in layout.languages)
    body = Page(layout, house)
    shown = body.body()
    page = (
        f'<!DOCTYPE html>\n<html lang="{layout.languages[0]}" dir="{layout.direction}">\n'
        '<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        f"{_meta('viewport', 'width=device-width, initial-scale=1')}{_meta('color-scheme', 'light dark')}"
        f"{_meta('dcterms.modified', f'{moment:%Y-%m-%dT%H:%M:%SZ}')}{metas}"
        f"<title>{escape(title)}</title>\n<style>\n{style(layout, house, body.entries())}</style>\n</head>\n"
        f"<body>\n{shown}</body>\n</html>\n"
    )
    return page.encode()


def _meta(name: str, content: str) -> str:
    return f'<meta name="{escape(name)}" content="{escape(content)}">\n'
