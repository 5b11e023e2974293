"""Words as inline elements. Every character of a text or a datum goes through ``escape``."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final
from urllib.parse import quote

from agreement_kit.instrument.nodes import Blank, Reference, Value, Words
from agreement_kit.layout.defined import Definition, Use
from agreement_kit.locales import locale
from agreement_kit.shaping import DirectionRun, runs

# What HTML does not allow in a document, written or as a reference: controls, surrogates, noncharacters.
_NONCHARACTERS: Final = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_FORBIDDEN: Final = re.compile(f"[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]")
_SHORT: Final = 20
_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
# Spaces of a datum that a browser would draw together.
_SPACED: Final = re.compile(r"\s\s|[^\S ]|^\s|\s$")
_CYRILLIC: Final = re.compile("[\u0400-\u052f]")


def escape(text: str) -> str:
    """``text`` as character data or as an attribute value; what HTML forbids is shown as U+FFFD."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return html.escape(_FORBIDDEN.sub("\ufffd", text))


def attributes(language: str) -> str:
    """``lang`` and ``dir`` of an element of a text."""
    return f'lang="{language}" dir="{locale(language).direction}"'


@dataclass(frozen=True, slots=True)
class Links:
    """What words of one text may point to: ``anchors`` are the ids of elements by eId; ``uses`` finds defined terms.

    ``linked`` are the terms that have a link already, each by the clause in which it stands.
    """

    anchors: Mapping[str, str] = field(default_factory=dict)
    uses: Callable[[str, str], Iterable[Use]] = lambda text, eid: ()
    linked: set[tuple[str, int]] = field(default_factory=set)


NOWHERE: Final = Links()


def words_html(words: Words, language: str, links: Links = NOWHERE, eid: str = "") -> str:
    """``words`` of the element ``eid`` of a text in ``language``.

    A defined term is marked where the element first uses it. The first in a clause is a link, which the keyboard
    reaches; were all of them, a reader would press a key some hundred times.
    """
    shown = [run for run in runs(words, language) if not run.mark]
    out: list[str] = []
    seen: set[int] = set()
    for bold, weighed in groupby(shown, key=lambda run: run.bold):
        inner = ""
        for _, same in groupby(weighed, key=lambda run: id(run.node)):
            own = list(same)
            if own[0].node is None and not bold and eid:
                inner += "".join(
                    _run(run) if run.isolate else _used(run.text, language, links, eid, seen) for run in own
                )
            else:
                inner += _node(own, language, links.anchors)
        out.append(f"<dfn {attributes(language)}>{inner}</dfn>" if bold else inner)
    return "".join(out)


def _used(text: str, language: str, links: Links, eid: str, seen: set[int]) -> str:
    """``text`` with each term marked that is not ``seen`` in this element yet."""
    out: list[str] = []
    done = 0
    for start, end, definition in links.uses(text, eid):
        if definition.number in seen:
            continue
        seen.add(definition.number)
        own = f'class="use {use_class(definition)}" {attributes(language)}'
        word = escape(text[start:end])
        place = (eid.partition("__")[0], definition.number)
        if place in links.linked:
            marked = f"<span {own}>{word}</span>"
        else:
            links.linked.add(place)
            marked = f'<a {own} href="#{quote(links.anchors[definition.eid])}">{word}</a>'
        out += (escape(text[done:start]), marked)
        done = end
    return "".join((*out, escape(text[done:])))


def use_class(definition: Definition) -> str:
    """The class of the places where a term is used, by which the style sheet says its definition."""
    return f"d-{definition.language}-{definition.number}"


def _node(same: Sequence[DirectionRun], language: str, anchors: Mapping[str, str]) -> str:
    """The runs of one datum, blank or reference, or of words between them."""
    inner = "".join(_run(run) for run in same)
    node = same[0].node
    own = attributes(language)
    if isinstance(node, Value):
        kind = "value short" if _short(node.text) else "value spaced" if _SPACED.search(node.text) else "value"
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
