"""Who sits where, whose card is in which language, and that nobody has two."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pact import facts, pact_library

from agreement_kit.ceremony import Pack, load_ceremony, prepare
from agreement_kit.ceremony.documents.cards import card
from agreement_kit.ceremony.documents.hall import title_of
from agreement_kit.ceremony.documents.tabs import counts
from agreement_kit.ceremony.people import CARDED, Person
from agreement_kit.ceremony.seating import Seat, flags_from_left, from_left, plan_of
from agreement_kit.ceremony.text import short_name
from agreement_kit.drafting.values import CalendarDate
from agreement_kit.instrument.nodes import plain
from agreement_kit.library import Library

MOMENT = datetime(2024, 6, 22, tzinfo=UTC)


@pytest.fixture(scope="module")
def pact() -> Library:
    return pact_library()


def ceremony(folder: Path, library: Library, *documents: dict[str, Any], **settings: Any) -> Pack:
    """The pack of ``documents`` of the small library under one ceremony file."""
    names = []
    for number, document in enumerate(documents):
        name = f"pact-{number}.json"
        (folder / name).write_text(json.dumps(document), encoding="utf-8")
        names.append(name)
    file = folder / "ceremony.yaml"
    file.write_text(json.dumps({"instruments": names, **settings}), encoding="utf-8")  # JSON is YAML
    return prepare(load_ceremony(file), library, moment=MOMENT)


def names(pack: Pack, language: str = "en") -> list[str]:
    out = []
    for person in pack.people.of(*CARDED):
        form = person.name.form(language)  # type: ignore[union-attr]  # every name is given here
        out.append(str(form))
    return out


def test_one_person_who_signs_two_instruments_has_one_card(tmp_path: Path, pact: Library) -> None:
    first = facts(2)
    second = facts(3)
    second["parties"] = [second["parties"][0], second["parties"][2]]
    pack = ceremony(tmp_path, pact, first, second)
    assert names(pack) == ["Name 0", "Name 1", "Name 2"]
    assert pack.people.persons[0].documents == (0, 1)
    total = sum(count for signing in pack.signings for at, count in counts(pack, signing).items() if at == 0)
    assert total == 12  # two instruments, two originals each, three texts each
    assert [item.code for item in pack.people.found] == ["K010"]


@pytest.mark.parametrize(
    ("change", "count", "codes"),
    [
        ({"name": {"fa": "نام", "ru": "Имя 0", "en": "name-0"}}, 1, ["K015"]),  # only case and a hyphen differ
        ({"name": {"fa": "نام", "ru": "Имя ноль", "en": "Nom 0"}}, 1, ["K015", "K015"]),  # one side, one language
        ({"passport_latin": "NAME ZERO"}, 1, []),  # known for one of the two alone
        ({"name": {"fa": "دیگری", "ru": "Другой", "en": "Other"}}, 2, []),
    ],
)
def test_spelling_habits_make_no_second_person(
    tmp_path: Path, pact: Library, change: dict[str, Any], count: int, codes: list[str]
) -> None:
    first, second = facts(2), facts(2)
    second["parties"][0]["signatories"][0] |= change
    pack = ceremony(tmp_path, pact, first, second, host="p0")
    assert len(pack.people.of("signatory")) == 1 + count
    assert [item.code for item in pack.people.found] == codes


def test_two_people_of_one_name_are_told_apart_by_their_passports(tmp_path: Path, pact: Library) -> None:
    document = facts(2)
    for number, party in enumerate(document["parties"]):
        party["signatories"][0] |= {
            "name": {"fa": "نام", "ru": "Имя", "en": "Name"},
            "passport_latin": f"NAME {'AB'[number]}",
        }
    assert len(ceremony(tmp_path, pact, document).people.of("signatory")) == 2


def test_two_titles_of_one_person_are_a_finding(tmp_path: Path, pact: Library) -> None:
    first, second = facts(2), facts(2)
    second["parties"][0]["signatories"][0]["title"] = {"fa": "رئیس", "ru": "глава", "en": "Head"}
    pack = ceremony(tmp_path, pact, first, second, host="p0")
    assert [(item.code, item.values["first"], item.values["second"]) for item in pack.people.found] == [
        ("K008", "شهردار", "رئیس")
    ]


def test_two_names_of_one_party_and_two_days_are_findings(tmp_path: Path, pact: Library) -> None:
    first, second = facts(2), facts(2)
    second["parties"][1]["name"] = {**second["parties"][1]["name"], "en": "City One"}
    second["signing"] = {**second["signing"], "date": "2024-06-23"}
    pack = ceremony(tmp_path, pact, first, second, host="p0")
    assert sorted(item.code for item in pack.people.found) == ["K009", "K013"]
    assert isinstance(pack.ceremony.day, CalendarDate)


def test_signatories_not_known_yet_have_a_seat_and_a_ruled_card_each(tmp_path: Path, pact: Library) -> None:
    document = facts(3)
    for party in document["parties"]:
        party["signatories"] = "tbd"
    pack = ceremony(tmp_path, pact, document, document)
    assert len(pack.people.of("signatory")) == 3
    assert all("_" in plain(card(pack, person)["names"][0]["name"].words) for person in pack.people.of("signatory"))


def test_a_card_is_in_the_holders_language_and_the_hosts(pair: tuple[Pack, Any]) -> None:
    faces = [
        [(line["name"].language, plain(line["name"].words), plain(line["title"].words)) for line in shown["names"]]
        for shown in (card(pair[0], person) for person in pair[0].people.of(*CARDED))
    ]
    assert faces == [
        [("fa", "آقای یعقوب هوشیار", "شهردار تبریز"), ("ru", "Господин Якуб Хушияр", "Мэр города Тебриза")],
        # The host's own card bears the language of the guest, who must be able to read it.
        [("ru", "Господин Ильсур Раисович Метшин", "Мэр города Казани"), ("fa", "آقای ایلسور متشین", "شهردار کازان")],
    ]


def test_who_holds_a_post_for_the_time_being_is_called_acting(tmp_path: Path, pact: Library) -> None:
    document = facts(2)
    title = {"fa": "شهردار", "ru": {"nominative": "мэр", "genitive": "мэра"}, "en": "Mayor"}
    document["parties"][1]["signatories"][0] |= {"acting": True, "title": title}
    pack = ceremony(tmp_path, pact, document, host="p0")
    acting = pack.people.of("signatory")[1]
    shown = {line["name"].language: plain(line["title"].words) for line in card(pack, acting)["names"]}
    assert shown["ru"] == "И.\u00a0о. мэра"


def seats(pack: Pack) -> dict[str, Seat]:
    return {str(seat.person.party): seat for seat in plan_of(pack).seats}


@pytest.mark.parametrize(
    ("seating", "host_left_of_guest_as_the_hall_sees"),
    [("guest-right", False), ("chinese-practice", False), ("host-right", True)],
)
def test_the_guest_sits_at_the_hosts_right(
    tmp_path: Path, pact: Library, seating: str, host_left_of_guest_as_the_hall_sees: bool
) -> None:
    pack = ceremony(tmp_path, pact, facts(2), host="p0", seating=seating)
    placed = seats(pack)
    # Who sits faces the hall, so the right hand of the host is on the hall's left.
    assert (placed["p0"].x < placed["p1"].x) is host_left_of_guest_as_the_hall_sees
    assert from_left(pack) == (["p0", "p1"] if host_left_of_guest_as_the_hall_sees else ["p1", "p0"])
    assert plan_of(pack).rule == seating


@pytest.mark.parametrize("count", [3, 4, 8, 9, 20, 40])
def test_many_sit_around_the_host_nobody_on_another(tmp_path: Path, pact: Library, count: int) -> None:
    pack = ceremony(tmp_path, pact, facts(count), host="p1")
    table = plan_of(pack)
    assert len(table.seats) == count
    assert sorted(seat.number for seat in table.seats) == list(range(1, count + 1))
    assert len({(seat.row, seat.x) for seat in table.seats}) == count
    assert all(0 < seat.x < 1 for seat in table.seats)
    placed = seats(pack)
    host = placed["p1"]
    assert (host.number, host.row, host.host) == (1, 0, True)
    facing = [seat for seat in table.seats if seat.row == 0]
    assert abs(host.x - 0.5) <= 0.5 / len(facing) + 1e-9
    # The first guest at the host's right, which is the hall's left; the second at the left.
    assert placed["p0"].x < host.x < placed["p2"].x
    assert (len(table.rows) == 2) is (count > 8)


@pytest.mark.parametrize("people", range(2, 41))
def test_two_sides_of_any_size_stay_on_their_side(tmp_path: Path, pact: Library, people: int) -> None:
    member = {"title": {"fa": "عضو", "ru": "член", "en": "Member"}}
    delegates = [
        {"party": f"p{number % 2}", "name": {"fa": f"ع {number}", "ru": f"Ч {number}", "en": f"M {number}"}, **member}
        for number in range(people - 2)
    ]
    pack = ceremony(tmp_path, pact, facts(2), host="p0", delegates=delegates)
    table = plan_of(pack)
    assert len(table.seats) == people
    assert len({(seat.row, seat.x) for seat in table.seats}) == people
    assert all((seat.x > 0.5) is (seat.person.party == "p0") for seat in table.seats)
    front = [seat for seat in table.seats if seat.row == 0]
    assert {seat.person.party for seat in front if "signatory" in seat.person.roles} == {"p0", "p1"}


def test_every_signature_has_its_tab_on_the_right_side(pair: tuple[Pack, Any]) -> None:
    pack = pair[0]
    (signing,) = pack.signings
    places = list(pack.places(signing))
    assert len(places) == 12
    persons = pack.people.persons
    for place in places:
        own = persons[place.person].party == place.original
        right = own is (place.language == "fa")
        assert place.side == ("right" if right else "left")


def test_flags_stand_as_the_sides_sit_or_by_the_alphabet(tmp_path: Path, pact: Library) -> None:
    pack = ceremony(tmp_path, pact, facts(3), host="p2", languages=["en", "fa", "ru"])  # IR, RU, CN
    assert [state for state, _ in flags_from_left(pack)] == ["IR", "CN", "RU"]
    settings = pack.ceremony.settings.model_copy(update={"flags": "alphabetical"})
    by_name = replace(pack, ceremony=replace(pack.ceremony, settings=settings))
    assert [state for state, _ in flags_from_left(by_name)] == ["CN", "IR", "RU"]


def test_two_sides_of_one_state_share_its_flag(tmp_path: Path, pact: Library) -> None:
    document = facts(3)
    document["parties"][2]["country"] = "IR"
    flags = flags_from_left(ceremony(tmp_path, pact, document, host="p1"))
    assert dict(flags) == {"IR": ["p0", "p2"], "RU": ["p1"]}


def test_helpers_of_the_ceremony_are_people_too(prepared: Callable[..., Pack]) -> None:
    pack = prepared("ceremony.yaml")
    told: dict[str, list[Person]] = {
        role: pack.people.of(role) for role in ("signatory", "delegate", "substitute", "announcer", "interpreter")
    }
    assert {role: len(people) for role, people in told.items()} == {
        "signatory": 4, "delegate": 2, "substitute": 1, "announcer": 1, "interpreter": 1,
    }  # fmt: skip
    said = {str(person.name.form("en")): person.say is not None for person in told["signatory"]}  # type: ignore[union-attr]  # all are named
    assert said == {"Yaghub Hoshyar": True, "Ilsur Metshin": True, "Masoud Nosrati": False, "Arseny Karyakin": False}


def test_names_come_from_every_instrument_that_gives_them(tmp_path: Path, pact: Library) -> None:
    first, second = facts(2, languages=["fa", "ru"]), facts(2, languages=["fa", "en"])
    for document, left in ((first, "en"), (second, "ru")):
        document["signing"]["place"].pop(left)
        for party in document["parties"]:
            person = party["signatories"][0]
            person["name"]["fa"] += party["id"]
            for words in (party["name"], party["short"], person["name"], person["title"]):
                words.pop(left, None)  # short and place are one object
    pack = ceremony(tmp_path, pact, first, second, host="p0")
    assert pack.languages == ("fa", "ru", "en")
    assert names(pack) == ["Name 0", "Name 1"]
    assert names(pack, "ru") == ["Имя 0", "Имя 1"]
    assert [short_name(party, "en") for party in pack.parties.values()] == ["C0", "C1"]


def test_a_title_in_another_language_stays_in_one_piece(tmp_path: Path, pact: Library) -> None:
    pack = ceremony(tmp_path, pact, facts(2, languages=["fa"]), host="p0", languages=["en", "fa"])
    (node,) = title_of(pack.signings[0], "en")
    assert plain((node,)) == plain(pack.signings[0].instrument.title["fa"])


def test_witnesses_sign_and_have_a_card_and_no_seat(tmp_path: Path, pact: Library) -> None:
    witness = {"name": {"fa": "ش", "ru": "С", "en": "W"}, "title": {"fa": "و", "ru": "з", "en": "T"}}
    pack = ceremony(tmp_path, pact, facts(2, witnesses=[witness]), host="p0")
    assert len(list(pack.places(pack.signings[0]))) == 3 * 2 * 3
    assert names(pack) == ["Name 0", "Name 1", "W"]
    assert len(plan_of(pack).seats) == 2
