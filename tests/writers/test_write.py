"""Files: whole or not at all, and the work of a person is not written over."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import pytest
from writers.sample import sample

from agreement_kit.drafting.values import CalendarDate
from agreement_kit.errors import WritingError
from agreement_kit.layout import arrange
from agreement_kit.readers import untouched
from agreement_kit.writers import docx_bytes, moment_of, write
from agreement_kit.writers.docx import EPOCH


def refusal(path: Path, **options: object) -> str:
    """The code with which writing is refused; nothing is left behind."""
    before = sorted(path.parent.iterdir()) if path.parent.is_dir() else None
    with pytest.raises(WritingError) as caught:
        write(sample(), path, **options)  # type: ignore[arg-type]  # each test gives the options that it tries
    if before is not None:
        assert sorted(path.parent.iterdir()) == before
    (finding,) = caught.value.diagnostics
    assert finding.code == "W004" or str(path) in finding.message
    return finding.code


def changed_by_a_person(path: Path) -> bytes:
    document = docx.Document(str(path))
    document.add_paragraph("A sentence of the mayor.")
    document.save(str(path))
    return path.read_bytes()


def test_a_file_is_written_and_written_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "tabriz-kazan.fa-ru-en.docx"
    assert write(sample(), path) == path
    first = path.read_bytes()
    assert untouched(path)
    write(sample(articles=2), path)
    assert path.read_bytes() != first
    assert [item.name for item in path.parent.iterdir()] == [path.name]


def test_what_a_person_changed_is_not_replaced_without_force(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    write(sample(), path)
    edited = changed_by_a_person(path)
    assert not untouched(path)
    assert refusal(path) == "W001"
    assert path.read_bytes() == edited
    write(sample(), path, force=True)
    assert untouched(path)


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 cut short"])
def test_a_strange_file_of_that_name_is_not_replaced(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    assert refusal(path) == "W001"
    assert path.read_bytes() == content


@pytest.mark.parametrize("note", [".~lock.agreement.docx#", "~$reement.docx", "~$agreement.docx"])
def test_a_file_that_is_open_is_not_replaced(tmp_path: Path, note: str) -> None:
    path = tmp_path / "agreement.docx"
    write(sample(), path)
    (tmp_path / note).write_bytes(b"")
    assert refusal(path) == "W005"
    write(sample(), path, force=True)


def test_a_text_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    write(sample(), path, languages=["fa"])
    assert path.read_text(encoding="utf-8").startswith("[پیش‌نویس]\n\nموافقت‌نامهٔ خواهرخواندگی")
    write(sample(), path, format="docx", force=True)
    assert path.read_bytes().startswith(b"PK")


def test_a_format_that_there_is_not(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a.odt") == "W004"
    assert refusal(tmp_path / "a.docx", format="wordperfect") == "W004"


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    assert refusal(tmp_path / "a.docx") == "W008"
    (tmp_path / "file").write_bytes(b"")
    assert refusal(tmp_path / "file" / "a.docx") == "W008"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "W007"),
        (PermissionError(errno.EACCES, "Permission denied"), "W006"),
        (OSError(errno.EINVAL, "Invalid argument"), "W008"),
    ],
)
@pytest.mark.parametrize("step", ["replace", "fsync"])
def test_a_failure_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str, step: str
) -> None:
    path = tmp_path / "a.docx"
    write(sample(), path)
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(os, step, fail)
    assert refusal(path) == code
    assert path.read_bytes() == before


def test_on_windows_a_denied_file_is_open_in_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    write(sample(), path)

    def denied(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "replace", denied)
    assert refusal(path) == "W005"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link.docx").symlink_to(tmp_path / "real.docx")
    write(sample(), tmp_path / "link.docx")
    assert (tmp_path / "link.docx").is_symlink()
    assert untouched(tmp_path / "real.docx")


def test_a_final_bears_no_draft_mark(tmp_path: Path) -> None:
    path = write(sample(), tmp_path / "a.txt", final=True)
    assert "پیش‌نویس" not in path.read_text(encoding="utf-8")


@dataclass
class Signing:
    date: object


@dataclass
class Particulars:
    signing: object


def test_the_time_is_that_of_the_environment_or_of_the_signing_never_the_clock(tmp_path: Path) -> None:
    instrument = sample()
    assert moment_of(instrument, {}) == EPOCH
    signed = replace(instrument, particulars=Particulars(Signing(CalendarDate(date(2024, 6, 22)))))
    assert moment_of(signed, {}) == datetime(2024, 6, 22, tzinfo=UTC)
    assert moment_of(signed, {"SOURCE_DATE_EPOCH": "1700000000"}) == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert moment_of(signed, {"SOURCE_DATE_EPOCH": "0"}) == EPOCH
    assert moment_of(replace(instrument, particulars=Particulars(Signing(CalendarDate(None)))), {}) == EPOCH
    with pytest.raises(WritingError, match="W010"):
        moment_of(signed, {"SOURCE_DATE_EPOCH": "yesterday"})


def test_the_written_bytes_are_those_of_the_layout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    path = write(sample(), tmp_path / "a.docx")
    assert path.read_bytes() == docx_bytes(arrange(sample()))
