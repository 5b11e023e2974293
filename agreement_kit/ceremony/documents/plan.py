"""The table plan, seen from above, as PDF and SVG, with a list of the seats in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from agreement_kit.ceremony.documents.hall import quoted
from agreement_kit.ceremony.pack import File, Pack
from agreement_kit.ceremony.people import Person, language_of
from agreement_kit.ceremony.seating import Seat, plan_of
from agreement_kit.ceremony.text import digits, opened, person_name, person_title, say, side_name, word
from agreement_kit.ceremony.typeset import Line, pdf, svg
from agreement_kit.drafting.languages import language_name
from agreement_kit.instrument.nodes import Text, Words
from agreement_kit.locales import locale

#: With more seats than this the names stand in the list alone.
NAMED: Final = 12


def files(pack: Pack) -> Iterator[File]:
    """The plan; none where nobody sits."""
    table = plan_of(pack)
    if not table.seats:
        return
    language = pack.languages[0]
    title = word(language, "plan")
    data = _data(pack)
    made = pdf("plan", {**data, "single": False}, title, language, pack.moment)
    yield File(pack.name("table/table-plan", "pdf"), made, "table-plan")
    picture = svg("plan", {**data, "single": True}, title, language, pack.moment)
    yield File(pack.name("table/table-plan", "svg"), picture, "table-plan")


def _data(pack: Pack) -> dict[str, Any]:
    table = plan_of(pack)
    lead = pack.languages[0]
    rows = {row: [seat for seat in table.seats if seat.row == row] for row in table.rows}
    across = Counter(seat.row for seat in table.seats)
    shown = {seat.number: _seat(pack, seat, lead) for seat in table.seats}
    columns = [lead, *pack.languages[1:]]
    return {
        "titles": [Line(code, say(code, "plan")) for code in pack.languages],
        "rtl": locale(lead).rtl,
        # Two sides have half of the table each, however few sit there.
        "widest": 2 * max(across.values()) if table.two_sides else max(across.values()),
        "named": len(table.seats) <= NAMED,
        "instruments": [Line(_title_language(pack, index), quoted(signing, lead))
                        for index, signing in enumerate(pack.signings)],
        "behind": [[shown[seat.number] for seat in seats] for row, seats in rows.items() if row >= 0],
        "opposite": [[shown[seat.number] for seat in seats] for row, seats in rows.items() if row < 0],
        "hall": [Line(code, say(code, "plan.hall")) for code in pack.languages],
        "rules": [Line(code, say(code, f"plan.{table.rule}")) for code in pack.languages],
        "head": [Line(lead, say(lead, "plan.seat")),
                 *[Line(lead, (Text(language_name(code, lead)),)) for code in columns]],
        "seats": [shown[seat.number] for seat in table.seats],
    }  # fmt: skip


def _title_language(pack: Pack, index: int) -> str:
    languages = pack.signings[index].instrument.languages
    return pack.languages[0] if pack.languages[0] in languages else languages[0]


def _seat(pack: Pack, seat: Seat, lead: str) -> dict[str, Any]:
    person = seat.person
    party = pack.parties.get(person.party or "")
    own = language_of(party.country if party is not None else None, pack.languages)
    near = dict.fromkeys((own, lead))
    return {
        "number": Line(lead, (Text(digits(seat.number, lead)),)),
        "x": seat.x,
        "host": seat.host,
        "names": [Line(code, opened(person_name(person, code))) for code in near],
        "legend": [_legend(pack, person, code, host=seat.host) for code in pack.languages],
    }


def _legend(pack: Pack, person: Person, code: str, *, host: bool) -> list[Line]:
    """Name, title, side; the host is named as the host."""
    party = pack.parties.get(person.party or "")
    side: Words = side_name(party, code) if party is not None else ()
    if host:
        side = (*side, Text(f" ({word(code, 'host')})"))
    lines = [person_name(person, code), person_title(person, code), side]
    return [Line(code, opened(line)) for line in lines if line]
