"""A letterhead that cannot serve is refused with everything that is wrong with it; nothing in it is believed."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from writers import letterheads
from writers.letterheads import packed

from agreement_kit.errors import HouseError, ReadingError
from agreement_kit.layout import house_of
from agreement_kit.readers.docx.letterhead import read_letterhead
from agreement_kit.readers.docx.letterhead.read import LARGEST

Parts = dict[str, str | bytes]
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEADER = "word/header 1.xml"


def refused(data: bytes) -> list[str]:
    with pytest.raises(ReadingError) as caught:
        read_letterhead(data, "city.docx")
    assert all("city.docx" in str(found) for found in caught.value.diagnostics)
    return [found.code for found in caught.value.diagnostics]


def changed(change: Callable[[Parts], object]) -> bytes:
    parts = letterheads.odd_parts()
    change(parts)
    return packed(parts)


def put(part: str, old: str, new: str) -> Callable[[Parts], object]:
    def change(parts: Parts) -> None:
        text = parts[part]
        assert isinstance(text, str)
        assert old in text
        parts[part] = text.replace(old, new)

    return change


def related(kind: str, target: str, mode: str = "") -> Callable[[Parts], object]:
    """A header that asks for something by a relationship."""

    def change(parts: Parts) -> None:
        put(HEADER, "<w:p>", f'<w:p xmlns:r="{R}" r:id="q">')(parts)
        parts["word/_rels/header 1.xml.rels"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="q" Type="{R}/{kind}" Target="{target}"{mode}/></Relationships>'
        )

    return change


DOCUMENT = "vnd.openxmlformats-officedocument.wordprocessingml.document.main"
OUTSIDE = ' TargetMode="External"'
CASES: Mapping[str, tuple[Callable[[Parts], object], str]] = {
    "macros": (put("[Content_Types].xml", DOCUMENT, "vnd.ms-word.document.macroEnabled.main"), "H042"),
    "macro part": (lambda parts: parts.update({"word/vbaProject.bin": b"x"}), "H042"),
    "a spreadsheet": (put("[Content_Types].xml", "wordprocessingml.document.main", "spreadsheetml.sheet.main"), "H040"),
    "no main part": (put("_rels/.rels", "/officeDocument", "/something"), "H040"),
    "strict": (put("_rels/.rels", R, "http://purl.oclc.org/ooxml/officeDocument/relationships"), "H043"),
    "tracked changes": (put(HEADER, "<w:r>", "<w:ins><w:r/></w:ins><w:r>"), "H046"),
    "a header that is not there": (lambda parts: parts.pop("word/header2.xml"), "H044"),
    "a picture that is not there": (related("image", "media/none.png"), "H044"),
    "a picture that is linked": (related("image", "https://example.org/a.png", OUTSIDE), "H045"),
    "a picture from a share": (related("image", "file://server/a.png", OUTSIDE), "H045"),
    "an embedded object": (related("oleObject", "embeddings/a.bin"), "H045"),
    "a frame from outside": (related("frame", "https://example.org/a", OUTSIDE), "H045"),
    "a link to a file": (related("hyperlink", "file:///etc/passwd", OUTSIDE), "H045"),
    "a picture outside of the package": (related("image", "../../../../etc/passwd"), "H044"),
    "no room": (put("word/document.xml", 'w:left="3cm"', 'w:left="15cm"'), "H047"),
    "no number": (put("word/document.xml", 'w:w="21cm"', 'w:w="wide"'), "H047"),
    "a page as large as a house": (put("word/document.xml", 'w:w="21cm"', 'w:w="900cm"'), "H047"),
    "a negative margin": (put("word/document.xml", 'w:left="3cm"', 'w:left="-3cm"'), "H047"),
    "not well-formed": (put("word/Styles.XML", "</w:styles>", ""), "R004"),
    "a theme that is not well-formed": (put("word/theme/theme1.xml", "</a:theme>", ""), "R004"),
    "a doctype": (put(HEADER, "<w:hdr", '<!DOCTYPE x [<!ENTITY a "b">]><w:hdr'), "R005"),
}  # fmt: skip


@pytest.mark.parametrize("case", list(CASES))
def test_what_cannot_serve_is_refused(case: str) -> None:
    change, code = CASES[case]
    assert code in refused(changed(change))


def test_every_problem_is_told_at_once() -> None:
    def change(parts: Parts) -> None:
        put(HEADER, "<w:r>", "<w:ins><w:r/></w:ins><w:r>")(parts)
        put("word/document.xml", 'w:left="3cm"', 'w:left="15cm"')(parts)
        parts.pop("word/header2.xml")

    assert sorted(refused(changed(change))) == ["H044", "H046", "H047"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "R002"),
        (b"PK\x03\x04", "R002"),
        (b"%PDF-1.7", "R002"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "R009"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "R002"),
        (packed({"[Content_Types].xml": "<Types/>"}), "H040"),
        (packed({"[Content_Types].xml": "<Types>"}), "R004"),
        (b"x" * (LARGEST + 1), "H041"),
        (packed({f"{number}.xml": "" for number in range(5000)} | {"[Content_Types].xml": "<Types/>"}), "R003"),
    ],
)
def test_what_is_no_docx_is_refused(data: bytes, code: str) -> None:
    assert refused(data) == [code]


def test_a_member_that_unpacks_to_more_than_a_letterhead_is_refused() -> None:
    def change(parts: Parts) -> None:
        related("image", "media/a.png")(parts)
        parts["word/media/a.png"] = b"\0" * 50_000_000

    assert refused(changed(change)) == ["R003"]


def test_circles_end() -> None:
    def change(parts: Parts) -> None:
        put("word/Styles.XML", '<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:basedOn w:val="1"/>')(parts)
        related("diagramData", "a.xml")(parts)
        parts["word/a.xml"] = "<x/>"
        parts["word/_rels/a.xml.rels"] = parts["word/_rels/header 1.xml.rels"]

    assert read_letterhead(changed(change), "city.docx").latin == "Georgia", "the heading it is now based on"


def test_a_template_serves() -> None:
    made = read_letterhead(changed(put("[Content_Types].xml", "document.main", "template.main")), "city.dotx")
    assert set(made.stories) == {("header", "default"), ("header", "even"), ("footer", "default")}


def test_names_of_parts_twice_are_refused() -> None:
    parts = letterheads.odd_parts()
    assert refused(packed({**parts, "WORD/HEADER2.XML": "<other/>"})) == ["R008"]


@pytest.mark.parametrize(
    ("name", "code"), [("city.odt", "H041"), ("city.docx", "H001"), ("city.png", "H001"), ("city", "H001")]
)
def test_files_by_their_name(tmp_path: Path, name: str, code: str) -> None:
    if code == "H041":
        (tmp_path / name).write_bytes(b"x")
    with pytest.raises(HouseError) as caught:
        house_of(tmp_path / name)
    assert [found.code for found in caught.value.diagnostics] == [code]


def test_a_letterhead_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "شهر.docx").write_bytes(letterheads.libreoffice())
    house = house_of(tmp_path / "شهر.docx")
    assert (house.name, house.latin, house.arabic) == ("شهر.docx", "Liberation Serif", "Noto Naskh Arabic")
    assert (house.size, house.arabic_scale, house.margin_side) == (12.0, 1.083, 22.0)
    (tmp_path / "large.docx").write_bytes(b"PK" + b"\0" * LARGEST)
    with pytest.raises(HouseError, match="larger than a letterhead may be"):
        house_of(tmp_path / "large.docx")


def test_a_picture_without_words_is_told() -> None:
    for name in ("word", "libreoffice"):
        data = letterheads.ALL[name]()
        assert "H059" not in {found.code for found in read_letterhead(data, "city.docx").notes}
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {part: archive.read(part) for part in archive.namelist()}
        mute = {part: re.sub(rb' (?:descr|title)="[^"]+"', b"", content) for part, content in parts.items()}
        assert "H059" in {found.code for found in read_letterhead(packed(mute), "city.docx").notes}


def test_a_heading_without_a_level_gets_one() -> None:
    assert b'<w:outlineLvl w:val="0"/>' in read_letterhead(letterheads.odd(), "city.docx").styles
