"""Names in the alphabetical order of one language. Babel has no collation, so the alphabets stand here."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_ALPHABETS: Final = {
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "en": "abcdefghijklmnopqrstuvwxyz",
}
# Letters that dictionaries file under another: Arabic forms under the Persian ones, ё under е.
_FILED_UNDER: Final = {
    "fa": str.maketrans(
        {"أ": "ا", "إ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ی", "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه"}
    ),
    "ru": str.maketrans({"ё": "е"}),
    "en": {},
}
_WORD_END: Final = (0, 0)


def sort_key(name: str, language: str) -> tuple[tuple[tuple[int, int], ...], str]:
    """The place of ``name`` in a list in ``language``: word by word, marks and joiners left out.

    Letters of other scripts follow those of the language, by code point. Equal names are told apart by their spelling.
    """
    ranks = _ranks(language)
    filed = unicodedata.normalize("NFC", name.casefold()).translate(_FILED_UNDER.get(language, {}))
    places: list[tuple[int, int]] = []
    for char in filed if language in ("fa", "ru") else unicodedata.normalize("NFD", filed):
        if char in ranks:
            places.append((1, ranks[char]))
        elif char.isspace() or unicodedata.category(char) == "Pd":
            places.append(_WORD_END)
        elif char.isalnum():
            places.append((2, ord(char)))
    return tuple(places), name


@lru_cache(maxsize=8)
def _ranks(language: str) -> dict[str, int]:
    return {letter: rank for rank, letter in enumerate(_ALPHABETS.get(language, ""))}
