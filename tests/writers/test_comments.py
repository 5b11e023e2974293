"""Remarks in the draft: Word comments that other programs read, and the same beside the paragraph in HTML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import docx
import html5lib
import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from writers import letterheads, ooxml
from writers.ooxml import W, parts
from writers.sample import sample

from agreement_kit.checks import check_document
from agreement_kit.layout import Layout, Remark, arrange
from agreement_kit.layout.houses import on_letterhead
from agreement_kit.layout.remarks import TITLE, Place, with_remarks
from agreement_kit.library import Library
from agreement_kit.readers import read_docx
from agreement_kit.writers.docx import docx_bytes
from agreement_kit.writers.html import html_bytes

MOMENT = datetime(2026, 10, 7, tzinfo=UTC)
PERSIAN = Remark("note", "یادداشت C105", "برای طرف tabriz تصویبی ثبت نشده است.", "آن را زیر approvals بیفزایید.", "fa")
ENGLISH = Remark("warning", "Warning C203", "Is “<b>” meant, & so on?", None, "en")
REMARKS = (
    (Place("cl_costs", "fa"), PERSIAN),
    (Place("cl_costs", "ru"), ENGLISH),
    (Place(TITLE, "fa"), ENGLISH),
    (Place("cl_costs", "fa"), ENGLISH),
)


def annotated(kind: str = "columns") -> Layout:
    return with_remarks(arrange(sample(), kind, ["fa", "ru"]), REMARKS)


@pytest.mark.parametrize("kind", ["columns", "sequential"])
def test_python_docx_reads_the_comments_and_the_audit_finds_nothing(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx_bytes(annotated(kind), modified=MOMENT))
    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    assert result.errors == []
    comments = list(docx.Document(str(path)).comments)
    assert [comment.comment_id for comment in comments] == [0, 1, 2, 3]
    assert {(comment.author, comment.initials, comment.timestamp) for comment in comments} == {
        ("agreement-kit", "AK", MOMENT)
    }
    assert comments[0].text == "Warning C203: Is “<b>” meant, & so on?"
    assert comments[1].text.startswith("\u202bیادداشت \u200eC105\u200e: برای طرف \u200etabriz\u200e")


def test_each_comment_stands_around_the_words_of_its_element() -> None:
    body = ooxml.root(docx_bytes(annotated()), "word/document.xml")
    for number, words in (("0", "موافقت‌نامهٔ"), ("1", "هزینه"), ("3", "Расход")):
        start = next(mark for mark in body.iter(f"{W}commentRangeStart") if mark.get(f"{W}id") == number)
        paragraph = start.getparent()
        assert paragraph is not None
        assert words in ooxml.text(paragraph)
        order = [child.tag.removeprefix(W) for child in paragraph]
        assert order.index("commentRangeStart") < order.index("bookmarkStart", order.index("commentRangeStart"))
        assert "commentRangeEnd" in order
    assert len(list(body.iter(f"{W}commentReference"))) == 4


def test_a_persian_comment_runs_from_the_right_and_its_latin_words_from_the_left() -> None:
    comments = ooxml.root(docx_bytes(annotated()), "word/comments.xml")
    persian = comments[1]
    for paragraph in persian.iter(f"{W}p"):
        assert paragraph.find(f"{W}pPr/{W}bidi") is not None
    for run in persian.iter(f"{W}r"):
        text = ooxml.text(run)
        if any("\u0620" <= sign <= "\u06d3" for sign in text):
            assert ooxml.has(run, "rtl")
        if text in {"C105", "tabriz", "approvals"}:
            assert not ooxml.has(run, "rtl")
    for paragraph in comments[0].iter(f"{W}p"):
        assert ooxml.value(paragraph.find(f"{W}pPr/{W}bidi")) == "0"


def test_the_words_are_read_as_without_comments_and_the_bytes_are_the_same_twice() -> None:
    plain = docx_bytes(arrange(sample(), "columns", ["fa", "ru"]))
    first, second = docx_bytes(annotated()), docx_bytes(annotated())
    assert first == second
    assert read_docx(first) == read_docx(plain)
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        assert "word/comments.xml" not in archive.namelist()
        assert b"CommentText" not in archive.read("word/styles.xml")


def codes(data: bytes, tmp_path: Path) -> list[str]:
    path = tmp_path / "draft.docx"
    path.write_bytes(data)
    return [found.code for found in check_document(path, Library.default()) if found.code == "C902"]


def test_own_comments_in_a_draft_are_no_finding_and_those_of_a_person_are(tmp_path: Path) -> None:
    data = docx_bytes(annotated())
    assert codes(data, tmp_path) == []
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/comments.xml":
                content = content.replace(b'w:author="agreement-kit"', b'w:author="Counsel"', 1)
            target.writestr(name, content)
    assert codes(out.getvalue(), tmp_path) == ["C902"]


def test_any_comment_in_a_final_document_is_a_finding(tmp_path: Path) -> None:
    final = with_remarks(arrange(sample(), "columns", ["fa", "ru"], draft=False), REMARKS)
    assert codes(docx_bytes(final), tmp_path) == ["C902"]


@pytest.mark.office
def test_libreoffice_reads_them(office: Callable[[Path, str, Path], Path], tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(docx_bytes(annotated(), modified=MOMENT))
    with zipfile.ZipFile(office(path, "odt", tmp_path / "out")) as archive:
        content = etree.fromstring(archive.read("content.xml"))
    notes = list(content.iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation"))
    assert len(notes) == 4
    assert any("برای طرف" in "".join(note.itertext()) for note in notes)


def test_html_has_them_beside_the_paragraph_with_the_text_named() -> None:
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html_bytes(annotated()).decode())
    notes = [element for element in tree.iter("div") if element.get("role") == "note"]
    said = ["".join(note.itertext()) for note in notes]
    assert len(said) == 4
    assert said[0] == "Warning C203Is “<b>” meant, & so on?"
    assert "برای طرف tabriz تصویبی ثبت نشده است." in said[1]
    assert said[3].startswith("Warning C203 (Русский)")
    assert [(note.get("lang"), note.get("dir")) for note in notes] == [
        ("en", "ltr"), ("fa", "rtl"), ("en", "ltr"), ("en", "ltr"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", sorted(letterheads.ALL))
def test_a_letterhead_holds_comments_as_well(name: str, tmp_path: Path) -> None:
    house = on_letterhead(letterheads.ALL[name](), f"{name}.docx")
    data = docx_bytes(annotated(), house=house, modified=MOMENT)
    assert len(list(docx.Document(io.BytesIO(data)).comments)) == 4
    plain = docx_bytes(arrange(sample(), "columns", ["fa", "ru"]), house=house, modified=MOMENT)
    assert {*parts(data)} - {*parts(plain)} == {"word/comments.xml"}
    found = []
    for number, content in enumerate((plain, data)):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(content)
        found.append(len(OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path).errors))
    assert found[0] == found[1]
