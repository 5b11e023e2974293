"""Document properties, and the map of eIds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from agreement_kit.layout import Layout
from agreement_kit.locales import locale
from agreement_kit.readers.docx.names import MAP_NAMESPACE, MAP_STORE_ID, PREFIX, SEAL
from agreement_kit.writers.docx.xml import DECLARATION, escape

_CUSTOM: Final = (
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
)
_CORE: Final = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_FMTID: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
# Word shows no more of a text property, and LibreOffice keeps no more.
_LONGEST: Final = 255


def core_xml(layout: Layout, modified: datetime) -> str:
    """Title (of every text), languages, dates. The author is the tool: a name would be a guess."""
    title = escape(" | ".join(layout.titles[code] for code in layout.languages))
    languages = ", ".join(locale(code).bcp47 for code in layout.languages)
    moment = modified.strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f"{DECLARATION}<cp:coreProperties {_CORE}><dc:title>{title}</dc:title><dc:creator>agreement_kit</dc:creator>"
        f'<cp:lastModifiedBy>agreement_kit</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">{moment}'
        f'</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        f"<dc:language>{languages}</dc:language></cp:coreProperties>"
    )


def own_properties(layout: Layout) -> dict[str, str]:
    """What the document says of itself, under ``agreement_kit.``."""
    values = {
        "type": layout.type,
        "status": layout.status,
        "draft": "yes" if layout.draft else "no",
        "layout": layout.kind,
        "languages": ",".join(layout.languages),
    }
    if layout.template_version:
        values["template"] = layout.template_version
    return values


def custom_xml(layout: Layout, given: Mapping[str, object], seal: str) -> str:
    """``given`` and our own properties, and the seal by which a later change is noticed."""
    values = {**own_properties(layout), **{name: str(value) for name, value in given.items()}, SEAL: seal}
    rows = "".join(
        f'<property fmtid="{_FMTID}" pid="{number}" name="{escape(PREFIX + name)}">'
        f"<vt:lpwstr>{escape(part)}</vt:lpwstr></property>"
        for number, (name, part) in enumerate(_parts(values), 2)
    )
    return f"{DECLARATION}<Properties {_CUSTOM}>{rows}</Properties>"


def _parts(values: Mapping[str, str]) -> list[tuple[str, str]]:
    """Name and text, a long text as ``name``, ``name.2``, ``name.3`` ..."""
    out: list[tuple[str, str]] = []
    for name, text in values.items():
        pieces = [text[start : start + _LONGEST] for start in range(0, len(text), _LONGEST)] or [""]
        out.extend((name if index == 1 else f"{name}.{index}", piece) for index, piece in enumerate(pieces, 1))
    return out


def map_xml(layout: Layout) -> str:
    """The eIds of the document, one to a line: with the language they give the names of the bookmarks."""
    eids = "\n".join(dict.fromkeys(("title", *(band.eid for band in layout.bands()))))
    languages = " ".join(layout.languages)
    return f'{DECLARATION}<map xmlns="{MAP_NAMESPACE}" languages="{languages}">{escape(eids)}</map>'


MAP_PROPERTIES: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    f'<ds:datastoreItem ds:itemID="{MAP_STORE_ID}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{MAP_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)
