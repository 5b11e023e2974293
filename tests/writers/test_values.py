"""Whatever a datum holds comes out of the document as it was given."""

from __future__ import annotations

import dataclasses
import io

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from writers.sample import sample

from agreement_kit.instrument.characters import FORBIDDEN
from agreement_kit.instrument.nodes import Element, Kind, Text, Value
from agreement_kit.instrument.tree import Instrument
from agreement_kit.layout import arrange
from agreement_kit.readers import read_docx
from agreement_kit.writers import docx_bytes, text_of

HARD = (
    "{{ 7*7 }}", "{% if %}", "**x**", "1. x", "# x", "&amp;", "&lt;b&gt;", "<w:t>", "]]>", "<![CDATA[x]]>", '"x"', "'",
    "\\h", "م" * 300, "\U0001f389\U0001f469\u200d\U0001f467", "የኢትዮጵያ ማዘጋጃ ቤት", "喀山市", "Ltd.", "C++", "131-FZ",
    "2026-10-07", "+98-21-1234567", "۱۴۰۵-۰۷-۱۵", "می\u200cشود", "نامهٔ (تبریز)", " x ", "  ", "a\u00a0b", "e\u0301",
    "שלום", "العربية ١٢٣", "a\nb\tc", "\ufeffx", "\u200d",
)  # fmt: skip
ALLOWED = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]).filter(lambda sign: not FORBIDDEN.search(sign)),
    max_size=300,
)


def holding(text: str) -> Instrument:
    """An instrument whose one paragraph holds ``text`` between library words, in every language."""
    base = sample()
    words = {
        "fa": (Text("شهرِ "), Value(text, "parties.kazan.name.fa"), Text("، ۱۲ تن.")),
        "ru": (Text("город "), Value(text, "parties.kazan.name.ru"), Text(", 12 человек.")),
        "en": (Text("the city of "), Value(text, "parties.kazan.name.en"), Text(", 12 persons.")),
    }
    paragraph = Element("cl_x__para_1", Kind.PARAGRAPH, "x", words=words)
    title = {code: (Value(text, "title"),) for code in base.languages}
    return dataclasses.replace(
        base, title=title, short_title=dict.fromkeys(base.languages, text), preface=(), preamble=(), body=(paragraph,),
        conclusions=(), attachments=(),
    )  # fmt: skip


EXPECTED = {"fa": ("شهرِ ", "، ۱۲ تن."), "ru": ("город ", ", 12 человек."), "en": ("the city of ", ", 12 persons.")}


def comes_out(text: str) -> None:
    layout = arrange(holding(text))
    made = docx_bytes(layout)
    texts = read_docx(made)
    for code, (before, after) in EXPECTED.items():
        assert texts[code]["cl_x__para_1"] == f"{before}{text}{after}"
        assert texts[code]["title"] == text.strip("\n")
    # The same through another reader, without the runs that are nothing but a mark.
    row = docx.Document(io.BytesIO(made)).tables[0].rows[1]
    for cell, code in zip(row.cells, layout.sheets[0].languages, strict=True):
        runs = [run.text for run in cell.paragraphs[0].runs]
        before, after = EXPECTED[code]
        assert "".join(run for run in runs if run not in ("\u200e", "\u200f")) == f"{before}{text}{after}"
    assert f"the city of {text}, 12 persons." in text_of(layout, "en")


@pytest.mark.parametrize("text", HARD)
def test_a_hard_datum_comes_out_exactly(text: str) -> None:
    comes_out(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ALLOWED)
def test_any_datum_comes_out_exactly(text: str) -> None:
    comes_out(text)
