"""Messages in the language of the user."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from agreement_kit.cli.ui import LANGUAGES, ui_for


@pytest.mark.parametrize("language", LANGUAGES)
def test_english_where_there_is_no_catalog(language: str, tmp_path: Path) -> None:
    ui = ui_for(language, tmp_path)
    assert ui.say("There is no file {name}.", name="{x}") == "There is no file {x}."
    assert ui.count("{n} error", "{n} errors", 2) == "2 errors"


def test_a_catalog_speaks(tmp_path: Path) -> None:
    catalog = Catalog(locale="ru", domain="agreement_kit")
    catalog.add("There is no file {name}.", "Файла {name} нет.")
    catalog.add(("{n} error", "{n} errors"), ("{n} ошибка", "{n} ошибки", "{n} ошибок"))
    folder = tmp_path / "ru" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "agreement_kit.mo").open("wb") as file:
        write_mo(file, catalog)
    ui = ui_for("ru", tmp_path)
    assert ui.say("There is no file {name}.", name="a") == "Файла a нет."
    assert [ui.count("{n} error", "{n} errors", n) for n in (1, 3, 11)] == ["1 ошибка", "3 ошибки", "11 ошибок"]


def test_the_header_of_a_catalog_is_no_translation_of_nothing() -> None:
    ui = ui_for("en")
    assert ui.gettext("") == ""
    assert isinstance(ui.catalog, gettext.NullTranslations)


def test_stored_words_in_own_language_then_english_then_any() -> None:
    ui = ui_for("ru")
    assert ui.choose({"en": "a", "ru": "б"}) == "б"
    assert ui.choose({"fa": "پ", "en": "a"}) == "a"
    assert ui.choose({"fa": "پ"}) == "پ"
    assert ui.choose({}) == ""
