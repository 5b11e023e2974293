"""Words as inline elements. Every character of a text or a datum goes through ``escape``."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final
from urllib.parse import quote

from agreement_kit.instrument.nodes import Blank, Reference, Value, Words
from agreement_kit.locales import locale
from agreement_kit.shaping import DirectionRun, runs

# What HTML does not allow in a document, written or as a reference: controls, surrogates, noncharacters.
_NONCHARACTERS: Final = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_FORBIDDEN: Final = re.compile(f"[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]")
_SHORT: Final = 20
_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_CYRILLIC: Final = re.compile("[\u0400-\u052f]")


def escape(text: str) -> str:
    """``text`` as character data or as an attribute value; what HTML forbids is shown as U+FFFD."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return html.escape(_FORBIDDEN.sub("\ufffd", text))


def attributes(language: str) -> str:
    """``lang`` and ``dir`` of an element of a text."""
    return f'lang="{language}" dir="{locale(language).direction}"'


def words_html(words: Words, language: str, anchors: Mapping[str, str]) -> str:
    """``words`` of a text in ``language``; ``anchors`` are the ids of what may be referred to, by eId."""
    shown = [run for run in runs(words, language) if not run.mark]
    out: list[str] = []
    for bold, weighed in groupby(shown, key=lambda run: run.bold):
        inner = "".join(
            _node(list(same), language, anchors) for _, same in groupby(weighed, key=lambda run: id(run.node))
        )
        out.append(f"<dfn {attributes(language)}>{inner}</dfn>" if bold else inner)
    return "".join(out)


def _node(same: Sequence[DirectionRun], language: str, anchors: Mapping[str, str]) -> str:
    """The runs of one datum, blank or reference, or of words between them."""
    inner = "".join(_run(run) for run in same)
    node = same[0].node
    own = attributes(language)
    if isinstance(node, Value):
        kind = "value short" if _short(node.text) else "value"
        return f'<span class="{kind}" {own} data-path="{escape(node.path)}" tabindex="0">{inner}</span>'
    if isinstance(node, Blank):
        kind = "blank by-hand" if node.by_hand else "blank"
        return f'<span class="{kind}" {own} data-path="{escape(node.path)}" tabindex="0">{inner}</span>'
    if isinstance(node, Reference) and node.target in anchors:
        return f'<a {own} href="#{quote(anchors[node.target])}">{inner}</a>'
    return inner


def _run(run: DirectionRun) -> str:
    if not run.isolate:
        return escape(run.text)
    tongue = "fa" if _ARABIC.search(run.text) else "ru" if _CYRILLIC.search(run.text) else "en"
    kind = ' class="short"' if _short(run.text) else ""
    return f'<bdi{kind} lang="{tongue}" dir="{"rtl" if run.rtl else "ltr"}">{escape(run.text)}</bdi>'


def _short(text: str) -> bool:
    """Whether ``text`` is a date, a telephone number or the like, which is not broken at its hyphens."""
    return len(text) <= _SHORT and not any(sign.isspace() for sign in text)
