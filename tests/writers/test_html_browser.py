"""The HTML page in Chromium: valid, accessible by day and by night, readable on a telephone, whole on paper."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from browser.driver import Browser
from lxml import etree

from agreement_kit import Library, Particulars, assemble, check, write
from agreement_kit.layout.annotate import remarks_of
from agreement_kit.writers.html.style import string

pytestmark = pytest.mark.browser
EXAMPLES = Path(__file__).parents[2] / "examples"
# Example, layout, texts, house style, with remarks or not.
PAGES = {
    "three": ("tabriz-kazan", "columns", ("fa", "ru", "en"), "plain", False),
    "two-annotated": ("award-mou", "columns", ("fa", "ru"), "plain", True),
    "from-the-left": ("exchange-of-letters", "columns", ("ru", "en"), "treaty", False),
    "sequential-annotated": ("joint-declaration", "sequential", ("en", "fa"), "ministry", True),
    "one": ("award-charter", "columns", ("fa",), "plain", False),
}
TELEPHONE = {"width": 360, "height": 740}
Made = Callable[[str], Path]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """``made("three")``: the page of that name, written once."""
    folder = tmp_path_factory.mktemp("pages")
    library = Library.default()

    def page(name: str) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            example, layout, languages, house, annotated = PAGES[name]
            instrument = assemble(Particulars.load(EXAMPLES / f"{example}.yaml"), library)
            remarks = remarks_of(instrument, check(instrument, library), library, languages) if annotated else ()
            write(instrument, path, layout=layout, languages=languages, remarks=remarks, house=house)
        return path

    return page


@pytest.mark.parametrize("name", PAGES)
def test_valid_and_without_a_violation_by_day_and_by_night(browser: Browser, made: Made, name: str) -> None:
    day = browser.look(made(name), ("validate", None), ("axe", None))
    assert day["validate"] == []
    night = browser.look(made(name), ("axe", None), dark=True, **TELEPHONE)
    for seen in (day["axe"], night["axe"]):
        assert seen["violations"] == []
        assert seen["passes"] > 20


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<p><h2>x</h2></p>", "validate"),
        ('<section aria-label="x">x</section><section aria-label="x">y</section>', "axe"),
        ('<p style="color: #aaa; background: #fff">x</p>', "axe"),
    ],
)
def test_the_instruments_see_what_is_wrong(browser: Browser, tmp_path: Path, body: str, told: str) -> None:
    page = tmp_path / "wrong.html"
    page.write_text(
        f'<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main>{body}</main></body></html>'
    )
    seen = browser.look(page, ("validate", None), ("axe", None))
    assert seen["validate"] if told == "validate" else seen["axe"]["violations"]


LABELS = """[...document.querySelectorAll('.sheet')].slice(0, 1).flatMap((sheet) =>
  [...sheet.querySelectorAll('.language')].map((own) => {
    const box = own.getBoundingClientRect();
    return {name: own.textContent, left: Math.round(box.left), top: Math.round(box.top), width: Math.round(box.width)};
  }))"""
WIDTHS = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"


@pytest.mark.parametrize("name", PAGES)
def test_a_telephone_needs_no_sideways_scroll(browser: Browser, made: Made, name: str) -> None:
    needed, given = browser.look(made(name), ("evaluate", WIDTHS), **TELEPHONE)["evaluate"]
    assert needed <= given == 360


def test_columns_stand_side_by_side_and_stack_under_their_names_on_a_telephone(browser: Browser, made: Made) -> None:
    wide = browser.look(made("three"), ("evaluate", LABELS))["evaluate"]
    assert [label["name"] for label in wide] == ["فارسی", "Русский", "English"]
    assert wide[0]["left"] > wide[1]["left"] > wide[2]["left"]
    narrow = browser.look(made("three"), ("evaluate", LABELS), **TELEPHONE)["evaluate"]
    assert [label["name"] for label in narrow] == ["فارسی", "Русский", "English"]
    assert narrow[0]["top"] < narrow[1]["top"] < narrow[2]["top"]
    assert len({(label["left"], label["width"]) for label in narrow}) == 1
    assert narrow[0]["width"] > 300


def test_texts_of_a_row_begin_at_one_height(browser: Browser, made: Made) -> None:
    tops = browser.look(
        made("three"),
        ("evaluate", """['', '.ru', '.en'].map((own) => document.getElementById('cl_definitions' + own))
            .map((heading) => Math.round(heading.getBoundingClientRect().top))"""),
    )["evaluate"]  # fmt: skip
    assert len(set(tops)) == 1


def test_pointer_and_keyboard_reach_the_path_of_a_value_and_the_definition_of_a_term(
    browser: Browser, made: Made
) -> None:
    page = made("three")
    path = browser.look(page, ("hover", "[data-path]"))["hover"]
    assert path == {"content": '"parties.tabriz.name.fa"', "position": "fixed"}
    term = browser.look(page, ("hover", "a.use:lang(en)"))["hover"]
    assert term["content"].startswith('"joint work plan means the list of joint activities')
    # The names of the texts come first, then what the first title holds.
    reached = browser.look(page, ("tab", 4))["tab"]
    assert [one["href"] for one in reached[:3]] == ["#text-fa", "#text-ru", "#text-en"]
    assert reached[3]["path"] == "parties.tabriz.name.fa"
    assert reached[3]["tip"] == '"parties.tabriz.name.fa"'
    assert all(one["outline"] == "solid" for one in reached)


def test_a_remark_opens_by_the_keyboard_and_stands_beside_its_paragraph(browser: Browser, made: Made) -> None:
    beside = """(() => {
      const note = document.querySelector('.columns .remarks'), row = note.style.getPropertyValue('--row');
      const own = [...document.querySelectorAll('.text > p, .text > h2')].find(
        (one) => one.style.getPropertyValue('--row') === row);
      const [a, b] = [note, own].map((one) => one.getBoundingClientRect());
      return {level: Math.abs(a.top - b.top) < 2, beside: a.right <= b.left || a.left >= b.right};
    })()"""
    wide = browser.look(made("two-annotated"), ("evaluate", beside))["evaluate"]
    assert wide == {"level": True, "beside": True}
    opened = """(() => {
      const closed = document.querySelector('details'), before = closed.open;
      closed.querySelector('summary').focus();
      return before === false && document.activeElement.localName === 'summary';
    })()"""
    assert browser.look(made("two-annotated"), ("evaluate", opened))["evaluate"] is True


def test_the_words_of_a_tip_are_those_of_the_definition() -> None:
    assert string("a “b”") == '"a \\201c b\\201d "'


def printed(page: Path, browser: Browser) -> list[tuple[dict[str, Any], list[tuple[float, float, str]]]]:
    """The pages as printed: width and height, and each line as top, bottom, words; all in points."""
    browser.look(page, ("pdf", str(page.with_suffix(".pdf"))))
    done = subprocess.run(
        ["pdftotext", "-bbox-layout", page.with_suffix(".pdf"), "-"], capture_output=True, check=True, timeout=60
    )
    text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", done.stdout.decode())
    pages = []
    for sheet in etree.fromstring(text.encode()).iter("{*}page"):
        lines = [
            (float(line.get("yMin", 0)), float(line.get("yMax", 0)), " ".join(word.text or "" for word in line))
            for line in sheet.iter("{*}line")
        ]
        pages.append(({key: float(sheet.get(key, 0)) for key in ("width", "height")}, lines))
    return pages


MM = 72 / 25.4
# Where the text of a page begins and ends, from its edges; a letter may be a little higher than its line.
TOP, BOTTOM, SLACK = 22 * MM, 20 * MM, 3.0


@pytest.mark.office
@pytest.mark.parametrize(("name", "size"), [("three", (842, 595)), ("two-annotated", (595, 842)), ("one", (595, 842))])
def test_on_paper_no_line_is_cut_and_no_heading_ends_a_page(
    browser: Browser, made: Made, name: str, size: tuple[int, int]
) -> None:
    pages = printed(made(name), browser)
    assert len(pages) > 3
    for number, (sheet, lines) in enumerate(pages, 1):
        assert (round(sheet["width"]), round(sheet["height"])) == size
        end = sheet["height"] - BOTTOM
        body = [line for line in lines if line[1] > TOP and line[0] < end]
        for top, bottom, words in body:
            assert top >= TOP - SLACK, (number, words)
            assert bottom <= end + SLACK, (number, words)
        headings = [line for line in body if re.fullmatch(r"(Paragraph|Статья|Раздел|Article)\s\d+", line[2])]
        for top, bottom, words in headings:
            below = max(line[0] for line in body) - top
            assert below > 2 * (bottom - top), (number, words)
        # Running words above and page number below.
        assert [line for line in lines if line[1] <= TOP], number
        assert [line for line in lines if line[0] >= end], number


@pytest.mark.office
def test_on_paper_stands_every_word_and_the_signatures_have_company(browser: Browser, made: Made) -> None:
    pages = printed(made("three"), browser)
    shown = {word for _, lines in pages for line in lines for word in line[2].split()}
    text = browser.look(
        made("three"),
        ("evaluate", "[...document.querySelectorAll('.text:lang(en)')].map((one) => one.innerText).join(' ')"),
    )["evaluate"]  # fmt: skip
    assert {word for word in text.split() if word.isascii() and word.isalpha()} - shown == set()
    signed = next(lines for _, lines in pages if any(line[2] == "Signatures" for line in lines))
    words = " ".join(line[2] for line in signed)
    assert "Mr Yaghub Hoshyar" in words
    assert "Signed at Kazan" in words
    assert re.search(r"\b3\. ", words)
