"""A house style in PDF and HTML: the head of the first page, colours, fonts at hand or their fallbacks."""

from __future__ import annotations

import dataclasses
import io
import re
from pathlib import Path

import html5lib
import pikepdf
import pytest
from writers.pictures import png
from writers.sample import sample
from writers.test_house import EMBLEM, MINISTRY

from agreement_kit.layout import House, arrange, house_of
from agreement_kit.layout.house import Emblem, FontFile
from agreement_kit.writers.fonts import files_of, licence_bits, may_be_carried, may_be_printed
from agreement_kit.writers.html import html_bytes
from agreement_kit.writers.pdf import pdf_bytes, substituted


def fonts_of(data: bytes) -> set[str]:
    """The names of the fonts in a PDF, without the mark of a subset."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {
            str(item["/FontName"]).lstrip("/").partition("+")[2]
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        }


def pictures(data: bytes) -> set[tuple[int, int]]:
    """Width and height of the pictures in a PDF, in pixels."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream)]
        return {(int(item["/Width"]), int(item["/Height"])) for item in streams if item.get("/Subtype") == "/Image"}


CASES = [("columns", ("fa", "en")), ("sequential", ("fa", "ru")), ("facing", ("fa", "en"))]


@pytest.mark.parametrize(
    ("layout", "languages"), [("columns", ("fa", "en")), ("sequential", ("fa", "ru")), ("facing", ("fa", "en"))]
)
def test_the_pdf_shows_the_emblem_once_at_a_text_and_says_what_it_is(layout: str, languages: tuple[str, ...]) -> None:
    made = pdf_bytes(arrange(sample(), layout, languages), house=MINISTRY)
    assert pictures(made) == {(40, 48)}
    with pikepdf.open(io.BytesIO(made)) as pdf:
        told = [str(item["/Alt"]) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/Alt" in item]
        assert set(told) >= {"نشان شهر"}
        assert "pdfuaid" in str(pdf.Root.Metadata.read_bytes())
    assert made == pdf_bytes(arrange(sample(), layout, languages), house=dataclasses.replace(MINISTRY))


def test_a_jpeg_is_shown_too() -> None:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (60, 30), "navy").save(out, "JPEG")
    house = House(emblem=Emblem(out.getvalue(), "jpeg", 20, 10, (("en", "Arms"),)))
    assert pictures(pdf_bytes(arrange(sample(), languages=["en", "fa"]), house=house)) == {(60, 30)}


def test_a_font_that_is_not_at_hand_is_told_and_its_fallback_set() -> None:
    assert [
        (found.code, found.severity.value, found.values["instead"]) for found in substituted(house_of("ministry"))
    ] == [("H030", "info", "Amiri")]
    assert [found.severity.value for found in substituted(House(latin="Garamond"))] == ["warning"]
    assert substituted(House()) == ()
    assert substituted(House(latin="PT Serif", arabic="Amiri")) == ()
    assert fonts_of(pdf_bytes(arrange(sample()), house=house_of("ministry"))) == fonts_of(pdf_bytes(arrange(sample())))


def test_a_house_may_choose_among_the_fonts_at_hand() -> None:
    both = House(latin="Amiri", arabic="Amiri", size=11)
    assert all(
        name.startswith("Amiri") for name in fonts_of(pdf_bytes(arrange(sample(), languages=["en", "fa"]), house=both))
    )


def test_a_font_of_the_houses_own_files_is_set(tmp_path: Path) -> None:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it has no type information

    with TTFont(files_of("Amiri")["Regular"]) as font:
        for record in font["name"].names:
            if record.nameID in (1, 4, 16):
                record.string = "Shahr"
            elif record.nameID == 6:
                record.string = "Shahr-Regular"
        font.save(tmp_path / "shahr.ttf")
    data = (tmp_path / "shahr.ttf").read_bytes()
    house = House(arabic="Shahr", font_files=(FontFile("Shahr", "Regular", data), FontFile("Shahr", "Bold", data)))
    assert substituted(house) == ()
    assert any(
        name.startswith("Shahr") for name in fonts_of(pdf_bytes(arrange(sample(), languages=["fa"]), house=house))
    )


def test_licence_bits() -> None:
    data = files_of("Amiri")["Regular"].read_bytes()
    assert licence_bits(data) == 0
    assert may_be_carried(data)
    (at,) = [
        int.from_bytes(data[12 + 16 * index + 8 : 12 + 16 * index + 12], "big")
        for index in range(int.from_bytes(data[4:6], "big"))
        if data[12 + 16 * index : 16 + 16 * index] == b"OS/2"
    ]
    for bits, carried, printed in (
        (0, True, True), (2, False, False), (4, False, True), (8, True, True), (12, True, True), (0x208, False, False),
        (0x100, True, True),
    ):  # fmt: skip
        changed = data[: at + 8] + bits.to_bytes(2, "big") + data[at + 10 :]
        assert licence_bits(changed) == bits
        assert (may_be_carried(changed), may_be_printed(changed)) == (carried, printed)
    for broken in (b"", b"OTTO" + data[4:], data[:11], data[:40], data[: at + 4]):
        assert licence_bits(broken) is None
        assert not may_be_carried(broken)


def test_html_shows_the_head_with_the_emblem_in_the_page_itself() -> None:
    made = html_bytes(arrange(sample(), languages=["fa", "en"]), house=MINISTRY).decode()
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(made)
    (head,) = [item for item in tree.iter("div") if item.get("class") == "opening"]
    right, middle, left = head.find("div")  # type: ignore[misc]  # the element is there
    image = right.find("img")
    assert image is not None
    assert (image.get("alt"), image.get("lang"), image.get("dir")) == ("نشان شهر", "fa", "rtl")
    assert str(image.get("src")).startswith("data:image/png;base64,")
    assert "aspect-ratio:20/24" in str(image.get("style"))
    assert "".join(middle.itertext()) == "بسمه تعالی"
    assert "".join(left.itertext()) == "شماره:تاریخ:پیوست:"
    assert all(item.get("lang") and item.get("dir") for item in head.iter())
    assert "img-src data:" in made


def test_colours_of_the_house_are_left_out_on_a_dark_screen() -> None:
    made = html_bytes(arrange(sample()), house=House(title_colour="1F3864", draft_colour="7A0000")).decode()
    assert "@media print, screen and (prefers-color-scheme: light) { h1 { color: #1F3864; }" in made
    assert "color: #7A0000" in made
    assert "opening" not in html_bytes(arrange(sample())).decode()


def test_no_word_of_a_house_is_markup() -> None:
    hostile = '</style><script>#x "]</script>'
    house = House(
        letterhead=(("en", (hostile,)),), besmele=(("en", hostile),), reference_block=(("en", (hostile,)),),
        emblem=Emblem(png(), "png", 20, 24, (("en", hostile),)),
    )  # fmt: skip
    made = html_bytes(arrange(sample(), languages=["en", "fa"]), house=house).decode()
    html5lib.HTMLParser(strict=True).parse(made)
    assert "<script" not in made
    assert pictures(pdf_bytes(arrange(sample(), languages=["en", "fa"]), house=house)) == {(40, 48)}
    assert EMBLEM.alternative("ru") == "نشان شهر"
    assert re.search(r"&lt;script&gt;", made)
