"""Remarks beside a paragraph: errors and warnings stand open, what is only good to know opens when it is asked for."""

from __future__ import annotations

from typing import Final

from agreement_kit.instrument.nodes import Text
from agreement_kit.layout import Remark
from agreement_kit.writers.html.words import attributes, escape, words_html

# Letters of a remark that are seen before it is opened.
_EXCERPT: Final = 56
_OPEN: Final = frozenset({"error", "warning"})


def remark_html(remark: Remark, of: str | None, language: str) -> str:
    """``remark``; ``of`` names the text in ``language`` that it is about, where that is not the leading one."""
    own = attributes(remark.language)
    about = f' <span class="of" {attributes(language)}>({escape(of)})</span>' if of else ""
    head = f"<b {own}>{_said(remark.head, remark.language)}</b>{about}"
    hint = f"<p {own}>{_said(remark.hint, remark.language)}</p>" if remark.hint else ""
    body = f"<p {own}>{_said(remark.body, remark.language)}</p>{hint}"
    if remark.kind in _OPEN:
        inner = f"<p {own}>{head}</p>{body}"
    else:
        excerpt = f'<span class="excerpt" {own}>{_said(_shortened(remark.body), remark.language)}</span>'
        inner = f"<details {own}><summary {own}>{head} {excerpt}</summary>{body}</details>"
    return f'<div class="remark {remark.kind}" role="note" {own}>{inner}</div>\n'


def _said(text: str, language: str) -> str:
    return words_html((Text(text),), language)


def _shortened(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[:_EXCERPT].rsplit(" ", 1)[0] + " …"
