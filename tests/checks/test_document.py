"""``check_document``: hostile files are refused with a sentence; a document saved by LibreOffice is judged by its
effect."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from agreement_kit.assembly import assemble
from agreement_kit.checks import check_document, check_texts
from agreement_kit.diagnostics import Severity
from agreement_kit.errors import ReadingError
from agreement_kit.instrument.nodes import Status
from agreement_kit.particulars import Particulars
from agreement_kit.writers import write

from .support import instrument, shipped


def test_a_document_of_ours_has_no_finding(tmp_path: Path) -> None:
    path = write(instrument(), tmp_path / "x.docx")
    assert [str(item) for item in check_document(path, shipped()) if item.severity is not Severity.INFO] == []


@pytest.mark.office
def test_nor_has_it_when_libreoffice_has_saved_it(
    root: Path, tmp_path: Path, office: Callable[[Path, str, Path], Path]
) -> None:
    """An instrument with amounts, whose signs LibreOffice writes in runs of their own."""
    particulars = Particulars.load(root / "examples" / "association-founding.yaml")
    path = write(assemble(particulars, shipped()), tmp_path / "x.docx")
    saved = office(path, "docx", tmp_path / "saved")
    assert [str(item) for item in check_document(saved, shipped()) if item.severity is not Severity.INFO] == []


@pytest.mark.parametrize(
    "content",
    [b"", b"PK", b"no archive at all", b"PK\x03\x04" + b"\x00" * 100],
    ids=["empty", "two bytes", "text", "truncated"],
)
def test_no_document_is_refused_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    with pytest.raises(ReadingError) as refused:
        check_document(path, shipped())
    assert str(refused.value).startswith(str(path))


def test_an_external_entity_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')
    with pytest.raises(ReadingError) as refused:
        check_document(path, shipped())
    assert refused.value.diagnostics[0].code == "R005"


def test_a_heading_that_lost_its_negation_is_found() -> None:
    texts = {
        "en": {"cl_x": "Persons not eligible"},
        "fa": {"cl_x": "اشخاصی که نمی\u200cتوانند نامزد شوند"},
        "ru": {"cl_x": "Лица, не допускаемые к участию"},
    }
    assert list(check_texts(texts, shipped())) == []
    lost = {**texts, "ru": {"cl_x": "Лица, допускаемые к участию"}}
    assert [(item.code, item.language) for item in check_texts(lost, shipped())] == [("M102", "ru")]


def test_texts_by_eid_are_compared_and_told_with_clause() -> None:
    texts = {
        "en": {"cl_ending__para_1": "It ends after 45 days."},
        "fa": {"cl_ending__para_1": "پس از ۴۴ روز پایان می‌یابد.", "cl_ending__para_2": "پایان."},
    }
    found = list(check_texts(texts, shipped(), Status.BINDING))
    assert {(item.code, item.language, item.path, item.clause) for item in found} == {
        ("N101", "en", "cl_ending__para_1", "ending"),
        ("N101", "fa", "cl_ending__para_1", "ending"),
        ("C908", "en", "cl_ending__para_2", "ending"),
    }
