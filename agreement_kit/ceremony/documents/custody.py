"""The record of exchange and custody: through whose hands each original goes, and where it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from agreement_kit.ceremony.forms import Row, form, form_file, heading, note, pens, table, text
from agreement_kit.ceremony.pack import INITIALLED, File, Pack
from agreement_kit.ceremony.signing import Signing
from agreement_kit.ceremony.text import label, say, side_name
from agreement_kit.instrument.nodes import Words
from agreement_kit.layout.blocks import Block
from agreement_kit.originals import Original

#: The stages of an original; the fixed words are ``custody.stage.<stage>``.
STAGES: Final = ("printed", "bound", "table", "exchanged", "kept")


def files(pack: Pack) -> Iterator[File]:
    """One record per instrument, in its languages."""
    for signing in pack.signings:
        build = partial(_blocks, signing)
        layout = form(pack, "custody", build, languages=signing.instrument.languages, landscape=True)
        yield form_file(pack, f"records/{signing.stem}.custody", "custody", layout, signing.index)


def _blocks(signing: Signing, code: str) -> Iterator[Block]:
    yield text(label(code, "instrument", say(code, "quoted", title=signing.instrument.title[code])))
    yield note(code, "custody.intro")
    yield heading(code, "custody.passed")
    heads = ("original", "custody.stage", "custody.sheets", "custody.from", "custody.to", "date", "signature")
    rows: list[Row] = []
    for original in signing.originals:
        for number, stage in enumerate(STAGES):
            owner: Words = _owner(signing, original, code) if number == 0 else ()
            rows.append((owner, say(code, f"custody.stage.{stage}"), (), (), (), (), ()))
    yield table(code, (8, 5, 3, 7, 7, 6, 5), heads, rows, 9)
    yield text(say(code, "custody.deposit" if signing.deposited else "custody.exchange"))
    yield pens(code, _heads(signing, code))


def _owner(signing: Signing, original: Original, code: str) -> Words:
    if original.party is None:
        return say(code, "custody.depositary")
    return side_name(signing.parties[original.party], code)


def _heads(signing: Signing, code: str) -> list[tuple[str, Words]]:
    parties = signing.parties
    if signing.deposited or len(parties) > INITIALLED:
        return [("depositary", say(code, "custody.depositary"))]
    return [(id_, side_name(party, code)) for id_, party in parties.items()]
