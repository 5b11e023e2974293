"""The keys of ``style.yaml``: what each holds, within which limits. docs/house-style.md is made of this table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from agreement_kit.diagnostics import N_


class Holds(StrEnum):
    """What the value of a key is."""

    GROUP = "group"
    NUMBER = "number"
    FLAG = "flag"
    COLOUR = "colour"
    TEXT = "text"
    FILE = "file"
    FILES = "files"
    PAPER = "paper"
    WORDS = "words"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Key:
    """``least`` and ``most`` are the limits of a number, or of the count of lines. The value becomes the field
    ``becomes`` of ``House``. ``off``: ``false`` takes away what the style below has."""

    holds: Holds
    description: str
    becomes: str = ""
    least: float = 0
    most: float = 0
    off: bool = False
    keys: Mapping[str, Key] = field(default_factory=dict)


def _number(description: str, name: str, least: float, most: float) -> Key:
    return Key(Holds.NUMBER, description, name, least, most)


def _colour(description: str, name: str) -> Key:
    return Key(Holds.COLOUR, description, name)


def _font(script: str, description: str, **more: Key) -> Key:
    keys = {
        "name": Key(Holds.TEXT, N_("The name of the family, as the font menu shows it."), script),
        "fallback": Key(Holds.TEXT, N_("The family for where the first is not at hand."), f"{script}_fallback"),
        "files": Key(Holds.FILES, N_("Its files (TTF), to be carried in a DOCX; regular first, then bold."), "", 1, 2),
        **more,
    }
    return Key(Holds.GROUP, description, keys=keys)


_SCALE: Final = _number(
    N_("How much larger Persian letters are set than the Latin ones beside them."), "arabic_scale", 0.8, 1.6
)
_PAPER: Final = {
    "width": _number(N_("Width in millimetres."), "page_width", 120, 450),
    "height": _number(N_("Height in millimetres."), "page_height", 120, 450),
}
_ALT: Final = Key(Holds.WORDS, N_("What it shows, for who cannot see it, per language."))
_EMBLEM: Final = {
    "file": Key(Holds.FILE, N_("A picture, PNG or JPEG, beside the style file.")),
    "width": _number(N_("Width in millimetres; the height follows."), "", 5, 120),
    "height": _number(N_("Height in millimetres; the width follows. With both, it fits into them."), "", 5, 80),
    "alt": _ALT,
}

KEYS: Final[Mapping[str, Key]] = {
    "name": Key(Holds.TEXT, N_("The name of the style."), "name"),
    "based_on": Key(Holds.TEXT, N_("The shipped style that this one changes: plain, ministry or treaty.")),
    "fonts": Key(
        Holds.GROUP,
        N_("The fonts, per script."),
        keys={
            "latin": _font("latin", N_("The font of Latin and Cyrillic letters.")),
            "arabic": _font("arabic", N_("The font of Persian letters."), scale=_SCALE),
        },
    ),
    "embed_fonts": Key(
        Holds.FLAG, N_("Whether a DOCX carries its fonts, as far as their licence bits allow it."), "embed_fonts"
    ),
    "sizes": Key(
        Holds.GROUP,
        N_("Sizes of letters in points."),
        keys={
            "text": _number(N_("The text in one or two columns."), "size", 8, 20),
            "small": _number(N_("The text in three columns."), "small_size", 7, 20),
            "title": _number(N_("The title."), "title_size", 10, 36),
        },
    ),
    "line": _number(N_("The distance of lines, as a multiple of the size."), "line", 1, 2.5),
    "justified": Key(Holds.FLAG, N_("Whether both edges of a text that has the page to itself are even."), "justified"),
    "paper": Key(Holds.PAPER, N_("A4, A5, Letter or Legal, or width and height."), keys=_PAPER),
    "margins": Key(
        Holds.GROUP,
        N_("Margins in millimetres."),
        keys={
            "side": _number(N_("On the left and on the right."), "margin_side", 5, 80),
            "top": _number(N_("At the top."), "margin_top", 15, 120),
            "bottom": _number(N_("At the bottom."), "margin_bottom", 15, 120),
            "gutter": _number(N_("Between two columns."), "gutter", 2, 30),
        },
    ),
    "colours": Key(
        Holds.GROUP,
        N_("Colours as #RRGGBB, dark enough to be read on white."),
        keys={
            "title": _colour(N_("The title."), "title_colour"),
            "heading": _colour(N_("The headings of articles and annexes."), "heading_colour"),
            "quiet": _colour(N_("Headers, footers, names of columns."), "quiet_colour"),
            "draft": _colour(N_("The draft mark."), "draft_colour"),
            "rule": _colour(N_("The line between columns; it may be pale."), "rule_colour"),
        },
    ),
    "emblem": Key(Holds.GROUP, N_("The picture at the head of the first page."), "emblem", off=True, keys=_EMBLEM),
    "letterhead": Key(
        Holds.LINES, N_("Words at the head of the first page, in lines, per language."), "letterhead", 1, 6, off=True
    ),
    "besmele": Key(Holds.WORDS, N_("The line in the middle of the head, such as «بسمه تعالی»."), "besmele", off=True),
    "reference_block": Key(
        Holds.LINES,
        N_("The labels of number, date and attachment, per language, each with a line to write on."),
        "reference_block",
        1,
        4,
        off=True,
    ),
    "numbering": Key(
        Holds.WORDS, N_("The word before the number of an article, per language: اصل, Раздел, Section."), "numbering",
        off=True,
    ),
    "binding_only": Key(
        Holds.FLAG, N_("Whether it is for binding instruments alone; others get a warning."), "binding_only"
    ),
}  # fmt: skip

PAPERS: Final[Mapping[str, tuple[float, float]]] = {
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
}


_LETTERHEAD: Final = """\
## Fonts

