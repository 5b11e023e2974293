"""PDF by LibreOffice: many files per start, no process left behind, a sentence where it is missing."""

from __future__ import annotations

import io
import os
import sys
import time
from pathlib import Path

import pytest
from writers.sample import sample

from agreement_kit.errors import WritingError
from agreement_kit.layout import arrange
from agreement_kit.writers import docx_bytes, write
from agreement_kit.writers.pdf import office

pypdf = pytest.importorskip("pypdf")
posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for soffice is a shell script")


def documents(*languages: str) -> list[bytes]:
    return [docx_bytes(arrange(sample(), "columns", [code])) for code in languages]


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """A program ``soffice`` that runs ``script``; the last arguments are the files."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def code_of(*, seconds: float | None = None) -> str:
    with pytest.raises(WritingError) as caught:
        office.printed(documents("en", "ru"), seconds=seconds)
    (found,) = caught.value.diagnostics
    return found.code


@pytest.mark.office
def test_documents_are_printed_in_their_order_in_one_start(monkeypatch: pytest.MonkeyPatch) -> None:
    starts: list[int] = []
    run = office._run
    monkeypatch.setattr(office, "_run", lambda *given: starts.append(1) or run(*given))
    made = [pypdf.PdfReader(io.BytesIO(data)) for data in office.printed(documents("en", "ru", "en"))]
    assert len(starts) == 1
    for reader, words in zip(made, ("Done at", "Совершено", "Done at"), strict=True):
        assert words in "".join(page.extract_text() for page in reader.pages)
        assert "/StructTreeRoot" in reader.trailer["/Root"]


@pytest.mark.office
def test_write_prints_the_docx(tmp_path: Path) -> None:
    path = write(sample(), tmp_path / "a.pdf", languages=["fa", "en"], pdf_engine="libreoffice")
    assert path.read_bytes().startswith(b"%PDF")
    assert [item.name for item in tmp_path.iterdir()] == ["a.pdf"]


def test_where_it_is_missing_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "_PLACES", ())
    assert code_of() == "W015"


@posix
def test_its_time_is_limited_and_its_children_end_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alive = tmp_path / "alive"
    stand_in(tmp_path, monkeypatch, f"(while true; do touch {alive}; sleep 0.05; done) & sleep 60")
    start = time.monotonic()
    assert code_of(seconds=0.6) == "W016"
    assert time.monotonic() - start < 20
    assert alive.exists()
    time.sleep(0.2)
    alive.unlink()
    time.sleep(0.4)
    assert not alive.exists()


@posix
def test_a_document_that_was_not_printed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, "echo cannot start; exit 1")
    with pytest.raises(WritingError) as caught:
        office.printed(documents("en"))
    (found,) = caught.value.diagnostics
    assert found.code == "W017"
    assert "1 of 1" in found.message
    assert "cannot start" in found.message


@posix
def test_many_documents_take_several_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = 'for a in "$@"; do case "$a" in *.docx) cp "$a" "${a%.docx}.pdf";; esac; done; echo x >> ' + str(
        tmp_path / "starts"
    )
    stand_in(tmp_path, monkeypatch, script)
    monkeypatch.setattr(office, "AT_ONCE", 2)
    given = [b"one", b"two", b"three", b"four", b"five"]
    assert office.printed(given) == given
    assert (tmp_path / "starts").read_text().count("x") == 3
    assert office.printed([]) == []


@posix
def test_a_long_list_is_divided_between_starts_beside_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each start waits for the other one: in turn they would never end.
    script = (
        f"touch {tmp_path}/$$.start; while [ $(ls {tmp_path}/*.start | wc -l) -lt 2 ]; do sleep 0.05; done\n"
        'for a in "$@"; do case "$a" in *.docx) cp "$a" "${a%.docx}.pdf";; esac; done'
    )
    stand_in(tmp_path, monkeypatch, script)
    given = [str(number).encode() for number in range(2 * office.WORTH_A_START + 1)]
    assert office.printed(given, seconds=30, starts=2) == given
    assert len(list(tmp_path.glob("*.start"))) == 2


@posix
def test_an_interruption_ends_every_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, f"touch {tmp_path}/$$.start; sleep 60")
    given = [b"x"] * (2 * office.WORTH_A_START)
    began = time.monotonic()

    def interrupted(_: object) -> None:
        while len(list(tmp_path.glob("*.start"))) < 2:
            time.sleep(0.02)
        raise KeyboardInterrupt

    monkeypatch.setattr(office, "list", interrupted, raising=False)
    with pytest.raises(KeyboardInterrupt):
        office.printed(given, starts=2)
    assert time.monotonic() - began < 30
