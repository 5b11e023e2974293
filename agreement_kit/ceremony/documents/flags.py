"""The order of the flags, with their proportions and which side is up."""

from __future__ import annotations

from collections.abc import Iterator

from agreement_kit.ceremony.forms import Row, form, form_file, table, words
from agreement_kit.ceremony.pack import File, Pack
from agreement_kit.ceremony.seating import country_name, flags_from_left
from agreement_kit.ceremony.text import digits, joined, say, side_name
from agreement_kit.ceremony.words.flags import FLAGS
from agreement_kit.layout.blocks import Block, Paragraph, Style


def files(pack: Pack) -> Iterator[File]:
    """One sheet for the whole ceremony."""
    layout = form(pack, "flags", lambda code: _blocks(pack, code))
    yield form_file(pack, "hall/flags", "flags", layout)


def _blocks(pack: Pack, code: str) -> Iterator[Block]:
    yield Paragraph(say(code, "flags.note"), Style.NOTE)
    rows: list[Row] = []
    for number, (country, sides) in enumerate(flags_from_left(pack), 1):
        flag = FLAGS.get(country or "")
        rows.append(
            (
                words(digits(number, code)),
                words(country_name(country, code)) if country else (),
                words(_proportions(flag.proportions, code)) if flag else (),
                words(flag.pattern[code]) if flag else (),
                joined([side_name(pack.parties[id_], code) for id_ in sides], "\n"),
            )
        )
    heads = ("number", "flags.country", "flags.proportions", "flags.pattern", "flags.city")
    yield table(code, (4, 5, 5, 11, 9), heads, rows, 12)


def _proportions(ratio: tuple[int, int], code: str) -> str:
    return f"{digits(ratio[0], code)}:{digits(ratio[1], code)}"
