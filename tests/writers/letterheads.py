"""Letterheads for tests, made in three ways: as Word does, by LibreOffice (a stored file), and by an odd program."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from writers.pictures import png

DATA = Path(__file__).resolve().parents[1] / "data" / "letterheads"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MARK = '<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>'
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def word() -> bytes:
    """Word's own template with a logo and an address in the header of the first page, a line in that of the others, a
    page number in the footer, blue headings in theme fonts, tab stops, and a sentence left in the body."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.header_distance = Mm(35), Mm(10)
    section.different_first_page_header_footer = True
    head = section.first_page_header.paragraphs[0]
    head.add_run().add_picture(io.BytesIO(png(40, 48)), width=Mm(15))
    shape = head._p.find(f".//{qn('wp:docPr')}")
    assert shape is not None
    shape.set("descr", "Emblem of Example City")
    head.add_run("\tMunicipality of Example City\tOffice of the Mayor").bold = True
    section.first_page_header.add_paragraph("1 Main Street, Example City").alignment = WD_ALIGN_PARAGRAPH.CENTER
    section.header.paragraphs[0].text = "Municipality of Example City"
    for footer in (section.footer, section.first_page_footer):
        paragraph = footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.add_run("Page ")
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), " PAGE ")
        paragraph._p.append(field)
    normal = document.styles["Normal"]
    normal.font.size, normal.font.name = Pt(11), "Cambria"
    normal.paragraph_format.first_line_indent = Mm(7)
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x1F, 0x4E, 0x79)
    document.add_paragraph("Type your letter here.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def libreoffice() -> bytes:
    """Persian words and a picture in a table in the header, styles with Persian names, a numbered heading, no theme."""
    return (DATA / "libreoffice.docx").read_bytes()


def odd() -> bytes:
    """Styles under strange ids and Russian names, theme fonts that beat the font for Persian, headers for even and odd
    pages, a footnote in the text, two columns, a part name with a space, lengths with units, ids that others use."""
    return packed(odd_parts())


def bare() -> bytes:
    """A main part with a section and one header; no styles, no settings, nothing else."""
    parts = odd_parts()
    kept = {name: content for name, content in parts.items() if name.startswith("word/header")}
    types = _content_types({"/word/document.xml": "document.main+xml", "/word/header 1.xml": "header+xml"})
    document = f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body><w:sectPr>'
    document += '<w:headerReference w:type="default" r:id="x"/></w:sectPr></w:body></w:document>'
    relations = _relations(("x", "header", "header%201.xml"))
    return packed(
        {
            "[Content_Types].xml": types,
            "_rels/.rels": _relations(("m", "officeDocument", "word/document.xml")),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": relations,
            **kept,
        }
    )


ALL: Mapping[str, Callable[[], bytes]] = {"word": word, "libreoffice": libreoffice, "odd": odd, "bare": bare}


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A package of ``parts``."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def odd_parts() -> dict[str, str | bytes]:
    """The parts of ``odd``, to be changed."""
    return {
        "[Content_Types].xml": _content_types(
            {
                "/word/document.xml": "document.main+xml",
                "/word/Styles.XML": "styles+xml",
                "/word/settings.xml": "settings+xml",
                "/word/footnotes.xml": "footnotes+xml",
                "/word/header 1.xml": "header+xml",
                "/word/header2.xml": "header+xml",
                "/word/footer1.xml": "footer+xml",
            }
        ),
        "_rels/.rels": _relations(("m", "officeDocument", "/word/document.xml")),
        "word/_rels/document.xml.rels": _relations(
            ("s", "styles", "styles.xml"),
            ("e", "settings", "settings.xml"),
            ("t", "theme", "theme/theme1.xml"),
            ("n", "footnotes", "footnotes.xml"),
            ("rIdHeader1", "header", "header%201.xml"),
            ("rIdHeader2", "header", "header2.xml"),
            ("f", "footer", "./footer1.xml"),
        ),
        "word/document.xml": (
            f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body><w:p><w:r><w:t>Old text</w:t></w:r><w:r>'
            '<w:footnoteReference w:id="1"/></w:r></w:p><w:sectPr><w:headerReference w:type="even" r:id="rIdHeader2"/>'
            '<w:headerReference w:type="default" r:id="rIdHeader1"/><w:footerReference w:type="default" r:id="f"/>'
            '<w:pgSz w:w="21cm" w:h="29.7cm"/><w:pgMar w:top="3.5cm" w:right="2cm" w:bottom="2.5cm" w:left="3cm" '
            'w:header="1.2cm" w:footer="1cm" w:gutter="0"/><w:pgBorders w:offsetFrom="page"><w:top w:val="single" '
            'w:sz="8" w:space="24" w:color="7F6000"/></w:pgBorders><w:cols w:num="2" w:space="720"/></w:sectPr>'
            "</w:body></w:document>"
        ),
        "word/Styles.XML": (
            f'<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" '
            'w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="22"/><w:szCs w:val="24"/></w:rPr>'
            "</w:rPrDefault></w:docDefaults>"
            '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:spacing '
            'w:after="160" w:line="259" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr></w:style>'
            '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="Заголовок 1"/><w:basedOn w:val="a"/><w:pPr>'
            '<w:pageBreakBefore/><w:jc w:val="right"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" '
            'w:hAnsiTheme="majorHAnsi" w:cstheme="majorBidi"/><w:b/><w:color w:val="7F6000"/><w:sz w:val="26"/></w:rPr>'
            "</w:style>"
            '<w:style w:type="character" w:styleId="Title"><w:name w:val="Odd"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="AKText"><w:name w:val="Agreement Text"/></w:style>'
            '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd '
            'w:w="0" w:type="dxa"/></w:tblPr></w:style></w:styles>'
        ),
        "word/settings.xml": (
            f'<w:settings xmlns:w="{_W}"><w:trackRevisions/><w:evenAndOddHeaders/>'
            '<w:themeFontLang w:val="ru-RU" w:bidi="fa-IR"/></w:settings>'
        ),
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{_W}"><w:footnote w:id="1"><w:p/></w:footnote></w:footnotes>',
        "word/theme/theme1.xml": _theme(),
        "word/header 1.xml": _header("hdr", "ШАПКА ГОРОДА", _MARK),
        "word/header2.xml": _header("hdr", "ЧЁТНАЯ СТРАНИЦА"),
        "word/footer1.xml": _header("ftr", "г. Пример, ул. Главная, 1"),
    }  # fmt: skip


def _header(root: str, words: str, more: str = "") -> str:
    return f'<w:{root} xmlns:w="{_W}"><w:p>{more}<w:r><w:rPr><w:b/></w:rPr><w:t>{words}</w:t></w:r></w:p></w:{root}>'


def _theme() -> str:
    faces = (
        '<a:latin typeface="{latin}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Arab" typeface="{arab}"/>'
    )
    major, minor = faces.format(latin="Georgia", arab="B Titr"), faces.format(latin="Verdana", arab="B Mitra")
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    names = [
        "dk1",
        "lt1",
        "dk2",
        "lt2",
        "accent1",
        "accent2",
        "accent3",
        "accent4",
        "accent5",
        "accent6",
        "hlink",
        "folHlink",
    ]
    colours = "".join(f'<a:{name}><a:srgbClr val="{index:02X}3355"/></a:{name}>' for index, name in enumerate(names))
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Odd"><a:themeElements>'
        f'<a:clrScheme name="Odd">{colours}</a:clrScheme><a:fontScheme name="Odd"><a:majorFont>{major}</a:majorFont>'
        f'<a:minorFont>{minor}</a:minorFont></a:fontScheme><a:fmtScheme name="Odd"><a:fillStyleLst>{fill * 3}'
        f"</a:fillStyleLst><a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}"
        f"</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def _content_types(overrides: Mapping[str, str]) -> str:
    rows = "".join(f'<Override PartName="{name}" ContentType="{_TYPES}.{kind}"/>' for name, kind in overrides.items())
    kind = "application/vnd.openxmlformats-officedocument.theme+xml"
    theme = f'<Override PartName="/word/theme/theme1.xml" ContentType="{kind}"/>'
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f"{rows}{theme if len(overrides) > 2 else ''}</Types>"
    )


def _relations(*rows: tuple[str, str, str]) -> str:
    body = "".join(f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{target}"/>' for name, kind, target in rows)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{body}</Relationships>'
