"""The parts that are the same in every document of a house: relationships, settings, fonts, theme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from agreement_kit.layout import House
from agreement_kit.writers.docx.xml import DECLARATION, W, escape

_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE: Final = "application/vnd.openxmlformats-officedocument"
# How a header calls the picture in it.
EMBLEM_ID: Final = "rIdEmblem"
_WORD: Final = f"{_TYPE}.wordprocessingml"


def content_types(sections: int, defaults: Mapping[str, str], more: Mapping[str, str] | None = None) -> str:
    """[Content_Types].xml for a document with so many headers and footers, with ``defaults`` by extension, and with
    ``more`` by the name of the part; an empty type takes one of ours away."""
    overrides = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/word/styles.xml": f"{_WORD}.styles+xml",
        "/word/settings.xml": f"{_WORD}.settings+xml",
        "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
        "/word/theme/theme1.xml": f"{_TYPE}.theme+xml",
        "/customXml/itemProps1.xml": f"{_TYPE}.customXmlProperties+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": f"{_TYPE}.extended-properties+xml",
        "/docProps/custom.xml": f"{_TYPE}.custom-properties+xml",
    }
    for number in range(1, sections + 1):
        overrides[f"/word/header{number}.xml"] = f"{_WORD}.header+xml"
        overrides[f"/word/footer{number}.xml"] = f"{_WORD}.footer+xml"
    overrides = {name: kind for name, kind in {**overrides, **(more or {})}.items() if kind}
    rows = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    extensions = "".join(f'<Default Extension="{name}" ContentType="{kind}"/>' for name, kind in defaults.items())
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{extensions}{rows}</Types>'
    )


#: Table of fonts and theme, where they are ours: id, type, target.
OWN_PARTS: Final = (
    ("rIdFonts", f"{_OFFICE}/fontTable", "fontTable.xml"),
    ("rIdTheme", f"{_OFFICE}/theme", "theme/theme1.xml"),
)
#: Comments, where there are any.
COMMENTS: Final = ("rIdComments", f"{_OFFICE}/comments", "comments.xml")
COMMENTS_TYPE: Final = {"/word/comments.xml": f"{_WORD}.comments+xml"}


def relationships(*rows: tuple[str, str, str], external: frozenset[str] = frozenset()) -> str:
    """A part of relationships: id, type, target; the targets of ``external`` ids are addresses outside."""
    outside = ' TargetMode="External"'
    body = "".join(
        f'<Relationship Id="{escape(name)}" Type="{escape(kind)}" Target="{escape(target)}"'
        f"{outside if name in external else ''}/>"
        for name, kind, target in rows
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}">{body}</Relationships>'


PACKAGE_RELATIONSHIPS: Final = relationships(
    ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
    ("rId2", f"{_PACKAGE}/metadata/core-properties", "docProps/core.xml"),
    ("rId3", f"{_OFFICE}/extended-properties", "docProps/app.xml"),
    ("rId4", f"{_OFFICE}/custom-properties", "docProps/custom.xml"),
)
MAP_RELATIONSHIPS: Final = relationships(("rId1", f"{_OFFICE}/customXmlProps", "itemProps1.xml"))


def document_relationships(sections: int, own: Iterable[tuple[str, str, str]] | None = None) -> str:
    """The relationships of the main part; ``own`` in place of table of fonts and theme."""
    rows = [
        ("rIdStyles", f"{_OFFICE}/styles", "styles.xml"),
        ("rIdSettings", f"{_OFFICE}/settings", "settings.xml"),
        *(OWN_PARTS if own is None else own),
        ("rIdMap", f"{_OFFICE}/customXml", "../customXml/item1.xml"),
    ]
    for number in range(1, sections + 1):
        rows.append((f"rIdHeader{number}", f"{_OFFICE}/header", f"header{number}.xml"))
        rows.append((f"rIdFooter{number}", f"{_OFFICE}/footer", f"footer{number}.xml"))
    return relationships(*rows)


def emblem_relationship(kind: str) -> str:
    """The relationships of a header that shows the emblem."""
    return relationships((EMBLEM_ID, f"{_OFFICE}/image", f"media/emblem.{kind}"))


APP: Final = (
    f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>agreement_kit</Application></Properties>"
)


def settings(*, embedded: bool = False, mirrored: bool = False, even: bool = False) -> str:
    """word/settings.xml: whether fonts are in the file, margins change sides, even pages have headers of their own."""
    fonts = "<w:embedTrueTypeFonts/>" if embedded else ""
    margins = "<w:mirrorMargins/>" if mirrored else ""
    pages = "<w:evenAndOddHeaders/>" if even else ""
    return (
        f'{DECLARATION}<w:settings {W}><w:zoom w:percent="100"/>{fonts}{margins}<w:defaultTabStop w:val="720"/>'
        f"{pages}{_COMPATIBLE}"
    )


_COMPATIBLE: Final = (
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>'
    + "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", "15"),
            ("overrideTableStyleFontSizeAndJustification", "1"),
            ("enableOpenTypeFeatures", "1"),
            ("doNotFlipMirrorIndents", "1"),
            ("differentiateMultirowTableHeaders", "1"),
        )
    )
    + '</w:compat><w:themeFontLang w:val="en-US" w:bidi="fa-IR"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" '
    'w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" '
    'w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
)


def font_relationships(count: int) -> str:
    """The relationships of the table of fonts to so many fonts in the package."""
    rows = [(f"rIdFont{number}", f"{_OFFICE}/font", f"fonts/font{number}.odttf") for number in range(1, count + 1)]
    return relationships(*rows)


def theme(house: House) -> str:
    """A theme part: Word expects one. No style names its fonts, since a theme font would beat ``w:cs``."""
    colours = {
        "dk1": "000000", "lt1": "FFFFFF", "dk2": "1F2937", "lt2": "F3F4F6", "accent1": "1F4E79", "accent2": "8C1C13",
        "accent3": "4B5563", "accent4": "7C6A0A", "accent5": "0F766E", "accent6": "6B21A8", "hlink": "0563C1",
        "folHlink": "954F72",
    }  # fmt: skip
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours.items())
    latin, arabic = escape(house.latin), escape(house.arabic)
    faces = f'<a:latin typeface="{latin}"/><a:ea typeface=""/><a:cs typeface="{arabic}"/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="agreement_kit">'
        f'<a:themeElements><a:clrScheme name="agreement_kit">{scheme}</a:clrScheme><a:fontScheme name="agreement_kit">'
        f"<a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="agreement_kit"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )
