"""A style file is read strictly: every problem at once, at its place, and nothing is guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
from writers.pictures import png

from agreement_kit.errors import HouseError
from agreement_kit.layout import PLAIN, House, house_of
from agreement_kit.layout.houses import SHIPPED
from agreement_kit.layout.stylefile.schema import page
from agreement_kit.layout.stylefile.values import contrast

ROOT = Path(__file__).resolve().parents[2]


def style(folder: Path, text: str) -> House:
    file = folder / "office.yaml"
    file.write_text(text, encoding="utf-8")
    return house_of(file)


def refusals(folder: Path, text: str) -> list[str]:
    with pytest.raises(HouseError) as caught:
        style(folder, text)
    return [
        f"{found.location.line}:{found.location.column} {found.code} {found.message}"
        for found in caught.value.diagnostics
    ]


def test_everything_wrong_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    text = """based_on: ministri
fonts: {arabc: {name: X}}
sizes: {text: 300, small: ab}
colours: {title: "#CCCCCC", rule: red}
letterhead: {fa: [], de: [x]}
paper: A99
justified: maybe
"""
    assert refusals(tmp_path, text) == [
        "1:11 H001 There is no shipped style “ministri”.",
        "2:9 H003 The key arabc is unknown here.",
        "3:15 H005 sizes.text is 300; it may be 8 to 20.",
        "3:27 H004 sizes.small is a number, such as 7.",
        "4:18 H006 colours.title is too pale to be read on white paper: its contrast is 1.6, and 4.5 is needed.",
        "4:35 H004 colours.rule is a colour in quotation marks, such as “#1F3864”.",
        "5:14 H005 letterhead has 1 to 6 lines; here are 0.",
        "5:22 H009 letterhead is given in “de”; texts are in fa, ru, en.",
        "6:8 H004 paper is one of A4, A5, Letter, Legal, or width and height in millimetres.",
        "7:12 H004 justified is true or false.",
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "H002"),
        ("- plain", "H002"),
        ("name: a\nname: b", "H002"),
        ("name: [", "H002"),
        ("\tname: a", "H002"),
        ("a: &x 1\nb: *x", "H002"),
        ("[" * 100_000, "H002"),
        ("name: a\u202eb", "H011"),
        ('besmele: {fa: "a\\u202Eb"}', "H011"),
        ("besmele: yes", "H004"),
        ("line: true", "H004"),
        ("line: -1", "H004"),
        ("line: 1e3", "H004"),
        ("emblem: {alt: {fa: نشان}}", "H007"),
        ("emblem: {file: ../missing.png, alt: {fa: نشان}}", "H007"),
        ("emblem: {file: office.yaml, alt: {fa: نشان}}", "H007"),
        ("emblem: {file: .}", "H007"),
        ("fonts: {arabic: {name: B, files: office.yaml}}", "H012"),
        ("margins: {side: 80}", "H010"),
        ("paper: {width: 120}\nmargins: {side: 30}", "H010"),
    ],
)
def test_what_cannot_be_used_is_refused(tmp_path: Path, text: str, code: str) -> None:
    try:
        told = refusals(tmp_path, text)
    except pytest.fail.Exception:
        raise AssertionError(f"{text[:40]} was taken") from None
    assert any(f" {code} " in line for line in told), told


def test_an_unknown_key_is_answered_with_the_one_meant(tmp_path: Path) -> None:
    (tmp_path / "office.yaml").write_text("colors: {}\nLine: 2\nfrobnicate: 1", encoding="utf-8")
    with pytest.raises(HouseError) as caught:
        house_of(tmp_path / "office.yaml")
    hints = [found.hint or "" for found in caught.value.diagnostics]
    assert hints[:2] == ["Did you mean colours?", "Did you mean line?"]
    assert hints[2].startswith("The keys here are: name, based_on, fonts")


def test_a_style_changes_the_one_it_is_based_on(tmp_path: Path) -> None:
    text = "based_on: ministry\nbesmele: false\nsizes: {title: 15.5}\ncolours: {heading: '#1f3864'}\npaper: letter\n"
    made = style(tmp_path, text)
    ministry = house_of("ministry")
    assert (made.name, made.arabic, made.besmele) == ("office", "B Nazanin", ())
    assert made.reference_block == ministry.reference_block
    assert (made.title_size, made.heading_colour, made.page_width) == (15.5, "1F3864", 215.9)


@pytest.mark.parametrize(
    ("size", "millimetres"),
    [("", (18.33, 22.0)), ("height: 24,", (20.0, 24.0)), ("width: 10,", (10.0, 12.0)),
     ("width: 10, height: 80,", (10.0, 12.0)), ("width: 100, height: 12,", (10.0, 12.0))],
)  # fmt: skip
def test_an_emblem_keeps_its_proportion(tmp_path: Path, size: str, millimetres: tuple[float, float]) -> None:
    (tmp_path / "arms.png").write_bytes(png(40, 48))
    made = style(tmp_path, f"emblem: {{file: arms.png, {size} alt: {{fa: نشان, en: Arms}}}}").emblem
    assert made is not None
    assert (made.width, made.height) == millimetres
    assert [made.alternative(code) for code in ("en", "fa", "ru")] == ["Arms", "نشان", "نشان"]


def test_a_broken_picture_is_no_emblem(tmp_path: Path) -> None:
    whole = png()
    for broken in (whole[:-20], whole[:40] + b"x" + whole[41:], b"\xff\xd8\xff\xe0\0\x04ab", b"GIF89a", b"<svg/>"):
        (tmp_path / "arms.png").write_bytes(broken)
        assert any("H007" in line for line in refusals(tmp_path, "emblem: {file: arms.png, alt: {fa: نشان}}"))
    (tmp_path / "arms.png").write_bytes(whole)
    assert refusals(tmp_path, "emblem: {file: arms.png}") == ["1:1 H008 The emblem needs words for who cannot see it."]


def test_a_jpeg_is_an_emblem(tmp_path: Path) -> None:
    from PIL import Image  # the extra for tests

    Image.new("RGB", (60, 30), "navy").save(tmp_path / "arms.jpg")
    made = style(tmp_path, "emblem: {file: arms.jpg, width: 20, alt: {fa: نشان}}").emblem
    assert made is not None
    assert (made.kind, made.width, made.height) == ("jpeg", 20.0, 10.0)


def test_shipped_styles() -> None:
    assert house_of("plain") == PLAIN
    assert [house_of(name).name for name in SHIPPED] == ["plain", "ministry", "treaty"]
    assert dict(house_of("ministry").besmele) == {"fa": "بسمه تعالی"}
    assert dict(house_of("ministry").reference_block)["fa"] == ("شماره", "تاریخ", "پیوست")
    assert house_of("treaty").binding_only
    assert house_of("treaty").margin_side >= 25


def test_the_fingerprint_knows_every_change(tmp_path: Path) -> None:
    (tmp_path / "arms.png").write_bytes(png())
    text = "emblem: {file: arms.png, alt: {fa: نشان}}"
    first = style(tmp_path, text).fingerprint
    assert first == style(tmp_path, text + " # the same").fingerprint
    (tmp_path / "arms.png").write_bytes(png(colour=(1, 2, 3)))
    assert first != style(tmp_path, text).fingerprint
    assert len({house_of(name).fingerprint for name in SHIPPED} | {first}) == 4


def test_contrast_with_white() -> None:
    assert contrast("000000") == pytest.approx(21)
    assert contrast("FFFFFF") == pytest.approx(1)
    for colour in (PLAIN.title_colour, PLAIN.heading_colour, PLAIN.quiet_colour, PLAIN.draft_colour):
        assert contrast(colour) >= 4.5


def test_the_page_of_keys_is_what_the_table_says() -> None:
    assert (ROOT / "docs" / "house-style.md").read_text(encoding="utf-8") == page()


def test_the_room_for_numbers_follows_the_sizes(tmp_path: Path) -> None:
    made = style(tmp_path, "sizes: {text: 16.5}\nfonts: {arabic: {scale: 1.38}}")
    assert (made.point_hang, made.point_hang_rtl) == (10.5, 18.0)
    assert house_of("ministry").point_hang_rtl > PLAIN.point_hang_rtl
