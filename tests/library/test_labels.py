"""Labels: two against many, overrides, agreement in gender and number."""

from __future__ import annotations

import pytest

from agreement_kit.instrument.nodes import Status
from agreement_kit.library import Library
from agreement_kit.library.attest import attested_text
from agreement_kit.library.labels import LabelView


@pytest.fixture(scope="module")
def shipped() -> Library:
    return Library.default()


def view(library: Library, language: str, status: str, parties: int, words: str | None = None) -> LabelView:
    template = library.templates["sister-city-agreement"]
    return library.labels.view(language, Status(status), parties, template.labels, words)


@pytest.mark.parametrize(
    ("language", "status", "parties", "word", "form", "expected"),
    [
        ("en", "binding", 2, "other-party", "indefinite", "the other Party"),
        ("en", "binding", 3, "other-party", "indefinite", "another Party"),
        ("en", "binding", 2, "between-the-parties", None, "between the Parties"),
        ("en", "binding", 3, "between-the-parties", None, "among the Parties"),
        ("en", "non-binding", 2, "party", None, "Participant"),
        ("en", "binding", 2, "article", None, "Article"),
        ("en", "non-binding", 2, "article", None, "Paragraph"),
        ("fa", "binding", 2, "the-parties", None, "طرفین"),
        ("fa", "binding", 3, "the-parties", None, "طرف‌ها"),
        ("fa", "binding", 2, "instrument", "ezafe", "موافقت‌نامهٔ"),
        ("ru", "binding", 2, "the-parties", "genitive", "Сторон"),
        ("ru", "non-binding", 2, "the-parties", "genitive", "Участников"),
        ("ru", "non-binding", 2, "this-instrument", "genitive", "настоящего Меморандума"),
    ],
)
def test_stored_forms(
    shipped: Library, language: str, status: str, parties: int, word: str, form: str | None, expected: str
) -> None:
    assert view(shipped, language, status, parties).form(word, form) == expected


@pytest.mark.parametrize(
    ("status", "word", "noun", "expected"),
    [
        ("binding", "one", "party", "одна"),
        ("non-binding", "one", "party", "один"),
        ("binding", "received", "party", "получила"),
        ("non-binding", "received", "party", "получил"),
    ],
)
def test_agreement_follows_the_gender_of_the_label(
    shipped: Library, status: str, word: str, noun: str, expected: str
) -> None:
    labels = view(shipped, "ru", status, 2)
    assert shipped.labels.agreeing(word, "ru", labels.genders[noun], None) == expected


def test_plural_labels_agree_in_the_plural(shipped: Library) -> None:
    assert view(shipped, "ru", "binding", 2).genders["the-parties"] == "plural"
    assert view(shipped, "ru", "binding", 2).genders["other-parties"] != "plural"
    assert view(shipped, "ru", "binding", 3).genders["other-parties"] == "plural"


@pytest.mark.parametrize("language", ["fa", "ru", "en"])
@pytest.mark.parametrize("status", list(Status))
def test_every_set_has_every_word_of_every_other(shipped: Library, language: str, status: Status) -> None:
    template = shipped.templates["sister-city-agreement"]
    sets = {name: shipped.labels.view(language, status, 3, template.labels, name).words for name in shipped.labels.sets}
    reference = sets["party"]
    for name, words in sets.items():
        assert {word: set(forms) for word, forms in words.items()} == {
            word: set(forms) for word, forms in reference.items()
        }, name


def test_attesting_changes_only_its_own_block(shipped: Library) -> None:
    clause = shipped.clauses["costs"]
    source = "title: x  # kept\nattested: {}\nnotes: y\n"
    text = attested_text(source, clause)
    assert text.startswith("title: x  # kept\nattested:\n  ")
    assert text.endswith("notes: y\n")
    assert attested_text(text, clause) == text
