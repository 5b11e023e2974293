"""The check sheet: what must be true before the printing, on the table, in the hall and after the signing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from agreement_kit.ceremony.forms import Row, form, form_file, heading, note, table, words
from agreement_kit.ceremony.pack import File, Pack
from agreement_kit.ceremony.people import CARDED
from agreement_kit.ceremony.seating import flags_from_left
from agreement_kit.ceremony.text import digits, say
from agreement_kit.layout.blocks import Block, Paragraph

#: Parts of the sheet with their items; the fixed sentences are ``check.<item>``.
PARTS: Final = {
    "before": (
        "compared-languages", "compared-print", "names", "titles", "office", "powers", "approvals", "dates", "blanks",
        "place-names", "emblems",
    ),
    "printing": ("originals", "spare", "no-numbers", "pages", "last-page", "bound", "copies"),
    "table": ("pens", "blotters", "folders", "tabs", "stamps", "cards", "flags", "water"),
    "hall": ("announcer", "interpreters", "substitutes", "assistants", "photo", "gifts", "sound"),
    "after": ("signatures", "initials", "by-hand", "exchanged", "unused"),
}  # fmt: skip
_PENS_EACH: Final = 2


def files(pack: Pack) -> Iterator[File]:
    """The sheet."""
    layout = form(pack, "check", lambda code: _blocks(pack, code))
    yield form_file(pack, "table/check-sheet", "check-sheet", layout)


def counts(pack: Pack) -> dict[str, int]:
    """How many of each thing there must be, by item."""
    originals = sum(len(signing.originals) for signing in pack.signings)
    signatures = sum(1 for signing in pack.signings for _ in pack.places(signing))
    signatories = len({id(person) for signing in pack.signings for person in pack.signatories(signing)})
    sides = len(pack.parties)
    copies = sum(len(signing.parties) - 1 for signing in pack.signings if signing.deposited)
    return {
        "originals": originals,
        "copies": copies,
        "pens": _PENS_EACH * signatories,
        "blotters": signatories,
        "folders": originals,
        "tabs": signatures,
        "stamps": sides,
        "cards": len(pack.people.of(*CARDED)),
        "flags": sum(state is not None for state, _ in flags_from_left(pack)),
        "interpreters": len(pack.people.of("interpreter")),
        "substitutes": len(pack.people.of("substitute")),
        "assistants": sides,
        "gifts": len(pack.ceremony.settings.gifts),
        "signatures": signatures,
    }


def _blocks(pack: Pack, code: str) -> Iterator[Block]:
    yield note(code, "check.intro")
    number = counts(pack)
    line = 0
    for part, items in PARTS.items():
        yield heading(code, f"check.{part}")
        rows: list[Row] = []
        for item in items:
            line += 1
            count = digits(number[item], code) if number.get(item) else ""
            rows.append((words(digits(line, code)), say(code, f"check.{item}"), words(count) if count else (), (), ()))
        yield table(code, (4, 21, 4, 5, 6), ("number", "item", "count", "done", "by"), rows, 7.0)
    yield Paragraph(())
    yield table(code, (3, 2, 2), ("check.responsible", "signature", "date"), [((), (), ())], 9)
