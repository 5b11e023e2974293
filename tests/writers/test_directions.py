"""Two texts that run the same way, and every layout of them: a second right-to-left language beside Persian."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from zipfile import ZipFile

import pytest
from writers.ooxml import PERSIAN
from writers.sample import sample

from agreement_kit import locales
from agreement_kit.errors import WritingError
from agreement_kit.instrument.nodes import Element
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import arrange
from agreement_kit.layout.arrange import column_order
from agreement_kit.locales.fa import FA
from agreement_kit.writers import docx_bytes
from agreement_kit.writers.formats import FORMATS, Options

pikepdf = pytest.importorskip("pikepdf")
pypdf = pytest.importorskip("pypdf")
pytest.importorskip("typst")

from agreement_kit.writers.pdf import pdf_bytes  # noqa: E402 - after the extra is known to be there

# Dari: the script and the direction of Persian under a tag of its own; its texts here are the Persian ones.
DARI = replace(FA, code="prs", bcp47="fa-AF", names={**FA.names, "prs": "دری"})
PAIRS = [("fa", "prs"), ("prs", "fa"), ("en", "ru"), ("ru", "en"), ("fa", "en"), ("en", "fa")]
THREE = [("fa", "prs", "en"), ("en", "prs", "fa"), ("ru", "fa", "prs")]


@pytest.fixture(autouse=True)
def dari(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(locales._BY_CODE, "prs", DARI)


def both(texts: Mapping[str, Any]) -> dict[str, Any]:
    return {**texts, "prs": texts["fa"]} if texts else {}


def doubled(element: Element) -> Element:
    return replace(
        element,
        number=both(element.number),
        heading=both(element.heading),
        words=both(element.words),
        children=tuple(doubled(child) for child in element.children),
    )


def instrument(articles: int = 1) -> Instrument:
    """The sample with a Dari text."""
    made = sample(articles=articles)
    parts = {
        name: tuple(doubled(element) for element in getattr(made, name))
        for name in ("preface", "preamble", "body", "conclusions", "attachments")
    }
    blocks = {**made.signatures, "prs": replace(made.signatures["fa"], language="prs")}
    return replace(
        made,
        languages=("fa", "prs", "ru", "en"),
        title=both(made.title),
        short_title=both(made.short_title),
        signatures=blocks,
        **parts,
    )


@pytest.mark.parametrize(
    ("languages", "from_the_left"),
    [
        (("fa", "prs"), ("prs", "fa")),
        (("prs", "fa"), ("fa", "prs")),
        (("fa", "prs", "en"), ("en", "prs", "fa")),
        (("en", "fa", "prs"), ("en", "prs", "fa")),
        (("en", "ru"), ("en", "ru")),
    ],
)
def test_columns_stand_from_the_side_of_the_first_text(
    languages: tuple[str, ...], from_the_left: tuple[str, ...]
) -> None:
    order = column_order(languages)
    rtl = arrange(instrument(), languages=languages).direction == "rtl"
    assert (order[::-1] if rtl else order) == from_the_left


def languages_of(data: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        said = {str(item.Lang) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/Lang" in item}
        return said | {str(pdf.Root.Lang)}


@pytest.mark.parametrize("layout", ["columns", "sequential", "facing"])
@pytest.mark.parametrize("languages", PAIRS, ids="-".join)
def test_a_pdf_of_each_pair(layout: str, languages: tuple[str, ...]) -> None:
    data = pdf_bytes(arrange(instrument(), layout, languages))
    tags = {code: locales.locale(code).bcp47 for code in languages}
    assert languages_of(data) >= set(tags.values())
    with pikepdf.open(io.BytesIO(data)) as pdf:
        leads_right = locales.locale(languages[0]).rtl
        assert str(pdf.Root.ViewerPreferences.Direction) == ("/R2L" if leads_right else "/L2R")
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]
    whole = "\n".join(pages)
    for code, end in (("en", "Done at"), ("ru", "Совершено")):
        assert whole.count(end) == (code in languages)
    if "fa" in languages and "prs" in languages:
        # The titles in Persian, and no letter of another text.
        assert PERSIAN.search(whole)
        assert "Article" not in whole


@pytest.mark.parametrize("layout", ["columns", "sequential"])
@pytest.mark.parametrize("languages", [*PAIRS, *THREE], ids="-".join)
def test_a_docx_of_each(layout: str, languages: tuple[str, ...]) -> None:
    with ZipFile(io.BytesIO(docx_bytes(arrange(instrument(), layout, languages)))) as archive:
        document = archive.read("word/document.xml").decode()
    leads_right = locales.locale(languages[0]).rtl
    if layout == "columns":
        # The table of the columns turns with the leading side, those of the signatures with their text.
        first = document[document.index("<w:tblPr>") :]
        assert ("<w:bidiVisual/>" in first[: first.index("</w:tblPr>")]) == leads_right
    if not any(locales.locale(code).rtl for code in languages):
        assert "<w:bidiVisual/>" not in document
    if "prs" in languages:
        assert 'w:bidi="fa-AF"' in document
    titles = document.count('<w:pStyle w:val="Title"/>')
    assert titles == len(languages)
    sections = document.count("<w:sectPr>")
    assert sections == (1 if layout == "columns" else len(languages))


@pytest.mark.parametrize("languages", [("en", "ru"), ("fa", "en")], ids="-".join)
@pytest.mark.parametrize("name", ["docx", "html"])
def test_facing_pages_are_refused_where_there_are_none(name: str, languages: tuple[str, ...]) -> None:
    layout = arrange(instrument(), "facing", languages)
    with pytest.raises(WritingError) as caught:
        FORMATS[name](layout, Options())
    (found,) = caught.value.diagnostics
    assert found.code == "W018"
    assert "PDF" in found.message
