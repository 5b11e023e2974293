"""The DOCX writer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from agreement_kit.layout import PLAIN, House, Layout
from agreement_kit.readers.docx.seal import seal_of
from agreement_kit.writers.docx import parts
from agreement_kit.writers.docx.body import Body
from agreement_kit.writers.docx.comments import comment_styles, commented, comments_xml
from agreement_kit.writers.docx.fonts import CONTENT_TYPE, EXTENSION, embedded, font_table
from agreement_kit.writers.docx.letterhead import on_letterhead
from agreement_kit.writers.docx.opening import first_header_xml
from agreement_kit.writers.docx.package import EARLIEST, Part, package, part
from agreement_kit.writers.docx.page import Page
from agreement_kit.writers.docx.properties import MAP_PROPERTIES, core_xml, custom_xml, map_xml
from agreement_kit.writers.docx.running import footer_xml, header_xml
from agreement_kit.writers.docx.styles import styles_xml

__all__ = ["EPOCH", "docx_bytes"]

# Where neither SOURCE_DATE_EPOCH nor a day of signing is known: the first day that the archive's format can say.
EPOCH: Final = datetime(EARLIEST, 1, 1, tzinfo=UTC)


def docx_bytes(
    layout: Layout,
    *,
    house: House = PLAIN,
    properties: Mapping[str, object] | None = None,
    modified: datetime = EPOCH,
) -> bytes:
    """``layout`` as a Word document: the same arguments give the same bytes, wherever and whenever.

    ``properties`` are written as custom properties with the prefix ``agreement_kit.`` (``findings.accepted``, ...).
    The remarks of ``layout`` become comments.
    ``modified`` is the time in the properties and of the archive's members; without a time zone it is UTC.
    """
    moment = modified.astimezone(UTC) if modified.tzinfo else modified.replace(tzinfo=UTC)
    moment = max(moment, EPOCH)
    if house.reference is not None:
        return on_letterhead(layout, house, house.reference, properties or {}, moment)
    page = Page.of(layout, house)
    body = Body(layout, house, page, layout.referenced())
    document, remarks = commented(body.document(), layout.remarks)
    changing = [part("word/document.xml", document)]
    if remarks:
        changing.append(part("word/comments.xml", comments_xml(remarks, moment)))
    for sheet in {sheet.languages: sheet for sheet in reversed(layout.sheets)}.values():
        number = page.running[sheet.languages]
        changing.append(part(f"word/header{number}.xml", header_xml(layout, sheet, page)))
        changing.append(part(f"word/footer{number}.xml", footer_xml(layout, sheet, page)))
        if (shown := page.openings.get(sheet.languages)) is not None:
            number = page.first[sheet.languages]
            changing.append(part(f"word/header{number}.xml", first_header_xml(layout, sheet, page, shown)))
            changing.append(part(f"word/footer{number}.xml", footer_xml(layout, sheet, page)))
    changing.append(part("customXml/item1.xml", map_xml(layout)))
    changing.append(part("docProps/core.xml", core_xml(layout, moment)))
    columns = max(len(sheet.columns) for sheet in layout.sheets)
    everything = (*_static(house, columns, len(page.running), tuple(page.first.values()), bool(remarks)), *changing)
    seal = seal_of((name, crc, size) for name, crc, size, _ in everything)
    return package((*everything, part("docProps/custom.xml", custom_xml(layout, properties or {}, seal))), moment)


@lru_cache(maxsize=64)
def _static(house: House, columns: int, sections: int, first: tuple[int, ...], comments: bool) -> tuple[Part, ...]:
    """The parts that do not change between the documents of a house, deflated once. Content types come first.

    ``first`` are the numbers of the headers of first pages.
    """
    sections += len(first)
    emblem = house.emblem
    styles = styles_xml(house, columns)
    if comments:
        styles = styles.replace("</w:styles>", f"{comment_styles(house)}</w:styles>")
    carried = embedded(house)
    defaults = {emblem.kind: f"image/{emblem.kind}"} if emblem else {}
    if carried:
        defaults[EXTENSION] = CONTENT_TYPE
    contents: dict[str, str | bytes] = {
        "[Content_Types].xml": parts.content_types(sections, defaults, parts.COMMENTS_TYPE if comments else {}),
        "_rels/.rels": parts.PACKAGE_RELATIONSHIPS,
        "word/_rels/document.xml.rels": parts.document_relationships(
            sections, (*parts.OWN_PARTS, parts.COMMENTS) if comments else None
        ),
        "word/styles.xml": styles,
        "word/settings.xml": parts.settings(embedded=bool(carried)),
        "word/fontTable.xml": font_table(house),
        "word/theme/theme1.xml": parts.theme(house),
        "customXml/_rels/item1.xml.rels": parts.MAP_RELATIONSHIPS,
        "customXml/itemProps1.xml": MAP_PROPERTIES,
        "docProps/app.xml": parts.APP,
    }
    if emblem is not None:
        contents |= {f"word/_rels/header{number}.xml.rels": parts.emblem_relationship(emblem.kind) for number in first}
        contents[f"word/media/emblem.{emblem.kind}"] = emblem.data
    if carried:
        contents["word/_rels/fontTable.xml.rels"] = parts.font_relationships(len(carried))
        contents |= {f"word/fonts/font{number}.{EXTENSION}": font.data for number, font in enumerate(carried, 1)}
    return tuple(part(name, content) for name, content in contents.items())
