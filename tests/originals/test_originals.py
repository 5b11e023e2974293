"""The alternat: order in every place, duties that stay, counts, and the hash that proves the rest equal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pact import city, pact_library, particulars

from agreement_kit.assembly.alternat import original_count
from agreement_kit.checks import check
from agreement_kit.errors import AgreementKitError, AssemblyError, ParticularsError
from agreement_kit.instrument.nodes import Element, PartyList, Reference, SignatureBlock, Text, Value, Words, plain
from agreement_kit.instrument.tree import Instrument
from agreement_kit.library import Library
from agreement_kit.originals import Original, digest, originals, prove

LANGUAGES = ("fa", "ru", "en")


@pytest.fixture(scope="module")
def pact() -> Library:
    return pact_library()


def deeds(instrument: Instrument, language: str = "en") -> list[str]:
    article = next(element for element in instrument.body if element.clause == "deeds")
    out = []
    for paragraph in article.children:
        out.append(f"{paragraph.number[language]} {plain(paragraph.words[language])}")
        out += [f"{point.number[language]} {plain(point.words[language])}" for point in paragraph.children]
    return out


@pytest.mark.parametrize("count", [2, 3, 8, 20, 40])
def test_each_party_comes_first_in_its_own_original_and_the_rest_keep_their_order(pact: Library, count: int) -> None:
    facts = particulars(count, alternat="standard")
    ids = [party.id for party in facts.parties]
    made = originals(facts, pact)
    assert [original.party for original in made] == ids
    for original in made:
        own = original.party
        expected = [own, *(id_ for id_ in ids if id_ != own)]
        assert list(original.instrument.parties) == expected
        for language in LANGUAGES:
            instrument = original.instrument
            assert [id_ for id_, _ in instrument.signatures[language].cells] == expected
            for words in (instrument.title[language], instrument.preface[0].children[0].words[language]):
                lists = [node for node in words if isinstance(node, PartyList)]
                assert [[id_ for id_, _ in node.items] for node in lists] == [expected]
    assert len({original.digest for original in made}) == 1
    assert len({original.instrument.parties for original in made}) == count


def test_every_place_is_reordered_and_a_duty_stays_with_its_party(pact: Library) -> None:
    first, second = (deeds(original.instrument) for original in originals(particulars(2), pact))
    assert first == [
        "1. The City of C0 shall pay all costs; City 0 and City 1 shall meet in C0 and C1.",
        "2. Unit of City 0: C0.",
        "3. Unit of City 1: C1.",
        "4. The shares are:",
        "a) C0 one share;",
        "b) C1 one share;",
        "c) the rest is common.",
        "5. Done in two originals by 2 parties; see 1.",
    ]
    assert second == [
        "1. The City of C0 shall pay all costs; City 1 and City 0 shall meet in C1 and C0.",
        "2. Unit of City 1: C1.",
        "3. Unit of City 0: C0.",
        "4. The shares are:",
        "a) C1 one share;",
        "b) C0 one share;",
        "c) the rest is common.",
        "5. Done in two originals by 2 parties; see 1.",
    ]


@pytest.mark.parametrize(
    ("count", "alternat", "words"),
    [(2, None, "two"), (3, "none", "three"), (2, "depositary", "one"), (20, None, "one"), (20, "standard", "twenty")],
)
def test_the_text_states_as_many_originals_as_there_are(
    pact: Library, count: int, alternat: str | None, words: str
) -> None:
    facts = particulars(count)
    made = originals(facts, pact, alternat)
    assert all(f"Done in {words} originals" in deeds(original.instrument)[-1] for original in made)
    assert len(made) == original_count(facts, alternat) == {"one": 1, "two": 2, "three": 3, "twenty": 20}[words]


@pytest.mark.parametrize("alternat", ["standard", "none", "chinese-practice", "depositary"])
def test_the_check_of_that_count_is_content_whatever_the_particulars_say(pact: Library, alternat: str) -> None:
    for facts in (particulars(9), particulars(2, alternat="depositary"), particulars(3, alternat="none")):
        for original in originals(facts, pact, alternat):
            assert "C309" not in {item.code for item in check(original.instrument, pact)}
            assert original.instrument.particulars.digest == facts.digest  # type: ignore[attr-defined]


def test_above_eight_parties_there_is_one_original_and_a_note_says_why(pact: Library) -> None:
    (one,) = originals(particulars(9, depositary="p3"), pact)
    assert (one.party, one.alternat, one.name) == ("p3", "depositary", "p3")
    assert [note.code for note in one.notes] == ["V003"]
    assert "9 parties" in one.notes[0].message
    assert "81 signatures" in one.notes[0].message
    eight = originals(particulars(8), pact)
    assert (len(eight), eight[0].alternat, eight[0].notes) == (8, "standard", ())


def test_what_the_particulars_or_the_caller_say_goes_before_the_default(pact: Library) -> None:
    assert len(originals(particulars(9, alternat="standard"), pact)) == 9
    assert len(originals(particulars(9), pact, "none")) == 9
    (one,) = originals(particulars(2, alternat="depositary"), pact)
    assert (one.party, one.name) == (None, "depositary")
    assert [note.code for note in one.notes] == ["V004"]
    assert len(originals(particulars(2, alternat="depositary"), pact, "standard")) == 2


def test_without_alternat_every_original_is_the_same(pact: Library) -> None:
    made = originals(particulars(3), pact, "none")
    assert [original.party for original in made] == ["p0", "p1", "p2"]
    assert len({id(original.instrument) for original in made}) == 1


def orders(original: Original) -> dict[str, list[str]]:
    return {language: list(ids) for language, ids in original.orders.items()}


@pytest.mark.parametrize(
    ("countries", "expected"),
    [
        (
            ("RU", "IR"),
            {"fa": ["p1", "p0"], "ru": ["p0", "p1"], "en": ["p0", "p1"]},
        ),  # each text names its own side first
        (("CN", "IR"), {"fa": ["p1", "p0"], "ru": ["p1", "p0"], "en": ["p1", "p0"]}),  # a foreign text: the other first
        (("CN", "ZA"), {"fa": ["p1", "p0"], "ru": ["p1", "p0"], "en": ["p1", "p0"]}),
        (("BR", "ET"), {"fa": ["p0", "p1"], "ru": ["p0", "p1"], "en": ["p0", "p1"]}),
    ],
)
def test_chinese_practice_gives_each_text_its_own_order_the_same_in_every_original(
    pact: Library, countries: tuple[str, str], expected: dict[str, list[str]]
) -> None:
    facts = particulars(2, parties=[city(number, country=country) for number, country in enumerate(countries)])
    made = originals(facts, pact, "chinese-practice")
    assert [orders(original) for original in made] == [expected, expected]
    instrument = made[0].instrument
    for language, ids in expected.items():
        assert [id_ for id_, _ in instrument.signatures[language].cells] == ids
        assert plain(instrument.title[language]).endswith(
            {"fa": "شهر ", "ru": "Город-", "en": "City "}[language] + ids[-1][1]
        )
    leading = [f"2. Unit of City {expected['fa'][0][1]}: C{expected['fa'][0][1]}."]
    assert deeds(instrument)[1:2] == leading  # one structure: blocks stand as in the leading text


@pytest.mark.parametrize(
    ("language", "first", "second"), [("fa", "right", "left"), ("ru", "left", "right"), ("en", "left", "right")]
)
def test_the_own_signature_is_right_in_persian_and_left_in_foreign_text(
    pact: Library, language: str, first: str, second: str
) -> None:
    for original in originals(particulars(2), pact):
        own = original.name
        other = next(id_ for id_ in original.instrument.parties if id_ != own)
        assert (original.side(language, own), original.side(language, other)) == (first, second)


def test_alphabetical_goes_by_the_language_of_each_text(pact: Library) -> None:
    names = [
        ("یزد", "Йезд", "Yazd"),
        ("آبادان", "Абадан", "Abadan"),
        ("کازان", "Казань", "Kazan"),
        ("پکن", "Пекин", "Beijing"),
    ]
    parties = [city(number, short={"fa": fa, "ru": ru, "en": en}) for number, (fa, ru, en) in enumerate(names)]
    made = originals(particulars(4, parties=parties), pact, order="alphabetical")
    assert orders(made[0]) == {
        "fa": ["p0", "p1", "p3", "p2"],
        "ru": ["p0", "p1", "p2", "p3"],
        "en": ["p0", "p1", "p3", "p2"],
    }
    assert orders(made[3]) == {
        "fa": ["p3", "p1", "p2", "p0"],
        "ru": ["p3", "p1", "p0", "p2"],
        "en": ["p3", "p1", "p2", "p0"],
    }
    assert len({original.digest for original in made}) == 1
    plainly = originals(particulars(4, parties=parties), pact, "none")
    assert plainly[0].digest == made[0].digest


def test_two_signatories_of_one_party_stay_in_their_order(pact: Library) -> None:
    first, second = city(0)["signatories"][0], city(1)["signatories"][0]
    facts = particulars(2, parties=[city(0, signatories=[first, second]), city(1)])
    cells = [[id_ for id_, _ in o.instrument.signatures["en"].cells] for o in originals(facts, pact)]
    assert cells == [["p0", "p0", "p1"], ["p1", "p0", "p0"]]


def test_witnesses_sign_last_in_every_original(pact: Library) -> None:
    facts = particulars(
        2, witnesses=[{"name": {"fa": "و", "ru": "С", "en": "W"}, "title": {"fa": "و", "ru": "С", "en": "W"}}]
    )
    for original in originals(facts, pact):
        assert [id_ for id_, _ in original.instrument.signatures["ru"].cells][2:] == ["witnesses.0"]


def test_blocks_given_to_some_parties_only_are_still_a_set() -> None:
    text = (
        "{% for p in parties %}\n{% if p.address %}\nAddress of {{ p.name }}.\n{% else %}\n{{ p.name }} names one.\n"
        "{% endif %}\n{% endfor %}\n\nLast.\n"
    )
    address = {"fa": "ا", "ru": "А", "en": "A"}
    facts = particulars(3, parties=[city(0), city(1, address=address), city(2)])
    made = originals(facts, pact_library(text))
    assert [deeds(original.instrument) for original in made] == [
        ["1. City 0 names one.", "2. Address of City 1.", "3. City 2 names one.", "4. Last."],
        ["1. Address of City 1.", "2. City 0 names one.", "3. City 2 names one.", "4. Last."],
        ["1. City 2 names one.", "2. City 0 names one.", "3. Address of City 1.", "4. Last."],
    ]


def changed(element: Element, words: Words) -> Element:
    return replace(element, words={**element.words, "ru": words})


def inside(instrument: Instrument, index: int, new: Element) -> Instrument:
    """``instrument`` with another paragraph in the article ``deeds``."""
    article = instrument.body[1]
    children = tuple(new if at == index else child for at, child in enumerate(article.children))
    return replace(instrument, body=(instrument.body[0], replace(article, children=children)))


def tampered(instrument: Instrument) -> dict[str, Instrument]:
    """``instrument`` with one thing wrong, by what it is."""
    paragraph = instrument.body[1].children
    block = instrument.signatures["ru"]
    lines = [list(lines) for _, lines in block.cells]
    lines[0][0], lines[1][0] = lines[1][0], lines[0][0]
    swapped = SignatureBlock(
        "ru", block.heading, tuple((id_, tuple(own)) for (id_, _), own in zip(block.cells, lines, strict=True))
    )
    title = {**instrument.title, "ru": (Text("Пакт"),)}
    lists = next(node for node in paragraph[0].words["ru"] if isinstance(node, PartyList))
    exchanged = replace(
        lists, items=tuple((id_, words) for (id_, _), (_, words) in zip(lists.items, lists.items[::-1], strict=True))
    )
    return {
        "title": replace(instrument, title=title),
        "header": replace(instrument, short_title={**instrument.short_title, "ru": "Пакты"}),
        "preface": replace(instrument, preface=(replace(instrument.preface[0], children=()),)),
        "duty": inside(instrument, 0, changed(paragraph[0], (Value("Г1", "x"), *paragraph[0].words["ru"][2:]))),
        "a list": inside(
            instrument,
            0,
            changed(paragraph[0], tuple(exchanged if n is lists else n for n in paragraph[0].words["ru"])),
        ),
        "and": inside(
            instrument,
            0,
            changed(
                paragraph[0], tuple(replace(lists, pair=" или ") if n is lists else n for n in paragraph[0].words["ru"])
            ),
        ),
        "party's block": inside(instrument, 1, changed(paragraph[1], (Text("Ничего."),))),
        "points": inside(instrument, 3, replace(paragraph[3], children=paragraph[3].children[::-1])),
        "number": inside(
            instrument, 4, replace(paragraph[4], number={**paragraph[4].number, "ru": paragraph[0].number["ru"]})
        ),
        "reference": inside(
            instrument, 4, changed(paragraph[4], (*paragraph[4].words["ru"], Reference("cl_aim", "2")))
        ),
        "order": replace(instrument, body=instrument.body[::-1]),
        "party": inside(instrument, 1, replace(paragraph[1], party=None)),
        "signature": replace(instrument, signatures={**instrument.signatures, "ru": swapped}),
        "no signature": replace(instrument, signatures={k: v for k, v in instrument.signatures.items() if k != "ru"}),
        "status": replace(instrument, template_version="9"),
    }


KINDS = sorted(
    [
        "title",
        "header",
        "preface",
        "duty",
        "a list",
        "and",
        "party's block",
        "points",
        "number",
        "reference",
        "order",
        "party",
        "signature",
        "no signature",
        "status",
    ]
)


@pytest.mark.parametrize("kind", KINDS)
def test_anything_else_than_the_order_is_refused_and_named(pact: Library, kind: str) -> None:
    first, second = (original.instrument for original in originals(particulars(2), pact))
    wrong = tampered(second)
    assert sorted(wrong) == KINDS
    assert digest(wrong[kind]) != digest(first)
    with pytest.raises(AssemblyError) as refused:
        prove((first, wrong[kind]))
    assert {item.code for item in refused.value.diagnostics} == {"V010"}
    assert prove((first, second)) == digest(first) == digest(second)


def test_the_refusal_names_the_clause_and_the_language(pact: Library) -> None:
    first, second = (original.instrument for original in originals(particulars(2), pact))
    with pytest.raises(AssemblyError) as refused:
        prove((first, tampered(second)["duty"]))
    (found,) = refused.value.diagnostics
    assert (found.clause, found.language, found.values["place"]) == ("deeds", "ru", "cl_deeds__para_1")


def test_a_reference_to_a_number_that_moves_is_refused(pact: Library) -> None:
    first, second = (original.instrument for original in originals(particulars(2), pact))
    target = first.body[1].children[1].eid
    pointing = [
        inside(
            view,
            4,
            changed(view.body[1].children[4], (Reference(target, view.body[1].children[1].number["ru"].number),)),
        )
        for view in (first, second)
    ]
    with pytest.raises(AssemblyError) as refused:
        prove(pointing)
    assert [(item.code, item.values["target"], item.language) for item in refused.value.diagnostics] == [
        ("V011", target, "ru")
    ]


@settings(max_examples=25, deadline=None)
@given(order=st.permutations(range(5)), given_order=st.permutations(range(5)))
def test_the_hash_does_not_see_the_order_in_which_the_parties_are_given(
    order: list[int], given_order: list[int]
) -> None:
    library = pact_library()
    one = originals(particulars(5, parties=[city(number) for number in order]), library, "none")
    other = originals(particulars(5, parties=[city(number) for number in given_order]), library)
    assert one[0].digest == other[0].digest


@pytest.mark.parametrize(("options", "code"), [({"alternat": "chinese"}, "V001"), ({"order": "random"}, "V002")])
def test_an_unknown_choice_is_refused_with_the_known_ones(pact: Library, options: dict[str, Any], code: str) -> None:
    with pytest.raises(ParticularsError) as refused:
        originals(particulars(2), pact, **options)
    (found,) = refused.value.diagnostics
    assert found.code == code
    assert found.hint is not None


def test_what_cannot_be_assembled_is_told_as_assembly_tells_it(pact: Library) -> None:
    with pytest.raises(AgreementKitError) as refused:
        originals(particulars(2, clauses={"nothing": "x"}), pact)
    assert [item.code for item in refused.value.diagnostics] == ["A034"]
