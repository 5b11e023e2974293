"""Names and their forms."""

from __future__ import annotations

import pytest

from agreement_kit.drafting.names import case_form, english_definite, honorific, possessive
from agreement_kit.drafting.values import TBD, LocalText


@pytest.mark.parametrize(
    "name",
    [
        "Municipality of Tabriz",
        "City of Cape Town",
        "BRICS+ Association of Cities and Municipalities",
        "World Health Organization",
        "Executive Committee of Kazan",
        "Tabriz City Council",
        "Ministry of Foreign Affairs",
        "Department for Culture",
        "Islamic Republic of Iran",
        "People's Republic of China",
        "People’s Government of Beijing Municipality",
        "Russian Federation",
        "United Nations",
        "United Arab Emirates",
        "Mayor of Tabriz",
        "Secretariat",
        "Addis Ababa City Administration (Ethiopia)",
        "Republic of Tatarstan, Russian Federation",
    ],
)
def test_names_with_the_article(name: str) -> None:
    assert english_definite(name) == "the "


@pytest.mark.parametrize(
    "name",
    [
        "Tabriz",
        "Kazan City Hall",
        "New York City",
        "Tehran University",
        "Guangdong Province",
        "The Hague",
        "the Municipality of Tabriz",
        "Tehran's Municipality",
        "United Cities and Local Governments",
        "Sister Cities International",
        "",
        "(?)",
        "شهرداری تبریز",
    ],
)
def test_names_without_an_article(name: str) -> None:
    assert english_definite(name) == ""


TABRIZ = LocalText(
    {
        "fa": {"nominative": "شهرداری تبریز"},
        "en": {"nominative": "Municipality of Tabriz"},
        "ru": {"nominative": "Муниципалитет города Тебриза", "genitive": "Муниципалитета города Тебриза"},
    }
)


@pytest.mark.parametrize(
    ("language", "case", "expected"),
    [
        ("en", "nominative", "Municipality of Tabriz"),
        ("en", "definite", "the Municipality of Tabriz"),
        ("en", "possessive", "the Municipality of Tabriz's"),
        ("en", "genitive", "Municipality of Tabriz"),
        ("fa", "nominative", "شهرداری تبریز"),
        ("fa", "genitive", "شهرداری تبریز"),
        ("ru", "genitive", "Муниципалитета города Тебриза"),
        ("ru", "definite", "Муниципалитет города Тебриза"),
        ("ru", "dative", None),
    ],
)
def test_forms_of_a_name(language: str, case: str, expected: str | None) -> None:
    assert case_form(TABRIZ, language, case) == expected


def test_a_stored_form_goes_before_a_made_one() -> None:
    hague = LocalText({"en": {"nominative": "Hague", "definite": "The Hague"}})
    assert case_form(hague, "en", "definite") == "The Hague"
    assert case_form(hague, "en", "possessive") == "The Hague's"


def test_what_is_not_there_or_not_known_stays_so() -> None:
    unknown = LocalText({"en": TBD})
    assert case_form(unknown, "en", "definite") is TBD
    assert case_form(unknown, "fa") is None


def test_possessives() -> None:
    assert (possessive("the Party"), possessive("the United Nations")) == ("the Party's", "the United Nations'")


def test_honorifics() -> None:
    assert (honorific("m", "en"), honorific("f", "fa"), honorific("m", "ru")) == ("Mr", "خانم", "господин")
    assert honorific("f", "ru", "instrumental") == "госпожой"
    with pytest.raises(KeyError):
        honorific("x", "ru")
