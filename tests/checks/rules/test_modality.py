"""Modality and negation in one text."""

from __future__ import annotations

import pytest

from agreement_kit.checks.rules.modality import denials, modality, negations, permissions, sentences, spreads

Z = "\u200c"


def kinds(text: str, language: str) -> list[tuple[str, str]]:
    return [(modal.kind, modal.polarity) for modal in modality(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Parties shall meet.", "en", [("obligation", "positive")]),
        ("A Party may withdraw.", "en", [("permission", "positive")]),
        ("Neither Party may withdraw.", "en", [("permission", "negative")]),
        ("A Party may not withdraw.", "en", [("permission", "negative")]),
        ("The Participants will meet.", "en", [("intention", "positive")]),
        ("as the case may be", "en", []),
        ("on 5 May 2024", "en", []),
        (f"طرفین متعهد می{Z}شوند اطلاع دهند.", "fa", [("obligation", "positive")]),
        ("باید اطلاع دهند", "fa", [("obligation", "positive")]),
        (f"هر طرف می{Z}تواند", "fa", [("permission", "positive")]),
        (f"هیچ طرفی نمی{Z}تواند", "fa", [("permission", "negative")]),
        ("در نظر دارند", "fa", [("intention", "positive")]),
        ("آغاز خواهد شد", "fa", [("intention", "positive")]),
        ("آنچه در اختیار دارد", "fa", []),
        ("Сторона обязана", "ru", [("obligation", "positive")]),
        ("Сторона вправе", "ru", [("permission", "positive")]),
        ("Сторона не может", "ru", [("permission", "negative")]),
        ("Участники намерены", "ru", [("intention", "positive")]),
    ],
)
def test_modal_words(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("It does not apply.", "en", ["not"]),
        ("not later than, not only, no more than, No. 5", "en", []),
        ("unless the Parties decide", "en", ["exception"]),
        ("if not, if it is not, the others", "en", []),
        ("if it is not signed", "en", ["not"]),
        ("without consent, without delay", "en", ["lack"]),
        (f"اعمال نمی{Z}شود", "fa", ["نمی"]),
        (f"درنمی{Z}آید", "fa", ["درنمی"]),
        ("انجام نخواهد شد", "fa", ["نخواهد"]),
        ("نشست نزد شهردار و نه تنها", "fa", []),
        ("مگر آنکه", "fa", ["exception"]),
        ("بدون اجازه", "fa", ["lack"]),
        ("не применяется", "ru", ["not"]),
        ("не позднее, не более, не менее, не только", "ru", []),
        ("пока не завершено", "ru", ["lack"]),
    ],
)
def test_words_that_deny(text: str, language: str, expected: list[str]) -> None:
    found = negations(text, language)
    assert len(found) == len(expected)
    for item, word in zip(found, expected, strict=True):
        assert word in (item.kind, text[item.start : item.end].split(Z)[0])


def test_one_permission_for_two_verbs() -> None:
    doubled = permissions("The Jury may ask and may invite them.", "en")
    assert (len(doubled.words), doubled.joined) == (2, 1)
    apart = permissions("A Party may ask. It may invite them.", "en")
    assert (len(apart.words), apart.joined) == (2, 2)
    assert permissions("No Party may ask.", "en").words == ()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Jury may ask them and invite them.", "en", True),
        ("The Jury may ask them; others go and come.", "en", False),
        ("Комитет может запрашивать сведения и приглашать города.", "ru", True),
        ("Согласие может быть отозвано и действует год.", "ru", False),
        (f"کمیته می{Z}تواند بپرسد و دعوت کند.", "fa", True),
        (f"می{Z}توان آن را کتباً و با امضا پس گرفت.", "fa", False),
    ],
)
def test_two_verbs_under_one_permission(text: str, language: str, expected: bool) -> None:
    assert spreads(text, language, permissions(text, language).words) is expected


def test_what_may_happen_is_permitted_softly() -> None:
    for text, language in (("damage that may arise", "en"), ("ущерб, который может возникнуть", "ru")):
        assert permissions(text, language).words == ()
        assert permissions(text, language).eventual == 1
    assert len(permissions("a contact unit, which may ask", "en").words) == 1


def test_a_list_under_one_negation() -> None:
    english = denials("A Party shall not offer, promise or accept any gift.", "en")
    russian = denials("Сторона не предлагает, не обещает и не принимает подарков.", "ru")
    assert english.said == {1, 3}
    assert russian.said == {3}
    assert denials("It creates no rights or obligations.", "en").said == {1}
    assert denials("In this no Party will make, sign or send a letter.", "en").said == {1, 3}
    assert denials("Ни одна из Сторон не принимает ни подарков, ни услуг.", "ru").said == {1}


def test_sentences_end_at_stops_and_semicolons() -> None:
    text = "It applies; it ends. Art. 5"
    assert [text[start:end].strip() for start, end in sentences(text)][:2] == ["It applies;", "it ends."]
