"""The catalogs of translations: in step with the code, complete, and safe to fill."""

from __future__ import annotations

import re
import unicodedata

import pytest
from babel.messages.mofile import read_mo

from agreement_kit.cli.ui import LANGUAGES, ui_for
from agreement_kit.diagnostics import N_, Diagnostic, Phrase

from . import catalogs

MESSAGES = catalogs.collected()
TRANSLATED = pytest.mark.parametrize("language", [code for code in LANGUAGES if code != catalogs.SOURCE])
SCRIPTS = {"fa": "ARABIC", "ru": "CYRILLIC"}
#: Messages that are one name, the same in every language.
NAMES = {"HTML"}


def forms(text: object) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(map(str, text)) if isinstance(text, (tuple, list)) else ()


def fields(template: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}|\{\{|\}\}|[{}]", template))


def test_every_message_can_be_collected() -> None:
    assert MESSAGES.unreadable == []
    assert len(MESSAGES.files) > 1000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalog_has_exactly_the_messages_of_the_code(language: str) -> None:
    wanted = {id_ for id_ in MESSAGES.files if language != catalogs.SOURCE or not isinstance(id_, str)}
    found = set(catalogs.contents(catalogs.read(language)))
    assert (sorted(map(str, wanted - found)), sorted(map(str, found - wanted))) == ([], []), "run: make catalogs"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalog_says_what_its_source_says(language: str) -> None:
    with catalogs.source(language).with_suffix(".mo").open("rb") as file:
        compiled = read_mo(file)
    assert catalogs.contents(compiled) == catalogs.contents(catalogs.read(language)), "run: make catalogs"


@TRANSLATED
def test_every_message_is_translated_with_the_same_fields(language: str) -> None:
    read = catalogs.read(language)
    faults = []
    for id_, translation in catalogs.contents(read).items():
        wanted = fields(forms(id_)[-1])
        if not isinstance(id_, str) and len(forms(translation)) != read.num_plurals:
            faults.append(f"plural forms: {id_}")
        faults += [f"{id_!r}: {form!r}" for form in forms(translation) if not form.strip() or fields(form) != wanted]
    assert faults == []


@TRANSLATED
def test_a_translation_is_in_its_own_script_and_holds_nothing_unseen(language: str) -> None:
    faults = []
    for id_, translation in catalogs.contents(catalogs.read(language)).items():
        for form in forms(translation):
            words = re.sub(r"\{\w*\}", "", form)
            own = any(SCRIPTS[language] in unicodedata.name(char, "") for char in words)
            unseen = {char for char in form if unicodedata.category(char) in ("Cf", "Cc") and char not in "\u200c\n"}
            if unseen or (not own and words.strip(" :.,/") and id_ not in NAMES):
                faults.append(f"{id_!r}: {form!r}")
    assert faults == []


def test_persian_letters_are_persian() -> None:
    foreign = re.compile("[\u0643\u064a\u0649\u0629\u0660-\u0669]")  # Arabic kaf, yeh, teh marbuta and digits
    quoted = re.compile("«[^»]*»")
    read = catalogs.contents(catalogs.read("fa"))
    assert [form for text in read.values() for form in forms(text) if foreign.search(quoted.sub("", form))] == []


def test_the_numbers_of_russian_are_told_apart() -> None:
    ui = ui_for("ru")
    assert [ui.count("{n} error", "{n} errors", n) for n in (1, 2, 5, 21)] == [
        "1 ошибка",
        "2 ошибки",
        "5 ошибок",
        "21 ошибка",
    ]


def test_persian_sentences_have_persian_numbers() -> None:
    ui = ui_for("fa")
    assert ui.count("{n} error", "{n} errors", 12) == "۱۲ خطا"
    assert ui.say("The same in rows {rows}.", rows="1-3") == "همین در سطرهای 1-3."


def test_words_of_ours_inside_a_finding_are_translated_and_words_of_the_user_are_not() -> None:
    template = N_("Markup outside the subset: {what}. Allowed are paragraphs, points a) b) c) and **defined terms**.")
    ours = Diagnostic(code="L020", template=template, values={"what": Phrase("a heading")})
    theirs = ours.with_(values={"what": "a heading"})
    said = [found.translated(ui_for("ru").gettext)[0] for found in (ours, theirs)]
    assert "заголовок" in said[0]
    assert "a heading" in said[1]


def test_a_finding_that_is_the_reason_of_another_is_translated_within_it() -> None:
    reason = Diagnostic(code="A040", template=N_("The party has no signatory."))
    whole = Diagnostic(
        code="K016", template=N_("{letter} is left out of the pack: {reason}"), values={"letter": "a", "reason": reason}
    )
    assert whole.message == "a is left out of the pack: The party has no signatory."
    assert whole.translated(ui_for("ru").gettext)[0].endswith("У стороны нет подписанта.")


def test_a_language_without_a_catalog_speaks_english() -> None:
    ui = ui_for("de")
    assert ui.say("Hint:") == "Hint:"
    assert ui.count("{n} error", "{n} errors", 2) == "2 errors"
