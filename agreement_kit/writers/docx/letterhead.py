"""A document on a letterhead: its styles, headers, footers, page and pictures stay, our words fill its body.

What must stand on every page is added below its header and footer: the draft mark and the short title there, the page
numbers here unless the letterhead prints them itself.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from itertools import count
from typing import Final

from lxml import etree

from agreement_kit.layout import House, Layout, Sheet
from agreement_kit.readers.docx.letterhead import Geometry, Letterhead, Relation, read_letterhead
from agreement_kit.readers.docx.seal import seal_of
from agreement_kit.writers.docx import parts
from agreement_kit.writers.docx.body import Body
from agreement_kit.writers.docx.comments import comment_styles, commented, comments_xml
from agreement_kit.writers.docx.fonts import font_table
from agreement_kit.writers.docx.package import Part, package, part
from agreement_kit.writers.docx.page import Page, twips
from agreement_kit.writers.docx.properties import MAP_PROPERTIES, core_xml, custom_xml, map_xml
from agreement_kit.writers.docx.running import draft_line, initials_line, page_line, running_line
from agreement_kit.writers.docx.styles import OWN, added_styles
from agreement_kit.writers.docx.xml import DECLARATION, END, W

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_WORD_2010: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_TYPES: Final = ("default", "first", "even")
_MARKS: Final = (f"{_W}bookmarkStart", f"{_W}bookmarkEnd")
_ROOTS: Final = {"header": "hdr", "footer": "ftr"}


@dataclass(frozen=True, slots=True)
class LetterPage(Page):
    """The page of a letterhead. ``form`` is its paper and margins as the texts need it, upright or across; ``numbers``
    are those of the parts by languages and type."""

    head: Letterhead = field(kw_only=True)
    form: Geometry = field(kw_only=True)
    numbers: dict[tuple[tuple[str, ...], str], int] = field(default_factory=dict)

    @classmethod
    def on(cls, layout: Layout, house: House, head: Letterhead) -> LetterPage:
        """The page of ``layout`` on ``head``."""
        form = head.geometry.turned(layout.landscape)
        names = {"Title": head.title or OWN["Title"], "Heading1": head.heading or OWN["Heading1"]}
        names |= {style: OWN[style] for style in ("Header", "Footer")}
        page = cls(
            house, layout.landscape, notes=layout.notes, line_numbers=layout.line_numbers, names=names, head=head,
            form=form,
        )  # fmt: skip
        titled = {sheet.languages for sheet in layout.sheets if sheet.titles}
        for languages in dict.fromkeys(sheet.languages for sheet in layout.sheets):
            for which in _TYPES:
                if which == "default" or (head.even_pages if which == "even" else languages in titled):
                    if which == "first" and not head.first_page:
                        continue
                    page.numbers[languages, which] = len(page.numbers) + 1
        return page

    @property
    def size(self) -> tuple[int, int]:
        """Width and height as the page lies."""
        return self.form.width, self.form.height

    @property
    def measure(self) -> int:
        """Width between the margins of the letterhead less the room for notes."""
        return self.form.measure - twips(self.notes)

    def stories(self, sheet: Sheet, *, titled: bool) -> dict[str, int]:
        """The numbers of the header and footer parts of ``sheet``, by type."""
        return {
            which: number
            for (languages, which), number in self.numbers.items()
            if languages == sheet.languages and (titled or which != "first")
        }

    def leads_right(self, sheet: Sheet) -> bool:
        """As in the letterhead: LibreOffice turns the paragraphs of a header with the section. Ours say their own."""
        return self.head.leads_right

    def paper(self, sheet: Sheet) -> str:
        """Paper, margins and lines around the page, as the letterhead has them."""
        form, free = self.form, twips(self.notes)
        right, left = (0, free) if sheet.direction == "rtl" else (free, 0)
        orient = ' w:orient="landscape"' if form.width > form.height else ""
        return (
            f'<w:pgSz w:w="{form.width}" w:h="{form.height}"{orient}/><w:pgMar w:top="{form.top}" '
            f'w:right="{form.right + right}" w:bottom="{form.bottom}" w:left="{form.left + left}" '
            f'w:header="{form.header}" w:footer="{form.footer}" w:gutter="{form.gutter}"/>{self.head.borders}'
        )


def on_letterhead(
    layout: Layout, house: House, reference: bytes, properties: Mapping[str, object], moment: datetime
) -> bytes:
    """``layout`` as a DOCX on the letterhead ``reference``. Raises ``ReadingError``."""
    head = read_letterhead(reference, house.name)
    page = LetterPage.on(layout, house, head)
    columns = max(len(sheet.columns) for sheet in layout.sheets)
    document, remarks = commented(Body(layout, house, page, layout.referenced()).document(), layout.remarks)
    changing = [part("word/document.xml", document)]
    if remarks:
        changing.append(part("word/comments.xml", comments_xml(remarks, moment)))
    ids = count(1)
    sheets = {sheet.languages: sheet for sheet in reversed(layout.sheets)}
    for (languages, which), number in page.numbers.items():
        for kind in _ROOTS:
            added = _added(kind, which, layout, sheets[languages], page)
            changing.append(part(f"word/{kind}{number}.xml", _story(head, kind, which, added, ids)))
    changing.append(part("customXml/item1.xml", map_xml(layout)))
    changing.append(part("docProps/core.xml", core_xml(layout, moment)))
    types = tuple(which for _, which in page.numbers)
    everything = (*_static(house, reference, columns, types, bool(remarks)), *changing)
    seal = seal_of((name, crc, size) for name, crc, size, _ in everything)
    return package((*everything, part("docProps/custom.xml", custom_xml(layout, properties, seal))), moment)


def _added(kind: str, which: str, layout: Layout, sheet: Sheet, page: LetterPage) -> str:
    """What every page must say, as far as the letterhead does not."""
    if kind == "header":
        return draft_line(layout, sheet, page) if which == "first" else running_line(layout, sheet, page)
    told = (page.head.stories.get((other, which)) for other in _ROOTS)
    numbered = any(story is not None and story.paged for story in told)
    return initials_line(layout, sheet, page) + ("" if numbered else page_line(layout, sheet, page))


def _story(head: Letterhead, kind: str, which: str, added: str, ids: Iterator[int]) -> str | bytes:
    """A header or footer of the letterhead with ``added`` below it; ids that must differ in a file get new ones."""
    story = head.stories.get((kind, which))
    if story is None:
        return f"{DECLARATION}<w:{_ROOTS[kind]} {W}>{added or END}</w:{_ROOTS[kind]}>"
    root = etree.fromstring(story.data, etree.XMLParser(resolve_entities=False, no_network=True))
    _renumber(root, ids)
    blocks = list(etree.fromstring(f"<w:hdr {W}>{added}</w:hdr>"))
    if blocks and blocks[0].tag == f"{_W}tbl" and len(root) and root[-1].tag != f"{_W}p":
        # Two tables without a paragraph between them would become one.
        blocks = [*etree.fromstring(f"<w:hdr {W}>{END}</w:hdr>"), *blocks]
    for block in blocks:
        root.append(block)
    etree.cleanup_namespaces(root, keep_ns_prefixes=[prefix for prefix in root.nsmap if prefix])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _renumber(root: etree._Element, ids: Iterator[int]) -> None:
    """A part may go into a file more than once: its drawings and controls get numbers of their own, its bookmarks,
    to which nothing of ours refers, and the marks of Word's history go."""
    for element in root.iter(_DRAWN):
        element.set("id", str(next(ids)))
    for element in root.iterfind(f".//{_W}sdtPr/{_W}id"):
        element.set(f"{_W}val", str(next(ids)))
    for element in list(root.iter(*_MARKS)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for element in root.iter():
        for name in [name for name in element.attrib if str(name) in (f"{_WORD_2010}paraId", f"{_WORD_2010}textId")]:
            del element.attrib[name]


@lru_cache(maxsize=16)
def _static(house: House, reference: bytes, columns: int, types: tuple[str, ...], comments: bool) -> tuple[Part, ...]:
    """The parts that do not change between the documents on a letterhead; ``types`` are those of the headers, in the
    order of their numbers."""
    head = read_letterhead(reference, house.name)
    own = {relation.id: relation for relation in head.own}
    named = [(f"rIdOwn{number}", item.type, _relative("word", item.target)) for number, item in enumerate(head.own)]
    kinds = {f"/{carried.name}": carried.content_type for carried in head.parts}
    ours = {name: row for name, row in zip(("fontTable", "theme"), parts.OWN_PARTS, strict=True) if name not in own}
    named += ours.values()
    kinds |= {f"/word/{row[2]}": "" for row in parts.OWN_PARTS if row not in ours.values()}
    if comments:
        named.append(parts.COMMENTS)
        kinds |= parts.COMMENTS_TYPE
    contents: dict[str, str | bytes] = {
        "[Content_Types].xml": parts.content_types(len(types), {}, kinds),
        "_rels/.rels": parts.PACKAGE_RELATIONSHIPS,
        "word/_rels/document.xml.rels": parts.document_relationships(len(types), named),
        "word/styles.xml": _styles(head, house, columns, comments),
        "word/settings.xml": parts.settings(embedded=head.embedded_fonts, mirrored=head.mirrored, even=head.even_pages),
        "customXml/_rels/item1.xml.rels": parts.MAP_RELATIONSHIPS,
        "customXml/itemProps1.xml": MAP_PROPERTIES,
        "docProps/app.xml": parts.APP,
    }
    if "fontTable" in ours:
        contents["word/fontTable.xml"] = font_table(replace(house, embed_fonts=False))
    if "theme" in ours:
        contents["word/theme/theme1.xml"] = parts.theme(house)
    for number, which in enumerate(types, 1):
        for kind in _ROOTS:
            story = head.stories.get((kind, which))
            if story is not None and story.relations:
                contents[f"word/_rels/{kind}{number}.xml.rels"] = _relationships("word", story.relations)
    for carried in head.parts:
        contents[carried.name] = carried.data
        if carried.relations:
            folder, name = posixpath.split(carried.name)
            contents[f"{folder}/_rels/{name}.rels"] = _relationships(folder, carried.relations)
    return tuple(part(name, content) for name, content in contents.items())


def _styles(head: Letterhead, house: House, columns: int, comments: bool) -> bytes:
    """The styles of the letterhead, then ours."""
    root = etree.fromstring(head.styles)
    known = {"normal": head.normal, "table": head.table, "title": head.title, "heading": head.heading}
    added = added_styles(house, columns, known) + (comment_styles(house) if comments else "")
    for style in etree.fromstring(f"<w:styles {W}>{added}</w:styles>"):
        root.append(style)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _relationships(folder: str, relations: tuple[Relation, ...]) -> str:
    return parts.relationships(
        *((item.id, item.type, item.target if item.external else _relative(folder, item.target)) for item in relations),
        external=frozenset(item.id for item in relations if item.external),
    )


def _relative(folder: str, name: str) -> str:
    return posixpath.relpath(name, folder)
