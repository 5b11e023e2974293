"""Remarks as Word comments: word/comments.xml, and the marks in the text that a comment belongs to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from agreement_kit.instrument.nodes import Text
from agreement_kit.layout import House, Remark
from agreement_kit.locales import locale
from agreement_kit.readers.docx.names import COMMENT_AUTHOR, WORDS, words_bookmark
from agreement_kit.writers.docx.xml import DECLARATION, W, opening, run, words_xml

_TEXT: Final = "AKCommentText"
_REFERENCE: Final = '<w:rStyle w:val="AKCommentReference"/>'
_INITIALS: Final = "AK"
# The words of an element with their bookmark, as the body is written; a bookmark stands within one paragraph.
_BOOKMARK: Final = re.compile(
    rf'<w:bookmarkStart w:id="(?P<id>\d+)" w:name="(?P<name>{WORDS}[0-9a-f]+)"/>.*?<w:bookmarkEnd w:id="(?P=id)"/>',
    re.S,
)
_RLE, _PDF = "\u202b", "\u202c"


def comments_xml(remarks: Sequence[Remark], moment: datetime) -> str:
    """The part; the number of a comment is its place in ``remarks``."""
    stated = f'w:author="{COMMENT_AUTHOR}" w:date="{moment:%Y-%m-%dT%H:%M:%SZ}" w:initials="{_INITIALS}"'
    comments = "".join(
        f'<w:comment w:id="{number}" {stated}>{"".join(_paragraphs(remark))}</w:comment>'
        for number, remark in enumerate(remarks)
    )
    return f"{DECLARATION}<w:comments {W}>{comments}</w:comments>"


def _paragraphs(remark: Remark) -> list[str]:
    language = remark.language
    own = f"<w:r><w:rPr>{_REFERENCE}</w:rPr><w:annotationRef/></w:r>"
    said = [f"{remark.head}: {remark.body}", *([remark.hint] if remark.hint else [])]
    return [
        f"{opening(_TEXT, language)}{'' if index else own}{_embedded(text, language)}</w:p>"
        for index, text in enumerate(said)
    ]


def _embedded(text: str, language: str) -> str:
    """``text`` as runs. LibreOffice 7.4 does not read the direction of a comment's paragraph, so a text from the
    right is embedded as one as well."""
    content = words_xml((Text(text),), language, frozenset())
    return f"{run(_RLE, language)}{content}{run(_PDF, language)}" if locale(language).rtl else content


def commented(document: str, remarks: Mapping[tuple[str, str], tuple[Remark, ...]]) -> tuple[str, tuple[Remark, ...]]:
    """``document`` with the marks of comments around the words of each element that has ``remarks``, and the remarks
    in the order of their numbers."""
    if not remarks:
        return document, ()
    wanted = {words_bookmark(eid, language): (eid, language) for eid, language in remarks}
    shown: list[Remark] = []

    def marked(found: re.Match[str]) -> str:
        place = wanted.pop(found["name"], None)
        if place is None:
            return found[0]
        first = len(shown)
        shown.extend(remarks[place])
        return _marked(found[0], range(first, len(shown)), place[1])

    return _BOOKMARK.sub(marked, document), tuple(shown)


def _marked(content: str, numbers: range, language: str) -> str:
    direction = "<w:rtl/>" if locale(language).rtl else ""
    starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in numbers)
    ends = "".join(
        f'<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:rPr>{_REFERENCE}{direction}</w:rPr><w:commentReference w:id="{number}"/></w:r>'
        for number in numbers
    )
    return f"{starts}{content}{ends}"


def comment_styles(house: House) -> str:
    """The styles of a comment. Their names are our own, since a letterhead may have styles for its comments."""
    size, complex_size = 20, round(20 * house.arabic_scale)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{_TEXT}"><w:name w:val="Agreement Comment"/>'
        '<w:uiPriority w:val="99"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        f'<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{complex_size}"/></w:rPr></w:style>'
        '<w:style w:type="character" w:customStyle="1" w:styleId="AKCommentReference">'
        '<w:name w:val="Agreement Comment Reference"/><w:uiPriority w:val="99"/>'
        '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>'
    )
