"""The running order, the speakers, the photograph, the gifts and those who help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from agreement_kit.ceremony.forms import Row, form, form_file, heading, table, text, words
from agreement_kit.ceremony.pack import File, Pack
from agreement_kit.ceremony.people import Person
from agreement_kit.ceremony.seating import photo_order, speakers
from agreement_kit.ceremony.signing import Signing
from agreement_kit.ceremony.text import (
    day_words,
    digits,
    joined,
    label,
    languages_words,
    person_name,
    person_title,
    say,
    side_name,
    to_fill,
    value,
)
from agreement_kit.instrument.nodes import Blank, Value, Words, plain
from agreement_kit.layout.blocks import Block

_BLANK: Final[Words] = (Blank("ceremony.open", by_hand=True),)


def files(pack: Pack) -> Iterator[File]:
    """One document for the whole ceremony, however many instruments are signed."""
    layout = form(pack, "hall", lambda code: _blocks(pack, code))
    yield form_file(pack, "hall/running-order", "running-order", layout)


def _blocks(pack: Pack, code: str) -> Iterator[Block]:
    yield from _head(pack, code)
    yield heading(code, "hall.steps")
    steps = list(_steps(pack, code))
    rows: list[Row] = [(words(digits(at, code)), (), step, who, ()) for at, (step, who) in enumerate(steps, 1)]
    yield table(code, (4, 4, 15, 9, 5), ("number", "time", "step", "who", "remarks"), rows)
    yield heading(code, "hall.speakers")
    yield _speakers(pack, code)
    yield heading(code, "hall.photo")
    order: list[Row] = [
        (words(digits(at, code)), side_name(pack.parties[id_], code), _names(pack, id_, code))
        for at, id_ in enumerate(photo_order(pack), 1)
    ]
    yield table(code, (4, 14, 14), ("number", "side", "name"), order)
    if pack.ceremony.settings.gifts:
        yield heading(code, "hall.gifts")
        yield table(code, (10, 10, 12), ("hall.from", "hall.to", "hall.gift"), _gifts(pack, code))
    yield heading(code, "hall.helpers")
    yield table(code, (6, 10, 10, 8), ("hall.task", "name", "title", "hall.languages"), _helpers(pack, code))


def _head(pack: Pack, code: str) -> Iterator[Block]:
    settings = pack.ceremony.settings
    if settings.occasion is not None:
        yield text(label(code, "hall.occasion", value(settings.occasion, code, "occasion")))
    yield text(label(code, "date", day_words(pack.ceremony.day, code)))
    yield text(
        label(code, "hall.begins", words(clock(settings.time, code))) if settings.time else to_fill(code, "hall.begins")
    )
    place = value(settings.place, code, "place") if settings.place is not None else _BLANK
    yield text(label(code, "hall.place", place))
    for signing in pack.signings:
        yield text(label(code, "instrument", quoted(signing, code)))


def quoted(signing: Signing, code: str) -> Words:
    """The title of an instrument in quotation marks."""
    return say(code, "quoted", title=title_of(signing, code))


def title_of(signing: Signing, code: str) -> Words:
    """The title of an instrument in ``code``; in its first language, in one piece, where it has no such text."""
    title = signing.instrument.title
    own = title.get(code)
    return own if own is not None else (Value(plain(title[signing.instrument.languages[0]]), "title", "name"),)


def clock(time: str, code: str) -> str:
    """``10:30`` in the digits of the language."""
    return ":".join(part if code != "fa" else _persian(part) for part in time.split(":"))


def _persian(part: str) -> str:
    return "".join(digits(int(figure), "fa") for figure in part)


def _steps(pack: Pack, code: str) -> Iterator[tuple[Words, Words]]:
    """What is done, and by whom."""
    announcer = [person_name(person, code) for person in pack.people.of("announcer")]
    yield say(code, "hall.step.seated"), ()
    yield say(code, "hall.step.open"), announcer[0] if announcer else ()
    for id_ in speakers(pack):
        yield say(code, "hall.step.speech"), _names(pack, id_, code, titled=False)
    for signing in pack.signings:
        yield quoted(signing, code), ()
        yield say(code, "hall.step.invited"), joined([person_name(p, code) for p in pack.signatories(signing)], "\n")
        if signing.deposited:
            yield say(code, "hall.step.one"), ()
        else:
            yield say(code, "hall.step.own"), ()
            yield say(code, "hall.step.others"), ()
        if any(owner not in signing.parties for owner, _ in signing.instrument.signatures[_first(signing)].cells):
            yield say(code, "hall.step.witnesses"), ()
        yield say(code, "hall.step.deposited" if signing.deposited else "hall.step.exchanged"), ()
    for gift in pack.ceremony.settings.gifts:
        parts = (side_name(pack.parties[gift.from_], code), side_name(pack.parties[gift.to], code))
        yield label(code, "hall.step.gifts", value(gift.gift, code, "gifts")), joined(parts, " – ")
    yield say(code, "hall.step.photo"), ()
    yield say(code, "hall.step.close"), announcer[0] if announcer else ()


def _first(signing: Signing) -> str:
    return next(iter(signing.instrument.signatures))


def _speakers(pack: Pack, code: str) -> Block:
    interpreters = joined([person_name(person, code) for person in pack.people.of("interpreter")], "\n")
    rows: list[Row] = [
        (words(digits(at, code)), side_name(pack.parties[id_], code), _names(pack, id_, code), interpreters)
        for at, id_ in enumerate(speakers(pack), 1)
    ]
    return table(code, (4, 10, 12, 8), ("number", "side", "name", "hall.interpreter"), rows)


def _names(pack: Pack, id_: str, code: str, *, titled: bool = True) -> Words:
    """The signatories of a side, each on a line of its own."""
    own = [person for person in pack.people.of("signatory") if person.party == id_]
    titles = [person_title(person, code) if titled else () for person in own]
    return joined([joined((person_name(p, code), title), " – ") for p, title in zip(own, titles, strict=True)], "\n")


def _gifts(pack: Pack, code: str) -> Iterator[Row]:
    for number, gift in enumerate(pack.ceremony.settings.gifts):
        giver, taker = pack.parties[gift.from_], pack.parties[gift.to]
        yield side_name(giver, code), side_name(taker, code), value(gift.gift, code, f"gifts.{number}.gift")


def _helpers(pack: Pack, code: str) -> Iterator[Row]:
    tasks = {
        "announcer": "hall.announcer",
        "interpreter": "hall.interpreter",
        "substitute": "hall.substitute",
    }
    for role, key in tasks.items():
        people: list[Person] = pack.people.of(role)
        for person in people:
            told = say(code, key)
            if role == "substitute" and person.party is not None:
                told = label(code, key, side_name(pack.parties[person.party], code))
            spoken = languages_words(person.languages, code) if person.languages else ()
            yield told, person_name(person, code), person_title(person, code), spoken
        if not people:
            yield say(code, key), (), (), ()
