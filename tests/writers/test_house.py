"""A house style in a DOCX: the head of the first page, colours, words, the emblem in its proportion."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from writers import ooxml
from writers.ooxml import W
from writers.pictures import png
from writers.sample import sample

from agreement_kit.errors import HouseError
from agreement_kit.instrument.nodes import Status
from agreement_kit.layout import House, advice, arrange, house_of
from agreement_kit.layout.house import Emblem
from agreement_kit.writers import docx_bytes, write

EMBLEM = Emblem(png(40, 48), "png", 20.0, 24.0, (("fa", "نشان شهر"), ("en", 'The "city"')))
MINISTRY = dataclasses.replace(
    house_of("ministry"),
    emblem=EMBLEM,
    letterhead=(("fa", ("جمهوری اسلامی ایران", "شهرداری تبریز")), ("en", ("Municipality of Tabriz",))),
)
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def first_header(data: bytes) -> etree._Element:
    """The header of the first page of the first section."""
    section = next(ooxml.root(data).iter(f"{W}sectPr"))
    (name,) = [
        str(found.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"))
        for found in section.iter(f"{W}headerReference")
        if ooxml.value(found, "type") == "first"
    ]
    assert section.find(f"{W}titlePg") is not None
    targets = {
        str(found.get("Id")): str(found.get("Target")) for found in ooxml.root(data, "word/_rels/document.xml.rels")
    }
    return ooxml.root(data, f"word/{targets[name]}")


@pytest.mark.parametrize("languages", [("fa", "en"), ("fa", "ru", "en"), ("en", "fa"), ("fa",), ("ru", "en")])
@pytest.mark.parametrize("layout", ["columns", "sequential"])
def test_word_opens_it_without_repair(tmp_path: Path, layout: str, languages: tuple[str, ...]) -> None:
    file = tmp_path / "made.docx"
    file.write_bytes(docx_bytes(arrange(sample(), layout, languages), house=MINISTRY))
    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(file)
    assert [str(error) for error in result.errors] == []


def test_the_besmele_stands_in_the_middle_and_the_number_on_the_left_of_a_persian_page() -> None:
    header = first_header(docx_bytes(arrange(sample(), languages=["fa", "en"]), house=MINISTRY))
    table = next(header.iter(f"{W}tbl"))
    assert table.find(f"{W}tblPr/{W}bidiVisual") is not None, "the first cell is the rightmost"
    right, middle, left = table.iter(f"{W}tc")
    assert right.find(f".//{DRAWN}inline") is not None
    assert ooxml.text(middle) == "بسمه تعالی"
    assert ooxml.value(middle.find(f".//{W}pStyle")) == "AKBesmele"
    assert [ooxml.text(line) for line in left.iter(f"{W}p")] == ["شماره:", "تاریخ:", "پیوست:"]
    assert all(ooxml.value(tab, "leader") == "dot" for tab in left.iter(f"{W}tabs") for tab in tab)


def test_in_a_page_that_leads_from_the_left_the_persian_number_still_stands_left() -> None:
    header = first_header(docx_bytes(arrange(sample(), languages=["en", "fa"]), house=MINISTRY))
    table = next(header.iter(f"{W}tbl"))
    assert table.find(f"{W}tblPr/{W}bidiVisual") is None
    left, _, right = table.iter(f"{W}tc")
    assert "شماره" in ooxml.text(left)
    assert right.find(f".//{DRAWN}inline") is not None


def test_each_text_of_a_sequence_has_its_own_head_and_no_annex_has_one() -> None:
    data = docx_bytes(arrange(sample(), "sequential", ["fa", "ru", "en"]), house=MINISTRY)
    sections = list(ooxml.root(data).iter(f"{W}sectPr"))
    assert [section.find(f"{W}titlePg") is not None for section in sections] == [True, True, True]
    shown = [ooxml.text(story) for story in ooxml.stories(data) if story.tag == f"{W}hdr"]
    assert sum("جمهوری اسلامی ایران" in text for text in shown) == 1
    assert sum("Приложение:" in text and "№:" in text for text in shown) == 1
    assert sum("Municipality of TabrizNumber:" in text for text in shown) == 1


def test_the_emblem_keeps_its_proportion_and_says_what_it_shows() -> None:
    data = docx_bytes(arrange(sample(), languages=["en", "fa"]), house=MINISTRY)
    (drawn,) = first_header(data).iter(f"{DRAWN}inline")
    extent, properties = drawn.find(f"{DRAWN}extent"), drawn.find(f"{DRAWN}docPr")
    assert extent is not None
    assert properties is not None
    assert (extent.get("cx"), extent.get("cy")) == (str(20 * 36000), str(24 * 36000))
    assert properties.get("descr") == 'The "city"'
    assert ooxml.parts(data)["word/media/emblem.png"] == EMBLEM.data


def test_the_draft_mark_stands_on_the_first_page_too() -> None:
    instrument = sample()
    for draft in (True, False):
        header = first_header(docx_bytes(arrange(instrument, languages=["fa", "en"], draft=draft), house=MINISTRY))
        assert ("پیش‌نویس" in ooxml.text(header)) is draft
        assert ("DRAFT" in ooxml.text(header)) is draft


def test_colours_and_the_word_of_articles(tmp_path: Path) -> None:
    house = House(heading_colour="1F3864", quiet_colour="404040", numbering=(("fa", "اصل"), ("en", "Section")))
    file = write(sample(), tmp_path / "made.docx", languages=["fa", "en", "ru"], house=house)
    data = file.read_bytes()
    styles = {ooxml.value(found, "styleId"): found for found in ooxml.root(data, "word/styles.xml").iter(f"{W}style")}
    assert ooxml.value(styles["Heading1"].find(f"{W}rPr/{W}color")) == "1F3864"
    assert ooxml.value(styles["Footer"].find(f"{W}rPr/{W}color")) == "404040"
    shown = ooxml.text(ooxml.root(data))
    assert "اصل\u00a0۱" in shown
    assert "Section\u00a01" in shown
    assert "Статья 1" in shown
    assert "Article\u00a01" not in shown
    told = write(sample(), tmp_path / "made.txt", house=house).read_text(encoding="utf-8")
    assert "اصل\u00a0۱" in told


def test_what_is_said_of_a_house() -> None:
    soft = dataclasses.replace(sample(), status=Status.NON_BINDING)
    hard = dataclasses.replace(sample(), status=Status.BINDING)
    assert [found.code for found in advice(house_of("treaty"), soft)] == ["H020"]
    assert advice(house_of("treaty"), hard) == ()
    assert [(found.code, found.language) for found in advice(MINISTRY, hard, ["ru", "fa"])] == [
        ("H021", "ru"), ("H023", "ru"),
    ]  # fmt: skip
    renamed = House(numbering=(("en", "Section"), ("fa", "ماده")))
    assert ("H022", "en") in {(found.code, found.language) for found in advice(renamed, hard)}


def test_write_takes_the_name_of_a_style(tmp_path: Path) -> None:
    file = write(sample(), tmp_path / "made.docx", house="ministry")
    assert "B Nazanin" in ooxml.parts(file.read_bytes())["word/styles.xml"].decode()
    with pytest.raises(HouseError, match="There is no house style “minister”"):
        write(sample(), tmp_path / "other.docx", house="minister")
    assert not (tmp_path / "other.docx").exists()


def test_the_same_bytes_twice() -> None:
    made = [docx_bytes(arrange(sample()), house=dataclasses.replace(MINISTRY)) for _ in range(2)]
    assert made[0] == made[1]
