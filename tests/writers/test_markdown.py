"""Markdown: each text whole, and every datum shown as it was typed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from writers.sample import sample

from agreement_kit.layout import arrange
from agreement_kit.writers import FORMATS, Options
from agreement_kit.writers.markdown import escape, markdown_of


def shown(markdown: str) -> str:
    """What a reader of one paragraph sees; anything but words and breaks fails."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"], tokens
    return "".join(_words(token) for token in tokens[1].children or [])


def _words(token: Token) -> str:
    assert token.type in {"text", "text_special", "hardbreak"}, token
    return "\n" if token.type == "hardbreak" else token.content


SIGNS = st.text(st.sampled_from("ab1 .)-+=#*_`~|<>[]()!&;:/\\\n\t\"'@$^{}?,یب"), min_size=1)


@given(SIGNS)
def test_a_datum_shows_as_it_was_typed(text: str) -> None:
    seen = shown("x" + escape(text) + "x").replace("\u00a0", " ").replace("\u200b", "")
    assert seen == f"x{text}x"


@given(SIGNS)
def test_also_where_it_begins_a_paragraph(text: str) -> None:
    seen = shown(escape(text + "x")).replace("\u00a0", " ").replace("\u200b", "")
    assert seen == f"{text}x"


def test_headings_numbers_points_and_signatures() -> None:
    page = markdown_of(arrange(sample()), "en")
    assert page.startswith("**\\[DRAFT\\]**\n\n# Agreement on Sister-City Relations between the Municipality of Tabriz")
    assert "\n\n## Article 2 — Areas of cooperation\n\n1\\. The Parties shall cooperate" in page
    assert "\n\na) architecture" in page
    assert "“**Parties**”" in page
    assert "For the Municipality of Tabriz\\\n\\_\\_" in page
    assert "شهرداری کازان" not in page


def test_a_section_per_language_in_the_order_of_the_layout() -> None:
    page = FORMATS["md"](arrange(sample(), "sequential", ["ru", "fa"]), Options()).decode()
    russian, persian = page.split("\n\n---\n\n")
    assert "## Статья 1 — Побратимские связи" in russian
    assert "## مادهٔ ۱ — پیوند خواهرخواندگی" in persian
    assert "۱. طرف‌ها" in persian
    assert persian.startswith('<div dir="rtl" lang="fa">\n\n**')
    assert persian.endswith("\n\n</div>\n")
    assert "<div" not in russian


def test_a_line_is_a_paragraph_so_that_a_change_in_one_changes_one_line() -> None:
    lines = markdown_of(arrange(sample()), "ru").split("\n")
    changed = markdown_of(arrange(sample(), draft=False), "ru").split("\n")
    assert [line for line in lines if line not in changed] == ["**\\[ПРОЕКТ\\]**"]


def test_no_draft_mark_on_a_final_text() -> None:
    assert markdown_of(arrange(sample(), draft=False), "ru").startswith("# Соглашение")
