"""What a good file gives: typed values under the names of the keys, their places, a digest; nothing can change them."""

from __future__ import annotations

import hashlib
import json
import pickle
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from particulars.facts import codes_of, facts
from pydantic import ValidationError

from agreement_kit import Location, ParticularsError
from agreement_kit.drafting.values import TBD, CalendarDate, LocalText, Money
from agreement_kit.instrument.names import TYPES
from agreement_kit.instrument.nodes import Status
from agreement_kit.locales import LOCALES
from agreement_kit.particulars import TEXT_LANGUAGES, ClauseChoice, Particulars, models

FULL = Path(__file__).resolve().parent.parent / "cases" / "good" / "particulars-full" / "particulars.yaml"


@pytest.fixture(scope="module")
def full() -> Particulars:
    return Particulars.load(FULL)


def test_typed_values(full: Particulars) -> None:
    assert (full.instrument, full.status, full.languages) == (
        "sister-city-agreement", Status.NON_BINDING, ("fa", "ru", "en"),
    )  # fmt: skip
    assert (full.authenticity.rule, full.authenticity.language) == ("prevailing", "en")
    assert full.authenticity.informational == ("ru",)
    tabriz, kazan = full.parties
    assert tabriz is full.party("tabriz")
    assert isinstance(tabriz.name, LocalText)
    assert tabriz.name.form("ru", "genitive") == "Муниципалитета города Тебриза"
    assert tabriz.name.form("en", "definite") == "the Municipality of Tabriz"
    assert tabriz.name.form("az") == "Təbriz bələdiyyəsi"
    assert isinstance(kazan.name, LocalText)
    assert kazan.name.form("en") is TBD
    assert (tabriz.registration, tabriz.emblem, tabriz.country) == ("0012/345", "emblems/tabriz.png", "IR")
    assert tabriz.contact is not None
    assert tabriz.contact.unit == LocalText(
        {code: {"nominative": "International Department"} for code in full.languages}
    )
    assert tabriz.authority is not None
    assert (tabriz.authority.number, tabriz.authority.date) == ("45", CalendarDate(date(2024, 6, 22)))
    signatory = tabriz.signatories[0]
    assert (signatory.gender, signatory.acting, signatory.passport_latin) == ("m", True, "ALEF BE")


def test_typed_values_of_the_rest(full: Particulars) -> None:
    assert full.witnesses[0].title is TBD
    assert full.depositary == "kazan"
    assert (full.approvals[0].number, full.approvals[0].date, full.approvals[0].status) == ("12/3", TBD, "granted")
    assert full.earlier_instruments[0].date == CalendarDate(date(2017, 7, 23))
    assert full.signing is not None
    assert full.signing.date == CalendarDate(date(2024, 6, 22))
    assert full.clauses == {
        "settlement-of-differences": ClauseChoice(
            "consultation",
            {"consultation_days": 45, "seat": {"fa": "ت", "ru": "Т", "en": "T"}, "fee": TBD, "urgent": True},
        ),
        "languages": ClauseChoice("equal"),
    }
    assert (full.include, full.exclude, full.areas) == (
        ("gifts-and-protocol",), ("confidentiality",), ("architecture", "culture"),
    )  # fmt: skip
    assert full.term is not None
    assert (full.term.years, full.term.renewal) == (5, "automatic")
    item = full.work_plan[0]
    assert (item.lead, item.budget) == ("tabriz", Money(Decimal("1500.50"), "EUR"))
    assert getattr(item, "from") == item.from_ == CalendarDate(date(2024, 7, 1))
    text = full.annexes[0].text
    assert isinstance(text, LocalText)
    assert text.form("en") == "First.\n\nSecond.\n"
    assert full.labels == {"party": "city", "association": {"en": {"bare": "Association"}}}
    assert (full.alternat, full.accept[0].code, full.parameters) == ("depositary", "C012", {"level": "high"})


