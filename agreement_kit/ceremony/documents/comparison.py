"""The two records of comparison, signed before the originals are printed: language against language, and the print
against the approved draft."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations

from agreement_kit.ceremony.forms import (
    Row,
    blank_lines,
    form,
    form_file,
    heading,
    note,
    pens,
    table,
    table_of,
    text,
    words,
)
from agreement_kit.ceremony.pack import INITIALLED, File, Pack
from agreement_kit.ceremony.signing import Signing
from agreement_kit.ceremony.text import digits, label, languages_words, say, side_name
from agreement_kit.drafting.languages import language_name
from agreement_kit.instrument.nodes import Element, Text, Value, Words
from agreement_kit.layout.blocks import Block, Paragraph, Signatures, TableCell

#: What is looked at besides the provisions; the fixed sentences are ``languages.<point>``.
POINTS = ("figures", "names", "force", "negation", "lists", "references", "counts")
_GROUP = 8


def languages_files(pack: Pack) -> Iterator[File]:
    """The record of the comparison between the languages, for each instrument with several texts."""
    for signing in pack.signings:
        texts = signing.instrument.languages
        if len(texts) > 1:
            layout = form(pack, "languages", partial(_languages, signing), languages=texts)
            path = f"records/{signing.stem}.comparison-of-languages"
            yield form_file(pack, path, "comparison-of-languages", layout, signing.index)


def draft_files(pack: Pack, made: Sequence[File]) -> Iterator[File]:
    """The record of the comparison with the approved draft, with the hashes of the originals among ``made``."""
    for signing in pack.signings:
        originals = [file for file in made if file.document == signing.index and file.kind == "original"]
        build = partial(_draft, signing, originals)
        layout = form(pack, "draft", build, languages=signing.instrument.languages)
        path = f"records/{signing.stem}.comparison-with-draft"
        yield form_file(pack, path, "comparison-with-draft", layout, signing.index)


def _languages(signing: Signing, code: str) -> Iterator[Block]:
    instrument = signing.instrument
    yield note(code, "languages.note")
    yield text(label(code, "instrument", say(code, "quoted", title=instrument.title[code])))
    yield text(label(code, "languages.texts", languages_words(instrument.languages, code)))
    yield text(say(code, "languages.compared"))
    yield heading(code, "languages.heading")
    pairs = list(combinations(instrument.languages, 2))
    heads = [TableCell(words(_pair(pair, code))) for pair in pairs]
    head = (TableCell(say(code, "languages.provision")), *heads, TableCell(say(code, "remarks")))
    rows: list[Row] = [(provision, *[()] * len(pairs), ()) for provision in _provisions(signing, code)]
    yield table_of((12, *[5] * len(pairs), 8), head, rows, 7)
    yield heading(code, "languages.points")
    yield table(
        code, (17, 4, 9), ("item", "done", "remarks"), [(say(code, f"languages.{point}"), (), ()) for point in POINTS]
    )
    yield heading(code, "languages.signed")
    yield _comparers(signing, code)


def _pair(pair: tuple[str, str], code: str) -> str:
    return " – ".join(language_name(language, code) for language in pair)


def _provisions(signing: Signing, code: str) -> Iterator[Words]:
    """The parts of the instrument in order, articles and annexes with number and heading."""
    instrument = signing.instrument
    yield say(code, "preamble")
    yield from (_titled(element, code) for element in instrument.body if element.number or element.heading)
    yield say(code, "closing")
    yield say(code, "signatures")
    yield from (_titled(element, code) for element in instrument.attachments)


def _titled(element: Element, code: str) -> Words:
    number = str(element.number[code]) if element.number else ""
    between = ". " if number and element.heading else ""
    return (Text(f"{number}{between}"), *element.heading.get(code, ())) if number else element.heading[code]


def _comparers(signing: Signing, code: str) -> Signatures:
    """A place to sign for each side; with many of them for two who compare for all."""
    parties = signing.parties
    if len(parties) <= INITIALLED:
        return pens(code, [(id_, side_name(party, code)) for id_, party in parties.items()])
    return pens(code, [(str(number), words(f"{digits(number, code)}.")) for number in (1, 2)])


def _draft(signing: Signing, originals: Sequence[File], code: str) -> Iterator[Block]:
    instrument = signing.instrument
    yield note(code, "draft.note")
    yield text(label(code, "instrument", say(code, "quoted", title=instrument.title[code])))
    yield from blank_lines(code, "draft.approved-by", "draft.approved-on")
    yield text(label(code, "draft.particulars", _hash(signing.document.particulars.digest)))
    yield text(label(code, "draft.content", _hash(signing.originals[0].digest)))
    yield text(say(code, "draft.compared"))
    yield heading(code, "draft.files")
    rows: list[Row] = [
        (_datum(file.path.partition("/")[2]), _hash(hashlib.sha256(file.data).hexdigest()), ()) for file in originals
    ]
    yield table(code, (9, 17, 4), ("file", "hash", "draft.agrees"), rows)
    yield heading(code, "draft.clauses")
    uses: list[Row] = [
        (_datum(f"{use.id} / {use.variant}"), _datum(use.version), _datum(use.fingerprint[:16]), (), ())
        for use in instrument.clauses
    ]
    heads = ("draft.clause", "draft.version", "draft.fingerprint", "draft.agrees", "remarks")
    yield table(code, (11, 4, 8, 5, 6), heads, uses, 6)
    yield Paragraph(())
    yield _comparers(signing, code)


def _hash(hexadecimal: str) -> Words:
    """A hash in groups of eight, as eyes compare it."""
    return _datum(" ".join(hexadecimal[at : at + _GROUP] for at in range(0, len(hexadecimal), _GROUP)))


def _datum(text_: str) -> Words:
    return (Value(text_, "ceremony"),)
