"""The wording that certifies a copy of a signed original, ready to be completed with the pen."""

from __future__ import annotations

from collections.abc import Iterator

from agreement_kit.ceremony.forms import form, form_file, note, pens, text
from agreement_kit.ceremony.pack import File, Pack
from agreement_kit.ceremony.signing import Signing
from agreement_kit.ceremony.text import day_words, label, languages_words, say, side_name, to_fill, value
from agreement_kit.instrument.nodes import Blank, Words
from agreement_kit.layout.blocks import Block


def files(pack: Pack) -> Iterator[File]:
    """One wording per instrument, in its languages."""
    for signing in pack.signings:
        languages = signing.instrument.languages
        layout = form(pack, "certified", lambda code, of=signing: _blocks(of, code), languages=languages)  # type: ignore[misc]  # mypy infers no lambda with a default
        yield form_file(pack, f"records/{signing.stem}.certified-copy", "certified-copy", layout, signing.index)


def _blocks(signing: Signing, code: str) -> Iterator[Block]:
    its = signing.document.particulars.signing
    place = value(its.place, code, "signing.place") if its is not None and its.place is not None else ()
    blank: Words = (Blank("signing.place", by_hand=True),)
    yield note(code, "certified.note")
    yield text(say(code, "certified.true"))
    yield text(label(code, "certified.instrument", say(code, "quoted", title=signing.instrument.title[code])))
    yield text(label(code, "certified.signed-at", place or blank))
    yield text(label(code, "certified.signed-on", day_words(its.date if its is not None else None, code)))
    yield text(label(code, "certified.languages", languages_words(signing.instrument.languages, code)))
    kept = signing.originals[0].party if signing.deposited else None
    if kept is not None:
        yield text(label(code, "certified.kept", side_name(signing.parties[kept], code)))
    else:
        yield text(to_fill(code, "certified.kept"))
    yield text(to_fill(code, "certified.for"))
    yield text(to_fill(code, "certified.sheets"))
    yield pens(code, [("certified", say(code, "certified.by"))], seal=True)