The fonts of a style are named in the DOCX and need not be installed where it is made; B Nazanin is named and never
shipped. With `embed_fonts: true`, or `draft --embed-fonts`, a DOCX carries those whose files are at hand (`files`, or a
font package such as Amiri and PT Serif) and whose licence bits allow editing. A PDF by typst sets the font of the style
where its files are at hand, else its fallback, and says so.

## A letterhead as DOCX

`--house FILE.docx` (or DOTX) keeps the styles, headers, footers, pictures, theme, paper, margins and lines around the
page of a letterhead made in Word or LibreOffice, and fills its body. Text in its body is left out, with a warning.

- Titles and headings are set in its own styles, found by their names in English, Persian, Russian and some other
  languages; where it has none, ours come in. What they lack for Persian (weight, size, font) is completed; numbers that
  a heading gives itself are taken away, since articles bear their own.
- Below its header stand the short title and the draft mark, below its footer the page numbers unless it prints them.
  The header of its first page stands on the first page of each text; even pages keep theirs.
- Three texts side by side lie across the page also where the letterhead is upright, with a warning to look at it.
- Refused, with everything that is wrong at once: macros, a password, the old DOC, Strict Open XML, tracked changes in
  a header, embedded objects, pictures that are only linked, parts that are missing, margins without room, and what is
  larger than a letterhead can be.
- Other formats have its fonts, sizes and page, not its headers: print the DOCX with `--pdf-engine libreoffice`.
"""


def page() -> str:
    """docs/house-style.md: every key in one table."""
    rows = "\n".join(_rows(KEYS, ""))
    return (
        "# House style\n\n"
        "`--house` takes a shipped style (`plain`, `ministry`, `treaty`), a `style.yaml`, or the city's own letterhead "
        "as DOCX. A style file has these keys, all optional; what is not said is as in the style that it is based on.\n"
        "This page is made of the table in the program; a test keeps it in step.\n\n"
        "```yaml\n"
        "based_on: ministry\n"
        "fonts: {arabic: {name: B Nazanin, fallback: Amiri}, latin: {name: PT Serif}}\n"
        "emblem: {file: tabriz.png, height: 22, alt: {fa: نشان شهرداری تبریز, en: Emblem of Tabriz}}\n"
        "letterhead: {fa: [شهرداری تبریز, دفتر روابط بین‌الملل], en: [Municipality of Tabriz]}\n"
        'colours: {heading: "#1F3864"}\n'
        "```\n\n"
        "| key | holds | meaning |\n| --- | --- | --- |\n"
        f"{rows}\n\n{_LETTERHEAD}"
    )


_SAID: Final = {
    Holds.FLAG: "true or false",
    Holds.TEXT: "words",
    Holds.FILE: "a file beside the style file",
    Holds.FILES: "files beside the style file",
    Holds.WORDS: "words per language (fa, ru, en)",
    Holds.PAPER: "a name, or width and height",
    Holds.GROUP: "keys",
}


def _rows(keys: Mapping[str, Key], above: str) -> list[str]:
    out = []
    for name, key in keys.items():
        said = _SAID.get(key.holds, key.holds.value)
        if key.holds is Holds.NUMBER:
            said = f"{key.least:g} to {key.most:g}"
        elif key.holds is Holds.LINES:
            said = f"{key.least:g} to {key.most:g} lines per language"
        if key.off:
            said += ", or false"
        out.append(f"| `{above}{name}` | {said} | {key.description} |")
        out += _rows(key.keys, f"{above}{name}.")
    return out
