"""HTML: valid, self-contained, each element in its language and direction, nothing of a datum ever markup."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import webbrowser
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element as Xml

import html5lib
import pytest
from click.testing import CliRunner
from writers.sample import article, party, sample, value, words

from agreement_kit.cli.app import app
from agreement_kit.errors import WritingError
from agreement_kit.instrument.nodes import Blank, Term
from agreement_kit.layout import House, Layout, Running, arrange
from agreement_kit.locales import LOCALES
from agreement_kit.writers import write
from agreement_kit.writers.html import html_bytes
from agreement_kit.writers.html.style import string

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "&lt;b&gt; & ' \"",
    "</title></style><h1>",
    "a\x00b\x1b\ufffe\ud800c",
    "\u202eevil\u202e",
    "two\r\nlines",
)
LAYOUTS = [
    ("columns", ["fa", "ru", "en"]),
    ("columns", ["ru", "fa"]),
    ("columns", ["en"]),
    ("sequential", ["fa", "ru"]),
]
PERSIAN = re.compile("[\u0621-\u06cc]")


def parsed(page: bytes) -> Xml:
    """The tree of a page without any parse error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree: Xml = parser.parse(page.decode())
    return tree


def text_of_element(element: Xml) -> str:
    return "".join(element.itertext())


def hostile(name: str) -> Layout:
    """The sample with ``name`` for a party in the title and a short title, everywhere that a layout has words."""
    instrument = sample(("fa", "en"))
    named = {code: words("x ", value(name, name), " y", Blank(name)) for code in ("fa", "en")}
    layout = arrange(replace(instrument, title=named, short_title={"fa": name, "en": name}))
    running = {code: replace(shown, draft=name) for code, shown in layout.running.items()}
    return replace(layout, running=running)


@pytest.mark.parametrize(("kind", "languages"), LAYOUTS)
def test_valid_html_with_unique_ids_and_links_that_lead_somewhere(kind: str, languages: list[str]) -> None:
    tree = parsed(html_bytes(arrange(sample(), kind, languages)))
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    targets = [unquote(link.get("href", "")) for link in tree.iter("a")]
    assert targets
    assert all(target.startswith("#") and target[1:] in ids for target in targets)
    assert not list(tree.iter("script")) + list(tree.iter("link")) + list(tree.iter("img"))


def test_anchors_are_eids_and_only_the_first_text_has_them_bare() -> None:
    tree = parsed(html_bytes(arrange(sample(), "columns", ["fa", "ru"])))
    found = {element.get("id"): element.get("lang") for element in tree.iter() if element.get("id")}
    assert found["cl_costs"] == "fa"
    assert found["cl_costs.ru"] == "ru"
    links = [link for link in tree.iter("a") if link.get("href") == "#cl_settlement.ru"]
    assert [text_of_element(link) for link in links] == ["5"]


@pytest.mark.parametrize(("kind", "languages"), LAYOUTS)
def test_every_element_of_a_text_says_its_language_and_direction(kind: str, languages: list[str]) -> None:
    body = parsed(html_bytes(arrange(sample(), kind, languages))).find("body")
    assert body is not None
    directions = {words.code: words.direction for words in LOCALES}
    for element in body.iter():
        if element.tag in {"body", "header", "main", "nav"} or element.get("class", "").startswith("is-"):
            continue
        assert element.get("lang") in directions, element.attrib
        if element.tag != "bdi" and "columns" not in element.get("class", ""):
            assert element.get("dir") == directions[element.get("lang", "")], element.attrib
        if PERSIAN.search(element.text or ""):
            assert (element.get("lang"), element.get("dir")) == ("fa", "rtl"), element.text


def test_tokens_against_their_text_are_isolated_without_marks() -> None:
    page = html_bytes(arrange(sample(), "columns", ["fa"])).decode()
    assert '<bdi class="short" lang="en" dir="ltr">+98-21-1234567</bdi>' in page
    assert "\u200e" not in page
    assert "\u200f" not in page


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_shown_and_does_nothing(name: str) -> None:
    page = html_bytes(hostile(name), properties={name: name})
    tree = parsed(page)
    shown = re.sub("[\x00-\x09\x0b\x0c\x0e-\x1f\ud800\ufffe]", "\ufffd", name).replace("\r\n", "\n")
    assert [text_of_element(title) for title in tree.iter("h1")] == [f"x {shown} y____________"] * 2
    assert not list(tree.iter("script")) + list(tree.iter("img"))
    assert len(list(tree.iter("style"))) == 1
    assert not [key for element in tree.iter() for key in element.attrib if key.startswith("on")]


def test_a_css_string_holds_whatever_it_is_given() -> None:
    assert string('a"</style>\\\n') == '"a\\22 \\3c \\2f style\\3e \\5c \\a "'


def test_values_terms_and_blanks_can_be_pointed_at() -> None:
    tree = parsed(html_bytes(arrange(sample(), "columns", ["en"])))
    paths = {element.get("data-path"): element for element in tree.iter("span") if element.get("data-path")}
    assert text_of_element(paths["parties.kazan.name.en"]) == "Executive Committee of the Municipality of Kazan"
    assert paths["clauses.costs.ceiling"].get("class") == "blank"
    assert paths["clauses.costs.ceiling"].get("tabindex") == "0"
    assert [text_of_element(term) for term in tree.iter("dfn")] == ["Parties"]


