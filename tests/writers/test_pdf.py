"""The PDF as a file: pages, fonts, tags, languages, bookmarks, links, metadata, bytes."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from writers.sample import SHORT, sample

from agreement_kit.errors import WritingError
from agreement_kit.instrument.nodes import Text
from agreement_kit.layout import arrange
from agreement_kit.writers import write

pikepdf = pytest.importorskip("pikepdf")
pypdf = pytest.importorskip("pypdf")
pytest.importorskip("typst")

from agreement_kit.writers.pdf import pdf_bytes, png_pages  # noqa: E402 - after the extra is known to be there
from agreement_kit.writers.pdf.engine import Engine  # noqa: E402 - the same

SIGNED = datetime(2024, 6, 22, tzinfo=UTC)
LAYOUTS = {
    "three columns": ("columns", ("fa", "ru", "en")),
    "two columns": ("columns", ("en", "fa")),
    "one text": ("columns", ("ru",)),
    "two from the left": ("columns", ("ru", "en")),
    "sequence": ("sequential", ("fa", "ru", "en")),
    "facing": ("facing", ("fa", "ru")),
    "facing from the left": ("facing", ("en", "fa")),
}
TAGS = {"fa": "fa-IR", "ru": "ru-RU", "en": "en-GB"}


def made(layout: str = "columns", languages: tuple[str, ...] = ("fa", "ru", "en"), draft: bool = True) -> bytes:
    return pdf_bytes(arrange(sample(), layout, languages, draft), modified=SIGNED)


@pytest.fixture(params=LAYOUTS.values(), ids=LAYOUTS.keys(), scope="module")
def written(request: pytest.FixtureRequest) -> tuple[str, tuple[str, ...], bytes]:
    layout, languages = request.param
    return layout, languages, made(layout, languages)


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


def bookmarks(data: bytes) -> list[tuple[int, str]]:
    def walk(items: Any, level: int) -> Iterator[tuple[int, str]]:
        for item in items:
            yield level, item.title
            yield from walk(item.children, level + 1)

    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        return list(walk(outline.root, 0))


def page_text(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def test_it_says_that_it_is_an_archive_and_accessible(written: tuple[str, tuple[str, ...], bytes]) -> None:
    _, languages, data = written
    with pikepdf.open(io.BytesIO(data)) as pdf:
        with pdf.open_metadata() as metadata:
            assert metadata["pdfaid:part"] == "2"
            assert metadata["pdfaid:conformance"] == "A"
            assert metadata["pdfuaid:part"] == "1"
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == TAGS[languages[0]]
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.Root.ViewerPreferences.Direction) == ("/R2L" if languages[0] == "fa" else "/L2R")


def test_every_font_is_embedded_and_ours(written: tuple[str, tuple[str, ...], bytes]) -> None:
    _, _, data = written
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"]
        descriptors = [
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        ]
        assert fonts
        assert all("/FontFile2" in item or "/FontFile3" in item for item in descriptors)
        families = {str(item.FontName).split("+")[1].split("-")[0] for item in descriptors}
    # Every sample holds Persian digits, the Persian one Latin names.
    assert families == {"PTSerif", "Amiri"}


def test_every_text_says_its_language_and_is_tagged(written: tuple[str, tuple[str, ...], bytes]) -> None:
    _, languages, data = written
    with pikepdf.open(io.BytesIO(data)) as pdf:
        nodes = list(structure(pdf))
        said = {str(node.Lang) for node in nodes if "/Lang" in node} | {str(pdf.Root.Lang)}
        kinds = Counter(str(node.get("/S", "")) for node in nodes)
    assert said >= {TAGS[code] for code in languages}
    assert kinds["/H1"] >= 1
    assert kinds["/H2"] >= 7
    assert kinds["/P"] > 7 * len(languages)
    assert kinds["/Link"] >= 2 * len(languages)


def test_metadata(written: tuple[str, tuple[str, ...], bytes]) -> None:
    layout, languages, data = written
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert reader.metadata.title == " | ".join(arrange(sample(), "sequential").titles[code] for code in languages)
    assert reader.metadata.author == "agreement_kit"
    assert reader.metadata.creation_date == SIGNED
    assert f"layout: {layout}" in reader.metadata["/Keywords"]


def test_time_is_utc_and_not_before_1980() -> None:
    layout = arrange(sample(), languages=["en"])
    tehran = datetime(2024, 6, 22, 3, 30, tzinfo=timezone(timedelta(hours=3.5)))
    assert pdf_bytes(layout, modified=tehran) == pdf_bytes(layout, modified=SIGNED)
    reader = pypdf.PdfReader(io.BytesIO(pdf_bytes(layout, modified=datetime(1970, 1, 1, tzinfo=UTC))))
    assert reader.metadata.creation_date == datetime(1980, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("languages", [("en", "fa"), ("ru", "fa"), ("fa", "ru", "en")])
def test_bookmarks_are_the_articles_of_the_leading_text(languages: tuple[str, ...]) -> None:
    found = bookmarks(made("columns", languages))
    assert [level for level, _ in found] == [0] + [1] * 7
    first = {"en": "Article 1 Sister-city relationship", "ru": "Статья 1 Побратимские связи",
             "fa": "مادهٔ ۱ پیوند خواهرخواندگی"}  # fmt: skip
    assert found[1][1] == first[languages[0]]


def test_bookmarks_of_facing_pages_and_of_a_sequence() -> None:
    assert [level for level, _ in bookmarks(made("facing", ("fa", "ru")))] == [0] + [1] * 7
    found = bookmarks(made("sequential"))
    assert [level for level, _ in found] == ([0] + [1] * 7) * 3
    assert (1, "Приложение 1 План работы") in found


def test_a_reference_leads_to_its_article() -> None:
    reader = pypdf.PdfReader(io.BytesIO(made("columns", ("en",))))
    targets = []
    for page in reader.pages:
        for note in page.get("/Annots", []):
            target = note.get_object()
            assert target["/Subtype"] == "/Link"
            targets.append(target.get("/Dest") or target["/A"])
    assert len(targets) == 2


def test_pages_are_numbered_in_the_digits_of_each_text() -> None:
    pages = page_text(made("sequential", ("en", "ru", "fa")))
    count = len(pages)
    assert f"Page 1 of {count}" in pages[0]
    assert any(f"Страница {number} из {count}" in text for number, text in enumerate(pages, 1))
    assert any("۹" in text or "۸" in text for text in pages[-1:])
    assert not any(f"Page {number} of {count}" in pages[-1] for number in range(1, count + 1))


def test_the_draft_mark_goes_with_the_draft() -> None:
    for code, mark in (("en", "DRAFT"), ("ru", "ПРОЕКТ")):
        assert all(mark in text for text in page_text(made("columns", (code,))))
        final = page_text(made("columns", (code,), draft=False))
        assert not any(mark in text for text in final)
        assert all(SHORT[code] in text for text in final)


def test_facing_pages_alternate_and_begin_together() -> None:
    pages = page_text(made("facing", ("en", "ru")))
    assert len(pages) % 2 == 1  # a title page, then pairs
    for number, text in enumerate(pages[1:]):
        assert ("Page" in text) == (number % 2 == 0)
        assert ("Страница" in text) == (number % 2 == 1)
    for left, right in zip(pages[1::2], pages[2::2], strict=True):
        for article in range(1, 7):
            assert (f"Article {article}\n" in left) == (f"Статья {article}\n" in right)
    assert "First Sample" in pages[-4]
    assert "Первый Образец" in pages[-3]
    assert "Done at" in pages[-4]


def test_a_paragraph_longer_than_a_page_is_whole_on_facing_pages() -> None:
    instrument = sample()
    article = instrument.body[3]
    long = {code: (Text(" ".join(f"w{number}" for number in range(1500 if code == "en" else 40))),) for code in TAGS}
    child = replace(article.children[0], words=long)
    body = (*instrument.body[:3], replace(article, children=(child,)), *instrument.body[4:])
    pages = page_text(pdf_bytes(arrange(replace(instrument, body=body), "facing", ("en", "ru"))))
    left = " ".join(" ".join(text.split("\n")[1:-1]) for text in pages[1::2]).split()
    assert [word for word in left if word[:1] == "w" and word[1:].isdigit()] == [f"w{n}" for n in range(1500)]
    assert any("Costs\nw0 w1" in text for text in pages)  # the heading is not left alone
    assert len(pages) == 11


def test_the_last_article_stands_with_the_signatures() -> None:
    for layout, languages in LAYOUTS.values():
        if "en" in languages:
            signed = [text for text in page_text(made(layout, languages)) if "First Sample" in text]
            assert len(signed) == 1
            assert "Final provisions" in signed[0]
            assert "Done at" in signed[0]


def test_the_annex_begins_a_page() -> None:
    last = page_text(made("columns", ("en",)))[-1]
    assert "Annex 1" in last
    assert "First Sample" not in last


def test_same_bytes_in_another_place_time_zone_and_locale(tmp_path: Path) -> None:
    code = (
        "import sys; from datetime import datetime, UTC; from writers.sample import sample;"
        "from agreement_kit.layout import arrange; from agreement_kit.writers.pdf import pdf_bytes;"
        "layout = arrange(sample(), sys.argv[1], ('fa', 'en'));"
        "sys.stdout.buffer.write(pdf_bytes(layout, modified=datetime(2024, 6, 22, tzinfo=UTC)))"
    )
    root = Path(__file__).resolve().parents[2]
    for layout in ("columns", "facing"):
        out = []
        for number, (zone, tongue) in enumerate((("Asia/Tehran", "C"), ("America/New_York", "fa_IR.UTF-8"))):
            folder = tmp_path / f"{layout}{number}"
            folder.mkdir()
            environ = {**os.environ, "TZ": zone, "LC_ALL": tongue, "PYTHONHASHSEED": str(number)}
            environ["PYTHONPATH"] = os.pathsep.join((str(root), str(root / "tests")))
            done = subprocess.run(
                [sys.executable, "-c", code, layout], cwd=folder, env=environ, capture_output=True, check=True
            )
            out.append(done.stdout)
            assert list(folder.iterdir()) == []
        assert out[0] == out[1]
        assert out[0].startswith(b"%PDF-1.7")
        assert out[0] == made(layout, ("fa", "en"))  # and after other documents in one process


def test_pictures_of_the_pages() -> None:
    layout = arrange(sample(), languages=["fa", "en"])
    pages = png_pages(layout, resolution=48)
    assert len(pages) == len(page_text(pdf_bytes(layout)))
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_write(tmp_path: Path) -> None:
    path = write(sample(), tmp_path / "a.pdf", layout="facing", languages=["fa", "en"], final=True)
    assert path.read_bytes().startswith(b"%PDF-1.7")
    with pytest.raises(WritingError) as caught:
        write(sample(), tmp_path / "a.docx", layout="facing", languages=["fa", "en"])
    assert [found.code for found in caught.value.diagnostics] == ["W018"]
    assert not (tmp_path / "a.docx").exists()


def test_without_the_extra_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(WritingError) as caught:
        Engine(())
    (found,) = caught.value.diagnostics
    assert found.code == "W012"
    assert "pip install 'agreement-kit[pdf]'" in (found.hint or "")


def test_the_signatures_of_many_parties_stay_on_the_page() -> None:
    instrument = sample()
    many = {
        code: replace(block, cells=tuple((f"p{number}", block.cells[0][1]) for number in range(9)))
        for code, block in instrument.signatures.items()
    }
    data = pdf_bytes(arrange(replace(instrument, signatures=many)))
    for page in pypdf.PdfReader(io.BytesIO(data)).pages:
        lows: list[float] = []
        page.extract_text(visitor_text=lambda text, cm, tm, *_: lows.append(cm[5] + tm[5]) if text.strip() else None)  # noqa: B023 - called at once
        assert min(lows) > 20
    assert sum(text.count("First Sample") for text in page_text(data)) == 9
