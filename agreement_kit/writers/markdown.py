"""Markdown, for mail and for comparing: each text whole, in the order of the layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from agreement_kit.instrument.nodes import PartyList, SignatureBlock, Term, Words, plain
from agreement_kit.layout import Band, Cell, Layout, Role, Sheet
from agreement_kit.locales import locale

# Signs that are markup anywhere in a line, and those that are so only where a line begins.
_ANYWHERE: Final = re.compile(r"[\\`*_\[\]<>&~|$#^]|:(?=[\w+-]+:)|(?<=:)/(?=/)|(?<=w)\.|@")
_AT_START: Final = re.compile(r"(?m)^([-+=]|[0-9]+(?=[.)]))")
_SPACES: Final = re.compile(r"(?m)^[ \t]+|[ \t]+$|[ \t]{2,}|\t")
# What CommonMark never shows, so no datum can be taken for it.
_BOLD: Final = "\0"
_RULE: Final = "\\_" * 24


def markdown_of(layout: Layout, language: str | None = None) -> str:
    """The texts one after another, or the one in ``language``: headings, paragraphs with their numbers as they stand.

    All words are escaped, so that a datum shows as it was typed, whatever signs it holds.
    """
    chosen = layout.languages if language is None else (language,)
    return "\n\n---\n\n".join(_text(layout, code) for code in chosen) + "\n"


def escape(text: str) -> str:
    """``text`` so that a reader of CommonMark sees it as it is. A line break becomes a hard one."""
    text = re.sub(r"\r\n?", "\n", text)
    text = _ANYWHERE.sub(lambda found: f"\\{found[0]}", text)
    text = _AT_START.sub(_started, text)
    text = _SPACES.sub(lambda found: "".join("&#9;" if sign == "\t" else "&nbsp;" for sign in found[0]), text)
    # An empty line would end the paragraph.
    return re.sub(r"\n(?=\n|$)", "\n&#8203;", text).replace("\n", "\\\n")


def _text(layout: Layout, language: str) -> str:
    """One text. Markdown has no sign for a direction, but lets HTML say it; what reads no HTML shows two lines more."""
    words = "\n\n".join(_paragraphs(layout, language))
    return f'<div dir="rtl" lang="{language}">\n\n{words}\n\n</div>' if locale(language).rtl else words


def _started(found: re.Match[str]) -> str:
    # A number is not escaped itself but the sign behind it, which makes the list.
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _paragraphs(layout: Layout, language: str) -> Iterator[str]:
    running = layout.running[language]
    if running.draft:
        yield f"**\\[{escape(running.draft)}\\]**"
    for sheet in layout.sheets:
        if language in sheet.languages:
            yield from _sheet(sheet, language)


def _sheet(sheet: Sheet, language: str) -> Iterator[str]:
    yield from (f"# {_one_line(title.words)}" for title in sheet.titles if title.language == language)
    for band in sheet.all_bands():
        yield from (_band(band, cell) for cell in band.cells if cell.language == language)
    for block in sheet.signatures:
        if block.language == language:
            yield from _signatures(block)


def _band(band: Band, cell: Cell) -> str:
    number = "" if cell.number is None else str(cell.number)
    if band.role in (Role.ARTICLE_HEADING, Role.ANNEX_HEADING):
        return "## " + " — ".join(part for part in (escape(number), _one_line(cell.words)) if part)
    separator = ("\\\n" if cell.stacked else " ") if number and cell.words else ""
    return f"{escape(number)}{separator}{_words(cell.words)}"


def _words(words: Words) -> str:
    """``words`` escaped as a whole, since what begins a line is known only then; bold is set in afterwards."""
    return escape(_marked(words)).replace(_BOLD, "**")


def _marked(words: Words) -> str:
    out = []
    for node in words:
        if isinstance(node, Term):
            out.append(f"{_BOLD}{_marked(node.words)}{_BOLD}")
        elif isinstance(node, PartyList):
            out.append(_marked(node.flattened()))
        else:
            out.append(plain((node,)).replace(_BOLD, "\ufffd"))
    return "".join(out)


def _one_line(words: Words) -> str:
    return escape(" ".join(plain(words).split("\n")))


def _signatures(block: SignatureBlock) -> Iterator[str]:
    if block.heading:
        yield _words(block.heading)
    for _, lines in block.cells:
        yield "\\\n".join(_words(line.words) or _RULE for line in lines)
