"""The shipped glossaries: whole entries, right forms, and no approved word that another entry forbids."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from agreement_kit.checks.lexicon import pattern
from agreement_kit.checks.terms import names, terms
from agreement_kit.library import Library
from agreement_kit.library.glossary import Concept, TermEntry

FIELDS = ("legal", "diplomatic", "urban-management", "awards")
CASES = ("genitive", "dative", "accusative", "instrumental", "prepositional")
LANGUAGES = ("fa", "en", "ru")
# Their ه is a consonant: it takes no hamza.
SPOKEN_H = ("گروه", "راه", "گاه")

Entry = tuple[Concept, TermEntry]


@pytest.fixture(scope="module")
def shipped() -> Library:
    return Library.default()


def entries(library: Library, language: str) -> Iterator[Entry]:
    for concept in library.glossary.concepts.values():
        yield concept, concept.terms[language]


def words(entry: TermEntry) -> tuple[str, ...]:
    return (entry.preferred, *entry.forms.values(), *entry.admitted)


def several(term: str) -> bool:
    return bool(re.search("[ \u200c-]", term))


def test_the_four_fields_hold_their_concepts(shipped: Library) -> None:
    count = Counter(concept.glossary for concept in shipped.glossary.concepts.values())
    assert sum(count[field] for field in FIELDS) >= 300
    assert all(count[field] >= 60 for field in FIELDS), count


def test_each_concept_is_whole(shipped: Library) -> None:
    for concept in shipped.glossary.concepts.values():
        assert set(concept.terms) == set(concept.definition) == set(LANGUAGES), concept.id
        assert concept.source, concept.id
        for definition in concept.definition.values():
            assert definition == definition.strip(), concept.id
            assert not definition.endswith("."), concept.id


def test_a_definition_does_not_use_its_own_term(shipped: Library) -> None:
    circular = [
        (concept.id, language)
        for language in LANGUAGES
        for concept, entry in entries(shipped, language)
        if re.search(pattern(entry.preferred, language), concept.definition[language], re.IGNORECASE)
    ]
    assert circular == []


def test_persian_is_written_in_persian_letters(shipped: Library) -> None:
    for concept, entry in entries(shipped, "fa"):
        for text in (*words(entry), concept.definition["fa"]):
            assert not re.search("[\u064a\u0643\u0629\u0660-\u0669\u0640]", text), (concept.id, text)


def test_persian_terms_have_their_ezafe_and_plural(shipped: Library) -> None:
    for concept, entry in entries(shipped, "fa"):
        ezafe = entry.forms["ezafe"]
        assert ezafe in {entry.preferred, f"{entry.preferred}\u0654", f"{entry.preferred}ی"}, concept.id
        assert entry.preferred[-1] != "ا" or ezafe.endswith("ی"), (concept.id, ezafe)
        silent = entry.preferred.endswith("ه") and not entry.preferred.endswith(SPOKEN_H)
        assert ezafe.endswith("\u0654") == silent, (concept.id, ezafe)
        if "plural" in concept.terms["en"].forms and several(entry.preferred):
            assert "plural" in entry.forms, concept.id


def test_russian_terms_have_their_cases(shipped: Library) -> None:
    for concept, entry in entries(shipped, "ru"):
        assert set(CASES) <= set(entry.forms), concept.id
        assert ("plural" in entry.forms) == ("plural-genitive" in entry.forms), concept.id
        head = entry.preferred[:2].casefold()
        assert all(form[:2].casefold() == head for form in entry.forms.values()), concept.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_approved_word_is_forbidden_elsewhere(shipped: Library, language: str) -> None:
    approved = [(concept.id, text) for concept, entry in entries(shipped, language) for text in words(entry)]
    approved += [(concept.id, concept.definition[language]) for concept, _ in entries(shipped, language)]
    approved += [
        (name.id, form) for name in shipped.glossary.names.values() for form in name.forms.get(language, {}).values()
    ]
    found = [
        (where, text, use.values)
        for where, text in approved
        for use in (*terms(text, language, shipped), *names(text, language, shipped))
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_both_approved_and_forbidden(shipped: Library, language: str) -> None:
    for concept, entry in entries(shipped, language):
        assert not set(words(entry)) & set(entry.forbidden), concept.id
        assert len(set(entry.admitted)) == len(entry.admitted), concept.id
        assert entry.preferred not in entry.admitted, concept.id


def test_names_have_one_form_and_russian_all_cases(shipped: Library) -> None:
    for name in shipped.glossary.names.values():
        assert set(name.forms) == set(LANGUAGES), name.id
        assert {"nominative", *CASES} <= set(name.forms["ru"]), name.id
        assert name.source, name.id
        for language, variants in name.variants.items():
            assert not set(variants) & set(name.forms[language].values()), name.id


@pytest.mark.parametrize(
    ("written", "registered"),
    [
        ("انجمن بریکس پلاس", "انجمن شهرها و شهرداری‌های بریکس پلاس"),
        ("انجمن شهرها و شهرداریهای کشورهای BRICS+", "انجمن شهرها و شهرداری‌های بریکس پلاس"),
        ("اتحادیهٔ شهرداری‌های بریکس", "انجمن شهرها و شهرداری‌های بریکس پلاس"),
        ("اتحادیه شهرهای عضو مجمع بریکس", "انجمن شهرها و شهرداری‌های بریکس پلاس"),
        ("اتحادیه بریکس", "انجمن شهرها و شهرداری‌های بریکس پلاس"),
        ("دبیرخانهٔ بریکس", "دبیرخانهٔ انجمن شهرها و شهرداری‌های بریکس پلاس"),
        ("جایزه بهترین تجارب و پژوهش شهرداریهای عضو مجمع بریکس", "جایزهٔ بهترین تجارب و پژوهش شهرداری‌های عضو"),
        ("شهرداری قازان", "شهرداری کازان"),
        ("قازان", "کازان"),
        ("آتو آندوالم تناو هابتی", "آندوالم تناو هابتی"),
        ("ایلسور رایسوویچ متشین", "ایلسور متشین"),
    ],
)
def test_a_variant_of_a_name_is_found(shipped: Library, written: str, registered: str) -> None:
    assert [use.values for use in names(f"نام {written} است", "fa", shipped)] == [
        {"found": written, "suggestion": registered}
    ]
    assert list(names(f"نام {registered} است", "fa", shipped)) == []
