"""word/styles.xml: what each kind of paragraph looks like in a house.

Every size and weight is said twice, for Latin and Cyrillic (``sz``, ``b``) and for Persian (``szCs``, ``bCs``): Word
reads only one of the two for a run. ``w:rtl`` cannot stand in a style.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from agreement_kit.layout import PLAIN, House
from agreement_kit.writers.docx.page import twips
from agreement_kit.writers.docx.xml import DECLARATION, W, escape

_BOLD: Final = "<w:b/><w:bCs/>"
_KEEP: Final = "<w:keepNext/><w:keepLines/>"
_CENTRED: Final = '<w:jc w:val="center"/>'
_THREE: Final = 3
# Free space behind the words of a signature; and «Муниципалитета» in bold letters of one point: both in millimetres.
_TRAILING: Final = 4.0
_LONG_WORD: Final = 3.0
_TITLE_INSET: Final = 12.0
_GRID: Final = (
    "<w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders>"
)


def styles_xml(house: House, columns: int) -> str:
    """The part for a page with ``columns`` texts beside each other."""
    house = _as_set(house, columns)
    body = house.small_size if columns >= _THREE else house.size
    paragraphs = "".join(
        (*_titles(house, body), *_annex(house, body), *_running(house, body), *_own(house, body, columns))
    )
    return f"{DECLARATION}<w:styles {W}>{_defaults(house, body)}{_NORMAL}{paragraphs}{_tables(house)}</w:styles>"


def _as_set(house: House, columns: int) -> House:
    """In narrow columns even edges would tear the words apart."""
    return replace(house, justified=False) if house.justified and columns > 1 else house


def added_styles(house: House, columns: int, known: Mapping[str, str | None]) -> str:
    """Our styles for a part that has others. ``known`` are the ids there of ``normal``, ``table``, ``title`` and
    ``heading``, None where there is none: then ours comes in."""
    house = _as_set(house, columns)
    body = house.small_size if columns >= _THREE else house.size
    title, heading = _titles(house, body)
    own = "".join(
        (
            "" if known["title"] else title.replace('w:styleId="Title"', f'w:styleId="{OWN["Title"]}"'),
            "" if known["heading"] else heading.replace('w:styleId="Heading1"', f'w:styleId="{OWN["Heading1"]}"'),
            *_annex(house, body),
            *_running(house, body, OWN["Header"], OWN["Footer"]),
            *_own(house, body, columns),
        )
    )
    table = known["table"] or "AKTableNormal"
    tables = "" if known["table"] else _TABLE_NORMAL.replace("TableNormal", table)
    return (
        _base(house, body, known["normal"])
        + own.replace(_BASED, '<w:basedOn w:val="AKText"/>')
        + tables
        + _custom_tables(house).replace('w:val="TableNormal"', f'w:val="{escape(table)}"')
    )


#: The ids of our styles in a part that has others under the usual ones.
OWN: Final = {"Title": "AKTitle", "Heading1": "AKHeading1", "Header": "AKHeader", "Footer": "AKFooter"}
_BASED: Final = '<w:basedOn w:val="Normal"/>'


def _base(house: House, body: float, normal: str | None) -> str:
    """What all of ours are based on: the letters of the letterhead's text, without its indents and distances."""
    latin, arabic = escape(house.latin), escape(house.arabic)
    based = f'<w:basedOn w:val="{escape(normal)}"/>' if normal else ""
    side = "both" if house.justified else "left"
    line = round(body * 20 * house.line)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="AKText"><w:name w:val="Agreement Text"/>{based}'
        f'<w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="atLeast"/>'
        f'<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:contextualSpacing w:val="0"/><w:jc w:val="{side}"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{latin}" w:cs="{arabic}"/>'
        f"{_size(house, body)}</w:rPr></w:style>"
    )


_NORMAL: Final = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)


def _size(house: House, points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2 * house.arabic_scale)}"/>'


def _ink(colour: str) -> str:
    return "" if colour == PLAIN.title_colour else f'<w:color w:val="{colour}"/>'


def _space(before: float, after: float) -> str:
    return f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"/>'


def _defaults(house: House, body: float) -> str:
    latin, arabic = escape(house.latin), escape(house.arabic)
    # At least, not exactly: the lines of all columns are level in the house fonts, and no tall letter is cut in others.
    line = round(body * 20 * house.line)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{latin}" '
        f'w:cs="{arabic}"/>{_size(house, body)}<w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="fa-IR"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>"
        f'<w:spacing w:line="{line}" w:lineRule="atLeast"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


def _style(identifier: str, name: str, paragraph: str = "", run: str = "", *, following: str = "") -> str:
    after = f'<w:next w:val="{following}"/>' if following else ""
    custom = ' w:customStyle="1"' if identifier.startswith("AK") else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{after}<w:qFormat/>'
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def _titles(house: House, body: float) -> Iterator[str]:
    inset = twips(_TITLE_INSET)
    title = f'{_KEEP}{_space(0, 10)}<w:ind w:left="{inset}" w:right="{inset}"/>{_CENTRED}'
    outline = '<w:outlineLvl w:val="0"/>'
    heading = f"{_KEEP}{_space(body * 0.7, body * 0.4)}{_CENTRED}{outline}"
    ink = _ink(house.heading_colour)
    sized = _BOLD + _ink(house.title_colour) + _size(house, house.title_size)
    yield _style("Title", "Title", title, sized)
    yield _style("Heading1", "heading 1", heading, _BOLD + ink, following="AKParagraph")


