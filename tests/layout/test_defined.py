"""Defined terms: found in every form, in another element than the one that defines them, capital letter and all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from writers.sample import article, sample, words

from agreement_kit.instrument.nodes import Term
from agreement_kit.layout import arrange
from agreement_kit.layout.defined import LONGEST, Definitions


def definitions(language: str, *terms: str, after: str = " means x.") -> Definitions:
    """The definitions of the sample with an article that defines ``terms``."""
    texts = {code: [Term(words(term)) for term in terms] + [after] for code in ("fa", "ru", "en")}
    own = article(9, "terms", dict.fromkeys(("fa", "ru", "en"), "Terms"), [texts])
    instrument = sample()
    return Definitions(arrange(replace(instrument, preface=(), body=(own,)), languages=[language]), language)


@pytest.mark.parametrize(
    ("language", "term", "text", "found"),
    [
        ("en", "Members", "Every Member and all Members, but no member.", ["Member", "Members"]),
        ("en", "joint work plan", "Joint work plans and the joint work plan", ["Joint work plans", "joint work plan"]),
        ("en", "Secretary-General", "The Secretary-General", ["Secretary-General"]),
        ("en", "cities", "a city", ["city"]),
        ("ru", "контактное подразделение", "контактным подразделением", ["контактным подразделением"]),
        ("ru", "Совет", "решения Совета и советы", ["Совета"]),
        ("ru", "Депозитарием", "Депозитарий и Депозитарию", ["Депозитарий", "Депозитарию"]),
        ("fa", "دبیرخانه", "دبیرخانهٔ جایزه و دبیرخانه‌های", ["دبیرخانهٔ", "دبیرخانه‌های"]),
        ("fa", "واحد رابط", "واحدهای دیگر، واحد رابط", ["واحد رابط"]),
    ],
)
def test_every_form_of_a_term_is_a_use(language: str, term: str, text: str, found: list[str]) -> None:
    uses = definitions(language, term).uses(text, "cl_other__para_1")
    assert [text[use.start : use.end] for use in uses] == found


def test_the_longer_term_is_meant_and_the_definition_is_no_use() -> None:
    terms = definitions("en", "Award", "Award Secretariat")
    text = "the Award Secretariat of the Award"
    assert [use.definition.term for use in terms.uses(text, "x")] == ["Award Secretariat", "Award"]
    assert list(terms.uses(text, "cl_terms__para_1")) == []


def test_a_long_definition_is_cut_between_words() -> None:
    entry = definitions("en", "Award", after=" means" + " and more" * 80).entries[0]
    assert len(entry.text) <= LONGEST + 2
    assert entry.text.endswith(("and …", "more …"))


def test_a_text_without_terms_has_no_uses() -> None:
    assert list(definitions("en").uses("anything", "x")) == []
