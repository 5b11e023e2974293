"""Who is at the ceremony: every person once, however many instruments name them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from babel.core import UnknownLocaleError
from babel.languages import get_official_languages

from agreement_kit.ceremony.load import Ceremony
from agreement_kit.ceremony.union import united
from agreement_kit.diagnostics import N_, Diagnostic, Location, Severity
from agreement_kit.drafting.values import CalendarDate, LocalText, Tbd
from agreement_kit.particulars import Attendant, Party, Signatory

Role = Literal["signatory", "substitute", "delegate", "witness", "observer", "announcer", "interpreter"]
#: Who sits at the table; the others stand or work in the hall.
SEATED: Final = ("signatory", "delegate")
#: Who gets a card.
CARDED: Final = ("signatory", "delegate", "witness", "observer")

_JOINERS: Final = re.compile("[\u200c\u200d\u2010-\u2015\\s.,'’-]+")
_FOLD: Final = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ё": "е", "Ё": "Е"})


@dataclass(frozen=True, slots=True)
class Person:
    """One person with all their roles. ``party`` is whose person it is, None for guests of nobody. ``path`` is where
    the particulars or the ceremony file name them; ``documents`` are the instruments (by index) that they sign."""

    name: LocalText | Tbd
    title: LocalText | Tbd | None
    honorific: LocalText | Tbd | None
    acting: bool
    latin: str | None
    party: str | None
    roles: tuple[Role, ...]
    path: str
    documents: tuple[int, ...] = ()
    body: LocalText | Tbd | None = None
    languages: tuple[str, ...] = ()
    say: LocalText | Tbd | None = None

    def has(self, roles: Iterable[str]) -> bool:
        """Whether the person has one of ``roles``."""
        return any(role in roles for role in self.roles)


@dataclass(frozen=True, slots=True)
class People:
    """Everybody, the signatories first, each once; and what was found on the way.

    ``signatories`` gives, for the index of an instrument and the owner of a signature cell (``kazan`` with its n-th
    signatory, ``witnesses.0``), the index of the person.
    """

    persons: tuple[Person, ...]
    signatories: dict[tuple[int, str, int], int]
    host: str
    found: tuple[Diagnostic, ...]

    def of(self, *roles: str) -> list[Person]:
        """Those who have one of ``roles``."""
        return [person for person in self.persons if person.has(roles)]


def people_of(ceremony: Ceremony) -> People:
    """Everybody whom the instruments and the ceremony file name."""
    host, found = _host(ceremony)
    found += [*_differing_parties(ceremony), *_differing_days(ceremony)]
    persons: list[Person] = []
    cells: dict[tuple[int, str, int], int] = {}
    for key, person in (*_signing(ceremony), *((None, other) for other in _others(ceremony))):
        at = next((index for index, known in enumerate(persons) if _same(known, person)), None)
        if at is None:
            at = len(persons)
            persons.append(person)
        else:
            found += [*_spellings(persons[at], person, ceremony), *_titles(persons[at], person, ceremony)]
            persons[at] = _merged(persons[at], person)
        if key is not None:
            cells[key] = at
    spoken = [replace(person, say=_said(person, ceremony)) for person in persons]
    return People(tuple(spoken), cells, host, tuple(found))


def _said(person: Person, ceremony: Ceremony) -> LocalText | Tbd | None:
    """How the name of ``person`` is said, where the ceremony file gives it."""
    names = set(_forms(person.name)) if isinstance(person.name, LocalText) else set()
    return next((item.say for item in ceremony.settings.pronunciation if item.name in names), None)


def _signing(ceremony: Ceremony) -> Iterator[tuple[tuple[int, str, int], Person]]:
    """Those who have a cell in a signature block."""
    for index, document in enumerate(ceremony.documents):
        for party in document.particulars.parties:
            for number, signatory in enumerate(party.signatories):
                path = f"parties.{party.id}.signatories.{number}"
                person = _person(signatory, "signatory", path, party.id)
                yield (index, party.id, number), replace(person, documents=(index,))
        attending: tuple[tuple[Role, str, tuple[Attendant, ...]], ...] = (
            ("witness", "witnesses", document.particulars.witnesses),
            ("observer", "observers", document.particulars.observers),
        )
        for role, name, group in attending:
            for number, attendant in enumerate(group):
                person = _person(attendant, role, f"{name}.{number}", None)
                yield (index, f"{name}.{number}", 0), replace(person, documents=(index,))


def _others(ceremony: Ceremony) -> Iterator[Person]:
    """Those whom the ceremony file alone names."""
    settings = ceremony.settings
    for role, key in (("delegate", "delegates"), ("substitute", "substitutes")):
        for number, member in enumerate(getattr(settings, key)):
            yield _person(member, role, f"{key}.{number}", member.party)  # type: ignore[arg-type]  # both are roles
    helpers: list[tuple[Role, str, Sequence[Attendant]]] = [
        ("witness", "witnesses", settings.witnesses),
        ("announcer", "announcer", [settings.announcer] if settings.announcer else []),
        ("interpreter", "interpreters", settings.interpreters),
    ]
    for role, key, group in helpers:
        for number, helper in enumerate(group):
            person = _person(helper, role, f"{key}.{number}", getattr(helper, "party", None))
            yield replace(person, languages=tuple(getattr(helper, "languages", ())))


def _person(given: Signatory | Attendant, role: Role, path: str, party: str | None) -> Person:
    latin = given.passport_latin if isinstance(given.passport_latin, str) else None
    body = given.body if isinstance(given, Attendant) else None
    return Person(given.name, given.title, given.honorific, given.acting, latin, party, (role,), path, body=body)


def _same(one: Person, other: Person) -> bool:
    """Whether both are one person: one passport spelling where both have it, else one name.

    Within one side a name that is the same in one language is the same person, whatever the other languages spell;
    across sides it must be the same in all of them.
    """
    if one.latin and other.latin:
        return _plain(one.latin) == _plain(other.latin)
    if isinstance(one.name, Tbd) or isinstance(other.name, Tbd):
        # Nobody knows who it is: one seat of one party is one person still to be named.
        unknown = isinstance(one.name, Tbd) and isinstance(other.name, Tbd)
        seated = one.party is not None and one.roles == other.roles
        return unknown and seated and (one.party, one.path) == (other.party, other.path)
    alike = [_plain(a) == _plain(b) for _, a, b in _both(one.name, other.name)]
    return any(alike) if one.party == other.party else bool(alike) and all(alike)


def _both(one: LocalText, other: LocalText) -> Iterator[tuple[str, str, str]]:
    """The languages in which both are given, with both forms."""
    for code in one:
        first, second = one.form(code), other.form(code)
        if isinstance(first, str) and isinstance(second, str):
            yield code, first, second


def _plain(name: str) -> str:
    """A name without what spelling habits change: case, joiners, dots, Arabic letters for Persian ones."""
    return _JOINERS.sub(" ", unicodedata.normalize("NFKC", name).translate(_FOLD).casefold()).strip()


def _merged(known: Person, more: Person) -> Person:
    return replace(
        known,
        roles=tuple(dict.fromkeys((*known.roles, *more.roles))),
        documents=tuple(dict.fromkeys((*known.documents, *more.documents))),
        party=known.party or more.party,
        name=united(known.name, more.name) or known.name,
        title=united(known.title, more.title),
        honorific=united(known.honorific, more.honorific),
        latin=known.latin or more.latin,
        languages=known.languages or more.languages,
    )


def _spellings(known: Person, more: Person, ceremony: Ceremony) -> Iterator[Diagnostic]:
    if not isinstance(known.name, LocalText) or not isinstance(more.name, LocalText):
        return
    for code, one, other in _both(known.name, more.name):
        if one != other:
            yield Diagnostic(
                code="K015",
                severity=Severity.WARNING,
                template=N_("One person is spelled in two ways: {first} ({path}) and {second}."),
                hint_template=N_("Spell the name as the passport does, in both files alike."),
                values={"first": one, "second": other, "path": known.path},
                path=more.path,
                language=code,
                location=Location(ceremony.source),
            )


def _titles(known: Person, more: Person, ceremony: Ceremony) -> Iterator[Diagnostic]:
    if not isinstance(known.title, LocalText) or not isinstance(more.title, LocalText):
        return
    for code, one, other in _both(known.title, more.title):
        if _plain(one) != _plain(other):
            yield Diagnostic(
                code="K008",
                severity=Severity.WARNING,
                template=N_("One person has two titles: {first} ({path}) and {second}; the card bears the first."),
                hint_template=N_("Use one title, or give each person passport_latin if they are two."),
                values={"first": one, "second": other, "path": known.path},
                path=more.path,
                language=code,
                location=Location(ceremony.source),
            )
            return


def _differing_parties(ceremony: Ceremony) -> Iterator[Diagnostic]:
    known: dict[str, Party] = {}
    for document in ceremony.documents:
        for party in document.particulars.parties:
            first = known.setdefault(party.id, party)
            if not isinstance(first.name, LocalText) or not isinstance(party.name, LocalText):
                continue
            for code, one, other in _both(first.name, party.name):
                if one != other:
                    path = f"parties.{party.id}.name.{code}"
                    yield Diagnostic(
                        code="K009",
                        severity=Severity.WARNING,
                        template=N_("The party {party} has two names: {first} and {second}."),
                        hint_template=N_("Write the name alike, or give the parties different ids."),
                        values={"party": party.id, "first": one, "second": other},
                        path=path,
                        language=code,
                        location=document.particulars.location(path),
                    )
                    break


def _differing_days(ceremony: Ceremony) -> Iterator[Diagnostic]:
    days: dict[date, str] = {}
    for document in ceremony.documents:
        signing = document.particulars.signing
        if signing is not None and isinstance(signing.date, CalendarDate) and signing.date.gregorian is not None:
            days.setdefault(signing.date.gregorian, document.particulars.source)
    if len(days) > 1:
        (first, one), (second, other), *_ = days.items()
        yield Diagnostic(
            code="K013",
            severity=Severity.WARNING,
            template=N_("{one} is dated {first} and {other} {second}, but both are signed at this ceremony."),
            hint_template=N_("Correct the day, or make two packs."),
            values={"one": one, "first": first, "other": other, "second": second},
            path="signing.date",
            location=Location(ceremony.source),
        )


def _host(ceremony: Ceremony) -> tuple[str, list[Diagnostic]]:
    """The host; where it is not named, the party whose city is the place of signing, else the depositary, else the
    first."""
    if ceremony.settings.host is not None:
        return ceremony.settings.host, []
    parties = ceremony.parties
    places = [d.particulars.signing.place for d in ceremony.documents if d.particulars.signing is not None]
    spoken = {_plain(form) for place in places if isinstance(place, LocalText) for form in _forms(place)}
    taken = next(
        (
            id_
            for id_, party in parties.items()
            if isinstance(party.place, LocalText) and spoken & {_plain(form) for form in _forms(party.place)}
        ),
        next(
            (d.particulars.depositary for d in ceremony.documents if isinstance(d.particulars.depositary, str)),
            next(iter(parties)),
        ),
    )
    told = Diagnostic(
        code="K010",
        severity=Severity.INFO,
        template=N_("The host is not named; {party} is taken."),
        hint_template=N_("Write host: with the id of a party in a ceremony file."),
        values={"party": taken},
        path="host",
        location=Location(ceremony.source),
    )
    return taken, [told]


def _forms(words: LocalText) -> Iterator[str]:
    for code in words:
        form = words.form(code)
        if isinstance(form, str):
            yield form


@lru_cache(maxsize=256)
def official(country: str) -> tuple[str, ...]:
    """The official languages of a country, the widest spoken first."""
    try:
        tags = get_official_languages(country, de_facto=True)
    except (UnknownLocaleError, KeyError):  # pragma: no cover - every country of ISO 3166-1 is known to Babel
        return ()
    return tuple(dict.fromkeys(tag.partition("_")[0] for tag in tags))


def language_of(country: object, languages: Sequence[str]) -> str:
    """The language of the pack that a person from ``country`` reads: its own, else English, else the first."""
    own = official(country) if isinstance(country, str) else ()
    return next((code for code in own if code in languages), "en" if "en" in languages else languages[0])
