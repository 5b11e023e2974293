"""The signature block of each text: for each signatory a cell with party, name, title, place and date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agreement_kit.assembly.context import Context, Datum
from agreement_kit.assembly.valuewords import drafted
from agreement_kit.drafting.values import TBD
from agreement_kit.instrument.nodes import Blank, SignatureBlock, SignatureLine, Text, Words
from agreement_kit.library.model import Signed
from agreement_kit.locales import locale

Cell = tuple[str, tuple[SignatureLine, ...]]


def signature_block(context: Context, language: str) -> SignatureBlock:
    """The block of one text; the parties stand in the order of the particulars, or of the original."""
    cells: list[Cell] = []
    signing = context.names["signing"].value
    place = Datum(getattr(signing, "place", None), "signing.place", "words")
    date = Datum(getattr(signing, "date", None), "signing.date", "date")
    for party in context.items(context.names["parties"]):
        cells += _of_party(party, place, date, context, language)
    its = locale(language)
    for name, word in (("witnesses", its.witness), ("observers", its.observer)):
        for index, person in enumerate(context.items(context.names[name])):
            cells.append((f"{name}.{index}", _attendant(person, word, context, language)))
    return SignatureBlock(language, (Text(its.signatures),), tuple(cells))


def letter_signature(context: Context, signed: Signed, language: str) -> SignatureBlock:
    """The block at the end of a letter: its sender's alone, with the letter's date and the sender's city."""
    party, date = context.names[signed.by], context.names[signed.on]
    city = Datum(getattr(party.value, "place", None), f"{party.path}.place", "words")
    return SignatureBlock(language, (), tuple(_of_party(party, city, date, context, language)))


def _of_party(party: Datum, place: Datum, date: Datum, context: Context, language: str) -> Iterator[Cell]:
    """A cell for each who signs for ``party``; one with blanks where the party is not known."""
    value: Any = party.value
    people = Datum(getattr(value, "signatories", TBD), f"{party.path}.signatories", "[person]")
    for person in context.items(people):
        yield getattr(value, "id", party.path), _cell(party, person, place, date, context, language)


def _cell(
    party: Datum, person: Datum, place: Datum, date: Datum, context: Context, language: str
) -> tuple[SignatureLine, ...]:
    its = locale(language)
    name = drafted(party, "case", (its.for_party_case,), context, language)
    lines = [
        SignatureLine("party", _around(its.for_party, "{party}", name)),
        SignatureLine("signature", (Blank(f"{person.path}.signature", by_hand=True),)),
        SignatureLine("name", _person_name(person, context, language)),
        SignatureLine("title", _title(person, context, language)),
    ]
    if place.value is not None:
        words = drafted(place, None, (), context, language)
        lines.append(SignatureLine("place", (Text(f"{its.place_label}: "), *words)))
    shown: Words = (Blank(date.path, by_hand=date.value is None),)
    if date.value is not None:
        shown = drafted(date, "date", ("dual",), context, language)
    lines.append(SignatureLine("date", (Text(f"{its.date_label}: "), *shown)))
    return tuple(lines)


def _attendant(person: Datum, word: str, context: Context, language: str) -> tuple[SignatureLine, ...]:
    return (
        SignatureLine("party", (Text(word),)),
        SignatureLine("signature", (Blank(f"{person.path}.signature", by_hand=True),)),
        SignatureLine("name", _person_name(person, context, language)),
        SignatureLine("title", _title(person, context, language)),
    )


def _person_name(person: Datum, context: Context, language: str) -> Words:
    if person.value is TBD:
        return (Blank(person.path),)
    words = _part(person, "name", context, language)
    return (*_part(person, "honorific", context, language, " "), *words)


def _part(person: Datum, name: str, context: Context, language: str, after: str = "", form: str | None = None) -> Words:
    value: Any = getattr(person.value, name, None)
    if value is None:
        return ()
    datum = Datum(value, f"{person.path}.{name}", "words")
    words = drafted(datum, "case" if form else None, (form,) if form else (), context, language)
    return (*words, Text(after)) if after else words


def _title(person: Datum, context: Context, language: str) -> Words:
    if person.value is TBD:
        return (Blank(f"{person.path}.title"),)
    its = locale(language)
    if not getattr(person.value, "acting", False):
        return _part(person, "title", context, language)
    return _around(its.acting_title, "{title}", _part(person, "title", context, language, form=its.acting_case))


def _around(pattern: str, field: str, words: Words) -> Words:
    """``words`` in the place of ``field`` in a fixed phrase of the language."""
    before, _, after = pattern.partition(field)
    return tuple(node for node in (Text(before), *words, Text(after)) if not isinstance(node, Text) or node.text)
