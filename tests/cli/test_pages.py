"""``draft`` to pages: PDF, pictures, facing pages, letters that no font has."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Run

pytest.importorskip("typst")


def test_a_pdf_beside_the_document(run: Run, mine: Path) -> None:
    result = run("draft", "mine.yaml", "--format", "docx,pdf", "-o", "out")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.splitlines() == [str(Path("out") / f"mine.fa-en.{kind}") for kind in ("docx", "pdf")]
    first = Path("out/mine.fa-en.pdf").read_bytes()
    assert first.startswith(b"%PDF")
    assert run("draft", "mine.yaml", "--format", "pdf", "-o", "out").exit_code == 0
    assert Path("out/mine.fa-en.pdf").read_bytes() == first


def test_a_picture_of_each_page(run: Run, mine: Path) -> None:
    result = run("draft", "mine.yaml", "--format", "docx,txt", "--thumbnails", "-o", "out")
    pictures = sorted(Path("out").glob("*.png"))
    assert result.stdout.splitlines()[2:] == [str(path) for path in pictures]
    assert len(pictures) > 3
    assert pictures[0].name.startswith("mine.fa-en.")
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in pictures)


def test_facing_pages(run: Run, mine: Path) -> None:
    result = run("draft", "mine.yaml", "--format", "pdf", "--layout", "facing")
    assert result.exit_code == 0, result.stderr
    assert Path("mine.fa-en.pdf").is_file()


def test_a_name_without_a_font_is_a_warning_at_its_place(run: Run, mine: Path) -> None:
    text = mine.read_text(encoding="utf-8").replace("      en: tbd", "      en: City of 北京", 1)
    mine.write_text(text, encoding="utf-8")
    line = 1 + text[: text.index("北京")].count("\n")
    result = run("draft", "mine.yaml", "--format", "pdf", "--fail-on", "warning")
    assert result.exit_code == 1
    assert f"mine.yaml:{line}:11: warning W014" in result.stderr
    assert "The PDF has no font for “北京” and leaves a ruled blank in its place." in result.stderr
    assert Path("mine.fa-en.pdf").is_file()
    assert "W014" not in run("draft", "mine.yaml").stderr


def test_a_final_pdf_does_not_lack_letters(run: Run, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agreement_kit.cli.commands.draft.blanks", lambda _: set())
    text = mine.read_text(encoding="utf-8").replace("      en: tbd", "      en: City of 北京", 1)
    mine.write_text(text, encoding="utf-8")
    result = run("draft", "mine.yaml", "--format", "pdf", "--final", "-o", "out")
    assert result.exit_code == 2
    assert "A final PDF must not lack letters" in result.stderr
    assert not Path("out").exists()


@pytest.mark.office
def test_libreoffice_prints_every_file_in_one_start(run: Run, mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from agreement_kit.writers.pdf import office

    starts: list[int] = []
    started = office._run
    monkeypatch.setattr(office, "_run", lambda *given: starts.append(1) or started(*given))
    Path("mine2.yaml").write_bytes(mine.read_bytes())
    result = run("draft", "mine.yaml", "mine2.yaml", "--format", "pdf,txt", "--pdf-engine", "libreoffice")
    assert result.exit_code == 0, result.stderr
    assert sorted(result.stdout.splitlines()) == [
        "mine.fa-en.pdf", "mine.fa-en.txt", "mine2.fa-en.pdf", "mine2.fa-en.txt"
    ]  # fmt: skip
    assert len(starts) == 1
    assert Path("mine2.fa-en.pdf").read_bytes().startswith(b"%PDF")