def test_what_is_absent_is_none_or_empty() -> None:
    bare = Particulars.from_dict(facts(status="binding"))
    party = bare.parties[0]
    assert [getattr(bare, name) for name in ("signing", "term", "depositary")] == [None] * 3
    lists = [
        "witnesses", "observers", "approvals", "earlier_instruments", "include", "exclude", "areas", "work_plan",
        "annexes", "accept",
    ]  # fmt: skip
    assert all(getattr(bare, name) == () for name in lists)
    assert (bare.clauses, bare.labels, bare.parameters) == ({}, {}, {})
    assert (bare.authenticity.rule, bare.authenticity.language, bare.alternat) == ("equal", None, "standard")
    names = [
        "short", "abbreviation", "acting_for", "place", "country", "address", "registration", "emblem", "contact",
        "authority",
    ]  # fmt: skip
    assert all(getattr(party, name) is None for name in names)
    assert party.signatories[0].acting is False


def test_clause_texts_can_name_everything_the_contract_says() -> None:
    """``instrument.names`` says what clause texts read; each name is an attribute here."""
    owners = {
        "root": Particulars, "party": models.Party, "person": models.Attendant, "contact": models.Contact,
        "authority": models.Authority, "signing": models.Signing, "term": models.Term, "plan_item": models.PlanItem,
        "authenticity": models.Authenticity, "approval": models.Approval, "earlier": models.EarlierInstrument,
        "annex": models.Annex,
    }  # fmt: skip
    computed = {"party_count", "text_count", "original_count", "article_count"}
    for type_, names in TYPES.items():
        if type_ in owners:
            assert set(names) - computed <= set(models.keys_of(owners[type_])), type_


def test_the_languages_of_texts_are_those_of_the_locales() -> None:
    assert set(TEXT_LANGUAGES) == {locale.code for locale in LOCALES}


def test_location_of_a_value_and_of_the_nearest_ancestor(full: Particulars) -> None:
    lines = FULL.read_text(encoding="utf-8").split("\n")

    def word(path: str, length: int) -> str:
        place = full.location(path)
        assert place.file == str(FULL)
        assert place.line is not None
        assert place.column is not None
        return lines[place.line - 1][place.column - 1 :][:length]

    assert word("status", 11) == "non-binding"
    assert word("parties.kazan.name.ru", 14) == "Исполнительный"
    assert word("parties.1.name.ru", 14) == "Исполнительный"
    assert word("parties.tabriz.place.ru.prepositional", 7) == "Тебризе"
    assert word("parties.tabriz.signatories.0.passport_latin", 4) == "ALEF"
    assert word("signing.date", 5) == "date:"
    assert word("parties.kazan.place.ru", 2) == "id"
    assert word("parties.kazan.name.az", 5) == "name:"
    assert word("parties.moscow.name", 8) == "parties:"
    assert word("areas.1", 7) == "culture"
    assert word("areas.2", 6) == "areas:"
    assert word("no.such.thing", 10) == word("", 10) == "instrument"


def test_objects_have_a_name_and_no_line() -> None:
    made = Particulars.from_dict(facts(), name="rows.csv:17")
    assert made.location("parties.kazan.name") == Location("rows.csv:17")
    assert made.source == "rows.csv:17"


def test_blanks_in_the_order_of_the_file(full: Particulars) -> None:
    assert full.blanks() == (
        "parties.kazan.name.en", "parties.kazan.signatories", "witnesses.0.title", "approvals.0.date",
        "clauses.settlement-of-differences.fee",
    )  # fmt: skip
    assert Particulars.from_dict(facts(signing={"date": "by-hand"})).blanks() == ("parties.kazan.signatories",)


def test_an_open_group_or_list_has_its_keys_open() -> None:
    made = Particulars.from_dict(
        facts(signing="tbd", term="tbd", witnesses="tbd", approvals=["tbd"], work_plan="TBD", annexes="tbd")
    )
    assert made.signing is not None
    assert made.signing.date is made.signing.place is TBD
    assert made.signing.occasion is None
    assert made.term is not None
    assert made.term.years is TBD
    assert made.witnesses[0].name is made.approvals[0].body is made.work_plan[0].from_ is made.annexes[0].title is TBD
    assert made.party("kazan").signatories[0].name is TBD


def test_party_that_is_not_there(full: Particulars) -> None:
    with pytest.raises(KeyError):
        full.party("moscow")


def test_yaml_json_and_objects_give_the_same(full: Particulars, tmp_path: Path) -> None:
    other = tmp_path / "same.json"
    for indent in (None, "\t"):
        other.write_text(json.dumps(full.raw, ensure_ascii=False, indent=indent), encoding="utf-8-sig")
        from_json = Particulars.load(other)
        assert from_json.raw == full.raw
        for name in models.keys_of(Particulars):
            assert getattr(from_json, name) == getattr(full, name) == getattr(Particulars.from_dict(full.raw), name)
    text = json.dumps(full.raw)
    assert Particulars.from_text(text).raw == full.raw, "JSON is known without a name"
    assert Particulars.from_text(text, "x.yaml").raw == full.raw, "and is YAML, too"


