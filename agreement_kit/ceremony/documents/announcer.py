"""The announcer's sheet: what is said, and every name in each script with its pronunciation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from agreement_kit.ceremony.documents.hall import title_of
from agreement_kit.ceremony.forms import Row, form, form_file, heading, note, table_of, text
from agreement_kit.ceremony.pack import File, Pack
from agreement_kit.ceremony.people import CARDED, Person
from agreement_kit.ceremony.signing import Signing
from agreement_kit.ceremony.text import digits, in_language, joined, opened, person_name, person_title, say, value
from agreement_kit.drafting.languages import language_name
from agreement_kit.instrument.nodes import Text, Value, Words
from agreement_kit.layout.blocks import Block, TableCell
from agreement_kit.locales import locale

#: Letters that are read at arm's length, in points.
_LARGE: Final = 14.0


def files(pack: Pack) -> Iterator[File]:
    """One sheet for the whole ceremony."""
    layout = form(pack, "announcer", lambda code: _blocks(pack, code), landscape=True)
    yield form_file(pack, "hall/announcer", "announcer", layout, size=_LARGE)


def _blocks(pack: Pack, code: str) -> Iterator[Block]:
    yield heading(code, "announcer.spoken")
    yield text(say(code, "announcer.open"))
    for signing in pack.signings:
        yield text(say(code, "announcer.instrument", title=title_of(signing, code)))
        for person in pack.signatories(signing):
            yield text(_signs(signing, person, code))
        yield text(say(code, "announcer.deposited" if signing.deposited else "announcer.done"))
    yield text(say(code, "announcer.close"))
    yield heading(code, "announcer.names")
    yield note(code, "announcer.intro")
    yield _names(pack, code)


def _signs(signing: Signing, person: Person, code: str) -> Words:
    party = signing.parties.get(person.party or "")
    title, name = person_title(person, code), person_name(person, code)
    if party is None:
        its = locale(code)
        role = its.observer if person.has(["observer"]) else its.witness
        return (Text(f"{role}: "), *joined((name, title), "، " if its.rtl else ", "))
    found = in_language(party.name, code, "definite" if code == "en" else None)
    side: Words = (Value(found[0], f"parties.{party.id}.name.{found[1]}", "name"),) if found else ()
    if title:
        return say(code, "announcer.signs", side=side, person=name, title=title)
    return say(code, "announcer.signs-untitled", side=side, person=name)


def _names(pack: Pack, code: str) -> Block:
    """Number, name and title in each script, and how it is said."""
    scripts = pack.languages
    heads = [TableCell((Text(language_name(other, code)),)) for other in scripts]
    head = (TableCell(say(code, "number")), *heads, TableCell(say(code, "announcer.say")))
    rows: list[Row] = []
    for number, person in enumerate(pack.people.of(*CARDED), 1):
        cells = [TableCell(_both(person, other), other) for other in scripts]
        rows.append((TableCell((Text(digits(number, code)),)), *cells, TableCell(*_said(person, code))))
    return table_of((4, *[9] * len(scripts), 8), head, rows, 14)


def _both(person: Person, code: str) -> Words:
    title = opened(person_title(person, code))
    name = opened(person_name(person, code))
    return (*name, Text("\n"), *title) if title else name


def _said(person: Person, code: str) -> tuple[Words, str]:
    """The pronunciation as given, else the passport's spelling, else room to write."""
    if person.say is not None:
        return value(person.say, code, "pronunciation"), code
    return ((Value(person.latin, f"{person.path}.passport_latin", "name"),) if person.latin else ()), "en"
