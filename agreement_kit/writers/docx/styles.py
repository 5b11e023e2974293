"""word/styles.xml: what each kind of paragraph looks like in a house.

Every size and weight is said twice, for Latin and Cyrillic (``sz``, ``b``) and for Persian (``szCs``, ``bCs``): Word reads only
one of the two for a run. ``w:rtl`` cannot stand in a style.
"""

from __future__ import annotations

from typing import Final

from agreement_kit.layout import House
from agreement_kit.writers.docx.page import twips
from agreement_kit.writers.docx.xml import escape

_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_GREY: Final = "595959"
_RULE: Final = "BFBFBF"


def styles_xml(house: House, columns: int) -> str:
    """The part for a page with ``columns`` texts beside each other."""
    body = house.small_size if columns > 2 else house.size  # noqa: PLR2004 - three texts lie across
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles {_W}>'
        f"{_defaults(house, body)}{_paragraphs(house, body)}{_tables(house)}</w:styles>"
    )


def _size(house: House, points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2 * house.arabic_scale)}"/>'


def _defaults(house: House, body: float) -> str:
    latin, arabic = escape(house.latin), escape(house.arabic)
    line = round(body * 20 * house.arabic_scale * house.leading * 1.15)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{latin}" '
        f'w:cs="{arabic}"/>{_size(house, body)}<w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="fa-IR"/></w:rPr>'
        f'</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="{line}" w:lineRule="atLeast"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )


def _style(identifier: str, name: str, ppr: str, rpr: str = "", *, based: str = "Normal", following: str = "") -> str:
    after = f'<w:next w:val="{following}"/>' if following else ""
    custom = ' w:customStyle="1"' if identifier.startswith("AK") else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/>{after}<w:qFormat/>'
        f"{f'<w:pPr>{ppr}</w:pPr>' if ppr else ''}{f'<w:rPr>{rpr}</w:rPr>' if rpr else ''}</w:style>"
    )


def _paragraphs(house: House, body: float) -> str:
    bold = "<w:b/><w:bCs/>"
    text = f'<w:spacing w:after="{round(body * 9)}"/>' + ('<w:jc w:val="both"/>' if house.justified else "")
    centred = '<w:jc w:val="center"/>'
    small = _size(house, body - 2)
    inset = twips(12)
    rule = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>'
    return "".join(
        (
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
            '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
            '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
            '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
            _style(
                "Title",
                "Title",
                f'<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="200"/><w:ind w:left="{inset}" w:right="{inset}"/>'
                f"{centred}",
                bold + _size(house, house.title_size),
            ),
            _style(
                "Heading1",
                "heading 1",
                f'<w:keepNext/><w:keepLines/><w:spacing w:before="{round(body * 14)}" w:after="{round(body * 8)}"/>{centred}'
                '<w:outlineLvl w:val="0"/>',
                bold,
                following="AKParagraph",
            ),
            _style(
                "AKAnnex",
                "Agreement Annex",
                f'<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="160"/>{centred}<w:outlineLvl w:val="0"/>',
                bold + _size(house, body + 2),
            ),
            _style("AKPreface", "Agreement Preface", text),
            _style("AKRecital", "Agreement Recital", text),
            _style("AKParagraph", "Agreement Paragraph", text),
            _style("AKPoint", "Agreement Point", text),
            _style("AKClosing", "Agreement Closing", text),
            _style("AKColumnHead", "Agreement Column Head", f'<w:keepNext/><w:spacing w:after="80"/>{centred}', f'<w:color w:val="{_GREY}"/>{small}'),
            _style("AKSignatureHeading", "Agreement Signature Heading", f'<w:keepNext/><w:spacing w:before="120"/>{centred}', bold),
            _style("AKSignatureParty", "Agreement Signature Party", '<w:spacing w:before="120"/>', bold),
            _style("AKSignatureLine", "Agreement Signature Line", ""),
            _style("AKSignatureRule", "Agreement Signature Rule", f'<w:keepNext/>{rule}<w:spacing w:after="40"/>'),
            _style("AKSignatureCaption", "Agreement Signature Caption", "<w:keepNext/>", f'<w:color w:val="{_GREY}"/>{small}'),
            _style("AKEnd", "Agreement End", '<w:spacing w:line="20" w:lineRule="exact"/>', '<w:sz w:val="2"/><w:szCs w:val="2"/>'),
            _style("Header", "header", centred, f'<w:color w:val="{_GREY}"/>{small}'),
            _style("Footer", "footer", centred, f'<w:color w:val="{_GREY}"/>{small}'),
        )
    )


def _tables(house: House) -> str:
    side = twips(house.gutter / 2)
    margins = (
        f'<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="{side}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{side}" w:type="dxa"/></w:tblCellMar>'
    )
    inside = f'<w:tblBorders><w:insideV w:val="single" w:sz="4" w:space="0" w:color="{_RULE}"/></w:tblBorders>'
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="AKColumns"><w:name w:val="Agreement Columns"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{inside}{margins}</w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="AKRunning"><w:name w:val="Agreement Running"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{margins}</w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="AKSignatures"><w:name w:val="Agreement Signatures"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{margins.replace(str(side), "0")}</w:tblPr></w:style>'
    )
