"""The pages as LibreOffice prints them, and what is left of the document when it saves it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from writers.ooxml import PERSIAN
from writers.sample import SHORT, sample

from agreement_kit.instrument.nodes import Text
from agreement_kit.layout import arrange
from agreement_kit.readers import read_docx, untouched
from agreement_kit.writers import write

pytestmark = pytest.mark.office

FILLING = {"fa": "همکاری", "ru": "сотрудничество", "en": "cooperation"}
Office = Callable[[Path, str, Path], Path]


class Word(NamedTuple):
    """A word on a page; lengths in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def is_one_of(word: Word, wanted: tuple[str, ...]) -> bool:
    """Whether a word is among ``wanted``; some versions of poppler give Persian letters in the order of the page."""
    return word.text in wanted or word.text[::-1] in wanted


_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


def pages(pdf: Path) -> list[list[Word]]:
    """The words of each page."""
    done = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True, timeout=60)
    shown = done.stdout.decode()
    return [
        [Word(*map(float, found[:4]), found[4]) for found in _WORD.findall(page)] for page in shown.split("<page ")[1:]
    ]


@pytest.fixture(scope="module")
def printed(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., list[list[Word]]]:
    folder = tmp_path_factory.mktemp("printed")
    done: dict[str, list[list[Word]]] = {}

    def page_words(*languages: str, layout: str = "columns", articles: int = 1) -> list[list[Word]]:
        name = f"{'-'.join(languages)}.{layout}.{articles}"
        if name not in done:
            file = write(sample(articles=articles), folder / f"{name}.docx", layout, languages)
            done[name] = pages(office(file, "pdf", folder))
        return done[name]

    return page_words


def body(words: list[Word]) -> Iterator[Word]:
    """The words of a page below its head line and above its foot line, in columns."""
    heads = [word.bottom for word in words if word.text in ("English", "Русский")]
    foot = max(word.top for word in words)
    yield from (word for word in words if heads and word.top > max(heads) and word.bottom < foot - 4)


@pytest.mark.parametrize(
    ("languages", "left_of_persian"),
    [(("fa", "en"), 1), (("en", "fa"), 1), (("fa", "ru", "en"), 2), (("ru", "en", "fa"), 2), (("ru", "fa", "en"), 2)],
)
def test_persian_stands_right_of_every_other_text(
    printed: Callable[..., list[list[Word]]], languages: tuple[str, ...], left_of_persian: int
) -> None:
    page = list(body(printed(*languages)[0]))
    # Chosen words, because a Persian name may stand in an English sentence.
    persian = [word for word in page if is_one_of(word, ("تمایل", "گسترش", "همکاری", "شرح", "برابری"))]
    english = ("Desiring", "cooperation", "Parties", "сотрудничество", "Стороны", "города")
    others = [word for word in page if is_one_of(word, english)]
    assert len(persian) >= 3
    assert len(others) >= 2 * left_of_persian
    assert max(word.right for word in others) < min(word.left for word in persian)


def test_references_print_their_numbers(printed: Callable[..., list[list[Word]]]) -> None:
    for layout in ("columns", "sequential"):
        shown = " ".join(word.text for page in printed("fa", "ru", "en", layout=layout) for word in page)
        assert "Article 5." in shown
        assert "Error" not in shown
        assert "خطا" not in shown
        assert shown.count("۵") >= 3


def test_tokens_in_persian_are_printed_in_their_order(printed: Callable[..., list[list[Word]]]) -> None:
    words = [word for page in printed("fa") for word in page]
    shown = [word.text.strip("\u200e\u200f\u202a-\u202c().،") for word in words]
    for token in ("131-FZ", "+98-21-1234567", "https://example.org/a?b=1", "2026-10-07", "C++"):
        assert any(token in text for text in shown), token
    # The parts of the Persian date come singly, because the fonts of digit and hyphen may differ.
    pairs = (("22", "June"), ("June", "2024"), ("BRICS+", "Kazan"), ("۱۴۰۵", "۱۵"))
    for first, second in pairs:
        one, other = (words[shown.index(text)] for text in (first, second))
        assert abs(one.top - other.top) < 3, "the sample no longer has them on one line"
        assert one.left < other.left


