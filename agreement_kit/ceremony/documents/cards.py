"""Place cards: one PDF, each card folded, with the name on both sides in its holder's language and the host's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from agreement_kit.ceremony.pack import File, Pack
from agreement_kit.ceremony.people import CARDED, Person, language_of
from agreement_kit.ceremony.text import in_language, opened, person_name, person_title, word
from agreement_kit.ceremony.typeset import Line, pdf
from agreement_kit.drafting.values import LocalText

FOLDER: Final = "table"


def files(pack: Pack) -> Iterator[File]:
    """The cards of all who sit or are named, each person once; none where nobody is."""
    people = pack.people.of(*CARDED)
    if people:
        data = {"cards": [card(pack, person) for person in people]}
        language = pack.languages[0]
        made = pdf("cards", data, word(language, "cards"), language, pack.moment)
        yield File(pack.name(f"{FOLDER}/place-cards", "pdf"), made, "place-cards")


def card(pack: Pack, person: Person) -> dict[str, Any]:
    """What stands on one card."""
    names = []
    for code in card_languages(pack, person):
        name, title = opened(person_name(person, code)), opened(person_title(person, code))
        names.append({"name": Line(code, name), "title": Line(code, title) if title else None})
    return {"names": names}


def card_languages(pack: Pack, person: Person) -> tuple[str, ...]:
    """The holder's language, then the host's; where both are one, that of the first side that reads another, since
    those opposite must be able to read the card."""
    languages = pack.languages
    host = language_of(pack.parties[pack.host].country, languages)
    own = _own(pack, person, languages)
    if own == host:
        others = (language_of(party.country, languages) for party in pack.parties.values())
        host = next((code for code in others if code != own), host)
    return tuple(dict.fromkeys(code for code in (own, host) if _known(person, code))) or (own,)


def _own(pack: Pack, person: Person, languages: tuple[str, ...]) -> str:
    party = pack.parties.get(person.party or "")
    return language_of(party.country if party is not None else None, languages)


def _known(person: Person, code: str) -> bool:
    """Whether the name is given in ``code``, or not known at all yet."""
    if not isinstance(person.name, LocalText):
        return True
    found = in_language(person.name, code)
    return found is None or found[1] == code