def test_the_draft_mark_and_its_absence() -> None:
    draft = html_bytes(arrange(sample(), "columns", ["fa", "ru"])).decode()
    assert draft.count('<p class="draft"') == 2
    assert "پیش‌نویس</p>" in draft
    final = html_bytes(arrange(sample(), "columns", ["fa", "ru"], draft=False)).decode()
    assert 'class="draft"' not in final
    assert "ПРОЕКТ" not in final


def test_three_texts_are_printed_across_the_page_two_upright() -> None:
    assert "size: 297.0mm 210.0mm" in html_bytes(arrange(sample())).decode()
    upright = html_bytes(arrange(sample(), "columns", ["fa", "ru"]), house=House(arabic="B Nazanin")).decode()
    assert "size: 210.0mm 297.0mm" in upright
    assert '--arabic: "B Nazanin", Amiri' in upright


def test_sequential_has_each_text_with_its_title_and_signatures_on_a_sheet() -> None:
    tree = parsed(html_bytes(arrange(sample(), "sequential", ["ru", "fa"])))
    sheets = [section for section in tree.iter("section") if section.get("class", "").startswith("sheet")]
    assert [sheet.get("lang") for sheet in sheets] == ["ru", "ru", "fa", "fa"]
    assert [len(list(sheet.iter("h1"))) for sheet in sheets] == [1, 0, 1, 0]
    first_names = [next(e for e in sheet.iter("p") if e.get("class") == "party") for sheet in sheets[::2]]
    assert text_of_element(first_names[1]).endswith(party("fa").text)


def test_facing_is_refused_with_a_sentence() -> None:
    with pytest.raises(WritingError) as caught:
        html_bytes(arrange(sample(), "facing", ["fa", "ru"]))
    assert "Facing pages can be made as PDF" in str(caught.value)


def test_same_input_same_bytes_and_the_time_that_was_told(tmp_path: Path) -> None:
    first = write(sample(), tmp_path / "a.html", modified=datetime(2026, 10, 7, 12, tzinfo=UTC)).read_bytes()
    second = write(sample(), tmp_path / "b.html", modified=datetime(2026, 10, 7, 12, tzinfo=UTC)).read_bytes()
    assert first == second
    assert b'content="2026-10-07T12:00:00Z"' in first


def test_running_words_without_a_draft_mark_print_none() -> None:
    layout = arrange(sample(("en",)), draft=False)
    page = html_bytes(replace(layout, running={"en": Running("T", None, ("p. ", " of ", ""))})).decode()
    assert '@top-center { content: "\\2066 T\\2069 "' in page


def test_colours_have_contrast_by_day_and_by_night() -> None:
    page = html_bytes(arrange(sample(("en",)))).decode()
    day, night = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part)) for part in page.split("@media screen and", 2)[:2]
    )
    assert day.keys() == night.keys()
    for colours in (day, night):
        pairs = [(ink, paper) for ink in ("ink", "quiet", "link", "alert") for paper in ("paper", "desk")]
        for ink, paper in [*pairs, ("ink", "value"), ("alert", "value"), ("tip-ink", "tip")]:
            assert contrast(colours[ink], colours[paper]) >= 4.5, (ink, paper)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_preview_opens_the_page_in_the_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: opened.append(url) or True)
    example = Path(__file__).parents[2] / "examples" / "tabriz-kazan.yaml"
    result = CliRunner().invoke(app, ["preview", str(example), "--open", "--language", "ru"])
    assert result.exit_code == 0, result.output
    page = Path(result.stdout.strip())
    assert opened == [page.as_uri()]
    assert text_of_element(next(parsed(page.read_bytes()).iter("h1"))).startswith("Меморандум")


@pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium is not installed")
def test_chromium_needs_no_sideways_scroll_and_keeps_signatures_whole(tmp_path: Path) -> None:
    write(sample(), tmp_path / "page.html", languages=["fa", "ru"])
    probe = (
        '<!DOCTYPE html><title>probe</title><iframe src="page.html" width="360" height="800"></iframe><script>'
        'onload = () => { const own = document.querySelector("iframe").contentDocument.documentElement;'
        'document.title = own.scrollWidth + "/" + own.clientWidth; }</script>'
    )
    (tmp_path / "probe.html").write_text(probe, encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files", "--dump-dom"]
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    done = subprocess.run(
        ["chromium", *options, profile, (tmp_path / "probe.html").as_uri()],
        capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    measured = re.search(r"<title>(\d+)/(\d+)</title>", done.stdout.decode())
    assert measured is not None
    assert int(measured[1]) <= int(measured[2])


def test_a_term_is_marked_where_it_is_used_and_linked_once_in_a_clause() -> None:
    own = {code: [Term(words("Party"))] for code in ("fa", "ru", "en")}
    own["en"] = ["A ", Term(words("Party")), " is x. The Party is bound."]
    again = {code: ["x"] for code in own} | {"en": ["Each Party and the other Party."]}
    body = (article(1, "who", TITLES, [own]), article(2, "what", TITLES, [again, again]))
    page = html_bytes(arrange(replace(sample(), preface=(), preamble=(), body=body, conclusions=()), "columns", ["en"]))
    tree = parsed(page)
    used = [element for element in tree.iter() if "use" in element.get("class", "").split()]
    assert [(element.tag, text_of_element(element)) for element in used] == [("a", "Party"), ("span", "Party")]
    assert used[0].get("href") == "#cl_who__para_1"
    assert '.d-en-1:is(:hover, :focus-visible)::after { content: "A Party is x\\2e  The' in page.decode()


TITLES = dict.fromkeys(("fa", "ru", "en"), "Heading")