@pytest.mark.parametrize("articles", [1, 2, 3, 6])
@pytest.mark.parametrize("languages", [("fa", "en"), ("ru", "en", "fa")])
def test_no_page_ends_with_a_heading_and_no_signature_stands_alone(
    printed: Callable[..., list[list[Word]]], languages: tuple[str, ...], articles: int
) -> None:
    found = printed(*languages, articles=articles)
    assert len(found) >= 3
    headings = {"Sister-city relationship", "Areas of cooperation", "Contact units", "Costs", "Settlement of disputes",
                "Final provisions"}  # fmt: skip
    for words in found:
        inside = [word for word in body(words) if not PERSIAN.search(word.text)]
        latin = [word for word in inside if re.search("[A-Za-z0-9]", word.text)]
        lowest = max((word.top for word in latin), default=0.0)
        line = " ".join(word.text for word in sorted(latin) if abs(word.top - lowest) < 3)
        assert not re.fullmatch(r"Article \d+", line)
        assert not any(heading in line for heading in headings), line
    signed = next(words for words in found if any(word.text == "Sample" for word in words))
    shown = " ".join(word.text for word in signed)
    assert "Final provisions" in shown
    assert "Done at" in shown


@pytest.mark.parametrize("words", [4, 12, 24, 60])
@pytest.mark.parametrize("languages", [("fa", "en"), ("fa", "ru", "en")])
def test_signatures_have_the_end_of_a_long_last_article_with_them(
    office: Office, tmp_path: Path, languages: tuple[str, ...], words: int
) -> None:
    instrument = sample()
    article = instrument.body[-1]
    paragraphs = tuple(
        replace(
            article.children[0],
            eid=f"cl_final__para_{number}",
            words={code: (Text(f"{word} " * words + f"end-{number}."),) for code, word in FILLING.items()},
        )
        for number in (1, 2, 3)
    )
    long = replace(instrument, body=(*instrument.body[:4], replace(article, children=paragraphs)))
    found = pages(office(write(long, tmp_path / "long.docx", languages=languages), "pdf", tmp_path))
    signed = [" ".join(word.text for word in page) for page in found if any(word.text == "Sample" for word in page)]
    assert len(signed) == 1
    assert "Done at" in signed[0]
    # A paragraph that is longer than the rest of the page cannot be kept whole.
    assert "end-3" in signed[0] or words == 60


def test_the_annex_begins_a_page(printed: Callable[..., list[list[Word]]]) -> None:
    last = printed("fa", "en")[-1]
    shown = " ".join(word.text for word in last)
    assert "Annex" in shown
    assert "Sample" not in shown


def test_every_page_bears_title_mark_and_number(printed: Callable[..., list[list[Word]]]) -> None:
    found = printed("fa", "ru", "en")
    for number, words in enumerate(found, 1):
        shown = " ".join(word.text for word in words)
        assert "DRAFT" in shown
        assert "ПРОЕКТ" in shown
        assert SHORT["en"] in shown
        assert f"Page {number} of {len(found)}" in shown


@pytest.mark.parametrize("languages", [("fa", "ru", "en"), ("en", "fa")])
@pytest.mark.parametrize("layout", ["columns", "sequential"])
def test_every_element_survives_a_save_in_libreoffice(
    office: Office, tmp_path: Path, languages: tuple[str, ...], layout: str
) -> None:
    file = write(sample(), tmp_path / "ours.docx", layout, languages)
    saved = office(file, "docx:MS Word 2007 XML", tmp_path / "once")
    again = office(saved, "docx:MS Word 2007 XML", tmp_path / "twice")
    assert read_docx(saved) == read_docx(file)
    assert read_docx(again) == read_docx(file)
    assert untouched(file)
    assert not untouched(saved)
    assert set(read_docx(again)["fa"]) == {"title", *(band.eid for band in arrange(sample()).bands())}
