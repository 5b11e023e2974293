"""Assembly over the small library: selection, numbers, references, typed values, and every error at once."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from library_small import FILES, library

from agreement_kit.assembly import assemble
from agreement_kit.errors import AssemblyError
from agreement_kit.instrument.nodes import Blank, Kind, PartyList, Reference, Term, Text, Value, flatten, plain
from agreement_kit.instrument.tree import Instrument
from agreement_kit.particulars import Particulars

NAMES = {
    "a": ("شهر الف", "Город А", "City of A"),
    "b": ("شهر ب", "Город Б", "City of B"),
    "c": ("شهر پ", "Город В", "City of C"),
}


def words(fa: str, ru: str, en: str) -> dict[str, Any]:
    return {"fa": fa, "ru": ru, "en": en}


def named(fa: str, ru: str, en: str) -> dict[str, Any]:
    return words(fa, {"nominative": ru, "genitive": ru.replace("Город", "Города")}, en)  # type: ignore[arg-type]


def facts(ids: str = "ab", **changes: Any) -> dict[str, Any]:
    person = {"name": words("نام", "Имя", "Name"), "title": words("شهردار", "мэр", "Mayor"), "gender": "m"}
    base: dict[str, Any] = {
        "instrument": "pact",
        "status": "binding",
        "languages": ["fa", "ru", "en"],
        "parties": [{"id": id_, "name": named(*NAMES[id_]), "signatories": [copy.deepcopy(person)]} for id_ in ids],
        "signing": {"date": "2024-06-22", "place": words("الف", "А", "A")},
    }
    return {**base, **changes}


def made(data: dict[str, Any], texts: dict[str, str] | None = None, **options: Any) -> Instrument:
    return assemble(Particulars.from_dict(data), library(**(texts or {})), **options)


def texts_of(clause: str, en: str, fa: str, ru: str) -> dict[str, str]:
    return {f"clauses/{clause}/default.{code}.md": text for code, text in (("en", en), ("fa", fa), ("ru", ru))}


def same(clause: str, text: str) -> dict[str, str]:
    return texts_of(clause, text, text, text)


def english(instrument: Instrument) -> list[str]:
    return [plain(element.words["en"]) for element in instrument.elements() if element.words]


def test_numbers_and_references_are_in_the_digits_of_each_language() -> None:
    instrument = made(facts(areas=["culture"]))
    aim, end = instrument.body
    assert [str(end.number[code]) for code in ("fa", "ru", "en")] == ["مادهٔ\u00a0۲", "Статья\u00a02", "Article\u00a02"]
    reference = next(node for node in end.children[0].words["fa"] if isinstance(node, Reference))
    assert (reference.text, reference.target) == ("۱", aim.eid)


def test_a_value_stays_a_value_with_its_path_and_meaning() -> None:
    instrument = made(facts(clauses={"end": {"days": 45}}))
    for code, text in (("fa", "۴۵ روز"), ("ru", "45\u00a0дней"), ("en", "45\u00a0days")):
        value = next(n for n in instrument.body[1].children[0].words[code] if isinstance(n, Value))
        assert (value.text.replace(" ", "\u00a0"), value.path) == (text.replace(" ", "\u00a0"), "clauses.end.days")
        assert (value.kind, value.canonical) == ("quantity", "45 day")


@pytest.mark.parametrize(
    "name", ["{{ 7*7 }}", "**x**", "1. x", "&amp;", "]]>", "a) b", "<b>", "{% if %}", "# x", "x" * 300]
)
def test_what_a_party_is_called_never_becomes_markup(name: str) -> None:
    data = facts()
    data["parties"][0]["name"] = named(name, name, name)
    instrument = made(data, same("aim", "A {{ parties.a.name }} b."))
    for code in ("fa", "ru", "en"):
        nodes = instrument.body[0].children[0].words[code]
        assert nodes == (Text("A "), Value(name, f"parties.a.name.{code}", "name"), Text(" b."))


def test_an_inline_loop_over_parties_is_a_list_that_an_original_can_reorder() -> None:
    text = same("aim", "A {% for p in parties %}{{ p.name }}{% endfor %}.")
    instrument = made(facts("abc"), text)
    (_, node, _) = instrument.body[0].children[0].words["en"]
    assert isinstance(node, PartyList)
    assert [id_ for id_, _ in node.items] == ["a", "b", "c"]
    assert plain(instrument.body[0].children[0].words["en"]) == "A City of A, City of B and City of C."
    assert plain(instrument.body[0].children[0].words["ru"]) == "A Город А, Город Б и Город В."
    assert plain(instrument.body[0].children[0].words["fa"]) == "A شهر الف، شهر ب و شهر پ."
    other = made(facts("abc"), text, parties=["c", "a", "b"])
    assert english(other)[0] == "A City of C, City of A and City of B."
    assert [party for party, _ in other.signatures["fa"].cells] == ["c", "a", "b"]


def test_an_eid_survives_conditions_and_names_the_party_of_a_repeated_block() -> None:
    optional = "{% if signing.occasion %}\nTwo.\n{% endif %}"
    repeated = "{% for p in parties %}\n{{ p.name }}.\n{% endfor %}"
    text = same("aim", f"One.\n\n{optional}\n\n{repeated}\n\nLast.")
    plainly = [element.eid for element in made(facts(), text).body[0].children]
    assert plainly == ["cl_aim__para_1", "cl_aim__para_3_a", "cl_aim__para_3_b", "cl_aim__para_4"]
    signing = {"date": "2024-06-22", "occasion": words("ج", "В", "O")}
    full = [element.eid for element in made(facts(signing=signing), text).body[0].children]
    assert full == ["cl_aim__para_1", "cl_aim__para_2", *plainly[1:]]


def test_paragraphs_are_numbered_when_there_are_several_and_points_have_letters() -> None:
    one = made(facts()).body[0].children[0]
    assert not one.number
    first, second = made(facts(), same("aim", "One:\na) x;\nb) y.\n\nTwo.")).body[0].children
    assert [str(first.number[code]) for code in ("fa", "ru", "en")] == ["۱.", "1.", "1."]
    assert [str(point.number["fa"]) for point in first.children] == ["الف)", "ب)"]
    assert [str(point.number["ru"]) for point in first.children] == ["а)", "б)"]
    assert second.kind is Kind.PARAGRAPH
    assert first.children[1].eid == "cl_aim__para_1__point_b"


def test_a_definition_is_a_node_and_may_hold_a_value() -> None:
    instrument = made(facts(), same("aim", "The **“{{ parties.a.name }}”** acts."))
    term = instrument.body[0].children[0].words["en"][1]
    assert isinstance(term, Term)
    assert [type(node) for node in term.words] == [Text, Value, Text]


def test_tbd_leaves_a_blank_and_an_info_and_is_true_in_a_condition() -> None:
    text = same("aim", "A{% if signing.place %} in {{ signing.place }}{% endif %} on {{ signing.date | date }}.")
    instrument = made(facts(signing={"date": "tbd", "place": "tbd"}), text)
    blanks = [node for node in flatten(instrument.body[0].children[0].words["ru"]) if isinstance(node, Blank)]
    assert len(blanks) == 2
    assert {item.path for item in instrument.found} == {"signing.date", "signing.place"}
    assert {item.severity.value for item in instrument.found} == {"info"}


def test_areas_select_and_exclude_and_include_override() -> None:
    ids = lambda **changes: [use.id for use in made(facts(**changes)).clauses]  # noqa: E731 - a local shorthand
    assert ids() == ["aim"]
    assert ids(areas=["culture"]) == ["aim", "end"]
    assert ids(include=["end"]) == ["aim", "end"]
    assert ids(areas=["culture"], exclude=["end"]) == ["aim"]
    assert ids(clauses={"end": {"days": 20}}) == ["aim", "end"]


def test_a_variant_is_taken_when_its_condition_holds() -> None:
    yaml = FILES["clauses/end/clause.yaml"].replace("parameters: {days", "when: term.years\n    parameters: {days")
    variant = "  open: {statuses: [binding, non-binding], default: true}\nversion"
    yaml = yaml.replace("    default: true\n", "").replace("version", variant, 1)
    texts = {"clauses/end/clause.yaml": yaml, **{f"clauses/end/open.{code}.md": "Open." for code in ("en", "fa", "ru")}}
    assert made(facts(include=["end"]), texts).clauses[1].variant == "open"
    assert made(facts(include=["end"], term={"years": 5}), texts).clauses[1].variant == "default"


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"instrument": "pakt"}, "A001", "instrument"),
        ({"include": ["edn"]}, "A034", "include.0"),
        ({"exclude": ["nothing"]}, "A034", "exclude.0"),
        ({"clauses": {"end": "other"}}, "A032", "clauses.end"),
        ({"clauses": {"end": {"dais": 20}}}, "A040", "clauses.end.dais"),
        ({"clauses": {"end": {"days": 5}}}, "A042", "clauses.end.days"),
        ({"clauses": {"end": {"days": "many"}}}, "A042", "clauses.end.days"),
        ({"labels": {"party": "ghost"}}, "A005", "labels.party"),
        ({"parties": facts("abc")["parties"]}, "A004", "parties"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_path(changes: dict[str, Any], code: str, path: str) -> None:
    texts = {}
    if code == "A004":
        yaml = FILES["templates/pact/template.yaml"]
        texts["templates/pact/template.yaml"] = yaml.replace("maximum: 40", "maximum: 2")
    with pytest.raises(AssemblyError) as caught:
        made(facts(**changes), texts)
    assert (code, path) in {(item.code, item.path) for item in caught.value.diagnostics}


def test_a_missing_case_names_the_form_and_the_path() -> None:
    with pytest.raises(AssemblyError) as caught:
        made(facts(), same("aim", "A {{ parties | join_and('instrumental') }}."))
    found = [(item.code, item.path, item.language) for item in caught.value.diagnostics]
    assert ("A013", "parties.a.name.ru", "ru") in found
    assert ("A013", "parties.b.name.ru", "ru") in found


def test_printing_what_is_not_given_is_an_error_in_each_language() -> None:
    with pytest.raises(AssemblyError) as caught:
        made(facts(), same("aim", "A {{ signing.occasion }}."))
    assert {(item.code, item.path) for item in caught.value.diagnostics} == {("A010", "signing.occasion")}


def test_a_reference_to_a_clause_that_is_left_out_is_an_error() -> None:
    with pytest.raises(AssemblyError) as caught:
        made(facts(), same("aim", "See {{ ref('end') }}."))
    assert {item.code for item in caught.value.diagnostics} == {"A020"}


def test_has_guards_a_reference() -> None:
    text = same("aim", "A{% if has('end') %} (see {{ ref('end') }}){% endif %}.")
    assert english(made(facts(), text))[0] == "A."
    assert english(made(facts(include=["end"]), text))[0] == "A (see 2)."


def test_annexes_of_the_particulars_are_numbered_and_their_words_are_data() -> None:
    annex = {"title": words("ف", "С", "List"), "text": words("یک\n\nدو", "Раз\n\n**Два**", "One\n\n{{ two }}")}
    instrument = made(facts(annexes=[annex]))
    (element,) = instrument.attachments
    assert str(element.number["ru"]) == "Приложение 1"
    assert [plain(child.words["en"]) for child in element.children] == ["One", "{{ two }}"]
    uneven = {**annex, "text": words("یک", "Раз", "One\n\nTwo")}
    with pytest.raises(AssemblyError) as caught:
        made(facts(annexes=[uneven]))
    assert caught.value.diagnostics[0].code == "A051"


def test_texts_can_be_a_part_of_the_languages_and_no_other() -> None:
    assert made(facts(), languages=["en", "fa"]).languages == ("en", "fa")
    with pytest.raises(AssemblyError) as caught:
        made(facts(languages=["fa", "en"]), languages=["ru"])
    assert caught.value.diagnostics[0].code == "A002"


def test_words_without_particulars_are_the_same_object_in_every_instrument() -> None:
    small = library()
    one, two = (assemble(Particulars.from_dict(facts()), small) for _ in range(2))
    assert one.body[0].children[0].words["ru"] is two.body[0].children[0].words["ru"]


def test_a_list_that_opens_a_sentence_begins_with_a_capital_whoever_leads() -> None:
    data = facts()
    for party, name in zip(data["parties"], ("Municipality of A", "Municipality of B"), strict=True):
        party["name"]["en"] = name
    line = "{% for p in parties %}{{ p.name | case('definite') }}{% endfor %}, of the {{ label('party') }},"
    text = texts_of("aim", line, "ب.", "Б.")
    expected = "The Municipality of {} and the Municipality of {}, of the Party,"
    assert english(made(data, text))[0] == expected.format("A", "B")
    assert english(made(data, text, parties=["b", "a"]))[0] == expected.format("B", "A")


def weights(*shares: int) -> dict[str, Any]:
    return {"criteria": [{"name": words("سنجه", "критерий", "criterion"), "weight": share} for share in shares]}


WEIGHTS = {
    "clauses/end/clause.yaml": FILES["clauses/end/clause.yaml"].replace(
        "days: {type: integer, unit: day, default: 30, minimum: 10, maximum: 90}", "criteria: {type: weights}"
    ),
    **{
        f"clauses/end/default.{code}.md": "{% for c in criteria %}\n{{ c.name }}: "
        "{{ c.weight | quantity }}\n{% endfor %}"
        for code in ("en", "fa", "ru")
    },
}


def test_weights_are_listed_and_must_add_to_a_hundred() -> None:
    instrument = made(facts(clauses={"end": weights(60, 40)}), WEIGHTS)
    assert english(instrument)[1:] == ["criterion: 60 per cent", "criterion: 40 per cent"]
    with pytest.raises(AssemblyError) as caught:
        made(facts(clauses={"end": weights(60, 30)}), WEIGHTS)
    assert [(item.code, item.path) for item in caught.value.diagnostics] == [("A042", "clauses.end.criteria")]


def test_a_party_word_of_ones_own_needs_its_companions() -> None:
    own = {
        "en": {"bare": "City"},
        "fa": {"bare": "شهر"},
        "ru": {"gender": "m", "nominative": "Город", "genitive": "Города"},
    }
    with pytest.raises(AssemblyError) as caught:
        made(facts(labels={"party": own}))
    assert caught.value.diagnostics[0].code == "A006"
    both = made(facts(labels={"party": own, "the-parties": own}), same("aim", "{{ label('the-parties') }}."))
    assert english(both) == ["City."]


def test_a_title_may_follow_the_variant_of_a_clause() -> None:
    title = 'title: {{en: "{}", fa: "{}", ru: "{}"}}'.replace("{{", "{").replace("}}", "}")
    line = "{% if variant('end') == 'default' %}Closing{% else %}Open{% endif %} Pact"
    yaml = FILES["templates/pact/template.yaml"].replace(
        "title: {en: Pact, fa: پیمان, ru: Пакт}", title.replace("{}", line), 1
    )
    texts = {"templates/pact/template.yaml": yaml}
    assert plain(made(facts(include=["end"]), texts).title["en"]) == "Closing Pact"
    assert plain(made(facts(), texts).title["en"]) == "Open Pact"
