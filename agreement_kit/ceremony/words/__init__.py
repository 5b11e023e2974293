"""The fixed sentences of a ceremony pack, one module per language, so that a reader of that language can review it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agreement_kit.ceremony.words import en, fa, ru

ALL: Final[Mapping[str, Mapping[str, str]]] = {"fa": fa.WORDS, "ru": ru.WORDS, "en": en.WORDS}
