"""House styles and letterheads as LibreOffice sets them: what stands where, which fonts, that the emblem is there."""

from __future__ import annotations

import dataclasses
import html
import re
import subprocess
from pathlib import Path

import pytest
from writers import letterheads
from writers.sample import sample
from writers.test_house import MINISTRY

from agreement_kit.layout import House, arrange
from agreement_kit.layout.houses import on_letterhead
from agreement_kit.writers import docx_bytes
from agreement_kit.writers.pdf import pdf_bytes
from agreement_kit.writers.pdf.office import printed

pytestmark = pytest.mark.office

DOCUMENTS = {
    "ministry": docx_bytes(arrange(sample(), languages=["fa", "en"]), house=MINISTRY),
    "embedded": docx_bytes(
        arrange(sample(), languages=["fa", "en"]), house=House(latin="PT Serif", arabic="Amiri", embed_fonts=True)
    ),
    **{
        name: docx_bytes(arrange(sample(), languages=["fa", "en"]), house=on_letterhead(make(), f"{name}.docx"))
        for name, make in letterheads.ALL.items()
    },
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every document printed, with one start of LibreOffice."""
    folder = tmp_path_factory.mktemp("pages")
    out = {}
    for name, data in zip(DOCUMENTS, printed(list(DOCUMENTS.values())), strict=True):
        out[name] = folder / f"{name}.pdf"
        out[name].write_bytes(data)
    return out


def places(pdf: Path, page: int) -> tuple[float, list[tuple[str, float, float]]]:
    """The width of a page, and its words with their left edge and their top, in points."""
    command = ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(pdf), "-"]
    shown = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    size = re.search(r'<page width="([\d.]+)"', shown)
    assert size is not None
    words = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</word>', shown)
    return float(size[1]), [(html.unescape(text), float(left), float(top)) for left, top, text in words]


def fonts(pdf: Path) -> str:
    return subprocess.run(["pdffonts", str(pdf)], capture_output=True, check=True, text=True).stdout


def drawn(pdf: Path, page: int) -> bool:
    """Whether the emblem stands on a page, by its size in pixels."""
    command = ["pdfimages", "-list", "-f", str(page), "-l", str(page), str(pdf)]
    shown = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return bool(re.search(r"\bimage\s+40\s+48\b", shown))


def test_the_number_stands_on_the_left_and_the_emblem_on_the_right_of_the_first_page_alone(
    pages: dict[str, Path], tmp_path: Path
) -> None:
    (tmp_path / "own.pdf").write_bytes(pdf_bytes(arrange(sample(), languages=["fa", "en"]), house=MINISTRY))
    for file in (pages["ministry"], tmp_path / "own.pdf"):
        width, words = places(file, 1)
        dots = [left for text, left, top in words if "...." in text and top < 200]
        assert dots, words[:20]
        assert max(dots) < width / 2
        assert drawn(file, 1)
        assert not drawn(file, 2)


def test_an_embedded_font_is_the_one_that_is_shown(pages: dict[str, Path]) -> None:
    assert "PTSerif" in fonts(pages["embedded"]).replace("_", "")
    assert "PTSerif" not in fonts(pages["ministry"]).replace("_", "")


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [("word", "1 Main Street", "Municipality of Example City"), ("odd", "ШАПКА ГОРОДА", "ЧЁТНАЯ СТРАНИЦА"),
     ("libreoffice", "1 Main Street", "1 Main Street"), ("bare", "ШАПКА ГОРОДА", "ШАПКА ГОРОДА")],
)  # fmt: skip
def test_headers_and_footers_of_the_letterhead_are_on_their_pages(
    pages: dict[str, Path], name: str, first: str, second: str
) -> None:
    for page, expected in ((1, first), (2, second)):
        _, words = places(pages[name], page)
        shown = " ".join(text for text, _, _ in words)
        assert expected in shown
        assert "DRAFT" in shown
        assert "DRAFT" not in shown[shown.index("DRAFT") + 5 :]


def test_logos_are_drawn(pages: dict[str, Path]) -> None:
    assert [drawn(pages["word"], page) for page in (1, 2)] == [True, False]
    assert [drawn(pages["libreoffice"], page) for page in (1, 2)] == [True, True]


def test_the_head_of_a_final_document_has_no_mark() -> None:
    made = docx_bytes(arrange(sample(), languages=["fa"], draft=False), house=dataclasses.replace(MINISTRY))
    assert "پیش‌نویس".encode() not in made
