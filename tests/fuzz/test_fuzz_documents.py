"""Documents, damaged: a DOCX is read and checked, or refused with a sentence."""

from __future__ import annotations

from fuzz import seeds
from fuzz.limits import bounded, refusal
from fuzz.mutations import archive, damaged_bytes, damaged_xml
from hypothesis import given
from hypothesis import strategies as st

from agreement_kit.checks import check_document
from agreement_kit.readers import read_docx

_WORD = (
    "<w:p>",
    "</w:p>",
    "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
    "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    "<w:r>",
    "</w:r>",
    '<w:ins w:id="1" w:author="a">',
    "</w:ins>",
    '<w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del>',
    '<w:bookmarkStart w:id="0" w:name="title"/>',
    '<w:bookmarkEnd w:id="0"/>',
    '<w:bookmarkStart w:name="akn_1"/>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "<w:r><w:instrText> REF </w:instrText></w:r>",
    "<w:r><w:t/></w:r>",
    "<w:sdt><w:sdtContent>",
    "</w:sdtContent></w:sdt>",
    '<w:smartTag w:element="x">',
    "</w:smartTag>",
    "<w:proofErr/>",
    "<w:r><w:tab/><w:br/><w:cr/><w:noBreakHyphen/><w:sym/></w:r>",
    "<w:pPr><w:bidi w:val='off'/></w:pPr>",
    "<w:moveFrom>",
    "<w:r><w:t>\u202e۱۲٣ Kаzan ي\u200c</w:t></w:r>",
    "<!-- c -->",
    "<?pi x?>",
    "<![CDATA[x]]>",
    "&amp;",
    "&#0;",
    "&x;",
    "<w:pStyle w:val='Heading1'/>",
    "<w:hyperlink r:id='x'>",
    "<w:fldSimple w:instr='REF x'/>",
    "<mc:AlternateContent>",
    '<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>',
    "<w:comment w:id='1'/>",
    "<w:drawing/>",
)


@bounded(80)
@given(st.data())
def test_a_document(data: st.DataObject) -> None:
    members = dict(seeds.document())
    for _ in range(data.draw(st.integers(1, 2))):
        part = data.draw(st.sampled_from(("word/document.xml", "word/document.xml", *sorted(members))))
        members[part] = data.draw(damaged_xml(members[part].decode("utf-8", "replace"), _WORD)).encode()
    looked_at(archive(members))


@bounded(40)
@given(damaged_bytes(archive(seeds.document())))
def test_an_archive(data: bytes) -> None:
    looked_at(data)


def looked_at(data: bytes) -> None:
    """Read and checked as a whole; the texts alone too."""
    with refusal():
        for own in read_docx(data).values():
            assert all(isinstance(text, str) for text in own.values())
    with refusal():
        for item in check_document(data, seeds.library()):
            assert item.message
