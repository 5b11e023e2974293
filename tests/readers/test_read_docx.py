"""A document back into its texts."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from writers.sample import sample

from agreement_kit.errors import ReadingError
from agreement_kit.instrument.nodes import plain
from agreement_kit.layout import Layout, arrange
from agreement_kit.readers import read_docx, untouched
from agreement_kit.readers.docx.seal import seal_of
from agreement_kit.writers import docx_bytes


def words_of(layout: Layout) -> dict[str, dict[str, str]]:
    """What the reader has to find."""
    out: dict[str, dict[str, str]] = {}
    for sheet in layout.sheets:
        for title in sheet.titles:
            out.setdefault(title.language, {})["title"] = plain(title.words)
        for band in sheet.all_bands():
            for cell in band.cells:
                out.setdefault(cell.language, {})[band.eid] = plain(cell.words)
    return out


def with_part(data: bytes, name: str, content: bytes | None) -> bytes:
    """``data`` with one member replaced, or left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.namelist():
            if item != name:
                target.writestr(item, source.read(item))
        if content is not None:
            target.writestr(name, content)
    return out.getvalue()


@pytest.fixture(scope="module")
def made() -> bytes:
    return docx_bytes(arrange(sample()))


@pytest.mark.parametrize("layout", ["columns", "sequential"])
@pytest.mark.parametrize("languages", [("fa", "ru", "en"), ("en", "fa"), ("fa",)])
def test_words_come_back_by_language_and_eid(layout: str, languages: tuple[str, ...]) -> None:
    arranged = arrange(sample(), layout, languages)
    assert read_docx(docx_bytes(arranged)) == words_of(arranged)


def test_without_the_map_eids_are_found_by_their_names(made: bytes) -> None:
    bare = with_part(made, "customXml/item1.xml", None)
    eids = [band.eid for band in arrange(sample()).bands()]
    assert read_docx(bare, eids) == read_docx(made)
    assert set(read_docx(bare)["fa"]) == {"title"}


def edited(data: bytes, change: Callable[[object], None]) -> bytes:
    document = docx.Document(io.BytesIO(data))
    change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_what_a_person_wrote_is_read(made: bytes) -> None:
    def change(document: object) -> None:
        for row in document.tables[0].rows:  # type: ignore[attr-defined]  # python-docx has no public type for it
            for cell in row.cells:
                paragraph = cell.paragraphs[0]
                if paragraph.text.endswith("in the following areas:"):
                    paragraph.add_run(" (added)")
                if paragraph.text.startswith("Each Party"):
                    for run in paragraph.runs:
                        run.text = run.text.replace("own costs", "costs and those of its guests")

    texts = read_docx(edited(made, change))
    assert texts["en"]["cl_areas__para_1"] == "The Parties shall cooperate in the following areas: (added)"
    assert "costs and those of its guests" in texts["en"]["cl_costs__para_1"]
    assert texts["fa"] == read_docx(made)["fa"]


def test_what_was_deleted_with_changes_tracked_is_not_text(made: bytes) -> None:
    def change(document: object) -> None:
        cell = next(c for row in document.tables[0].rows for c in row.cells if c.text.startswith("Have agreed"))  # type: ignore[attr-defined]  # as above
        run = cell.paragraphs[0].runs[0]._r
        deleted = OxmlElement("w:del")
        run.addprevious(deleted)
        deleted.append(run)

    assert read_docx(edited(made, change))["en"]["cl_recitals__para_3"] == ""


def test_a_paragraph_that_a_person_parted_is_read_to_its_end(made: bytes) -> None:
    document = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
    match = re.search(r"Any dispute concerning the interpretation or application", document)
    assert match
    parted = document.replace(
        "Any dispute concerning the interpretation",
        "Any dispute</w:t></w:r></w:p><w:p><w:r><w:t>concerning the interpretation",
    )
    texts = read_docx(with_part(made, "word/document.xml", parted.encode()))
    assert texts["en"]["cl_settlement__para_1"].startswith(
        "Any dispute\nconcerning the interpretation or application of"
    )


def test_the_seal_is_broken_by_any_change(made: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(made)
    assert untouched(file)
    file.write_bytes(edited(made, lambda _: None))
    assert not untouched(file)
    styles = zipfile.ZipFile(io.BytesIO(made)).read("word/styles.xml")
    file.write_bytes(with_part(made, "word/styles.xml", styles.replace(b"Times", b"Arial")))
    assert not untouched(file)
    file.write_bytes(with_part(made, "docProps/custom.xml", None))
    assert not untouched(file)
    assert seal_of([("a", 1, 2), ("b", 3, 4)]) == seal_of([("b", 3, 4), ("a", 1, 2), ("docProps/custom.xml", 5, 6)])


BOMB = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>'
FETCH = b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'


def overwritten(data: bytes) -> bytes:
    """An archive with zeros in the middle of its main part."""
    start = data.index(b"word/document.xml") + 200
    return data[:start] + bytes(500) + data[start + 500 :]


def lying_sizes(data: bytes) -> bytes:
    """An archive whose directory says that a member is 4 GB."""
    position = data.rindex(b"PK\x01\x02")
    while b"word/document.xml" not in data[position : position + 80]:
        position = data.rindex(b"PK\x01\x02", 0, position)
    return data[: position + 24] + struct.pack("<L", 0xFFFFFFF0) + data[position + 28 :]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda data: b"", "R002"),
        (lambda data: b"no archive at all", "R002"),
        (lambda data: data[:2000], "R002"),
        (overwritten, "R002"),
        (lambda data: with_part(data, "word/document.xml", None), "R002"),
        (lambda data: with_part(data, "word/document.xml", b"<w:document"), "R004"),
        (lambda data: with_part(data, "word/document.xml", b"<a>" * 5000 + b"</a>" * 5000), "R004"),
        (lambda data: with_part(data, "word/document.xml", BOMB), "R005"),
        (lambda data: with_part(data, "customXml/item1.xml", FETCH), "R005"),
        (lambda data: with_part(data, "word/document.xml", b" " * (65 * 1024 * 1024)), "R003"),
        (lying_sizes, "R003"),
        (lambda data: with_part(data, "word/document.xml", b"<a/>"), "R006"),
    ],
)
def test_a_damaged_or_hostile_file_is_refused_in_one_sentence(
    made: bytes, tmp_path: Path, spoil: Callable[[bytes], bytes], code: str
) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(spoil(made))
    with pytest.raises(ReadingError) as caught:
        read_docx(file)
    (finding,) = caught.value.diagnostics
    assert finding.code == code
    assert str(file) in finding.message
    assert finding.location.file == str(file)


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    for path in (tmp_path / "none.docx", tmp_path):
        with pytest.raises(ReadingError, match="R001"):
            read_docx(path)


def test_a_word_document_of_others_holds_no_text_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "other.docx"
    docx.Document().save(str(file))
    assert not untouched(file)
    with pytest.raises(ReadingError, match="R006"):
        read_docx(file)
