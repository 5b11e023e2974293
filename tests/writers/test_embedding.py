"""Fonts inside a DOCX: those whose licence bits allow it, as Word reads them; a finding for the others."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from writers import letterheads, ooxml
from writers.ooxml import W
from writers.sample import sample

from agreement_kit.layout import House, arrange
from agreement_kit.layout.house import FontFile
from agreement_kit.layout.houses import on_letterhead
from agreement_kit.writers import docx_bytes
from agreement_kit.writers.docx.fonts import not_embedded
from agreement_kit.writers.fonts import files_of

FREE = House(latin="PT Serif", arabic="Amiri", embed_fonts=True)
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def made(house: House) -> bytes:
    return docx_bytes(arrange(sample(), languages=["fa", "en"]), house=house)


@pytest.fixture(scope="module")
def carried() -> bytes:
    return made(FREE)


def opened(data: bytes) -> dict[tuple[str, str], bytes]:
    """The fonts in a DOCX as a program reads them: by family and weight, the key undone."""
    targets = {item.get("Id"): str(item.get("Target")) for item in ooxml.root(data, "word/_rels/fontTable.xml.rels")}
    out = {}
    for font in ooxml.root(data, "word/fontTable.xml").iter(f"{W}font"):
        for weight in ("Regular", "Bold"):
            held = font.find(f"{W}embed{weight}")
            if held is not None:
                content = ooxml.parts(data)[f"word/{targets[held.get(f'{R}id')]}"]
                key = bytes.fromhex(re.sub("[{}-]", "", str(ooxml.value(held, "fontKey"))))[::-1]
                head = bytes(byte ^ key[index % 16] for index, byte in enumerate(content[:32]))
                out[str(ooxml.value(font, "name")), weight] = head + content[32:]
    return out


def test_the_fonts_come_out_as_they_went_in(carried: bytes) -> None:
    fonts = opened(carried)
    assert set(fonts) == {(family, weight) for family in ("Amiri", "PT Serif") for weight in ("Regular", "Bold")}
    for (family, weight), data in fonts.items():
        assert data == files_of(family)[weight].read_bytes()
    assert ooxml.root(carried, "word/settings.xml").find(f"{W}embedTrueTypeFonts") is not None
    assert list(not_embedded(FREE)) == []


def test_word_opens_it_without_repair(carried: bytes, tmp_path: Path) -> None:
    (tmp_path / "made.docx").write_bytes(carried)
    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(tmp_path / "made.docx")
    assert [str(error) for error in result.errors] == []


def test_the_same_bytes_twice(carried: bytes) -> None:
    assert carried == made(House(latin="PT Serif", arabic="Amiri", embed_fonts=True))


def test_nothing_is_carried_unasked() -> None:
    data = made(House(latin="PT Serif", arabic="Amiri"))
    assert not [name for name in ooxml.parts(data) if "font" in name and name != "word/fontTable.xml"]
    assert ooxml.root(data, "word/settings.xml").find(f"{W}embedTrueTypeFonts") is None


def test_a_font_that_is_not_at_hand_is_told_and_its_fallback_carried() -> None:
    house = House(latin="PT Serif", arabic="B Nazanin", arabic_fallback="Amiri", embed_fonts=True)
    assert [(found.code, found.values["name"]) for found in not_embedded(house)] == [("H031", "B Nazanin")]
    data = made(house)
    assert {family for family, _ in opened(data)} == {"Amiri", "PT Serif"}
    (named,) = [
        font
        for font in ooxml.root(data, "word/fontTable.xml").iter(f"{W}font")
        if ooxml.value(font, "name") == "B Nazanin"
    ]
    assert ooxml.value(named.find(f"{W}altName")) == "Amiri"


def test_a_font_whose_licence_forbids_it_stays_out() -> None:
    data = files_of("Amiri")["Regular"].read_bytes()
    index = next(at for at in range(12, 400, 16) if data[at : at + 4] == b"OS/2")
    place = int.from_bytes(data[index + 8 : index + 12], "big") + 8
    closed = data[:place] + b"\0\x02" + data[place + 2 :]
    house = House(
        latin="PT Serif", arabic="B Shahr", embed_fonts=True, font_files=(FontFile("B Shahr", "Regular", closed),)
    )
    assert [(found.code, found.values["name"]) for found in not_embedded(house)] == [("H032", "B Shahr")]
    assert {family for family, _ in opened(made(house))} == {"PT Serif"}


def test_on_a_letterhead_nothing_is_added() -> None:
    house = dataclasses.replace(on_letterhead(letterheads.word(), "city.docx"), embed_fonts=True)
    assert [found.code for found in not_embedded(house)] == ["H033"]
    assert not [name for name in ooxml.parts(made(house)) if name.endswith(".odttf")]
