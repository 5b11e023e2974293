"""Signing tabs: for every signature a tab that says who signs here, and how often each person signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from agreement_kit.ceremony.documents.hall import quoted
from agreement_kit.ceremony.pack import File, Pack, Place
from agreement_kit.ceremony.people import language_of
from agreement_kit.ceremony.signing import Signing
from agreement_kit.ceremony.text import digits, joined, label, opened, person_name, person_title, say, short_name, word
from agreement_kit.ceremony.typeset import Line, pdf
from agreement_kit.drafting.languages import language_name
from agreement_kit.instrument.nodes import Text, Words
from agreement_kit.locales import locale


def files(pack: Pack) -> Iterator[File]:
    """One PDF for the whole ceremony."""
    data = {
        "sheets": [_sheet(pack, code) for code in pack.languages],
        "tabs": [_tab(pack, signing, place) for signing in pack.signings for place in pack.places(signing)],
    }
    language = pack.languages[0]
    made = pdf("tabs", data, word(language, "tabs"), language, pack.moment)
    yield File(pack.name("table/signing-tabs", "pdf"), made, "signing-tabs")


def counts(pack: Pack, signing: Signing) -> Counter[int]:
    """How often each person (by index) signs an instrument."""
    return Counter(place.person for place in pack.places(signing))


def _sheet(pack: Pack, code: str) -> dict[str, Any]:
    """Who signs how often, in one language."""
    every = sum((counts(pack, signing) for signing in pack.signings), Counter[int]())
    people = [[Line(code, part) for part in _person(pack, at, number, code)] for at, number in every.items()]
    where = [row for signing in pack.signings for row in _rows(pack, signing, code)]
    return {
        "rtl": locale(code).rtl,
        "title": Line(code, say(code, "tabs")),
        "subtitles": [Line(code, say(code, "tabs.count")), Line(code, say(code, "tabs.where"))],
        "people-head": [Line(code, say(code, head)) for head in ("name", "title", "tabs.signatures")],
        "people": people,
        "head": [Line(code, say(code, head)) for head in ("name", "original", "tabs.where", "tabs.signatures")],
        "rows": where,
        "total": Line(code, label(code, "tabs.total", _words(every.total(), code))),
    }


def _person(pack: Pack, at: int, number: int, code: str) -> tuple[Words, Words, Words]:
    who = pack.people.persons[at]
    return opened(person_name(who, code)), opened(person_title(who, code)), _words(number, code)


def _rows(pack: Pack, signing: Signing, code: str) -> Iterator[list[Line]]:
    """For each person and original: in which text on which side."""
    places: dict[tuple[int, str], list[Place]] = {}
    for place in pack.places(signing):
        places.setdefault((place.person, place.original), []).append(place)
    semicolon = "؛ " if code == "fa" else "; "
    for (at, original), own in sorted(places.items(), key=lambda item: item[0][0]):
        sides = dict.fromkeys((place.language, place.side) for place in own)
        told = joined([_where(language, side, code) for language, side in sides], semicolon)
        name = opened(person_name(pack.people.persons[at], code))
        owner = _owner(signing, original, code)
        if len(pack.signings) > 1:
            owner = joined((owner, quoted(signing, code)), ": ")
        yield [Line(code, part) for part in (name, owner, told, _words(len(own), code))]


def _owner(signing: Signing, original: str, code: str) -> Words:
    party = signing.parties.get(original)
    return (Text(short_name(party, code)),) if party is not None else say(code, "custody.depositary")


def _words(number: int, code: str) -> Words:
    return (Text(digits(number, code)),)


def _where(language: str, side: str, code: str) -> Words:
    """``Persian: right``."""
    return (Text(f"{language_name(language, code)}: {word(code, f'tabs.{side}')}"),)


def _tab(pack: Pack, signing: Signing, place: Place) -> dict[str, Any]:
    """One tab, in the language of who signs; the arrow points at the signature."""
    person = pack.people.persons[place.person]
    party = pack.parties.get(person.party or "")
    code = language_of(party.country if party is not None else None, pack.languages)
    row = say(code, "tabs.row", row=digits(place.row, code))
    where: Words = (Text(language_name(place.language, code)),)
    comma = "، " if code == "fa" else ", "
    lines = [
        opened(person_name(person, code)),
        (Text(short_name(party, code)),) if party is not None else person_title(person, code),
        _pair(code, "original-of", _owner(signing, place.original, code)),
        label(code, "text", joined((where, (Text(word(code, f"tabs.{place.side}")),), row), comma)),
        (Text(signing.instrument.short_title.get(code, "")),),
    ]
    return {
        "rtl": locale(code).rtl,
        "here": Line(code, say(code, "tabs.here")),
        "points-left": place.side == "right",
        "lines": [Line(code, line) for line in lines if line and line != (Text(""),)],
    }


def _pair(code: str, key: str, words: Words) -> Words:
    """``Original of Kazan``: the label and what it is of, without a colon in Persian, where the label has an ezafe."""
    return (*say(code, key), Text(" " if code == "fa" else ": "), *words)
