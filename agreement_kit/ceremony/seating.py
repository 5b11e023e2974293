"""Who sits, stands and speaks where: the sides of the host and the guests by the practice that was chosen.

Left and right are meant as those at the table have them, who face the hall; the hall sees them the other way round.
The guest at the host's right is the general rule; in Chinese practice the host sits on the left and the guest on the
right, which for two sides is the same; a host may also keep the right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from babel import Locale

from agreement_kit.ceremony.pack import Pack
from agreement_kit.ceremony.people import SEATED, Person
from agreement_kit.originals.alphabet import sort_key

#: With more people than this the table has two long sides.
ONE_SIDE: Final = 8
#: So many of one side sit or stand beside each other.
IN_A_ROW: Final = 5


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat or a place to stand. ``x`` runs from 0 at the left end, as the hall sees it, to 1; ``row`` 0 is the side
    of the table that faces the hall, rows above it stand behind, row -1 is the side with its back to the hall."""

    number: int
    person: Person
    row: int
    x: float
    host: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The seats, and which fixed sentence says by which rule they were given."""

    seats: tuple[Seat, ...]
    rule: str
    two_sides: bool

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows there are, from the back to the hall."""
        return tuple(sorted({seat.row for seat in self.seats}, reverse=True))


def host_on_left(pack: Pack) -> bool:
    """Whether the host is on the left of the others, as they sit."""
    return pack.ceremony.settings.seating != "host-right"


def seated(pack: Pack) -> list[Person]:
    """Who has a place in the plan: signatories and delegates, side by side, the host's first."""
    people = pack.people.of(*SEATED)
    order = {id_: at for at, id_ in enumerate(pack.parties)}
    return sorted(people, key=lambda person: (order.get(person.party or "", len(order)), not person.has(["signatory"])))


def plan_of(pack: Pack) -> Table:
    """The seats of everybody."""
    people = seated(pack)
    sides = {person.party for person in people}
    if len(sides) == 2:
        return _two(pack, people)
    return _many(pack, people)


def _two(pack: Pack, people: Sequence[Person]) -> Table:
    """Two sides on one long side of the table: signatories inmost, delegates behind them in rows."""
    host = [person for person in people if person.party == pack.host]
    guest = [person for person in people if person.party != pack.host]
    spots: list[tuple[Person, int, int, bool]] = []
    for side, own in ((True, host), (False, guest)):
        signing = [person for person in own if person.has(["signatory"])]
        others = [person for person in own if not person.has(["signatory"])]
        front = signing[:IN_A_ROW]
        beside = others[: max(0, IN_A_ROW - len(front))] if len(people) <= ONE_SIDE else []
        behind = [person for person in (*signing[IN_A_ROW:], *others) if person not in beside]
        rows = [[*front, *beside], *[behind[at : at + IN_A_ROW] for at in range(0, len(behind), IN_A_ROW)]]
        spots += [(p, row, at, side) for row, line in enumerate(rows) for at, p in enumerate(line)]
    widest = max(at for _, _, at, _ in spots) + 1
    # As they sit the host is on the left: the hall sees the host on its right.
    host_right_of_hall = host_on_left(pack)
    seats: list[Seat] = []
    for number, (person, row, at, is_host) in enumerate(spots, 1):
        offset = (at + 0.5) / (2 * widest)
        x = 0.5 + offset if is_host is host_right_of_hall else 0.5 - offset
        seats.append(Seat(number, person, row, x, is_host))
    return Table(tuple(seats), pack.ceremony.settings.seating, True)


def _by_rank(pack: Pack, people: Sequence[Person]) -> list[Person]:
    """The first of every side, the host's before all, then the second of every side; signatories before delegates."""
    sides = {id_: at for at, id_ in enumerate(pack.parties)}
    seen: dict[str | None, int] = {}
    ranked = []
    for person in people:
        at = seen[person.party] = seen.get(person.party, -1) + 1
        ranked.append(((not person.has(["signatory"]), at, sides.get(person.party or "", len(sides))), person))
    return [person for _, person in sorted(ranked, key=lambda item: item[0])]


def _many(pack: Pack, given: Sequence[Person]) -> Table:
    """The host in the middle of the side that faces the hall, the others in turn beside it, the rest opposite."""
    people = _by_rank(pack, given)
    facing = len(people) if len(people) <= ONE_SIDE else (len(people) + 1) // 2
    seats: list[Seat] = []
    for row, line in ((0, people[:facing]), (-1, people[facing:])):
        places = _outward(len(line), guest_first_right=host_on_left(pack))
        for person, place in zip(line, places, strict=True):
            x = (place + 0.5) / len(line)
            seats.append(Seat(len(seats) + 1, person, row, x, person.party == pack.host))
    rule = "many" if host_on_left(pack) else "many-left"
    return Table(tuple(seats), rule, False)


def _outward(count: int, *, guest_first_right: bool) -> list[int]:
    """Places from 0 at the hall's left: the first in the middle, then in turn on both sides of it.

    The right of those who sit is the left of the hall.
    """
    middle = count // 2 if guest_first_right else (count - 1) // 2
    steps = [0]
    for distance in range(1, count):
        first = -distance if guest_first_right else distance
        steps += [first, -first]
    places = [middle + step for step in steps]
    return [place for place in places if 0 <= place < count][:count]


def speakers(pack: Pack) -> list[str]:
    """The sides in the order of their speeches: as given, else the host and then the others."""
    return list(pack.ceremony.settings.speeches or pack.parties)


def photo_order(pack: Pack) -> list[str]:
    """The sides from left to right as the camera sees them: as given, else as at the table."""
    return list(pack.ceremony.settings.photo_order or from_left(pack))


def from_left(pack: Pack) -> list[str]:
    """The sides from left to right as the hall sees them, each once, where its first person is."""
    seats = sorted(plan_of(pack).seats, key=lambda seat: (-seat.row, seat.x))
    placed = dict.fromkeys(seat.person.party for seat in seats if seat.person.party is not None)
    return [*placed, *(id_ for id_ in pack.parties if id_ not in placed)]


def flags_from_left(pack: Pack) -> list[tuple[str | None, list[str]]]:
    """The states from left to right as the hall sees their flags, each with its sides; last, as None, those without.

    As seated, or in the alphabet of the pack's first language.
    """
    order: dict[str | None, list[str]] = {}
    for id_ in from_left(pack):
        country = pack.parties[id_].country
        order.setdefault(country if isinstance(country, str) else None, []).append(id_)
    if pack.ceremony.settings.flags == "alphabetical":
        language = pack.languages[0]
        named = sorted((c for c in order if c is not None), key=lambda c: sort_key(country_name(c, language), language))
        return [(country, order[country]) for country in (*named, *([None] if None in order else []))]
    return sorted(order.items(), key=lambda item: item[0] is None)


def country_name(country: str, language: str) -> str:
    """The short name of a state."""
    return str(Locale.parse(language).territories.get(country, country))
