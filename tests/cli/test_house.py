"""``--house`` of draft and originals: a shipped style, a file, a letterhead; findings; nothing written when refused."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from writers import letterheads
from writers.pictures import png

from .conftest import Run


def test_a_letterhead_fills_and_tells(run: Run, mine: Path) -> None:
    Path("city.docx").write_bytes(letterheads.word())
    result = run("draft", "mine.yaml", "--house", "city.docx", "-o", "out")
    assert result.exit_code == 0
    assert "warning H050" in result.stderr
    with zipfile.ZipFile("out/mine.fa-en.docx") as made:
        headers = b"".join(made.read(name) for name in made.namelist() if name.startswith("word/header"))
    assert b"Municipality of Example City" in headers
    assert "پیش‌نویس".encode() in headers


def test_a_letterhead_that_cannot_serve_writes_nothing(run: Run, mine: Path) -> None:
    Path("city.docx").write_bytes(letterheads.word()[:-100])
    Path("old.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100)
    for name, code in (("city.docx", "R002"), ("old.docx", "R009"), ("none.docx", "H001"), ("city.rtf", "H001")):
        result = run("draft", "mine.yaml", "--house", name, "-o", "out")
        assert result.exit_code == 2
        assert code in result.stderr
        assert "Traceback" not in result.output
    assert not Path("out").exists()


def test_a_style_file_with_faults_tells_all_of_them(run: Run, mine: Path) -> None:
    Path("office.yaml").write_text("sizes: {text: 99}\nfont: {}\n", encoding="utf-8")
    result = run("draft", "mine.yaml", "--house", "office.yaml", "-o", "out")
    assert result.exit_code == 2
    assert "office.yaml:1:15: error H005" in result.stderr
    assert "office.yaml:2:1: error H003" in result.stderr
    assert "Did you mean fonts?" in result.stderr
    assert not Path("out").exists()


def test_fonts_and_emblem(run: Run, mine: Path) -> None:
    Path("arms.png").write_bytes(png())
    Path("office.yaml").write_text(
        "based_on: ministry\nfonts: {latin: {name: PT Serif}}\nemblem: {file: arms.png, alt: {fa: نشان}}\n",
        encoding="utf-8",
    )
    result = run("draft", "mine.yaml", "--house", "office.yaml", "--embed-fonts", "--format", "docx,pdf")
    assert result.exit_code == 0
    assert "H030" in result.stderr
    assert "The font B Nazanin is not in the DOCX" in result.stderr
    with zipfile.ZipFile("mine.fa-en.docx") as made:
        names = made.namelist()
    assert sum(name.endswith(".odttf") for name in names) == 4  # PT Serif, and Amiri, which stands in
    assert "word/media/emblem.png" in names
    assert Path("mine.fa-en.pdf").read_bytes().startswith(b"%PDF")


def test_treaty_paper_is_not_for_a_memorandum(run: Run, mine: Path) -> None:
    text = mine.read_text(encoding="utf-8")
    mine.write_text(re.sub(r"^status: .*$", "status: non-binding", text, flags=re.MULTILINE), encoding="utf-8")
    result = run("draft", "mine.yaml", "--house", "treaty", "--fail-on", "warning")
    assert result.exit_code == 1
    assert "H020" in result.stderr
    assert Path("mine.fa-en.docx").exists()


def test_originals_on_a_letterhead(run: Run, mine: Path) -> None:
    Path("city.docx").write_bytes(letterheads.libreoffice())
    result = run("originals", "mine.yaml", "-o", "out", "--house", "city.docx")
    assert result.exit_code in (0, 1)
    assert "H055" in result.stderr
    for file in Path("out").glob("*.docx"):
        with zipfile.ZipFile(file) as made:
            assert "شهرداری نمونه".encode() in made.read("word/header1.xml")