def _annex(house: House, body: float) -> Iterator[str]:
    ink = _ink(house.heading_colour)
    outline = '<w:outlineLvl w:val="0"/>'
    annex = f"{_KEEP}{_space(0, 8)}{_CENTRED}{outline}"
    yield _style("AKAnnex", "Agreement Annex", annex, _BOLD + ink + _size(house, body + 2), following="AKParagraph")


def _running(house: House, body: float, header: str = "Header", footer: str = "Footer") -> Iterator[str]:
    small = f'<w:color w:val="{house.quiet_colour}"/>{_size(house, body - 2)}'
    for identifier, name in ((header, "header"), (footer, "footer")):
        own = identifier.startswith("AK")
        yield _style(identifier, f"Agreement {name.title()}" if own else name, _CENTRED, small)


def _own(house: House, body: float, columns: int) -> Iterator[str]:
    yield from (*_texts(house, body), *_signatures(house, body, columns), *_small(house, body))


def _texts(house: House, body: float) -> Iterator[str]:
    side = '<w:jc w:val="both"/>' if house.justified else ""
    text = f'<w:spacing w:after="{round(body * 9)}"/>{side}'
    for name in ("Preface", "Recital", "Paragraph", "Point", "Closing"):
        yield _style(f"AK{name}", f"Agreement {name}", text)


def _signatures(house: House, body: float, columns: int) -> Iterator[str]:
    rule = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>'
    body = min(body, _signing(house, columns))
    caption = f'<w:color w:val="{house.quiet_colour}"/>{_size(house, body - 2)}'
    heading = f"<w:keepNext/>{_space(6, 0)}{_CENTRED}"
    yield _style("AKSignatureHeading", "Agreement Signature Heading", heading, _BOLD)
    own = _size(house, body)
    yield _style("AKSignatureParty", "Agreement Signature Party", _space(6, 0), _BOLD + own)
    yield _style("AKSignatureRule", "Agreement Signature Rule", f"<w:keepNext/>{rule}{_space(0, 2)}")
    yield _style("AKSignatureCaption", "Agreement Signature Caption", "<w:keepNext/>", caption)
    yield _style("AKSignatureLine", "Agreement Signature Line", run=own)


def _signing(house: House, columns: int) -> float:
    """The largest size at which no usual word is too long for half a column, where each of two parties signs."""
    if columns < 2:
        return house.size
    width = house.page_height if columns >= _THREE else house.page_width
    half = ((width - 2 * house.margin_side) / columns - house.gutter) / 2 - _TRAILING
    return round(half / _LONG_WORD * 2) / 2


def _small(house: House, body: float) -> Iterator[str]:
    small = f'<w:color w:val="{house.quiet_colour}"/>{_size(house, body - 2)}'
    yield _style("AKColumnHead", "Agreement Column Head", f"<w:keepNext/>{_space(0, 4)}{_CENTRED}", small)
    if house.emblem or house.letterhead or house.besmele or house.reference_block:
        yield _style("AKBesmele", "Agreement Besmele", _space(0, 4) + _CENTRED, _BOLD + _size(house, body + 1))
        yield _style("AKLetterhead", "Agreement Letterhead", _space(0, 2) + _CENTRED, _BOLD)
        yield _style("AKReference", "Agreement Reference", _space(0, 2))
    yield _style("AKInitials", "Agreement Initials", _space(6, 0))
    smallest = f'<w:color w:val="{house.quiet_colour}"/>{_size(house, body - 3)}'
    yield _style("AKInitialsName", "Agreement Initials Name", _CENTRED, smallest)
    yield _style("AKFormText", "Agreement Form Text", _space(body * 0.3, body * 0.5))
    yield _style("AKFormNote", "Agreement Form Note", _space(0, body * 0.6), small)
    yield _style("AKFormHead", "Agreement Form Head", f"<w:keepNext/>{_space(2, 2)}", _BOLD + _size(house, body - 1))
    yield _style("AKFormCell", "Agreement Form Cell", _space(2, 2), _size(house, body - 1))
    # Where the format wants a paragraph and the page none.
    nothing = '<w:spacing w:line="20" w:lineRule="exact"/>'
    yield _style("AKEnd", "Agreement End", nothing, '<w:sz w:val="2"/><w:szCs w:val="2"/>')


def _margins(side: int) -> str:
    sides = {"top": 0, "left": side, "bottom": 0, "right": side}
    return (
        "<w:tblCellMar>"
        + "".join(f'<w:{name} w:w="{size}" w:type="dxa"/>' for name, size in sides.items())
        + ("</w:tblCellMar>")
    )


def _tables(house: House) -> str:
    return _TABLE_NORMAL + _custom_tables(house)


def _custom_tables(house: House) -> str:
    side = twips(house.gutter / 2)
    rule = (
        f'<w:tblBorders><w:insideV w:val="single" w:sz="4" w:space="0" w:color="{house.rule_colour}"/></w:tblBorders>'
    )
    named = {
        "AKColumns": ("Agreement Columns", rule + _margins(side)),
        "AKRunning": ("Agreement Running", _margins(side)),
        "AKSignatures": ("Agreement Signatures", _margins(0)),
        "AKForm": ("Agreement Form", _GRID + _margins(twips(1.5))),
    }
    return "".join(
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{content}</w:tblPr></w:style>'
        for identifier, (name, content) in named.items()
    )


_TABLE_NORMAL: Final = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    f"{_margins(0)}</w:tblPr></w:style>"
)