def test_json_has_places() -> None:
    text = json.dumps(facts(), ensure_ascii=False, indent=1)
    place = Particulars.from_text(text, "x.json").location("parties.kazan.name.ru")
    assert place.line is not None
    assert place.column is not None
    assert text.split("\n")[place.line - 1][place.column - 1 :] == '"Казань",'


def test_digest(full: Particulars, tmp_path: Path) -> None:
    assert full.digest == hashlib.sha256(FULL.read_bytes()).hexdigest()
    one, other = facts(), dict(reversed(facts().items()))
    assert Particulars.from_dict(one).digest == Particulars.from_dict(other).digest
    changed = Particulars.from_dict(facts(status="non-binding"))
    assert changed.digest != Particulars.from_dict(one).digest


def test_nothing_changes_it(full: Particulars) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        full.status = Status.BINDING
    with pytest.raises(ValidationError, match="frozen"):
        full.parties[0].country = "RU"
    raw = full.raw
    raw["parties"][0]["id"] = "other"
    assert full.raw["parties"][0]["id"] == "tabriz"
    given = facts(areas=["culture"])
    made = Particulars.from_dict(given)
    digest = made.digest
    given["parties"].clear()
    given["areas"].append("sport")
    assert len(made.raw["parties"]) == 2
    assert (made.areas, Particulars.from_dict(made.raw).digest) == (("culture",), digest)


def test_pickle(full: Particulars) -> None:
    again = pickle.loads(pickle.dumps(full))
    assert again == full
    assert again.parties[1].name.form("en") is TBD
    assert again.location("parties.kazan.name.ru") == full.location("parties.kazan.name.ru")
    assert again.blanks() == full.blanks()


def test_many_threads_read_one() -> None:
    made = Particulars.load(FULL)
    with ThreadPoolExecutor(8) as pool:
        seen = set(pool.map(lambda _: (made.digest, made.location("accept.0.by"), made.blanks()), range(64)))
    assert len(seen) == 1


def test_a_short_name_in_messages(full: Particulars) -> None:
    assert str(full) == repr(full) == f"<Particulars of sister-city-agreement from {FULL}>"


@pytest.mark.parametrize(("written", "value"), [("5", 5), ("'5'", 5), ("۵", 5), ("٥", 5), ("tbd", TBD)])
def test_whole_numbers(written: str, value: object) -> None:
    term = Particulars.from_text(yaml.safe_dump(facts()) + f"term: {{years: {written}}}\n").term
    assert term is not None
    assert term.years == value


@pytest.mark.parametrize(("written", "value"), [("yes", True), ("true", True), ("No", False), ("False", False)])
def test_true_and_false(written: str, value: bool) -> None:
    more = f"witnesses: [{{name: tbd, acting: {written}}}]\n"
    assert Particulars.from_text(yaml.safe_dump(facts()) + more).witnesses[0].acting is value


@pytest.mark.parametrize(
    "written", ["0012", "12", "1_000", "0x1F", "1e3", "1.50", "true", "no", "12:30", "2024-06-22", "-0"]
)
def test_yaml_words_stay_as_written(written: str) -> None:
    """No octal, sexagesimal, date, float or boolean is made of a word that is a text here."""
    more = f"approvals: [{{body: {{fa: {written}, ru: {written}, en: {written}}}, number: {written}}}]\n"
    approval = Particulars.from_text(yaml.safe_dump(facts(), allow_unicode=True) + more).approvals[0]
    assert isinstance(approval.body, LocalText)
    assert (approval.number, approval.body.form("en")) == (written, written)


def test_python_objects_that_are_facts() -> None:
    class Text(str):
        __slots__ = ()

    given = facts(
        signing={"date": date(2024, 6, 22)}, term={"years": TBD}, status=Status.BINDING, areas=("culture",),
        work_plan=[{"activity": TBD, "budget": {"amount": Decimal("10.50"), "currency": Text("EUR")}}],
        clauses={"costs": {"share": 0.5}},
    )  # fmt: skip
    made = Particulars.from_dict(given)
    assert made.raw["signing"]["date"] == "2024-06-22"
    assert made.raw["clauses"]["costs"]["share"] == "0.5"
    assert made.work_plan[0].budget == Money(Decimal("10.50"), "EUR")
    assert all(type(item) is str for item in (made.raw["status"], made.raw["work_plan"][0]["budget"]["currency"]))


