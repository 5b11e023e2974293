"""The language in which the tool speaks to its user: English, Persian or Russian."""

from __future__ import annotations

import gettext as _gettext
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from agreement_kit.diagnostics import fill
from agreement_kit.locales import locale

DOMAIN: Final = "agreement_kit"
LANGUAGES: Final = ("en", "fa", "ru")
CATALOGS: Final = Path(__file__).resolve().parent.parent / "locales" / "catalogs"


@dataclass(frozen=True, slots=True)
class Ui:
    """Sentences in one language; English where a catalog or an entry is absent."""

    language: str
    catalog: _gettext.NullTranslations

    def gettext(self, message: str) -> str:
        """``message`` in the language of the user."""
        return self.catalog.gettext(message) if message else ""

    def say(self, template: str, **values: object) -> str:
        """``template`` translated, its ``{fields}`` filled; whole numbers in the digits of the language."""
        return fill(self.gettext(template), {name: self._shown(value) for name, value in values.items()})

    def count(self, one: str, many: str, number: int) -> str:
        """``one`` or ``many`` as ``number`` asks for in this language; the field is ``{n}``."""
        return fill(self.catalog.ngettext(one, many, number), {"n": self._shown(number)})

    def _shown(self, value: object) -> object:
        spoken = isinstance(self.catalog, _gettext.GNUTranslations)
        if not spoken or isinstance(value, bool) or not isinstance(value, int):
            return value
        return str(value).translate(str.maketrans("0123456789", locale(self.language).digits))

    def choose(self, words: Mapping[str, str] | str | None) -> str:
        """The entry of a ``{language: text}`` mapping for the user: own language, else English, else any."""
        if words is None or isinstance(words, str):
            return words or ""
        return next((words[code] for code in (self.language, "en", *words) if words.get(code)), "")


def ui_for(language: str, catalogs: Path = CATALOGS) -> Ui:
    """The sentences of ``language`` (en, fa, ru)."""
    found = _gettext.translation(DOMAIN, localedir=str(catalogs), languages=[language], fallback=True)
    return Ui(language, found)
