"""A document on a city's letterhead: what the letterhead has is there, what ours needs is there, nothing is broken."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from writers import letterheads, ooxml
from writers.ooxml import PERSIAN, W
from writers.sample import sample

from agreement_kit.layout import advice, arrange
from agreement_kit.layout.houses import on_letterhead
from agreement_kit.readers import read_docx, untouched
from agreement_kit.writers import docx_bytes

LAYOUTS = (("columns", ("fa", "en")), ("columns", ("fa", "ru", "en")), ("sequential", ("fa", "ru", "en")))
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def made(name: str, layout: str = "columns", languages: tuple[str, ...] = ("fa", "en"), *, draft: bool = True) -> bytes:
    house = on_letterhead(letterheads.ALL[name](), f"{name}.docx")
    return docx_bytes(arrange(sample(), layout, languages, draft=draft), house=house)


def errors(data: bytes, file: Path) -> set[str]:
    """What the validator finds, without the names of parts, which change."""
    file.write_bytes(data)
    found = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(file).errors
    return {re.sub(r"/word/[\w/]+\.xml|\w+\[\d+\]", "", str(error)) for error in found}


def story(data: bytes, kind: str, which: str, section: int = 0) -> etree._Element | None:
    """The header or footer of a section."""
    found = list(ooxml.root(data).iter(f"{W}sectPr"))[section]
    targets = {item.get("Id"): item.get("Target") for item in ooxml.root(data, "word/_rels/document.xml.rels")}
    for reference in found.iter(f"{W}{kind}Reference"):
        if ooxml.value(reference, "type") == which:
            return ooxml.root(data, f"word/{targets[reference.get(f'{R}id')]}")
    return None


def words(element: etree._Element | None) -> str:
    assert element is not None
    return ooxml.text(element)


@pytest.mark.parametrize("name", list(letterheads.ALL))
@pytest.mark.parametrize(("layout", "languages"), LAYOUTS)
def test_it_brings_no_error_that_the_letterhead_did_not_have(
    tmp_path: Path, name: str, layout: str, languages: tuple[str, ...]
) -> None:
    before = errors(letterheads.ALL[name](), tmp_path / "before.docx")
    after = errors(made(name, layout, languages), tmp_path / "after.docx")
    assert after - before == set()


@pytest.mark.parametrize("name", list(letterheads.ALL))
def test_the_texts_are_all_there_and_read_back(name: str, tmp_path: Path) -> None:
    plain = read_docx(docx_bytes(arrange(sample(), languages=["fa", "en"])))
    data = made(name)
    assert read_docx(data) == plain
    assert "Old text" not in words(ooxml.root(data))
    assert "Type your letter here" not in words(ooxml.root(data))
    (tmp_path / "a.docx").write_bytes(data)
    assert untouched(tmp_path / "a.docx")


@pytest.mark.parametrize("name", list(letterheads.ALL))
def test_every_target_is_in_the_package_and_every_part_has_a_type(name: str) -> None:
    parts = ooxml.parts(made(name, "sequential", ("fa", "ru", "en")))
    types = etree.fromstring(parts["[Content_Types].xml"])
    named = {str(item.get("PartName")) for item in types if item.get("PartName")}
    extensions = {str(item.get("Extension")) for item in types if item.get("Extension")}
    assert {name.lstrip("/") for name in named} <= set(parts)
    for part, content in parts.items():
        assert f"/{part}" in named or part.rpartition(".")[2] in extensions
        if part.endswith(".rels"):
            folder = Path(part).parent.parent
            for item in etree.fromstring(content):
                if item.get("TargetMode") != "External":
                    assert str((folder / str(item.get("Target"))).as_posix()).replace("word/../", "") in parts
        if part.endswith(".xml") and part.startswith("word/"):
            tree = etree.fromstring(content)
            used = {value for node in tree.iter() for key, value in node.attrib.items() if str(key).startswith(R)}
            known = parts.get(str(Path(part).parent / "_rels" / f"{Path(part).name}.rels"), b"<r/>")
            assert used <= {item.get("Id") for item in etree.fromstring(known)}


def test_the_first_page_of_words_letterhead_has_the_logo_and_the_others_their_line() -> None:
    data = made("word")
    first, other = story(data, "header", "first"), story(data, "header", "default")
    assert first is not None
    assert "Municipality of Example City" in words(first)
    assert [drawn.get("descr") for drawn in first.iter("{*}docPr")] == ["Emblem of Example City"]
    relations = next(
        etree.fromstring(content)
        for name, content in ooxml.parts(data).items()
        if re.fullmatch(r"word/_rels/header\d+\.xml\.rels", name)
    )
    (picture,) = [item.get("Target") for item in relations]
    assert ooxml.parts(data)[f"word/{picture}"].startswith(b"\x89PNG")
    assert "1 Main Street" not in words(other)
    assert "Municipality of Example City" in words(other)


@pytest.mark.parametrize("name", list(letterheads.ALL))
def test_the_draft_mark_is_on_every_kind_of_page_and_on_no_page_of_a_final_document(name: str) -> None:
    for draft in (True, False):
        data = made(name, "sequential", ("fa", "en"), draft=draft)
        headers = [tree for tree in ooxml.stories(data) if tree.tag == f"{W}hdr"]
        assert headers
        for header in headers:
            assert bool(re.search("پیش‌نویس|DRAFT", words(header))) is draft


@pytest.mark.parametrize("name", list(letterheads.ALL))
def test_every_page_has_its_number_once(name: str) -> None:
    data = made(name)
    for which in ("default", "first", "even"):
        told = [story(data, kind, which) for kind in ("header", "footer")]
        fields = [
            str(node.text or node.get(f"{W}instr"))
            for tree in told
            if tree is not None
            for node in tree.iter(f"{W}instrText", f"{W}fldSimple")
        ]
        pages = [text for text in fields if re.search(r"\bPAGE\b", text)]
        if told[0] is not None:
            assert len(pages) == (1 if name in ("word", "libreoffice") else 2)  # ours: one for each text


def test_pages_of_an_even_number_keep_their_header() -> None:
    data = made("odd")
    assert "ЧЁТНАЯ СТРАНИЦА" in words(story(data, "header", "even"))
    assert "ШАПКА ГОРОДА" in words(story(data, "header", "default"))
    settings = ooxml.root(data, "word/settings.xml")
    assert settings.find(f"{W}evenAndOddHeaders") is not None
    assert settings.find(f"{W}trackRevisions") is None


def test_paper_and_margins_are_those_of_the_letterhead() -> None:
    section = next(ooxml.root(made("odd")).iter(f"{W}sectPr"))
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert [ooxml.value(size, side) for side in "wh"] == ["11906", "16838"]
    assert [ooxml.value(margins, side) for side in ("top", "left", "right", "header")] == [
        "1984",
        "1701",
        "1134",
        "680",
    ]
    assert section.find(f"{W}pgBorders/{W}top") is not None
    assert section.find(f"{W}cols") is None
    turned = next(ooxml.root(made("odd", "columns", ("fa", "ru", "en"))).iter(f"{W}sectPr")).find(f"{W}pgSz")
    assert [ooxml.value(turned, name) for name in ("w", "h", "orient")] == ["16838", "11906", "landscape"]


def test_titles_and_headings_are_in_its_own_styles_completed_for_persian() -> None:
    data = made("odd")
    styles = {ooxml.value(item, "styleId"): item for item in ooxml.root(data, "word/styles.xml").iter(f"{W}style")}
    used = {ooxml.value(item) for item in ooxml.root(data).iter(f"{W}pStyle")}
    assert {"1", "AKTitle", "AKParagraph"} <= used
    assert used <= set(styles)
    heading = styles["1"]
    assert heading.find(f"{W}rPr/{W}bCs") is not None
    assert ooxml.value(heading.find(f"{W}rPr/{W}szCs")) == "28"
    assert ooxml.value(heading.find(f"{W}pPr/{W}pageBreakBefore")) == "0"
    assert ooxml.value(heading.find(f"{W}pPr/{W}jc")) == "left", "not on the trailing side, and not torn apart"
    fonts = heading.find(f"{W}rPr/{W}rFonts")
    assert (ooxml.value(fonts, "cs"), ooxml.value(fonts, "asciiTheme")) == ("B Titr", "majorHAnsi")


@pytest.mark.parametrize("name", list(letterheads.ALL))
def test_no_theme_font_beats_the_one_for_persian(name: str) -> None:
    tree = ooxml.root(made(name), "word/styles.xml")
    assert [item for item in tree.iter(f"{W}rFonts") if item.get(f"{W}cstheme")] == []
    codes = [ooxml.value(style, "styleId") for style in tree.iter(f"{W}style")]
    assert len(codes) == len(set(codes))
    names = [ooxml.value(style.find(f"{W}name")) for style in tree.iter(f"{W}style")]
    assert len(names) == len(set(names))


def test_libreoffices_heading_does_not_number_itself() -> None:
    data = made("libreoffice")
    styles = {ooxml.value(item, "styleId"): item for item in ooxml.root(data, "word/styles.xml").iter(f"{W}style")}
    assert ooxml.value(styles["Heading1"].find(f"{W}pPr/{W}numPr/{W}numId")) == "0"
    assert ooxml.value(styles["Heading1"].find(f"{W}rPr/{W}szCs")) == "28", "the proportion of its ordinary text"
    assert ooxml.value(styles["AKText"].find(f"{W}basedOn")) == "Normal"
    assert "شهرداری نمونه" in words(story(data, "header", "default"))


@pytest.mark.parametrize("name", list(letterheads.ALL))
def test_persian_runs_of_ours_say_so(name: str) -> None:
    for run in ooxml.runs(made(name)):
        if PERSIAN.search(ooxml.text(run)):
            assert ooxml.has(run, "rtl")


def test_numbers_of_drawings_differ_where_a_header_is_used_more_than_once() -> None:
    data = made("word", "sequential", ("fa", "ru", "en"))
    numbers = [drawn.get("id") for tree in ooxml.stories(data) for drawn in tree.iter("{*}docPr")]
    assert len(numbers) == 3
    assert len(set(numbers)) == 3


def test_what_is_told_of_each() -> None:
    def codes(name: str, languages: list[str], **more: tuple[str, ...]) -> list[str]:
        house = on_letterhead(letterheads.ALL[name](), f"{name}.docx")
        return [found.code for found in advice(house, sample(), languages, **more)]  # type: ignore[arg-type]  # formats

    assert codes("word", ["fa", "en"]) == ["H050", "H058"]
    assert codes("word", ["fa", "ru", "en"]) == ["H050", "H058", "H056"]
    assert codes("libreoffice", ["fa", "en"]) == ["H054", "H055"]
    assert codes("odd", ["fa", "en"]) == ["H050", "H054", "H055"]
    assert codes("bare", ["fa", "en"], formats=("docx", "pdf", "html")) == ["H053", "H057"]


def test_a_document_of_ours_can_be_the_letterhead() -> None:
    first = docx_bytes(arrange(sample(), languages=["fa", "en"]))
    house = on_letterhead(first, "ours.docx")
    second = docx_bytes(arrange(sample(), languages=["fa", "en"]), house=dataclasses.replace(house, name="x.docx"))
    assert read_docx(second) == read_docx(first)


@pytest.mark.parametrize("name", list(letterheads.ALL))
def test_the_same_bytes_twice(name: str) -> None:
    assert made(name) == made(name)


@pytest.mark.parametrize("name", list(letterheads.ALL))
def test_every_footer_has_room_for_initials(tmp_path: Path, name: str) -> None:
    house = on_letterhead(letterheads.ALL[name](), f"{name}.docx")
    sides = [{"fa": "تبریز", "en": "Tabriz"}, {"fa": "کازان", "en": "Kazan"}]
    data = docx_bytes(arrange(sample(), "columns", ("fa", "en"), draft=False, initials=sides), house=house)
    before = errors(letterheads.ALL[name](), tmp_path / "before.docx")
    assert errors(data, tmp_path / "after.docx") - before == set()
    for which in ("default", "first", "even"):
        footer = story(data, "footer", which)
        if footer is not None:
            rules = [tab for tab in footer.iter(f"{W}tab") if ooxml.value(tab, "leader") == "underscore"]
            assert len(rules) >= len(sides)
            assert "تبریز · Tabriz" in re.sub("[\u200e\u200f]", "", words(footer))