def test_python_objects_that_are_no_facts() -> None:
    loop: dict[str, Any] = facts()
    loop["clauses"] = loop
    assert [code for code, _ in codes_of(loop)] == ["P008"]
    assert codes_of([]) == [("P007", None)]
    assert codes_of({}) == [("P006", None)]
    assert codes_of(None) == codes_of(5) == [("P007", None)]
    assert codes_of(facts(areas={"a", "b"})) == [("P065", "areas")]
    assert codes_of(facts(term={"years": 10**5000})) == [("P065", "term.years")]
    assert codes_of(facts(clauses={"costs": {"share": float("nan")}})) == [("P065", "clauses.costs.share")]
    assert codes_of(facts(signing={"place": None})) == [("P041", "signing.place")]
    assert codes_of(facts(areas=["x"] * 60_000)) == [("P009", None)]


def test_keys_that_a_yaml_loader_made_booleans() -> None:
    given = facts()
    given["parties"][1]["name"][False] = "Kazan kommune"
    given[5] = 6
    assert codes_of(given) == [("P050", "5"), ("P076", "parties.kazan.name.no")]


def test_a_mapping_that_is_no_dict() -> None:
    class View(Mapping[str, Any]):
        def __getitem__(self, key: str) -> Any:
            return facts()[key]

        def __iter__(self) -> Any:
            return iter(facts())

        def __len__(self) -> int:
            return len(facts())

    assert Particulars.from_dict(View()).raw == facts()


def test_other_languages_of_texts() -> None:
    """A library may come to have texts in more languages; then the particulars may name them."""
    given = facts(languages=["en", "zh"])
    for party in given["parties"]:
        party["name"]["zh"] = "喀山"
    given["parties"][0]["signatories"] = "tbd"
    assert ("P080", "languages.1") in codes_of(given)
    assert Particulars.from_dict(given, text_languages=("en", "zh")).languages == ("en", "zh")


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "absent.yaml", "P001"), (tmp_path, "P002"), ("a\0b", "P002")):
        with pytest.raises(ParticularsError) as raised:
            Particulars.load(path)
        assert [found.code for found in raised.value.diagnostics] == [code]


def test_all_findings_are_counted_and_the_first_shown() -> None:
    given = facts(**{f"unknown{number}": 1 for number in range(700)})
    with pytest.raises(ParticularsError) as raised:
        Particulars.from_dict(given)
    assert len(raised.value.diagnostics) == 501
    assert raised.value.diagnostics[-1].message == "There are 200 more findings."


def test_a_hint_for_a_misspelt_party() -> None:
    with pytest.raises(ParticularsError) as raised:
        Particulars.from_dict(facts(depositary="kasan"))
    assert raised.value.diagnostics[0].hint == "Did you mean kazan?"


def test_letters_that_changed_places_are_seen() -> None:
    with pytest.raises(ParticularsError) as error:
        Particulars.from_dict(facts(singing={"date": "tbd"}))
    assert [item.hint for item in error.value.diagnostics] == ["Did you mean signing?"]


@pytest.mark.parametrize("begins", [b"PK\x03\x04\x14", b"%PDF-1.7\n%\xe2", b"\xd0\xcf\x11\xe0\xa1"])
def test_packed_documents_are_no_text(begins: bytes) -> None:
    with pytest.raises(ParticularsError) as error:
        Particulars.from_text(begins, "office.yaml")
    assert [(item.code, item.location.line) for item in error.value.diagnostics] == [("P068", None)]


def test_a_ceremony_file_is_told_by_one_sentence_that_names_its_command() -> None:
    text = "instruments: [a.yaml]\nhost: kazan\nphoto_order: [kazan]\n"
    with pytest.raises(ParticularsError) as error:
        Particulars.from_text(text, "day.yaml")
    (found,) = error.value.diagnostics
    assert (found.code, found.location.line) == ("P067", 1)
    assert "agreement-kit ceremony day.yaml" in str(found.hint)
