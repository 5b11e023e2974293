"""Five of the examples in every layout and format: valid, and opened to see what a reader of the file finds in it.

The pages of the PDF are compared, with tolerance, with pictures that were looked at; ``--accept`` writes these anew.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import html5lib
import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from writers.look import assert_as_it_was, opened

from agreement_kit import Library, Particulars, assemble
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import Layout, arrange
from agreement_kit.locales import locale
from agreement_kit.readers import read_docx
from agreement_kit.writers import docx_bytes
from agreement_kit.writers.html import html_bytes

pikepdf = pytest.importorskip("pikepdf")
pytest.importorskip("typst")

from agreement_kit.writers.pdf import pdf_bytes, png_pages, unprintable  # noqa: E402 - after the extra is there

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NAMES = ("tabriz-kazan", "award-mou", "association-founding", "joint-declaration", "exchange-of-letters")
LAYOUTS = (
    ("columns", ("fa", "ru", "en")),
    ("columns", ("en", "fa")),
    ("sequential", ("ru", "fa")),
    ("facing", ("fa", "en")),
)
RESOLUTION = 30
#: The first and the last pages, where titles, signatures and annexes stand.
SHOWN = (0, 1, -2, -1)


def names(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else "-".join(value)


example = pytest.mark.parametrize("name", NAMES)
arrangement = pytest.mark.parametrize(("kind", "languages"), LAYOUTS, ids=names)
written = pytest.mark.parametrize(("kind", "languages"), LAYOUTS[:-1], ids=names)


@lru_cache(maxsize=1)
def library() -> Library:
    return Library.default()


@lru_cache(maxsize=len(NAMES))
def instrument(name: str) -> Instrument:
    return assemble(Particulars.load(EXAMPLES / f"{name}.yaml"), library())


def arranged(name: str, kind: str, languages: tuple[str, ...]) -> Layout:
    return arrange(instrument(name), kind, languages)


def structure(pdf: Any) -> Iterator[Any]:
    """Every element of the structure tree."""
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Dictionary):
            yield node
            children = node.get("/K")
            if children is not None:
                waiting += list(children) if isinstance(children, pikepdf.Array) else [children]


@example
@written
def test_docx(name: str, kind: str, languages: tuple[str, ...], tmp_path: Path) -> None:
    layout = arranged(name, kind, languages)
    file = tmp_path / "a.docx"
    file.write_bytes(docx_bytes(layout))
    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0).validate(file)
    assert [str(error) for error in result.errors] == []
    found = read_docx(file)
    assert set(found) == set(languages)
    bands = {band.eid for band in layout.bands()}
    assert all({eid for eid in texts if eid != "title"} == bands for texts in found.values())


@example
@written
def test_html(name: str, kind: str, languages: tuple[str, ...]) -> None:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(html_bytes(arranged(name, kind, languages)).decode())
    said = {node.get("lang") for node in tree.iter() if node.get("lang")}
    assert said >= set(languages)


def test_the_same_bytes_in_another_folder_time_zone_and_locale(tmp_path: Path) -> None:
    made = []
    for number, (zone, tongue) in enumerate((("Asia/Tehran", "C"), ("America/New_York", "fa_IR.UTF-8"))):
        folder = tmp_path / f"place {number}"
        folder.mkdir()
        environ = {**os.environ, "TZ": zone, "LC_ALL": tongue, "PYTHONHASHSEED": str(number)}
        environ["PYTHONPATH"] = str(EXAMPLES.parent)
        command = [sys.executable, "-m", "agreement_kit", "draft", EXAMPLES / "exchange-of-letters.yaml", "-o", "out",
                   "--format", "docx,pdf,html,md,txt", "--fail-on", "never"]  # fmt: skip
        subprocess.run(command, cwd=folder, env=environ, capture_output=True, check=True)
        made.append({file.suffix: file.read_bytes() for file in (folder / "out").iterdir()})
    assert sorted(made[0]) == [".docx", ".html", ".md", ".pdf", ".txt"]
    assert made[0] == made[1]


@example
@arrangement
def test_pdf(name: str, kind: str, languages: tuple[str, ...]) -> None:
    layout = arranged(name, kind, languages)
    assert unprintable(layout) == ()
    with pikepdf.open(io.BytesIO(pdf_bytes(layout))) as pdf:
        assert len(pdf.pages) >= 2
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfuaid:part"]) == ("2", "1")
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"
        faces = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/FontName" in item]
        assert faces
        assert all("/FontFile2" in item or "/FontFile3" in item for item in faces)
        nodes = list(structure(pdf))
        said = {str(node.Lang) for node in nodes if "/Lang" in node} | {str(pdf.Root.Lang)}
        assert said >= {locale(code).bcp47 for code in languages}
        # Every article is a heading in each text of it.
        heads = sum(str(node.get("/S", "")) in ("/H2", "/H3") for node in nodes)
        shown = [band for band in layout.bands() if band.role.value in ("article-heading", "annex-heading")]
        assert heads >= sum(len(band.cells) for band in shown)


@example
@arrangement
def test_the_pages_look_as_they_did(
    name: str, kind: str, languages: tuple[str, ...], pytestconfig: pytest.Config
) -> None:
    drawn = opened(png_pages(arranged(name, kind, languages), resolution=RESOLUTION))
    assert all(page.getextrema()[0] < 128 for page in drawn), "no page is blank"
    shown = [drawn[index] for index in dict.fromkeys(index % len(drawn) for index in SHOWN)]
    picture = f"{name}.{kind}.{'-'.join(languages)}"
    assert_as_it_was(picture, shown, accept=pytestconfig.getoption("--accept"))
