"""What a party is called comes out as it is called: never as typst markup, and no letter as a box."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from writers.sample import party, sample, value

from agreement_kit.instrument.nodes import Text
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import arrange

pypdf = pytest.importorskip("pypdf")
pytest.importorskip("typst")

from agreement_kit.writers.pdf import pdf_bytes, unprintable  # noqa: E402 - after the extra is known to be there
from agreement_kit.writers.pdf.data import stretches  # noqa: E402 - the same
from agreement_kit.writers.pdf.faces import faces  # noqa: E402 - the same

HOSTILE = (
    "#panic()", "#panic(\"x\")", "]", "[", "}]#eval(\"1\")", "$x$", "\\u{41}", "\\\\", "@ref", "`raw`", "```", "// no",
    "/* no", "*bold*", "_it_", "<label>", "= Head", "- item", "+ item", "/ term: x", "~", "--", "---", "...", "'q'",
    '"q"', '")) #panic() #let x = (("', "https://example.org", "#import \"a\"", "#sys.inputs", "\\n", "{{ x }}",
    "&lt;b&gt;", "%s {0}", "#{", "\\\"", "\\", "a\\",
)  # fmt: skip


def named(text: str, code: str = "en") -> Instrument:
    """The sample with ``text`` in its title, its headings, its words and its signatures."""
    instrument = sample((code,))
    datum = (value(text, "parties.tabriz.name"),)
    article = instrument.body[0]
    child = replace(article.children[0], words={code: datum})
    body = (replace(article, heading={code: datum}, children=(child,)), *instrument.body[1:])
    block = instrument.signatures[code]
    who, lines = block.cells[0]
    cells = ((who, (replace(lines[0], words=datum), *lines[1:])), *block.cells[1:])
    return replace(
        instrument,
        title={code: datum},
        short_title={code: text},
        body=body,
        signatures={code: replace(block, cells=cells)},
    )


def shown(data: bytes) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def bare(text: str) -> str:
    """``text`` without what a line break may take away."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_words_are_words(text: str) -> None:
    data = pdf_bytes(arrange(named(text), languages=["en"]))
    assert bare(shown(data)).count(bare(text)) >= 4
    assert pypdf.PdfReader(io.BytesIO(data)).metadata.title == text


@pytest.mark.parametrize("text", HOSTILE)
def test_words_are_words_in_persian_too(text: str) -> None:
    pdf_bytes(arrange(named(text, "fa"), languages=["fa"]))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=40))
def test_no_words_stop_the_typesetter(text: str) -> None:
    instrument = named(text)
    assert pdf_bytes(arrange(instrument, languages=["en"])).startswith(b"%PDF-1.7")
    assert bool(unprintable(arrange(instrument, languages=["en"]))) == faces().lacks(text)


@pytest.mark.parametrize(
    ("text", "lost"), [("Mayor 北京 市 of Beijing", "北京 市"), ("አዲስ አበባ", "አዲስ አበባ"), ("A 😀", "😀")]
)
def test_letters_without_a_font_are_a_finding_and_a_rule(text: str, lost: str) -> None:
    layout = arrange(named(text), languages=["en"])
    if not faces(text).lacks(text):
        pytest.skip("a font package with these letters is installed")
    (found,) = unprintable(layout)
    assert found.code == "W014"
    assert found.severity.value == "warning"
    assert found.values["words"] == lost
    assert found.path == "parties.tabriz.name"
    assert "_" * 12 in shown(pdf_bytes(layout))


@pytest.mark.parametrize(
    "text", ["Қазан ҡала Әлмәт Ӯзбекистон", "Łódź Győr İstanbul Şişli", "№ 131-ФЗ ₽", "گچپژ ۀ ة ى ي ك"]
)
def test_the_letters_of_the_neighbours_are_there(text: str) -> None:
    assert unprintable(arrange(named(text), languages=["en"])) == ()


def test_what_is_never_printed_needs_no_font() -> None:
    assert not faces().lacks("می\u200cشود \u2066x\u2069\u00ad")


def test_stretches() -> None:
    cut = list(stretches("ab XY Z cd", str.isupper))
    assert cut == [(False, "ab "), (True, "XY Z"), (False, " cd")]
    assert list(stretches("X", str.isupper)) == [(True, "X")]
    assert list(stretches("", str.isupper)) == []


def test_a_term_is_bold_and_a_name_is_not() -> None:
    data = pdf_bytes(arrange(sample(), languages=["en"]))
    bold: list[str] = []

    def visit(text: str, _cm: object, _tm: object, font: dict[str, str] | None, _size: float) -> None:
        if font and "Bold" in font["/BaseFont"]:
            bold.append(text)

    pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text(visitor_text=visit)
    assert "Parties" in "".join(bold)
    assert "hereinafter" not in "".join(bold)


def test_a_text_of_the_library_without_a_font_is_found_too() -> None:
    instrument = sample(("en",))
    title = {"en": (Text("北"), party("en"))}
    (found,) = unprintable(arrange(replace(instrument, title=title), languages=["en"]))
    assert found.path is None
